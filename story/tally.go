package story

// A story is compared by its latest reports: so many, and up to half as many more, for who
// is looked at changes only once in so many reports.
const (
	heard     = 64
	heardMore = 32
)

// told is how many of so many reports, the latest, are looked at.
func told(own int) int {
	if own < heard+heardMore {
		return own
	}
	return heard + (own-heard)%heardMore
}

// pots are sums of terms and of phrases.
type pots struct{ terms, phrases pot }

// recent are the members of a story that are looked at, none of them copies; good until it
// is asked for those of another.
func (g *Grouper) recent(c *cluster) []int32 {
	all := g.members[:0]
	for i := len(c.members) - 1; i >= 0 && c.members[i] >= c.from; i-- {
		if n := c.members[i]; g.original[n] < 0 {
			all = append(all, n)
		}
	}
	g.members = all
	return all
}

// tally brings a story's mass up to date where the store gave its members or one of them
// changed.
func (g *Grouper) tally(c *cluster) {
	if c.counted {
		return
	}
	c.own, c.from = 0, 0
	size := int64(0)
	for _, n := range c.members {
		if g.original[n] < 0 {
			c.own++
			if g.texts.at(n).bags.terms > 0 {
				size++
			}
		}
	}
	for i, left := len(c.members)-1, told(c.own); left > 0; i-- {
		if n := c.members[i]; g.original[n] < 0 {
			c.from = n
			left--
		}
	}
	for _, n := range c.members { // before adding up: one's surroundings tell the others
		if n >= c.from && g.original[n] < 0 && !g.near.at(n).known {
			g.surroundings(n)
		}
	}
	all := g.recent(c)
	g.touch(all)
	g.room(all)
	c.mass = mass{}
	for _, n := range all {
		m := g.single(n)
		c.mass.join(&m, g.pour(n))
	}
	c.size = size
	c.counted = true
}

// room empties the pots for so many reports.
func (g *Grouper) room(reports []int32) {
	terms, phrases := 0, 0
	for _, n := range reports {
		p := g.texts.at(n).bags
		terms, phrases = terms+int(p.terms), phrases+int(p.phrases)
	}
	g.pots.terms.empty(terms)
	g.pots.phrases.empty(phrases)
}

// pourAll fills the pots with some reports alone.
func (g *Grouper) pourAll(reports []int32) {
	g.room(reports)
	for _, n := range reports {
		terms, phrases := g.shelf.at(g.texts.at(n).bags)
		g.pots.terms.add(terms)
		g.pots.phrases.add(phrases)
	}
}

// pour adds a report to the pots and gives what it shares with what was in them.
func (g *Grouper) pour(n int32) dots {
	terms, phrases := g.shelf.at(g.texts.at(n).bags)
	d := dots{g.pots.terms.product(terms), g.pots.phrases.product(phrases)}
	g.pots.terms.add(terms)
	g.pots.phrases.add(phrases)
	return d
}

// shared is what the members of a story share with what is in the pots.
func (g *Grouper) shared(c *cluster) (d dots) {
	all := g.recent(c)
	g.touchBags(all)
	for _, n := range all {
		terms, phrases := g.shelf.at(g.texts.at(n).bags)
		d.add(dots{g.pots.terms.product(terms), g.pots.phrases.product(phrases)})
	}
	return d
}

// recount forgets what a story's members have together.
func (c *cluster) recount() { c.counted = false }

// enter makes a report that stands in no story a member of one.
func (g *Grouper) enter(c *cluster, n int32) {
	g.tally(c)
	m := g.single(n)
	c.mass.join(&m, g.meet(n, c))
	if c.own == 0 {
		c.from = n
	}
	c.own++
	c.members = append(c.members, n)
	g.join(n, c)
	if told(c.own) < told(c.own-1) {
		c.recount()
	}
}
