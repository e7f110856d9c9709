package quote

import "github.com/hearsay-news/hearsay/lexicon"

// A featureList gathers what is true of a unit, as numbers (see [lexicon.Feature]). Every
// kind of feature has a template number of its own, given by its turn; the models are fitted
// on these numbers, so any change in the order asks for new weights.
type featureList struct {
	fs       []uint32
	template uint32
}

// begin empties the list. Templates are counted from first on.
func (l *featureList) begin(first uint32) { l.fs, l.template = l.fs[:0], first }

// add adds a feature of the next template with the values that fill it in.
func (l *featureList) add(a, b, c uint32) {
	l.fs = append(l.fs, lexicon.Feature(l.template, a, b, c))
	l.template++
}

// addIf adds a feature only where it is so; its template is used up all the same.
func (l *featureList) addIf(so bool, a, b uint32) {
	if so {
		l.fs = append(l.fs, lexicon.Feature(l.template, a, b, 0))
	}
	l.template++
}
