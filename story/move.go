package story

import "slices"

// Move puts a report that is known into the story in which the store holds it: another
// program, or a transaction that was not kept, may have had it elsewhere.
func (g *Grouper) Move(report, story string) {
	n, known := g.number(report)
	if !known || g.storyOf(n).id == story {
		return
	}
	g.leave(n)
	c := g.open(story)
	at, _ := slices.BinarySearch(c.members, n)
	c.members = slices.Insert(c.members, at, n)
	c.recount()
	g.join(n, c)
	delete(g.gone, story)
}

// Drop forgets a report that the store doesn't hold: of a transaction that was not kept. Its
// copies were of that transaction too and are to be dropped as well.
func (g *Grouper) Drop(report string) {
	n, known := g.number(report)
	if !known {
		return
	}
	if g.original[n] < 0 {
		terms, _ := g.shelf.at(g.texts.at(n).bags)
		for _, o := range g.recall.like(terms, &g.terms, recalled) { // who may have it for a neighbour, and lost another for it
			*g.near.at(o) = near{}
			if c := g.storyOf(o); c != nil {
				c.recount()
			}
		}
		g.unindex(n)
	}
	g.leave(n)
	g.join(n, nil) // so that nobody finds it under its id
}

// leave takes a report out of its story, which ends where it was the last.
func (g *Grouper) leave(n int32) {
	c := g.storyOf(n)
	c.members = slices.DeleteFunc(c.members, func(m int32) bool { return m == n })
	c.recount()
	if len(c.members) == 0 {
		g.end(c)
	}
}

// unindex makes a text unfound by its terms and shingles.
func (g *Grouper) unindex(n int32) {
	terms, _ := g.shelf.at(g.texts.at(n).bags)
	for _, t := range g.recall.heaviest(terms, indexTerms) {
		g.terms.remove(t.ID(), n)
	}
	g.overlaps.remove(g.texts.at(n).imprint.text)
}
