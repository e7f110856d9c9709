package account

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// wordsBy finds the propositions that a voice may take back without going through all of a long story.
type wordsBy struct {
	voices []voiced
	of     map[voice][]*proposition // what each voice may take back, as far as it was asked
	beside []*proposition           // in a report's own voice, that may be taken back with another's word
}

// voiced are the propositions of one voice, in order.
type voiced struct {
	voice *voice
	props []*proposition
}

// takeable are the propositions among which is all that w may take back, in order.
func (b *builder) takeable(w *proposition) []*proposition {
	if w.correction {
		return b.props
	}
	if b.words == nil {
		b.words = b.wordsByVoice()
	}
	if found, ok := b.words.of[*w.voice]; ok {
		return found
	}
	found := slices.Clone(b.words.beside)
	for i := range b.words.voices {
		if v := &b.words.voices[i]; same(v.voice, w.voice) {
			found = append(found, v.props...)
		}
	}
	slices.SortFunc(found, func(p, q *proposition) int { return cmp.Compare(p.order, q.order) })
	found = slices.Compact(found) // one may be found both ways
	b.words.of[*w.voice] = found
	return found
}

func (b *builder) wordsByVoice() *wordsBy {
	w := &wordsBy{of: map[voice][]*proposition{}}
	of := map[voice]int{}
	for i, p := range b.props {
		n, ok := of[*p.voice]
		if !ok {
			n = len(w.voices)
			of[*p.voice] = n
			w.voices = append(w.voices, voiced{voice: p.voice})
		}
		w.voices[n].props = append(w.voices[n].props, p)
		if !p.ownVoice() {
			continue
		}
		accuses := p.event != nil && p.event.Type == hearsay.Accuse
		behind := i > 0 && b.props[i-1].doc == p.doc && b.props[i-1].sentence == p.sentence
		if accuses || behind {
			w.beside = append(w.beside, p)
		}
	}
	return w
}
