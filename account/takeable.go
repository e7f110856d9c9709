package account

import "github.com/hearsay-news/hearsay"

// wordsBy finds the propositions that a voice may take back without going through all of a long story.
type wordsBy struct {
	voices []*voice
	number []int32                   // by proposition: of its voice
	beside []bool                    // by proposition: in a report's own voice, and may be taken back with another's word
	moved  []*proposition            // those that are new, or have another weight or seat than in the account before
	of     map[*voice][]*proposition // what each voice may take back, as far as it was asked
}

// takeable are the propositions among which is all that w may take back, in order.
func (b *builder) takeable(w *proposition) []*proposition {
	if w.correction {
		return b.props
	}
	by := b.wordsByVoice()
	if found, ok := by.of[w.voice]; ok {
		return found
	}
	own := make([]bool, len(by.voices))
	for i, v := range by.voices {
		own[i] = same(v, w.voice)
	}
	var found []*proposition
	for i, p := range b.props {
		if own[by.number[i]] || by.beside[i] {
			found = append(found, p)
		}
	}
	by.of[w.voice] = found
	return found
}

// wordsByVoice is the builder's, made when it is asked for first.
func (b *builder) wordsByVoice() *wordsBy {
	if b.words != nil {
		return b.words
	}
	w := &wordsBy{number: make([]int32, len(b.props)), beside: make([]bool, len(b.props)), of: map[*voice][]*proposition{}}
	b.words = w
	numbers := map[*voice]int32{}
	for i, p := range b.props {
		n, ok := numbers[p.voice]
		if !ok {
			n = int32(len(w.voices))
			numbers[p.voice] = n
			w.voices = append(w.voices, p.voice)
		}
		w.number[i] = n
		accuses := p.event != nil && p.event.Type == hearsay.Accuse
		behind := i > 0 && b.props[i-1].doc == p.doc && b.props[i-1].sentence == p.sentence
		w.beside[i] = p.ownVoice() && (accuses || behind)
		if p.known == nil {
			w.moved = append(w.moved, p)
			continue
		}
		s := &p.known.seat
		if s.turn != b.turn-1 || b.turn == 1 || s.voice != p.voice || s.beside != w.beside[i] || p.known.stirred == b.turn {
			s.moved = b.turn
			w.moved = append(w.moved, p)
		}
		s.turn, s.voice, s.beside = b.turn, p.voice, w.beside[i]
	}
	return w
}
