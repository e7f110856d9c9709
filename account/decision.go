package account

// Whether two clusters are joined hangs on their members and on the order in which these came together. When one more
// report comes in, most clusters of a long story come together as they did in the account before: what was decided of
// them then is decided now.

// decision is whether two clusters were joined that a pair brought together, by the marks that they had.
type decision struct {
	x, y   uint64
	joined bool
}

// joins reports whether x and y, to which e's two belong, are to be joined.
func (l *linker) joins(e edge, x, y *cluster) bool {
	if x.props[0].order > y.props[0].order {
		x, y = y, x // whichever pair brought them together
	}
	d := e.decided
	if d.x == x.mark && d.y == y.mark {
		return d.joined
	}
	marks := [2]uint64{x.mark, y.mark}
	*d = decision{x.mark, y.mark, !l.refused[marks] && l.may(x, y) && l.alike(x, y)}
	if !d.joined && len(x.props)+len(y.props) > 2 { // of two alone no other pair will ask
		l.refused[marks] = true
	}
	return d.joined
}

// markOf is the mark of a cluster of p alone: another one whenever p is settled or weighed otherwise than it was.
func (b *builder) markOf(p *proposition) uint64 {
	k := p.known
	if k.number == 0 {
		b.memory.numbered++
		k.number = b.memory.numbered
	}
	return mixed(mixed(k.number, uint64(k.settled)), uint64(max(k.stirred, k.changed)))
}

// mixed is a number that hangs on two and their order (the finaliser of splitmix64).
func mixed(x, y uint64) uint64 {
	z := x*0x9e3779b97f4a7c15 + y
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
