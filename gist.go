package hearsay

import "slices"

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
