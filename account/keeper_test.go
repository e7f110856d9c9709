package account_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// A keeper makes what is made from scratch, whatever comes and goes.
func TestAKeeperMakesWhatIsMadeFromScratch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawStory(t)
		var k account.Keeper
		in := account.Input{Story: hearsay.Story{ID: "st"}}
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			switch step := rapid.SampledFrom([]string{"add", "add", "remove", "edit", "copy", "profile", "nothing", "moment"}).Draw(t, "step"); {
			case step == "add":
				if r := rapid.SampledFrom(all).Draw(t, "report"); !slices.ContainsFunc(in.Versions, func(o account.Read) bool { return o.Reading == r.Reading }) {
					in.Versions = append(slices.Clone(in.Versions), r)
				}
			case len(in.Versions) == 0:
			case step == "remove":
				i := rapid.IntRange(0, len(in.Versions)-1).Draw(t, "which")
				in.Versions = slices.Delete(slices.Clone(in.Versions), i, i+1)
			case step == "edit": // the same reading of a version that says something else of itself
				i := rapid.IntRange(0, len(in.Versions)-1).Draw(t, "which")
				in.Versions = slices.Clone(in.Versions)
				in.Versions[i].Version.Outlet = rapid.SampledFrom(drawnOutlets).Draw(t, "outlet").name
			case step == "copy":
				in.Copies = append(slices.Clone(in.Copies), hearsay.Copy{
					Report: rapid.SampledFrom(all).Draw(t, "copy").Version.ID, Of: rapid.SampledFrom(all).Draw(t, "of").Version.ID, Share: 1})
			case step == "profile":
				in.Profiles = map[string]hearsay.Profile{rapid.SampledFrom(drawnOutlets).Draw(t, "outlet").name: {Family: fmt.Sprint("f", rapid.IntRange(1, 2).Draw(t, "family"))}}
			case step == "moment":
				in.AsOf = rapid.SampledFrom(in.Versions).Draw(t, "as of").Version.Observed
			}
			want := account.Build(in)
			if got := k.Build(in); !reflect.DeepEqual(got, want) {
				t.Fatalf("kept\n%+v\nfrom scratch\n%+v", got, want)
			}
			if got := k.Build(in); !reflect.DeepEqual(got, want) {
				t.Fatal("asked again, another account")
			}
		}
	})
}

// In a long story weights go by steps, reports come late and versions are replaced: the keeper makes what is made
// from scratch all the same.
func TestAKeeperOfALongStory(t *testing.T) {
	for seed := range uint64(2) {
		r := rand.New(rand.NewPCG(seed, 1))
		reads := manyReports(68)
		r.Shuffle(len(reads), func(i, j int) { reads[i], reads[j] = reads[j], reads[i] })
		in := account.Input{Story: hearsay.Story{ID: "st"}, Versions: reads[:58]}
		var k account.Keeper
		k.Build(in)
		for i, read := range reads[58:] {
			in.Versions = append(slices.Clone(in.Versions), read)
			switch i % 4 {
			case 1:
				in.Versions = slices.Delete(in.Versions, 0, 1)
			case 2:
				in.Versions = append(in.Versions, newerVersion(read, reads[i], 2))
			case 3:
				in.Copies = append(slices.Clone(in.Copies), hearsay.Copy{Report: read.Version.ID, Of: reads[i].Version.ID, Share: 1})
			}
			got := k.Build(in)
			if i%3 == 0 && !reflect.DeepEqual(got, account.Build(in)) {
				t.Fatalf("after %d more reports the kept account differs", i+1)
			}
		}
	}
}

// Reports of which nobody knows when they were seen are kept like others, though they come before all of these.
func TestAKeeperOfReportsWithoutATime(t *testing.T) {
	in := account.Input{Story: hearsay.Story{ID: "st"}}
	var k account.Keeper
	for i, r := range manyReports(24) {
		if i%2 == 1 {
			r.Version.Observed = time.Time{}
		}
		in.Versions = append(slices.Clone(in.Versions), r)
		if got := k.Build(in); !reflect.DeepEqual(got, account.Build(in)) {
			t.Fatalf("after %d reports the kept account differs", i+1)
		}
	}
}

