package story

// lead is how much a group of two or three reports belongs to a larger one by that of them which, alone, belongs there
// most: they tell of one event, and so where one goes all go. A club's denial and a broadcaster's apology follow the report
// that both are about. among are the larger one's reports, j its place on the bench, sum what they say.
func (b *bench) lead(group, among []int32, j int, sum []share) (most float64) {
	g, to, y := b.g, &b.groups[j], b.surveyed(j)
	for _, n := range group {
		m := g.single(n)
		from, x := m.reckon(), g.census(n)
		d, nearest := b.measured(n, among)
		v := link(&from, to, d, nearest)
		if v < within {
			continue
		}
		bond := g.bond(&from, to, x, y)
		v = v*conflict(&from, to, x, y) + bondLink*bond
		said := covering(1, g.added(n), sum)
		of := b.worded(j)
		if others := g.besides(n, among); len(others) < len(among) {
			of = g.wording(others)
		}
		one := []int32{n}
		said.tells = g.wording(one).tells(of)
		said.matter = g.matter(one).speaks(b.about(j))
		most = max(most, absorb(&from, to, v, said, bond+g.named(one, among), elsewhere(&from, to, x, y)))
	}
	return most
}

// measured is what a report shares with others in all, and how alike it and the nearest of them are.
func (b *bench) measured(n int32, others []int32) (sum dots, nearest float64) {
	g, m := b.g, b.g.single(n)
	from := m.reckon()
	terms, phrases := g.shelf.at(g.texts.at(n).bags)
	for _, o := range others {
		theirs, said := g.shelf.at(g.texts.at(o).bags)
		d := dots{terms.product(theirs), phrases.product(said)}
		if g.oneOffice(n, o) {
			d.terms, d.phrases = d.terms*formal/10, d.phrases*formal/10
		}
		sum.add(d)
		s := g.single(o)
		r := s.reckon()
		nearest = max(nearest, from.near(&r, d.terms))
	}
	return sum, nearest
}

// product is that of two bags.
func (b bag) product(o bag) (sum int64) {
	j := 0
	for _, t := range b {
		for j < len(o) && o[j].ID() < t.ID() {
			j++
		}
		if j < len(o) && o[j].ID() == t.ID() {
			sum += int64(t.fixed()) * int64(o[j].fixed())
		}
	}
	return sum
}
