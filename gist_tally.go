package hearsay

import (
	"cmp"
	"slices"
	"strings"
)

// GistOf is the gist of reports together: what most of them have comes first. Its main
// event is of the kind, in the place and at the time that most of their main events have.
// Recalls stay with the reports, whose words they are.
func GistOf(reports []Gist) Gist {
	var kinds tally[EventType]
	var people, names tally[string]
	var places tally[spot]
	where := map[spot]Where{}
	for i := range reports {
		g := &reports[i]
		kinds.all(g.Kinds)
		people.all(g.People)
		names.all(g.Names)
		spots := make([]spot, len(g.Places))
		for i, w := range g.Places {
			spots[i] = spotOf(w)
			if _, known := where[spots[i]]; !known {
				where[spots[i]] = w
			}
		}
		places.all(spots)
	}
	fuller(&people)
	if len(reports) >= several {
		people.most(several / 2)
		names.most(several / 2)
	}
	g := Gist{
		Kinds: kinds.top(gistKinds), People: people.top(gistNames), Names: names.top(gistNames), Main: mainOf(reports),
	}
	for _, s := range places.top(2 * gistPlaces) {
		named := slices.ContainsFunc(g.Places, func(w Where) bool { return strings.EqualFold(w.Name, where[s].Name) }) // a town and its province
		if !named && len(g.Places) < gistPlaces {
			g.Places = append(g.Places, where[s])
		}
	}
	return g
}

// several is of how many reports one that names somebody alone says little.
const several = 5

// A spot tells places apart, by whatever form of their names.
type spot struct {
	geoNames      int
	name, country string
}

func spotOf(w Where) spot {
	if w.GeoNames != 0 {
		return spot{geoNames: w.GeoNames}
	}
	return spot{name: w.Name, country: w.Country}
}

// mainOf is what most reports are news of.
func mainOf(reports []Gist) Happening {
	var types tally[EventType]
	var where tally[Where]
	var when tally[When]
	var names tally[string]
	for i := range reports {
		if t := reports[i].Main.Type; t != "" {
			types.add(t, 1)
		}
	}
	top := types.top(1)
	if len(top) == 0 {
		return Happening{}
	}
	h := Happening{Type: top[0]}
	for i := range reports {
		m := &reports[i].Main
		if m.Type != h.Type {
			continue
		}
		names.all(m.Names)
		if m.Where.Known() {
			where.add(m.Where, 1)
		}
		if m.When.Known() {
			when.add(m.When, 1)
		}
	}
	for _, w := range where.top(1) {
		h.Where = w
	}
	for _, w := range when.top(1) {
		h.When = w
	}
	h.Names = names.top(gistNames)
	return h
}

// fuller counts a name for the longer one that ends on it and was counted most: "Esper" for
// "Mark Esper".
func fuller(names *tally[string]) {
	longer := map[string]string{}
	for _, n := range names.order {
		for i := range n {
			if end := n[i+1:]; n[i] == ' ' && names.count[n] > names.count[longer[end]] {
				longer[end] = n
			}
		}
	}
	kept := names.order[:0]
	for _, n := range names.order {
		o := longer[n]
		if o == "" {
			kept = append(kept, n)
			continue
		}
		for longer[o] != "" { // each is longer than the one before
			o = longer[o]
		}
		names.count[o] += names.count[n]
	}
	names.order = kept
}

// A tally counts things in the order in which they first came.
type tally[T comparable] struct {
	order []T
	count map[T]int
}

// all counts what a report has, what it has first for a little more.
func (t *tally[T]) all(of []T) {
	for i, x := range of {
		n := 2
		if i == 0 {
			n = 3
		}
		t.add(x, n)
	}
}

func (t *tally[T]) add(x T, n int) {
	if t.count == nil {
		t.count = map[T]int{}
	}
	if _, known := t.count[x]; !known {
		t.order = append(t.order, x)
	}
	t.count[x] += n
}

// most leaves out what only one report has, if so many things are left.
func (t *tally[T]) most(least int) {
	var kept []T
	for _, x := range t.order {
		if t.count[x] > 3 { // more than one report counts for
			kept = append(kept, x)
		}
	}
	if len(kept) >= least {
		t.order = kept
	}
}

// top is what was counted most, of equals what came first.
func (t *tally[T]) top(most int) []T {
	slices.SortStableFunc(t.order, func(a, b T) int { return cmp.Compare(t.count[b], t.count[a]) })
	return slices.Clip(t.order[:min(len(t.order), most)])
}
