package conflict

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// minTerm is the least weight of a term: a word that is in every report still says
// something when it is the only one there is.
const minTerm = 0.3

// light are verbs that say nothing by themselves: "there was no failure", "made no attack".
func light(lemma string) bool { return cued(lemma, lexicon.ConflictLight) }

// cued reports whether a word belongs to one of the classes.
func cued(word string, classes lexicon.ConflictCue) bool {
	return lexicon.ConflictCues(word).Has(classes)
}

func weight(term string) float64 { return max(lexicon.Rarity(term), minTerm) }

// cover is the share of a's terms, by weight, that b has too or names with another word,
// and which of a's terms those are. Light verbs don't count.
func cover(a, b []string) (share float64, shared []string) {
	total, common := 0.0, 0.0
	for _, x := range a {
		if light(x) {
			continue
		}
		w := weight(x)
		total += w
		for _, y := range b {
			if same(x, y) {
				common += w
				shared = append(shared, x)
				break
			}
		}
	}
	if total == 0 {
		return 0, nil
	}
	return common / total, shared
}

// same reports whether two terms can name the same thing; numbers only when they are equal.
func same(x, y string) bool {
	if x == y {
		return true
	}
	if x[0] >= '0' && x[0] <= '9' || y[0] >= '0' && y[0] <= '9' {
		return false
	}
	return lexicon.Related(x, y)
}

// head is the lemma of a clause's main word.
func (r *reader) head(c *hearsay.Clause) string {
	first, last := r.d.TokensIn(c.Head)
	if first >= last {
		return strings.ToLower(c.Head.In(r.d.Text))
	}
	return strings.ToLower(r.d.Tokens[first].Lemma)
}

// asserted reports whether a clause says plainly that something is so.
func (r *reader) asserted(c *hearsay.Clause) bool {
	if c.Negated || c.Modality != hearsay.Happened || c.Kind == hearsay.PlanClause || c.Kind == hearsay.DemandClause {
		return false
	}
	if s := r.stance(c); s != hearsay.Asserts && s != hearsay.Believes {
		return false
	}
	return !r.hedged(c)
}

// hedged reports whether a clause holds a word that makes it less than an assertion.
func (r *reader) hedged(c *hearsay.Clause) bool {
	first, last := r.d.TokensIn(c.Span)
	for i := first; i < last; i++ {
		if cued(r.d.Tokens[i].Lower, lexicon.ConflictHedge) {
			return true
		}
	}
	return false
}

// sameTime reports whether both clauses may speak of one time, and neither of an
// earlier event while the other does not.
func sameTime(a, b *hearsay.Clause) bool {
	return a.When.Overlaps(b.When) && a.Background == b.Background
}
