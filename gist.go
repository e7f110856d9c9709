package hearsay

import (
	"cmp"
	"slices"
	"strings"
)

// A Gist is what a report is filed under: the kinds of event that it is news of, who and
// what is named, where it happened, and what earlier events it recalls. A story has one
// too, of its reports together ([GistOf]). Lists have what weighs most first.
type Gist struct {
	Kinds   []EventType `json:",omitempty"`
	People  []string    `json:",omitempty"` // names of persons, the fullest form
	Names   []string    `json:",omitempty"` // of organisations, facilities, groups and the like
	Places  []Where     `json:",omitempty"`
	Main    Happening   // what it is news of; the zero Happening where that is unknown
	Recalls []Happening `json:",omitempty"` // earlier or other events that it tells of
}

// A Happening is an event by what tells it from others in another report: what, where,
// when and who.
type Happening struct {
	Span  // the words that tell of it, a clause or a sentence, in the text of the version
	Type  EventType
	Where Where
	When  When
	Names []string `json:",omitempty"` // of whom and what stands in its sentence; no places
}

// Bounds of a gist: it is read for every report of a list.
const (
	gistKinds   = 3
	gistNames   = 12
	gistPlaces  = 8
	gistRecalls = 8
	gistName    = 80  // bytes of a name
	gistWords   = 400 // bytes of the words of a happening
)

// Gist is what the reading's report is filed under.
func (r *Reading) Gist() Gist {
	var g Gist
	g.People, g.Names = r.named()
	g.Places = r.where()
	var place Where
	for i := range r.Events {
		e := &r.Events[i]
		switch {
		case e.Type == OtherEvent || e.Modality == DeniedMod:
		case e.Background:
			if len(g.Recalls) < gistRecalls && (e.Where.Known() || e.When.Known()) {
				g.Recalls = append(g.Recalls, r.happening(e))
			}
		default:
			if g.Main.Type == "" {
				g.Main = r.happening(e)
			}
			if !place.Known() {
				place = e.Where
			}
			if len(g.Kinds) < gistKinds && !slices.Contains(g.Kinds, e.Type) {
				g.Kinds = append(g.Kinds, e.Type)
			}
		}
	}
	if g.Main.Type != "" && !g.Main.Where.Known() {
		g.Main.Where = place
	}
	return g
}

// named are the names of persons and of others that are no places, by how often each is
// mentioned.
func (r *Reading) named() (people, names []string) {
	count := make(map[string]int, len(r.Entities))
	for _, m := range r.Mentions {
		count[m.Entity]++
	}
	var found []Entity
	for _, e := range r.Entities {
		if e.Named && len(e.Name) <= gistName && e.Kind != PlaceEntity && e.Kind != NationalityEntity {
			found = append(found, e)
		}
	}
	slices.SortStableFunc(found, func(a, b Entity) int { return count[b.ID] - count[a.ID] })
	for _, e := range found {
		to := &names
		if e.Kind == PersonEntity {
			to = &people
		}
		if len(*to) < gistNames && !slices.Contains(*to, e.Name) {
			*to = append(*to, e.Name)
		}
	}
	return people, names
}

// where are the places that are named, by how often; of those that are equal in that the
// first.
func (r *Reading) where() []Where {
	var all []Where
	count := map[Where]int{}
	for _, p := range r.Places {
		if count[p.Where]++; count[p.Where] == 1 && p.Known() && len(p.Name) <= gistName {
			all = append(all, p.Where)
		}
	}
	slices.SortStableFunc(all, func(a, b Where) int { return count[b] - count[a] })
	return slices.Clip(all[:min(len(all), gistPlaces)])
}

// happening is an event with the words that tell of it: the smallest clause around it, or
// its sentence, or its own where both are too long.
func (r *Reading) happening(e *Event) Happening {
	h := Happening{Span: e.Span, Type: e.Type, Where: e.Where, When: e.When}
	sentence := e.Span
	for _, s := range r.Sentences {
		if s.Contains(e.Span) {
			sentence = s
		}
	}
	if sentence.Len() <= gistWords {
		h.Span = sentence
	} else {
		for _, c := range r.Clauses {
			if c.Contains(e.Span) && c.Len() <= gistWords && (h.Span == e.Span || c.Len() < h.Span.Len()) {
				h.Span = c.Span
			}
		}
	}
	for _, m := range r.Mentions {
		if m.Form != NameMention || !sentence.Contains(m.Span) {
			continue
		}
		e, ok := r.EntityByID(m.Entity)
		if ok && e.Named && e.Kind != PlaceEntity && e.Kind != NationalityEntity && len(e.Name) <= gistName &&
			len(h.Names) < gistNames && !slices.Contains(h.Names, e.Name) {
			h.Names = append(h.Names, e.Name)
		}
	}
	return h
}

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
