package account_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

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

// BenchmarkOneMore makes the account of a story of a thousand reports when one more has come.
func BenchmarkOneMore(b *testing.B) {
	reads := manyReports(1001)
	var k account.Keeper
	in := account.Input{Versions: reads[:1000]}
	k.Build(in)
	n := 1000
	for b.Loop() {
		n = 2001 - n // one comes, one goes
		in.Versions = reads[:n]
		k.Build(in)
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
