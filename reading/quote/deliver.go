package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// deliver turns what was found into the document's statements, outer ones before those
// that stand in their content, so that a chain can be built on the one around it.
func (r *reader) deliver() {
	d := r.d
	v := voice{reader: r, made: map[string]string{}}
	d.Statements = make([]hearsay.Statement, 0, len(r.said))
	var open []int // statements whose content may still hold the next one
	for i := range r.said {
		st := &r.said[i]
		s := hearsay.Statement{
			ID:      text.ID('s', i),
			Cue:     st.cue,
			Content: st.content,
			Kind:    r.statementKind(st.content),
			Stance:  r.stance(st),
		}
		if st.lemma == turnCue {
			s.Kind = hearsay.DirectStatement
		}
		if !st.source.Empty() {
			s.Source = r.piece(st.source)
		}
		for len(open) > 0 && d.Statements[open[len(open)-1]].Content.Hull().End <= st.content[0].Start {
			open = open[:len(open)-1]
		}
		outer := -1
		for n := len(open) - 1; n >= 0 && n >= len(open)-8; n-- {
			if o := &d.Statements[open[n]]; o.Content.Contains(st.cue[0]) || !st.via.Empty() && o.Cue[0] == st.via {
				outer = open[n]
				break
			}
		}
		around := v.outlet.chain
		if outer >= 0 {
			around = d.Statements[outer].Chain
		}
		s.Speaker = v.speaker(st)
		v.last, v.lastBy = st, s.Speaker
		s.Chain = v.chain(st, s.Speaker, around)
		s.About = v.about(i, s.Speaker)
		d.Statements = append(d.Statements, s)
		open = append(open, i)
	}
}

// about is the statement that st's content takes up with a word: "Soto denied that." It is
// the nearest one before by somebody else, in this sentence or the two before it.
func (v *voice) about(i int, speaker string) string {
	d, st := v.d, &v.said[i]
	if len(st.content) != 1 || !v.anaphor(st.content[0]) {
		return ""
	}
	for n := i - 1; n >= 0 && n >= i-4; n-- {
		before := &v.said[n]
		if st.sentence-before.sentence > 2 || before.sentence > st.sentence || v.anaphor(before.content[0]) {
			continue
		}
		if s := &d.Statements[n]; s.Speaker != speaker || speaker == "" {
			return s.ID
		}
	}
	return ""
}

// anaphor reports whether content only points back: "that", "this", "the claim".
func (v *voice) anaphor(s hearsay.Span) bool {
	d := v.d
	first, last := d.TokensIn(s)
	if first >= last {
		return false
	}
	switch d.Tokens[first].Lower {
	case "that", "this", "it", "so", "them":
		if last == first+1 {
			return true
		}
	case "the", "those", "these", "such", "any", "his", "her", "their":
	default:
		return false
	}
	return last <= first+3 && v.words.Noun(d.Tokens[last-1].Lemma)
}
