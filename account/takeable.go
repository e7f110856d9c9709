package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// wordsBy finds the propositions that a voice may take back without going through all of a long story.
type wordsBy struct {
	moved []*proposition            // those that are new, or have another weight or seat than in the account before
	of    map[*voice][]*proposition // what each voice may take back, as far as it was asked
	own   map[*voice][]*proposition // what each voice tells but what may be taken back with another's word, in order
	other []*proposition            // what may be, in order
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
	if by.own == nil {
		by.sort(b.props)
	}
	found := slices.Clone(by.other)
	for v, props := range by.own { // whichever comes first
		if same(v, w.voice) {
			found = append(found, props...)
		}
	}
	slices.SortFunc(found, byOrder)
	by.of[w.voice] = found
	return found
}

// sort sorts the story's propositions by voice.
func (by *wordsBy) sort(props []*proposition) {
	by.own = map[*voice][]*proposition{}
	for _, p := range props {
		if p.known.seat.beside {
			by.other = append(by.other, p)
		} else {
			by.own[p.voice] = append(by.own[p.voice], p)
		}
	}
}

// wordsByVoice is the builder's, made when it is asked for first.
func (b *builder) wordsByVoice() *wordsBy {
	if b.words != nil {
		return b.words
	}
	w := &wordsBy{of: map[*voice][]*proposition{}}
	b.words = w
	for _, p := range b.lost {
		p.known.seat = seat{}
	}
	for _, d := range b.docs {
		if d.settled != b.turn {
			continue
		}
		for i, p := range d.props {
			accuses := p.event != nil && p.event.Type == hearsay.Accuse
			behind := i > 0 && d.props[i-1].sentence == p.sentence
			s := &p.known.seat
			is := seat{true, s.moved, p.voice, p.ownVoice() && (accuses || behind)}
			if *s != is || p.known.stirred == b.turn {
				is.moved = b.turn
				w.moved = append(w.moved, p)
			}
			*s = is
		}
	}
	return w
}
