package lexicon

// BestToponym is the first of [Toponyms]: the place that a name most often means. It makes
// no list and allocates nothing.
func BestToponym(name string) (Toponym, bool) {
	if len(name) > maxToponym {
		return Toponym{}, false
	}
	var buf [maxToponym]byte
	g := loadGazetteer()
	i, ok := g.find(appendFold(buf[:0], name))
	if !ok || g.postings(i) == g.postings(i+1) {
		return Toponym{}, false
	}
	return g.record(g.u32(g.postingsAt + 4*g.postings(i))), true
}
