package when

import "github.com/hearsay-news/hearsay/lexicon"

// maxContext bounds the tokens that are looked at for what a report is about.
const maxContext = 4000

// aboutMatch is whether the report tells of a match, whose quarters and halves are no part of
// the year: more of its words are of sport than of business.
func (r *reader) aboutMatch() bool { return r.subject() == sportTopic }

// aboutBusiness is whether some of the report's words are of business, and as many as of sport.
func (r *reader) aboutBusiness() bool { return r.subject() == businessTopic }

// subject is the topic of the report. It is asked seldom, so it is worked out when first
// asked for.
func (r *reader) subject() topic {
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
		switch r.topic = otherTopic; {
		case sport > business:
			r.topic = sportTopic
		case business > 0:
			r.topic = businessTopic
		}
	}
	return r.topic
}

// A topic is what a report is about, as far as its times need to know.
type topic int

const (
	unknownTopic topic = iota
	otherTopic
	sportTopic
	businessTopic
)
