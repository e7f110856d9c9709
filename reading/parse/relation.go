package parse

import "github.com/hearsay-news/hearsay/lexicon"

// RelationFeatures appends to dst the features on which the relation of the arc from
// head to dep is chosen. By the time the arc is made all that hangs on dep is known, and
// of what hangs on head all that lies between the two.
func (s *State) RelationFeatures(dst []uint32, head, dep int) []uint32 {
	i, j := int32(head), int32(dep)
	h, d := s.word(i), s.word(j)
	kh, kd := s.kid(i), s.kid(j)
	hp, hn, dp, dn := s.word(i-1), s.word(i+1), s.word(j-1), s.word(j+1)
	dl, dr, dl2 := s.word(kd.left), s.word(kd.right), s.word(kd.left2)
	m := s.word(kd.marker)
	dir := uint32(0)
	near, far := d, h
	if j > i {
		dir = 1
		near, far = h, d
	}
	commas := min(far.commas-near.commas, 3)
	where := dir<<6 | span(i, j)<<3 | commas
	hset, dset := fold(kh.leftSet)*3^fold(kh.rightSet), fold(kd.leftSet)*3^fold(kd.rightSet)
	f := lexicon.Feature
	return append(dst,
		f(100, dir, d.tag, h.tag), f(101, d.form, dir, 0), f(102, d.tag, where, h.tag),
		f(103, h.form, dir, d.tag), f(104, h.lemma, d.tag, dir), f(105, d.form, h.tag, dir),
		f(106, d.lemma, h.lemma, dir), f(107, d.suffix, d.tag, h.tag), f(108, h.suffix, d.tag, dir),
		f(109, d.form, h.form, dir), f(110, d.form, d.tag, where),

		f(111, dset, d.tag, h.tag), f(112, dset, d.form, dir), f(113, hset, d.tag, h.tag<<1|dir),
		f(114, hset, d.form, h.tag), f(115, hset, dset, d.tag<<6|h.tag<<1|dir),
		f(116, fold(kh.leftSet), d.tag<<6|h.tag<<1|dir, 0), f(117, fold(kh.rightSet), d.tag<<6|h.tag<<1|dir, 0),
		f(118, fold(kd.leftSet), d.tag, dir), f(119, fold(kd.rightSet), d.tag, dir),

		f(120, m.form, h.tag, dir), f(121, m.form, h.lemma, dir), f(122, m.form, d.tag, h.tag<<1|dir),
		f(123, m.form, d.lemma, 0),
		f(124, dl.form, d.tag, dir), f(125, dl.tag, d.tag, h.tag<<1|dir), f(126, dr.tag, d.tag, h.tag<<1|dir),
		f(127, dl.form, h.form, 0), f(128, dl2.tag, dl.tag, d.tag), f(129, dl.form, dir, h.tag),

		f(130, dp.form, d.tag, h.tag<<1|dir), f(131, dn.form, d.tag, h.tag<<1|dir),
		f(132, dp.tag, d.tag, dn.tag), f(133, hp.tag, h.tag, hn.tag<<1|dir), f(134, hn.form, d.tag, dir),
		f(135, dp.tag, d.form, h.tag), f(136, dn.tag, d.form, h.tag), f(137, hp.form, h.tag, d.tag),
		f(138, commas, d.tag, h.tag<<1|dir), f(139, kd.lefts<<8|kd.rights, d.tag, h.tag<<1|dir),
		f(141, d.fine, h.tag, dir), f(142, h.fine, d.tag, dir), f(143, d.fine, h.fine, dir),
		f(144, d.coarse, h.coarse, where), f(145, m.form, d.fine, dir), f(146, m.form, h.fine, dir),
		f(147, m.form, d.coarse, h.coarse),

		f(148, d.mark, d.tag, h.tag<<1|dir), f(149, dn.mark, d.tag, h.tag<<1|dir), f(150, d.mark, dn.mark, d.tag),
		f(151, d.mark, d.form, dir), f(152, h.mark, h.tag, d.tag<<1|dir),

		f(140, uint32(min(j, 1)), d.tag, h.tag<<1|dir),
	)
}
