package quote

import (
	"strconv"

	"github.com/hearsay-news/hearsay"
)

// deliver turns what was found into the document's statements, outer ones before those
// that stand in their content, so that a chain can be built on the one around it.
func (r *reader) deliver() {
	d := r.d
	v := voice{reader: r}
	d.Statements = make([]hearsay.Statement, 0, len(r.said))
	var open []int // statements whose content may still hold the next one
	for i := range r.said {
		st := &r.said[i]
		s := hearsay.Statement{
			ID:      "s" + strconv.Itoa(i+1),
			Cue:     st.cue,
			Content: st.content,
			Kind:    r.statementKind(st.content),
			Stance:  r.stance(st),
		}
		if !st.source.Empty() {
			s.Source = hearsay.Spans{st.source}
		}
		for len(open) > 0 && d.Statements[open[len(open)-1]].Content.Hull().End <= st.content[0].Start {
			open = open[:len(open)-1]
		}
		outer := -1
		for n := len(open) - 1; n >= 0 && n >= len(open)-8; n-- {
			if d.Statements[open[n]].Content.Contains(st.cue[0]) {
				outer = open[n]
				break
			}
		}
		around := v.outlet.chain
		if outer >= 0 {
			around = d.Statements[outer].Chain
		}
		s.Speaker = v.speaker(st)
		s.Chain = v.chain(st, s.Speaker, around)
		d.Statements = append(d.Statements, s)
		open = append(open, i)
	}
}
