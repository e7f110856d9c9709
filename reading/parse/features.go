package parse

import (
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
)

// word is what the models see of word i; of none where i is out of the sentence.
func (s *State) word(i int32) *word {
	if i < 0 || i > s.n {
		return &noWord
	}
	return &s.words[i]
}

func (s *State) kid(i int32) *kids {
	if i < 0 || i > s.n {
		return &noKids
	}
	return &s.kids[i]
}

// waiting is the word at the given depth of the stack, -1 where there is none.
func (s *State) waiting(depth int) int32 {
	if depth >= len(s.stack) {
		return -1
	}
	return s.stack[len(s.stack)-1-depth]
}

// set is the value of a set of kinds.
func set(kinds uint64) lexicon.Value {
	return lexicon.Spread(uint32(kinds) ^ uint32(kinds>>32)*0x9E3779B1)
}

// small is the value of a small number.
func small(n uint32) lexicon.Value { return smallValue[min(n, uint32(len(smallValue)-1))] }

var smallValue = func() (v [256]lexicon.Value) {
	for i := range v {
		v[i] = lexicon.Spread(uint32(i))
	}
	return v
}()

// span is how far apart two words are, in classes; 0 where one of them is none.
func span(a, b int32) uint32 {
	if a < 0 || b < 0 {
		return 0
	}
	switch d := max(a-b, b-a); {
	case d <= 5:
		return uint32(d)
	case d <= 10:
		return 6
	default:
		return 7
	}
}

// actionFeatures is how many features there are for a decision. Each is set by itself: put together
// in one list, all would pass through memory twice.
const actionFeatures = 120

