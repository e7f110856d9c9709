package when

import "github.com/hearsay-news/hearsay/lexicon"

// maxContext bounds the tokens that are looked at for what a report is about.
const maxContext = 4000

// aboutMatch is whether the report tells of a match, whose quarters and halves are no part of
// the year: more of its words are of sport than of business. It is asked seldom, so it is
// worked out when first asked for.
func (r *reader) aboutMatch() bool {
	if r.topic == unknownTopic {
		sport, business := 0, 0
		words := lexicon.TimeTopics()
		for i := range r.doc.Tokens[:min(len(r.doc.Tokens), maxContext)] {
			switch words[r.doc.Tokens[i].Lower] {
			case "sport":
				sport++
			case "business":
				business++
			}
		}
		r.topic = otherTopic
		if sport > business {
			r.topic = sportTopic
		}
	}
	return r.topic == sportTopic
}

// A topic is what a report is about, as far as its times need to know.
type topic int

const (
	unknownTopic topic = iota
	otherTopic
	sportTopic
)
