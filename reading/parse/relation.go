package parse

import (
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A Tree is a sentence whose words all have their heads, while its arcs get their
// relations: from the root downwards, and under each word from left to right.
type Tree struct {
	Relation []uint8 // of each word, in the order of the sentence

	words       []word
	heads       []int32
	kids        []kids
	helper      []int32 // of each word the last auxiliary on it, -1 for none
	first, next []int32 // of each word the first that hangs on it, and the next beside it
	order       []int32 // the words, from the root downwards
	n           int32
}

// Reset begins with a sentence and its heads, its length for the root.
func (t *Tree) Reset(s *Sentence, heads []int32) {
	n := len(heads)
	t.words, t.heads, t.n = s.forward, heads, int32(n)
	t.Relation = cleared(t.Relation, n)
	t.kids, t.helper = sized(t.kids, n+1), sized(t.helper, n+1)
	t.first, t.next = sized(t.first, n+1), sized(t.next, n+1)
	for i := range n + 1 {
		t.kids[i], t.helper[i], t.first[i], t.next[i] = noKids, -1, -1, -1
	}
	for i := n - 1; i >= 0; i-- {
		h := heads[i]
		t.next[i], t.first[h] = t.first[h], int32(i)
	}
	t.order = append(t.order[:0], int32(n))
	for at := 0; at < len(t.order); at++ {
		for k := t.first[t.order[at]]; k >= 0; k = t.next[k] {
			t.order = append(t.order, k)
		}
	}
	for at := len(t.order) - 1; at >= 0; at-- {
		t.gather(t.order[at])
	}
}

// gather notes what hangs on word h, after the words that hang on it got theirs.
func (t *Tree) gather(h int32) {
	k := &t.kids[h]
	for d := t.first[h]; d >= 0; d = t.next[d] {
		if t.words[d].marks() && k.marker < 0 {
			k.marker = d
		}
		if t.words[d].number == numberAUX {
			t.helper[h] = d
		}
		set := uint64(1) << kind(&t.words[d], t.words, t.kids[d].marker)
		if d < h {
			if k.left < 0 {
				k.left = d
			} else if k.left2 < 0 {
				k.left2 = d
			}
			k.lefts++
			k.leftSet |= set
		} else {
			k.right2, k.right = k.right, d
			k.rights++
			k.rightSet |= set
		}
	}
}

func (t *Tree) word(i int32) *word {
	if i < 0 || i > t.n {
		return &noWord
	}
	return &t.words[i]
}

// relation is the relation of word i plus one, 0 for one that has none.
func (t *Tree) relation(i int32) lexicon.Value {
	if i < 0 || i >= t.n || t.heads[i] == t.n {
		return small(0)
	}
	return small(uint32(t.Relation[i]) + 1)
}

var direction = [2]lexicon.Value{lexicon.Spread(101), lexicon.Spread(102)}

// relationFeatures is how many features there are for a decision. Each is set by itself: put together
// in one list, all would pass through memory twice.
const relationFeatures = 68

// RelationFeatures appends to dst the features on which the relation of a word to its head
// is chosen. The whole tree is known, and the relations of the head and of what hangs on
// the head before the word; the last of these is the word before, -1 where there is none.
func (t *Tree) RelationFeatures(dst []uint32, word, before int) []uint32 {
	j, inner := int32(word), int32(before)
	i := t.heads[j]
	h, d := t.word(i), t.word(j)
	hh := &noWord
	if i < t.n {
		hh = t.word(t.heads[i])
	}
	kh, kd := &t.kids[i], &t.kids[j]
	hp, hn, dp, dn := t.word(i-1), t.word(i+1), t.word(j-1), t.word(j+1)
	dl, dr, dl2 := t.word(kd.left), t.word(kd.right), t.word(kd.left2)
	m, hm := t.word(kd.marker), t.word(kh.marker)
	ha, da := t.word(t.helper[i]), t.word(t.helper[j])
	in, out := t.word(inner), t.word(t.next[j])
	dir, near, far := direction[0], d, h
	if j > i {
		dir, near, far = direction[1], h, d
	}
	commas := min(far.commas-near.commas, 3)
	where := small(span(i, j)<<3 | commas)
	hLeft, hRight, dLeft, dRight := set(kh.leftSet), set(kh.rightSet), set(kd.leftSet), set(kd.rightSet)
	hSet, dSet := set(kh.leftSet*3^kh.rightSet), set(kd.leftSet*3^kd.rightSet)
	hr, ir := t.relation(i), t.relation(inner)
	f, g := lexicon.Join, lexicon.Join4
	dst = slices.Grow(dst, relationFeatures)
	to := (*[relationFeatures]uint32)(dst[len(dst):cap(dst)])
	to[0] = f(100, dir, d.tag, h.tag)
	to[1] = f(101, d.form, dir, 0)
	to[2] = g(102, d.tag, where, h.tag, dir)
	to[3] = f(103, h.form, dir, d.tag)
	to[4] = f(104, h.lemma, d.tag, dir)
	to[5] = f(105, d.form, h.tag, dir)
	to[6] = f(106, d.lemma, h.lemma, dir)
	to[7] = f(107, d.suffix, d.tag, h.tag)
	to[8] = f(108, h.suffix, d.tag, dir)
	to[9] = f(109, d.form, h.form, dir)
	to[10] = g(110, d.form, d.tag, where, dir)

	to[11] = f(111, dSet, d.tag, h.tag)
	to[12] = f(112, dSet, d.form, dir)
	to[13] = g(113, hSet, d.tag, h.tag, dir)
	to[14] = f(114, hSet, d.form, h.tag)
	to[15] = f(115, hSet, dSet, dir)
	to[16] = g(116, hLeft, d.tag, h.tag, dir)
	to[17] = g(117, hRight, d.tag, h.tag, dir)
	to[18] = f(118, dLeft, d.tag, dir)
	to[19] = f(119, dRight, d.tag, dir)

	to[20] = f(120, m.form, h.tag, dir)
	to[21] = f(121, m.form, h.lemma, dir)
	to[22] = g(122, m.form, d.tag, h.tag, dir)
	to[23] = f(123, m.form, d.lemma, 0)
	to[24] = f(124, dl.form, d.tag, dir)
	to[25] = g(125, dl.tag, d.tag, h.tag, dir)
	to[26] = g(126, dr.tag, d.tag, h.tag, dir)
	to[27] = f(127, dl.form, h.form, 0)
	to[28] = f(128, dl2.tag, dl.tag, d.tag)
	to[29] = f(129, dl.form, dir, h.tag)

	to[30] = g(130, dp.form, d.tag, h.tag, dir)
	to[31] = g(131, dn.form, d.tag, h.tag, dir)
	to[32] = f(132, dp.tag, d.tag, dn.tag)
	to[33] = g(133, hp.tag, h.tag, hn.tag, dir)
	to[34] = f(134, hn.form, d.tag, dir)
	to[35] = f(135, dp.tag, d.form, h.tag)
	to[36] = f(136, dn.tag, d.form, h.tag)
	to[37] = f(137, hp.form, h.tag, d.tag)
	to[38] = f(141, d.fine, h.tag, dir)
	to[39] = f(142, h.fine, d.tag, dir)
	to[40] = f(143, d.fine, h.fine, dir)
	to[41] = g(144, d.coarse, h.coarse, where, dir)
	to[42] = f(145, m.form, d.fine, dir)
	to[43] = f(146, m.form, h.fine, dir)
	to[44] = f(147, m.form, d.coarse, h.coarse)

	to[45] = g(148, d.mark, d.tag, h.tag, dir)
	to[46] = g(149, dn.mark, d.tag, h.tag, dir)
	to[47] = f(150, d.mark, dn.mark, d.tag)
	to[48] = f(151, d.mark, d.form, dir)
	to[49] = g(152, h.mark, h.tag, d.tag, dir)

	to[50] = g(153, hr, d.tag, h.tag, dir)
	to[51] = f(154, hr, d.form, dir)
	to[52] = f(155, hr, m.form, d.tag)
	to[53] = g(156, ir, d.tag, h.tag, dir)
	to[54] = g(157, in.tag, d.tag, out.tag, dir)
	to[55] = f(158, ir, d.form, h.tag)
	to[56] = g(159, ha.form, d.tag, h.suffix, dir)
	to[57] = f(160, da.form, d.tag, dir)
	to[58] = f(161, da.form, d.suffix, dir)
	to[59] = f(162, ha.form, h.form, dir)
	to[60] = f(163, hh.tag, h.tag, d.tag)
	to[61] = f(164, hm.form, d.tag, dir)
	to[62] = f(165, hm.form, d.form, h.tag)
	to[63] = g(166, ha.tag, d.tag, h.suffix, dir)
	to[64] = f(167, hr, ir, d.tag)
	to[65] = f(168, ha.form, d.lemma, dir)
	to[66] = f(169, out.form, d.tag, h.tag)

	to[67] = g(140, small(uint32(min(j, 1))), d.tag, h.tag, dir)
	return dst[:len(dst)+relationFeatures]
}

// First gives the first word that hangs on word i, -1 where there is none.
func (t *Tree) First(i int) int { return int(t.first[i]) }

// Next gives the next word on the same head, -1 where there is none.
func (t *Tree) Next(i int) int { return int(t.next[i]) }

// Order gives the words from the root downwards, the root itself first.
func (t *Tree) Order() []int32 { return t.order }

var numberAUX = tagNumber[text.AUX]
