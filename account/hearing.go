package account

import "slices"

// hearing is one side of a claim at one moment after the other. Mostly more is told from one to the next: what was heard
// before needn't be gone through again, and where nobody new has spoken the origins are the same.
type hearing struct {
	props, before  []*proposition // of the side, at the moment and at the one before
	words, origins []word         // each voice's first, by which it counts; and those of them that are independent
	heard          map[string]bool
}

// fewVoices are gone through rather than looked up.
const fewVoices = 16

// independent picks the independent voices among the propositions of one side of a claim.
func (b *builder) independent(props []*proposition) []word {
	h := hearing{props: props}
	return h.independent(b)
}

// independent picks the independent voices at the moment.
func (h *hearing) independent(b *builder) []word {
	n := len(h.before)
	if n > len(h.props) || !slices.Equal(h.before, h.props[:n]) {
		n, h.words, h.origins, h.heard = 0, h.words[:0], nil, nil
	}
	known := len(h.words)
	for _, p := range h.props[n:] {
		h.hear(p)
	}
	if len(h.words) > known {
		h.origins = b.origins(h.words)
	}
	h.props, h.before = h.before, h.props
	return h.origins
}

// hear adds p's voice, unless it has spoken.
func (h *hearing) hear(p *proposition) {
	v := p.root().voice
	if h.heard == nil && len(h.words) >= fewVoices {
		h.heard = make(map[string]bool, 2*fewVoices)
		for _, w := range h.words {
			h.heard[w.voice.key] = true
		}
	}
	if h.heard[v.key] || h.heard == nil && slices.ContainsFunc(h.words, func(w word) bool { return w.voice == v || w.voice.key == v.key }) {
		return
	}
	if h.heard != nil {
		h.heard[v.key] = true
	}
	h.words = append(h.words, word{v, p})
}
