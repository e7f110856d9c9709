package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"pgregory.net/rapid"
)

// histories lets many random histories happen to one store, each under names of its own,
// and holds what it gives against a model that knows everything that was seen.
func histories(t *testing.T, open func(t *testing.T) Store) {
	s := open(t)
	run := 0
	rapid.Check(t, func(rt *rapid.T) {
		run++
		m := &model{prefix: fmt.Sprintf("%d/", run), text: map[sighting]string{}, number: map[sighting]int{}, story: map[string]string{}, into: map[string]string{}}
		for range rapid.IntRange(1, 4).Draw(rt, "transactions") {
			steps := rapid.IntRange(1, 12).Draw(rt, "steps")
			in(rt, s, func(tx Tx) error {
				for range steps {
					m.step(rt, tx)
				}
				return nil
			})
			m.check(rt, s)
		}
	})
}

// A model is one history as it should be kept.
type model struct {
	prefix string              // of every id
	text   map[sighting]string // the truth: what stood in a report at a moment
	order  []sighting          // in order of arrival
	number map[sighting]int    // of kept versions, to see that none changes
	story  map[string]string   // report → story
	into   map[string]string   // every story id ever made → the story that absorbed it; itself where it lives
}

type sighting struct {
	report string
	minute int
}

func (m *model) step(t *rapid.T, tx Tx) {
	ctx := context.Background()
	report := func() string { return m.prefix + rapid.SampledFrom([]string{"r", "q", "p"}).Draw(t, "report") }
	story := func() string { return m.prefix + rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "story") }
	var err error
	switch rapid.SampledFrom([]string{"see", "see", "see", "tell", "assign", "merge", "revive"}).Draw(t, "step") {
	case "see":
		k := sighting{report(), rapid.IntRange(0, 15).Draw(t, "minute")}
		text, known := m.text[k]
		if !known {
			text = rapid.SampledFrom([]string{"X", "Y"}).Draw(t, "text")
			m.text[k] = text
			m.order = append(m.order, k)
		}
		var kept hearsay.Version
		var added bool
		kept, added, err = tx.AddVersion(ctx, seen(k.report, text, k.minute))
		if known && added {
			t.Fatalf("%v %s was added twice", k, text)
		}
		if kept.Body != text {
			t.Fatalf("%v %s was kept as %s", k, text, kept.Body)
		}
	case "tell":
		id := story()
		if h := m.heir(id); h == "" || h == id {
			m.into[id] = id
			err = tx.SaveStory(ctx, hearsay.Story{ID: id})
		}
	case "assign":
		r, id := report(), story()
		if m.heir(id) != "" && m.known(r) {
			m.story[r] = m.heir(id)
			err = tx.Assign(ctx, r, id)
		}
	case "merge":
		into, from := story(), story()
		if m.heir(into) != "" && m.heir(from) != "" {
			m.merge(m.heir(into), m.heir(from))
			err = tx.MergeStories(ctx, into, from)
		}
	case "revive":
		if id := story(); m.heir(id) != "" {
			m.into[id] = id // and with it what it had absorbed
			err = tx.Revive(ctx, id)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (m *model) known(report string) bool {
	return slices.ContainsFunc(m.order, func(k sighting) bool { return k.report == report })
}

// heir is the id under which a story lives; empty of one that was never made.
func (m *model) heir(id string) string {
	for m.into[id] != id {
		id = m.into[id]
	}
	return id
}

func (m *model) merge(into, from string) {
	m.into[from] = into
	for r, st := range m.story {
		if st == from {
			m.story[r] = into
		}
	}
}

// check compares everything that the store gives with the model.
func (m *model) check(t *rapid.T, s Store) {
	ctx := context.Background()
	first, last := map[string]int{}, map[string]int{}
	for _, r := range []string{m.prefix + "r", m.prefix + "q", m.prefix + "p"} {
		kept := must(s.Versions(ctx, r))(t)
		m.checkVersions(t, r, kept)
		if len(kept) > 0 {
			first[r] = int(kept[0].Observed.Sub(noon).Minutes())
			last[r] = int(kept[len(kept)-1].Observed.Sub(noon).Minutes())
		}
		if st, ok := m.story[r]; ok {
			same(t, "story of "+r, must(s.StoryOf(ctx, r))(t), st)
		}
	}
	for id := range m.into {
		heir := m.heir(id)
		st := must(s.Story(ctx, id))(t)
		same(t, "heir of "+id, st.ID, heir)
		m.checkStory(t, st, first, last)
	}
	var listed []string
	for _, st := range must(s.Stories(ctx, hearsay.StoryFilter{Members: true}))(t) {
		if strings.HasPrefix(st.ID, m.prefix) {
			listed = append(listed, st.ID)
			m.checkStory(t, st, first, last)
		}
	}
	var want []string
	change := map[string]int{}
	for r, st := range m.story {
		if !slices.Contains(want, st) {
			want = append(want, st)
			change[st] = last[r]
		}
		change[st] = max(change[st], last[r])
	}
	slices.SortFunc(want, func(a, b string) int {
		return cmp.Or(change[b]-change[a], strings.Compare(a, b))
	})
	same(t, "stories listed", listed, want)
}

// checkVersions holds a report's versions against all that was seen of it: with repeats
// folded, both tell the same; numbers are 1 to n and stay; every version was truly seen.
func (m *model) checkVersions(t *rapid.T, report string, kept []hearsay.Version) {
	var truth []sighting
	for _, k := range m.order {
		if k.report == report {
			truth = append(truth, k)
		}
	}
	slices.SortFunc(truth, func(a, b sighting) int { return a.minute - b.minute })
	var want, got []string
	for _, k := range truth {
		want = append(want, m.text[k])
	}
	given := make([]bool, len(kept)+1)
	for _, v := range kept {
		k := sighting{report, int(v.Observed.Sub(noon).Minutes())}
		if m.text[k] != v.Body {
			t.Fatalf("%v: %q is kept, but %q was seen", k, v.Body, m.text[k])
		}
		if v.Number < 1 || v.Number > len(kept) || given[v.Number] {
			t.Fatalf("%v has number %d of %d", k, v.Number, len(kept))
		}
		given[v.Number] = true
		if n, ok := m.number[k]; ok && n != v.Number {
			t.Fatalf("%v was number %d and is %d", k, n, v.Number)
		}
		m.number[k] = v.Number
		got = append(got, v.Body)
	}
	same(t, "history of "+report, slices.Compact(got), slices.Compact(want))
}

func (m *model) checkStory(t *rapid.T, st hearsay.Story, first, last map[string]int) {
	var members []string
	for r, id := range m.story {
		if id == st.ID {
			members = append(members, r)
		}
	}
	slices.SortFunc(members, func(a, b string) int {
		return cmp.Or(first[a]-first[b], m.arrival(a)-m.arrival(b))
	})
	same(t, "members of "+st.ID, st.Members, members)
	same(t, "reports of "+st.ID, st.Reports, len(members))
	var former []string
	for id := range m.into {
		if m.heir(id) == st.ID && id != st.ID {
			former = append(former, id)
		}
	}
	slices.Sort(former)
	slices.Sort(st.Formerly)
	same(t, "former ids of "+st.ID, st.Formerly, former)
	if len(members) > 0 {
		lo, hi := first[members[0]], last[members[0]]
		for _, r := range members {
			hi = max(hi, last[r])
		}
		same(t, "first of "+st.ID, st.First, at(lo))
		same(t, "last of "+st.ID, st.Last, at(hi))
	}
}

// arrival is when a report was first taken in, counted in sightings.
func (m *model) arrival(report string) int {
	return slices.IndexFunc(m.order, func(k sighting) bool { return k.report == report })
}
