package parse

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// An Action is a step of the parser.
type Action int

// The actions of the arc-hybrid system. The root stands behind the last word.
const (
	Shift Action = iota // puts the next word on the stack
	Left                // the next word is the head of the top of the stack, which is done
	Right               // the word below it is the head of the top of the stack, which is done
	NumActions
)

// A State is a tree in the making: a stack of words that wait, a buffer of words to
// come, and the arcs so far. Words, marks among them, go by their number in the sentence;
// [State.N] stands for the root.
type State struct {
	Head     []int32           // of each word; -1 while it has none
	Relation []uint8           // of each word that has a head
	Tokens   []int32           // the number in the sentence of each word
	Clusters *lexicon.Clusters // must be set

	words []word
	kids  []kids
	stack []int32
	next  int32 // the first word of the buffer
	n     int32
}

// word is what the models see of a word.
type word struct {
	form, lemma, suffix, tag uint32
	fine, coarse             uint32 // classes of the form; see lexicon.Clusters
	commas, marks            uint32 // how many commas, and how many other marks, stand before it
	mark                     uint32 // which marks stand right before it
}

// kids are the words that hang on a word so far.
type kids struct {
	left, left2, right, right2 int32  // the outermost on each side and the one inside it; -1 for none
	lefts, rights              uint32 // how many
	leftSet, rightSet          uint64 // which relations, a bit each
	marker                     int32  // its first case or mark; -1 for none
}

var tagNumber = func() map[text.Tag]uint32 {
	m := map[text.Tag]uint32{}
	for i, t := range text.UPOS {
		m[t] = uint32(i + 1)
	}
	return m
}()

// Reset begins the parse of a sentence. Where back is set its last word becomes the first.
func (s *State) Reset(tokens []text.Token, back bool) {
	s.next = 0
	s.stack = s.stack[:0]
	s.Head, s.Relation, s.words, s.kids = s.Head[:0], s.Relation[:0], s.words[:0], s.kids[:0]
	commas, marks, mark := uint32(0), uint32(0), uint32(0)
	for i := range tokens {
		t := &tokens[i]
		if back {
			t = &tokens[len(tokens)-1-i]
		}
		if t.Tag == text.PUNCT {
			if t.Lower == "," {
				commas++
			} else {
				marks++
			}
		}
		w := word{form: lexicon.FormHash(t.Lower), lemma: lexicon.Hash(t.Lemma), tag: tagNumber[t.Tag], commas: commas, marks: marks, mark: mark}
		if mark = mark*31 + w.form; t.Tag != text.PUNCT {
			mark = 0
		}
		w.fine, w.coarse = s.Clusters.Of(w.form)
		w.suffix = lexicon.Hash(t.Lower[max(0, len(t.Lower)-3):])
		s.words = append(s.words, w)
		s.Head = append(s.Head, -1)
		s.Relation = append(s.Relation, 0)
		s.kids = append(s.kids, noKids)
	}
	s.n = int32(len(tokens))
	s.words = append(s.words, word{form: 7, lemma: 7, tag: 30, commas: commas, marks: marks, mark: mark})
	s.kids = append(s.kids, noKids)
}

// N is the number of words, and the number that stands for the root.
func (s *State) N() int { return int(s.n) }

// Stack is the words that wait, the top last.
func (s *State) Stack() []int32 { return s.stack }

// Next is the first word of the buffer.
func (s *State) Next() int { return int(s.next) }

// Done reports whether every word has its head.
func (s *State) Done() bool { return s.next == s.n && len(s.stack) == 0 }

// Legal reports whether a may be taken. Only one word may hang on the root.
func (s *State) Legal(a Action) bool {
	switch a {
	case Shift:
		return s.next < s.n
	case Left:
		return len(s.stack) > 0 && (s.next < s.n || len(s.stack) == 1)
	default:
		return len(s.stack) > 1
	}
}

// Only is the one action that is legal, or -1 where there is a choice.
func (s *State) Only() Action {
	switch {
	case len(s.stack) == 0:
		return Shift
	case s.next == s.n && len(s.stack) == 1:
		return Left
	case s.next == s.n:
		return Right
	}
	return -1
}

// Arc gives the arc that a makes; ok is false for a shift.
func (s *State) Arc(a Action) (head, dep int, ok bool) {
	switch a {
	case Left:
		return int(s.next), int(s.stack[len(s.stack)-1]), true
	case Right:
		return int(s.stack[len(s.stack)-2]), int(s.stack[len(s.stack)-1]), true
	}
	return 0, 0, false
}

// Apply takes a, which must be legal. The relation names the arc that it makes.
func (s *State) Apply(a Action, relation int) {
	head, dep, ok := s.Arc(a)
	if !ok {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	s.stack = s.stack[:len(s.stack)-1]
	s.Head[dep], s.Relation[dep] = int32(head), uint8(relation)
	k := &s.kids[head]
	if dep < head {
		k.left2, k.left = k.left, int32(dep)
		k.lefts++
		k.leftSet |= 1 << (relation & 63)
	} else {
		k.right2, k.right = k.right, int32(dep)
		k.rights++
		k.rightSet |= 1 << (relation & 63)
	}
	if t := s.words[dep].tag; k.marker < 0 && (t == tagADP || t == tagSCONJ || t == tagPART) {
		k.marker = int32(dep)
	}
}

var tagADP, tagSCONJ, tagPART = tagNumber[text.ADP], tagNumber[text.SCONJ], tagNumber[text.PART]
