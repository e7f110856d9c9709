package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// byAgent makes the statement of a passive cue whose source stands after "by": "The plan |
// was rejected | by two unions". What is said of the subject is the content, with what an
// infinitive or clause after the source adds ("was told by police | to leave"). It reports
// whether the cue is one.
func (r *reader) byAgent(st *said, g *group, subj phrase, s text.Sentence) bool {
	d := r.d
	if !g.passive || g.noun || g.last+1 >= s.Last || r.lower(g.last, s) != "by" || r.inQuote(g.last+1) {
		return false
	}
	agent := r.inverted(g.last+1, s)
	if agent.empty() || !r.somebody(agent) {
		return false
	}
	st.source = d.Cover(agent.first, agent.last)
	if !subj.empty() && subj.last <= g.first {
		st.content = hearsay.Spans{d.Cover(subj.first, subj.last)}
	}
	if f := r.frameAt(agent.last, s); f == infFrame || f == thatFrame || r.lower(agent.last, s) == "of" {
		st.content = append(st.content, r.trimmed(agent.last, s.Last)...)
	}
	if len(st.content) == 0 || r.anonymous(st.content) {
		return false
	}
	r.said = append(r.said, *st)
	return true
}
