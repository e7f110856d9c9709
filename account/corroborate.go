package account

import (
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// When a second voice counts beside those that a claim already stands on. Repetition is
// not confirmation: the same sentence on two people's word is one utterance, ascribed
// twice or passed on; and words that only touch the same matter confirm nothing.
const (
	confirms     = 0.6 // how much a second voice's words must say the same as a first one's
	thinTerms    = 3   // words of content from which a line can confirm another at all
	echoWords    = 6   // words in a row that two people don't both find by themselves
	echoContents = 2   // of them words of content that are no names
)

// countsBeside reports whether w is a word of its own beside the chosen ones.
func (b *builder) countsBeside(w word, chosen []word) bool {
	p := w.p.root()
	confirmed := false
	for _, c := range chosen {
		q := c.p.root()
		if restsOnPaper(p, c.voice) || restsOnPaper(q, w.voice) {
			return false
		}
		if p.doc.report() == q.doc.report() && (!w.voice.named || !c.voice.named || p.kind != hearsay.EventClaim && p.kind != hearsay.FigureClaim) {
			return false // two descriptions in one report may well be one person's
		}
		if p.doc.report() == q.doc.report() && (w.voice.describes() || c.voice.describes()) || p.slight() || q.slight() || bodyUnknown(w.voice, c.voice) {
			return false
		}
		if p.figure != nil {
			confirmed = true // one count of one thing: joined as such
			continue
		}
		if p.byTheWay() || q.byTheWay() || echo(p.plainWords(), q.plainWords()) || otherReach(p, q) {
			return false
		}
		confirmed = confirmed || b.sameDeedOfOne(p, q) || len(p.terms) >= thinTerms && len(q.terms) >= thinTerms && b.vocab.alike(p, q) >= confirms
	}
	return confirmed
}

// otherReach reports whether one of two lines reaches farther than the other: what was forecast confirms no fact, and
// who gives no number confirms none.
func otherReach(p, q *proposition) bool {
	return sortOf(p.kind) != sortOf(q.kind) || (len(p.amounts)+len(p.carried) > 0) != (len(q.amounts)+len(q.carried) > 0)
}

// echo reports whether two quotes share a run of words that two people don't both find by
// themselves. Names are no words of anybody's.
func echo(x, y []string) bool {
	row := make([]int, len(y)+1) // length of the common run that ends here
	for i := range x {
		for j := len(y); j > 0; j-- {
			if !strings.EqualFold(x[i], y[j-1]) {
				row[j] = 0
				continue
			}
			if row[j] = row[j-1] + 1; row[j] >= echoWords && contents(x[i+1-row[j]:i+1]) >= echoContents {
				return true
			}
		}
	}
	return false
}

// contents counts the words of content among some words, names left out.
func contents(words []string) (n int) {
	for _, w := range words {
		if unicode.IsLower([]rune(w)[0]) && !lexicon.Stop(w) {
			n++
		}
	}
	return n
}

// plainWords are the words of p's quote.
func (p *proposition) plainWords() []string {
	return found(&p.remarks().quoted, func() []string { return plainWords(p.quote()) })
}

// plainWords are the words of a text without its marks.
func plainWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '\'' && r != '’'
	})
}

// restsOnPaper reports whether p's own sentence names the paper or count that v is: who tells "3,000 dead, by official
// count" confirms no official count.
func restsOnPaper(p *proposition, v *voice) bool {
	return v.paper != "" && strings.Contains(" "+p.doc.same[p.sentence]+" ", " "+v.paper+" ")
}

// asPaper is the plain name of a voice that is a paper or a count; empty for every other.
func (v *voice) asPaper() string {
	name := wordsAlone(v.name)
	if v.named || v.person || !strings.Contains(name, " ") {
		return ""
	}
	switch name[strings.LastIndexByte(name, ' ')+1:] {
	case "count", "counts", "tally", "figures", "statistics", "estimate", "estimates", "data", "records", "register", "report", "census", "toll":
		return name
	}
	return ""
}
