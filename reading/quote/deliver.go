package quote

import (
	"strconv"

	"github.com/hearsay-news/hearsay"
)

// deliver turns what was found into the document's statements.
func (r *reader) deliver() {
	d := r.d
	for i := range r.said {
		st := &r.said[i]
		s := hearsay.Statement{
			ID:      "s" + strconv.Itoa(i+1),
			Cue:     st.cue,
			Content: st.content,
		}
		if !st.source.Empty() {
			s.Source = hearsay.Spans{st.source}
		}
		d.Statements = append(d.Statements, s)
	}
}