// ActionFeatures appends to dst the features on which the next action is chosen, after
// Zhang and Nivre (2011): the words on top of the stack and at the front of the buffer,
// what hangs on them, how far they are apart and what stands between.
func (s *State) ActionFeatures(dst []uint32) []uint32 {
	i0, i1, i2, j0 := s.waiting(0), s.waiting(1), s.waiting(2), s.next
	s0, s1, s2 := s.word(i0), s.word(i1), s.word(i2)
	b0, b1, b2 := s.word(j0), s.word(j0+1), s.word(j0+2)
	k0, k1, kb := s.kid(i0), s.kid(i1), s.kid(j0)
	s0l, s0r, s0l2, s0r2 := s.word(k0.left), s.word(k0.right), s.word(k0.left2), s.word(k0.right2)
	s1l, s1r := s.word(k1.left), s.word(k1.right)
	b0l, b0l2 := s.word(kb.left), s.word(kb.left2)
	m0, m1, mb := s.word(k0.marker), s.word(k1.marker), s.word(kb.marker)
	c0, cb := s.word(k0.joiner), s.word(kb.joiner)
	d0, d1 := small(span(i0, j0)), small(span(i1, i0))
	commas := min(b0.commas-s0.commas, 3)
	others := min(b0.others-s0.others, 3)
	verbs := min(b0.verbs-s0.verbs, 3)
	commas1 := min(s0.commas-s1.commas, 3)
	verbs1 := min(s0.verbs-s1.verbs, 3)
	between, between1 := small(commas<<4|others<<2|verbs), small(commas1<<2|verbs1)
	lefts0, rights0, rights1, leftsb := small(k0.lefts), small(k0.rights), small(k1.rights), small(kb.lefts)
	left0, right0, left1, right1, leftb := set(k0.leftSet), set(k0.rightSet), set(k1.leftSet), set(k1.rightSet), set(kb.leftSet)
	f, g := lexicon.Join, lexicon.Join4
	dst = slices.Grow(dst, actionFeatures)
	to := (*[actionFeatures]uint32)(dst[len(dst):cap(dst)])
	to[0] = f(0, s0.form, s0.tag, 0)
	to[1] = f(1, s0.form, 0, 0)
	to[2] = g(2, s0.tag, lefts0, rights0, b0.tag)
	to[3] = f(3, s1.form, s1.tag, 0)
	to[4] = f(4, s1.form, 0, 0)
	to[5] = f(5, s1.tag, rights1, 0)
	to[6] = f(6, b0.form, b0.tag, 0)
	to[7] = f(7, b0.form, 0, 0)
	to[8] = f(8, b0.tag, leftsb, 0)
	to[9] = f(9, b1.form, b1.tag, 0)
	to[10] = f(10, b1.form, 0, 0)
	to[11] = f(11, b1.tag, b0.tag, 0)
	to[12] = f(12, b2.form, 0, 0)
	to[13] = f(13, b2.tag, b1.tag, b0.tag)
	to[14] = f(14, s2.tag, s1.tag, s0.tag)
	to[15] = f(15, s2.form, 0, 0)

	to[16] = f(16, s0.form, b0.form, 0)
	to[17] = f(17, s0.form, b0.tag, s0.tag)
	to[18] = f(18, s0.tag, b0.form, b0.tag)
	to[19] = f(19, s0.tag, b0.tag, d0)
	to[20] = f(20, s1.form, s0.form, 0)
	to[21] = f(21, s1.form, s0.tag, s1.tag)
	to[22] = f(22, s1.tag, s0.form, s0.tag)
	to[23] = f(23, s1.tag, s0.tag, d1)
	to[24] = f(24, s1.tag, s0.tag, b0.tag)
	to[25] = f(25, s0.tag, b0.tag, b1.tag)
	to[26] = f(26, s1.form, s0.tag, b0.tag)
	to[27] = f(27, s1.tag, s0.form, b0.tag)
	to[28] = f(28, s1.tag, s0.tag, b0.form)
	to[29] = f(29, s0.form, b0.tag, b1.tag)
	to[30] = f(30, s0.tag, b0.form, b1.tag)
	to[31] = f(31, s0.tag, b0.tag, b1.form)
	to[32] = f(32, s0.lemma, b0.lemma, 0)
	to[33] = f(33, s1.lemma, s0.lemma, 0)

	to[34] = f(34, s0.tag, s0l.tag, b0.tag)
	to[35] = f(35, s0.tag, s0r.tag, b0.tag)
	to[36] = f(36, s0.tag, b0l.tag, b0.tag)
	to[37] = f(37, s1.tag, s1l.tag, s0.tag)
	to[38] = f(38, s1.tag, s1r.tag, s0.tag)
	to[39] = f(39, s1.tag, s0l.tag, s0.tag)
	to[40] = f(40, s0l.form, s0.tag, b0.tag)
	to[41] = f(41, s0r.form, s0.tag, b0.tag)
	to[42] = f(42, b0l.form, b0.tag, s0.tag)
	to[43] = f(43, s1r.form, s1.tag, s0.tag)
	to[44] = f(44, s0l.form, s1.tag, s0.tag)
	to[45] = f(45, s0l2.tag, s0l.tag, s0.tag)
	to[46] = f(46, s0r2.tag, s0r.tag, s0.tag)
	to[47] = f(47, b0l2.tag, b0l.tag, b0.tag)

	to[48] = f(48, left0, s0.tag, b0.tag)
	to[49] = f(49, right0, s0.tag, b0.tag)
	to[50] = f(50, leftb, b0.tag, s0.tag)
	to[51] = f(51, left1, s1.tag, s0.tag)
	to[52] = f(52, right1, s1.tag, s0.tag)
	to[53] = f(53, right0, s0.lemma, 0)
	to[54] = f(54, right1, s1.lemma, s0.tag)

	to[55] = f(55, s0.form, d0, 0)
	to[56] = f(56, b0.form, d0, 0)
	to[57] = f(57, s0.tag, rights0, b0.tag)
	to[58] = f(58, b0.tag, leftsb, s0.tag)
	to[59] = f(59, s1.tag, rights1, s0.tag)
	to[60] = f(60, between, s0.tag, b0.tag)
	to[61] = f(61, between1, s1.tag, s0.tag)
	to[62] = f(62, between, between1, b0.form)

	to[63] = f(63, m0.form, s1.form, s0.tag)
	to[64] = f(64, m0.form, s1.tag, b0.tag)
	to[65] = f(65, m0.form, s1.lemma, 0)
	to[66] = f(66, m1.form, s1.tag, s0.tag)
	to[67] = f(67, m0.form, s0.lemma, 0)
	to[68] = f(68, s0.suffix, b0.tag, s0.tag)
	to[69] = f(69, b0.suffix, s0.tag, b0.tag)
	to[70] = f(70, s2.tag, s1.tag, b0.tag)
	to[71] = f(71, s2.tag, s0.tag, b0.tag)
	to[72] = g(72, s1.tag, s0.tag, b0.tag, b1.tag)

	to[73] = f(73, s0.fine, b0.fine, 0)
	to[74] = f(74, s0.coarse, b0.coarse, d0)
	to[75] = f(75, s1.fine, s0.fine, 0)
	to[76] = f(76, s1.coarse, s0.coarse, d1)
	to[77] = f(77, s1.coarse, s0.coarse, b0.coarse)
	to[78] = f(78, s0.coarse, b0.coarse, b1.coarse)
	to[79] = f(79, s0.fine, b0.tag, 0)
	to[80] = f(80, s0.tag, b0.fine, 0)
	to[81] = f(81, s1.fine, s0.tag, 0)
	to[82] = f(82, s1.tag, s0.fine, 0)
	to[83] = f(83, m0.form, s1.fine, s0.coarse)
	to[84] = f(84, m0.form, s1.coarse, s0.fine)
	to[85] = f(85, b1.fine, b0.tag, s0.tag)
	to[86] = f(86, s2.coarse, s1.coarse, s0.coarse)
	to[87] = f(87, b0.mark, s0.tag, b0.tag)
	to[88] = f(88, s0.mark, s1.tag, s0.tag)
	to[89] = f(89, b1.mark, b0.tag, s0.tag)
	to[90] = f(90, b0.mark, s0.mark, s0.tag)
	to[91] = f(91, b0.mark, s0.form, 0)
	to[92] = f(92, b0.mark, b0.form, 0)
	to[93] = f(93, b0.mark, b1.mark, b0.tag)
	to[94] = g(94, b0.mark, s1.tag, s0.tag, b0.tag)
	to[95] = g(95, s0.mark, b0.mark, s1.tag, s0.tag)

	// Where a phrase with its preposition hangs, and which words a conjunction joins
	// is decided while that phrase stands at the front of the buffer.
	to[96] = f(96, mb.form, s0.form, 0)
	to[97] = f(97, mb.form, s0.lemma, b0.tag)
	to[98] = f(98, mb.form, s1.lemma, 0)
	to[99] = f(99, mb.form, s1.tag, s0.tag)
	to[100] = f(100, mb.form, s0.fine, 0)
	to[101] = f(101, mb.form, s1.fine, s0.tag)
	to[102] = f(102, mb.form, b0.lemma, s0.tag)
	to[103] = f(103, mb.form, b0.fine, s1.tag)
	to[104] = f(104, m0.form, b0.lemma, 0)
	to[105] = f(105, m0.form, b0.form, s1.tag)
	to[106] = f(106, m0.form, b0.fine, s0.tag)
	to[107] = f(107, m0.form, b0.tag, s1.tag)
	to[108] = f(108, cb.form, s0.tag, b0.tag)
	to[109] = g(109, cb.form, s1.tag, s0.tag, b0.tag)
	to[110] = f(110, cb.form, s0.suffix, b0.suffix)
	to[111] = f(111, cb.form, s1.suffix, b0.suffix)
	to[112] = f(112, cb.form, s0.fine, b0.fine)
	to[113] = f(113, cb.form, s1.fine, b0.fine)
	to[114] = g(114, c0.form, s0.tag, s1.tag, b0.tag)
	to[115] = f(115, c0.form, s0.suffix, s1.suffix)
	to[116] = f(116, c0.form, s0.fine, s1.fine)
	to[117] = g(117, c0.form, s0.tag, b0.tag, b1.tag)
	to[118] = f(118, s1.tag, b0.tag, leftb)
	to[119] = f(119, left1, s0.tag, b0.tag)
	return dst[:len(dst)+actionFeatures]
}
