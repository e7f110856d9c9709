package parse

import (
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
	return append(dst,
		f(100, dir, d.tag, h.tag), f(101, d.form, dir, 0), g(102, d.tag, where, h.tag, dir),
		f(103, h.form, dir, d.tag), f(104, h.lemma, d.tag, dir), f(105, d.form, h.tag, dir),
		f(106, d.lemma, h.lemma, dir), f(107, d.suffix, d.tag, h.tag), f(108, h.suffix, d.tag, dir),
		f(109, d.form, h.form, dir), g(110, d.form, d.tag, where, dir),

		f(111, dSet, d.tag, h.tag), f(112, dSet, d.form, dir), g(113, hSet, d.tag, h.tag, dir),
		f(114, hSet, d.form, h.tag), f(115, hSet, dSet, dir),
		g(116, hLeft, d.tag, h.tag, dir), g(117, hRight, d.tag, h.tag, dir),
		f(118, dLeft, d.tag, dir), f(119, dRight, d.tag, dir),

		f(120, m.form, h.tag, dir), f(121, m.form, h.lemma, dir), g(122, m.form, d.tag, h.tag, dir),
		f(123, m.form, d.lemma, 0),
		f(124, dl.form, d.tag, dir), g(125, dl.tag, d.tag, h.tag, dir), g(126, dr.tag, d.tag, h.tag, dir),
		f(127, dl.form, h.form, 0), f(128, dl2.tag, dl.tag, d.tag), f(129, dl.form, dir, h.tag),

		g(130, dp.form, d.tag, h.tag, dir), g(131, dn.form, d.tag, h.tag, dir),
		f(132, dp.tag, d.tag, dn.tag), g(133, hp.tag, h.tag, hn.tag, dir), f(134, hn.form, d.tag, dir),
		f(135, dp.tag, d.form, h.tag), f(136, dn.tag, d.form, h.tag), f(137, hp.form, h.tag, d.tag),
		f(141, d.fine, h.tag, dir), f(142, h.fine, d.tag, dir), f(143, d.fine, h.fine, dir),
		g(144, d.coarse, h.coarse, where, dir), f(145, m.form, d.fine, dir), f(146, m.form, h.fine, dir),
		f(147, m.form, d.coarse, h.coarse),

		g(148, d.mark, d.tag, h.tag, dir), g(149, dn.mark, d.tag, h.tag, dir), f(150, d.mark, dn.mark, d.tag),
		f(151, d.mark, d.form, dir), g(152, h.mark, h.tag, d.tag, dir),

		g(153, hr, d.tag, h.tag, dir), f(154, hr, d.form, dir), f(155, hr, m.form, d.tag),
		g(156, ir, d.tag, h.tag, dir), g(157, in.tag, d.tag, out.tag, dir), f(158, ir, d.form, h.tag),
		g(159, ha.form, d.tag, h.suffix, dir), f(160, da.form, d.tag, dir), f(161, da.form, d.suffix, dir),
		f(162, ha.form, h.form, dir), f(163, hh.tag, h.tag, d.tag), f(164, hm.form, d.tag, dir),
		f(165, hm.form, d.form, h.tag), g(166, ha.tag, d.tag, h.suffix, dir), f(167, hr, ir, d.tag),
		f(168, ha.form, d.lemma, dir), f(169, out.form, d.tag, h.tag),

		g(140, small(uint32(min(j, 1))), d.tag, h.tag, dir),
	)
}

// First gives the first word that hangs on word i, -1 where there is none.
func (t *Tree) First(i int) int { return int(t.first[i]) }

// Next gives the next word on the same head, -1 where there is none.
func (t *Tree) Next(i int) int { return int(t.next[i]) }

// Order gives the words from the root downwards, the root itself first.
func (t *Tree) Order() []int32 { return t.order }

var numberAUX = tagNumber[text.AUX]
