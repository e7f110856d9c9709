package parse

import (
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
	Head []int32 // of each word; -1 while it has none

	words []word
	kids  []kids
	stack []int32
	next  int32 // the first word of the buffer
	n     int32
}

// kids are the words that hang on a word so far.
type kids struct {
	left, left2, right, right2 int32  // the outermost on each side and the one inside it; -1 for none
	marker                     int32  // its first adposition or conjunction; -1 for none
	joiner                     int32  // its first coordinating conjunction; -1 for none
	lefts, rights              uint32 // how many
	leftSet, rightSet          uint64 // of which kinds, a bit each; see [State.kind]
}

// Reset begins the parse of a sentence. Where back is set its last word becomes the first.
func (s *State) Reset(sent *Sentence, back bool) {
	s.next = 0
	s.stack = s.stack[:0]
	s.words = sent.forward
	if back {
		s.words = sent.backward
	}
	s.Head, s.kids = s.Head[:0], s.kids[:0]
	s.n = int32(len(s.words) - 1)
	for range s.n {
		s.Head = append(s.Head, -1)
		s.kids = append(s.kids, noKids)
	}
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

// Apply takes a, which must be legal.
func (s *State) Apply(a Action) {
	head, dep, ok := s.Arc(a)
	if !ok {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	s.stack = s.stack[:len(s.stack)-1]
	s.Head[dep] = int32(head)
	hang(s.words, s.kids, int32(head), int32(dep))
}

// hang notes that dep, on which all that will ever hang hangs already, hangs on head
// farther out than what hangs there.
func hang(words []word, all []kids, head, dep int32) {
	k := &all[head]
	set := uint64(1) << kind(&words[dep], words, all[dep].marker)
	if dep < head {
		k.left2, k.left = k.left, dep
		k.lefts++
		k.leftSet |= set
	} else {
		k.right2, k.right = k.right, dep
		k.rights++
		k.rightSet |= set
	}
	if k.marker < 0 && words[dep].marks() {
		k.marker = dep
	}
	if k.joiner < 0 && words[dep].number == numberCCONJ {
		k.joiner = dep
	}
}

// kind is a number under 64 that tells what a word, with the marker that hangs on it, is
// to its head.
func kind(w *word, words []word, marker int32) uint8 {
	switch {
	case marker < 0:
		return w.number
	case words[marker].number == numberADP:
		return w.number + 20
	}
	return w.number + 40
}

// marks reports whether the word is one that tells how its head hangs on another.
func (w *word) marks() bool {
	return w.number == numberADP || w.number == numberSCONJ || w.number == numberPART
}

var numberADP, numberSCONJ, numberPART = tagNumber[text.ADP], tagNumber[text.SCONJ], tagNumber[text.PART]
var numberCCONJ = tagNumber[text.CCONJ]