// A late report may put an earlier day into the background of a long story: all that told of that day is background then,
// though nothing else has changed about it.
func TestAKeeperOfADayThatBecomesBackground(t *testing.T) {
	thursday := func(id string, minute int, text, terms string, past bool) account.Read {
		return report(id, "North Wire", wire, minute, say{text: text, terms: terms, event: hearsay.OtherEvent, when: "2031-05-01", past: past})
	}
	in := account.Input{Versions: append(manyReports(60), thursday("z1", 70, "The mayor opened a gala on Thursday.", "mayor open gala", false))}
	var k account.Keeper
	k.Build(in)
	differs := func() bool { return !reflect.DeepEqual(k.Build(in), account.Build(in)) }
	in.Versions = append(slices.Clone(in.Versions), thursday("z2", 80, "Crews had lifted a girder near a pier on Thursday.", "crew lift girder pier", true))
	if differs() {
		t.Fatal("of a day that has become background the kept account differs")
	}
	in.Versions = in.Versions[:len(in.Versions)-1]
	if differs() {
		t.Fatal("of a day that is news again the kept account differs")
	}
}

// newerVersion is another version of a report, which says what a third one says.
func newerVersion(r, says account.Read, number int) account.Read {
	r.Version.Number, r.Version.Title, r.Version.Body = number, says.Version.Title, says.Version.Body
	r.Version.Observed = r.Version.Observed.Add(24 * time.Hour)
	reading := *says.Reading
	r.Reading = &reading
	return r
}

// BenchmarkOneMore makes the account of a story of a thousand reports when one more has come, of several sorts.
func BenchmarkOneMore(b *testing.B) {
	const story = 1000
	reads := manyReports(story + 500)
	last := reads[story-1].Version.Observed
	after := func(r account.Read, i int) account.Read {
		r.Version.ID, r.Version.Observed = fmt.Sprint("more", i), last.Add(time.Duration(i+1)*time.Second)
		return r
	}
	for _, shape := range []struct {
		name string
		more func(i int) (account.Read, []hearsay.Copy)
	}{
		{"unlike", func(i int) (account.Read, []hearsay.Copy) { return reads[story+i%500], nil }},
		{"like", func(i int) (account.Read, []hearsay.Copy) { return after(reads[i%story], i), nil }},
		{"copy", func(i int) (account.Read, []hearsay.Copy) {
			r := after(reads[i%story], i)
			return r, []hearsay.Copy{{Report: r.Version.ID, Of: reads[i%story].Version.ID, Share: 1}}
		}},
		{"edit", func(i int) (account.Read, []hearsay.Copy) {
			r := newerVersion(reads[i%story], reads[(i+7)%story], 2+i/story)
			r.Version.Observed = last.Add(time.Duration(i+1) * time.Second)
			return r, nil
		}},
		{"withdrawal", func(i int) (account.Read, []hearsay.Copy) {
			withdraws := say{text: "The authority withdraws its earlier statement that all drivers were accounted for.", terms: "driver account", by: "police"}
			return after(report("", "North Wire", wire, 0, withdraws), i), nil
		}},
		{"late", func(i int) (account.Read, []hearsay.Copy) {
			r := after(reads[story+i%500], i)
			r.Version.Observed = last.Add(-time.Duration(i%60) * time.Minute)
			return r, nil
		}},
	} {
		b.Run(shape.name, func(b *testing.B) {
			var k account.Keeper
			in := account.Input{Versions: slices.Clone(reads[:story])}
			k.Build(in)
			i := 0
			for b.Loop() {
				r, copies := shape.more(i)
				in.Versions, in.Copies = append(in.Versions, r), append(in.Copies, copies...)
				k.Build(in)
				i++
			}
		})
	}
}

// BenchmarkAgain makes it when nothing has come.
func BenchmarkAgain(b *testing.B) {
	var k account.Keeper
	in := account.Input{Versions: manyReports(1000)}
	k.Build(in)
	for b.Loop() {
		k.Build(in)
	}
}
