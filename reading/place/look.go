package place

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// lookedUp is what the gazetteer gives for some words: the places that they can mean, and the folded name.
type lookedUp struct {
	candidates []lexicon.Toponym
	key        string
}

// lookUp gives the candidates for the words of a span.
func (r *reader) lookUp(s hearsay.Span) []lexicon.Toponym { return r.look(s.In(r.doc.Text)).candidates }

// look gives what the gazetteer has for words.
func (r *reader) look(words string) lookedUp {
	if l, ok := r.seen[words]; ok {
		return l
	}
	l := lookedUp{candidates: lexicon.Toponyms(words)}
	if l.candidates != nil {
		l.key = lexicon.Fold(words)
	}
	if len(r.seen) < maxSeen {
		r.seen[words] = l
	}
	return l
}
