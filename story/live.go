package story

// live are the live stories, and in which of them each report is. A million reports have them
// in a few large pieces and by number: the collector would have to follow every pointer.
type live struct {
	stories column[cluster]
	free    []int32         // rows of stories that ended
	byID    register        // rows of stories
	of      column[int32]   // each report's story: its row plus one; 0 for none
	gone    map[string]bool // ids that were given up; none is used again
}

// story is a live story, by its id; nil where there is none.
func (l *live) story(id string) *cluster {
	row, ok := l.byID.find(id, func(row int32) bool {
		c := l.stories.at(row)
		return c.live && c.id == id
	})
	if !ok {
		return nil
	}
	return l.stories.at(row)
}

// open is the story with this id, made where there is none.
func (l *live) open(id string) *cluster {
	if c := l.story(id); c != nil {
		return c
	}
	row := int32(l.stories.n)
	if last := len(l.free) - 1; last >= 0 {
		row = l.free[last]
		l.free = l.free[:last]
	} else {
		l.stories.add(cluster{})
	}
	c := l.stories.at(row)
	*c = cluster{id: id, row: row, live: true}
	l.byID.add(id, row)
	return c
}

// end gives a story up. What it was can be read until another opens.
func (l *live) end(c *cluster) {
	c.live = false
	l.free = append(l.free, c.row)
}

// join says in which story a report is, nil where it is in none; a report that is new is the
// next.
func (l *live) join(n int32, c *cluster) {
	if int(n) == l.of.n {
		l.of.add(0)
	}
	*l.of.at(n) = 0
	if c != nil {
		*l.of.at(n) = c.row + 1
	}
}

// storyOf is the story in which a report is; nil where it is in none.
func (l *live) storyOf(n int32) *cluster {
	row := *l.of.at(n)
	if row == 0 {
		return nil
	}
	return l.stories.at(row - 1)
}
