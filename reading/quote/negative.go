package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// withoutNegative leaves out of a subject the words that say that it was not they who did
// it, and reports whether there are any: "no | official", "neither | the hospital nor the
// police", "not a single | witness", "none of | the owners"; "few experts" stay so. What is
// left is empty where nobody is named: "no one", "hardly anyone".
func (r *reader) withoutNegative(p phrase, s text.Sentence) (rest phrase, negative bool) {
	i := r.negativeWord(p, s)
	if i < 0 {
		return p, false
	}
	few := phrase{i, p.last} // so few are a number of people all the same
	i = max(i+1, p.first)
	within := false
	for ; i < p.last; i++ {
		switch t := &r.d.Tokens[i]; t.Lower {
		case "a", "an", "one", "any", "single", "body", "anyone", "anybody":
			continue
		default:
			if t.Tag == text.ADP {
				within = within || t.Lower != "of"
				continue // "none of | the owners", "no one at | the ministry"
			}
		}
		break
	}
	rest = phrase{i, p.last}
	if w := r.lower(i, s); w == "whom" || w == "which" || w == "whose" {
		return p, false // "the officers, none of whom were hurt, | said"
	}
	if few.first >= p.first && !rest.empty() && r.d.Tokens[few.first].Lower == "few" {
		return few, true
	}
	if !rest.empty() && (!isPhraseTag(r.d.Tokens[i].Tag) || within && !r.somebody(rest) && !r.voiced(rest)) {
		rest = phrase{}
	}
	return rest, true
}

// negativeWord is the word by which subject p is negated, before it or in it: behind what
// stands before the clause, "By evening | no | official". It is -1 where there is none.
func (r *reader) negativeWord(p phrase, s text.Sentence) int {
	for i := p.first; i < p.last && i < p.first+maxBeforeNegative; i++ {
		if !r.negates(i, s) && r.saying(i)&lexicon.NoBody == 0 {
			continue
		}
		if i == p.first || isNominal(r.d.Tokens[i-1].Tag) || r.words.Occasion(r.d.Tokens[i-1].Lower) {
			return i
		}
		return -1 // "a ministry with no power"
	}
	i := p.first - 1
	if i > s.First && r.d.Tokens[i].Lower == "of" {
		i-- // "neither of | the owners"
	}
	if i >= s.First && (r.negates(i, s) || r.saying(i)&lexicon.NoBody != 0) && r.opensClause(i, s) {
		return i
	}
	return -1
}

// maxBeforeNegative is how many tokens of a subject may stand before its negative word.
const maxBeforeNegative = 8

// negates reports whether token i says of the words after it that it was not they. "No
// fewer than nine", "not only Soto" and "No. 10" say nothing of the kind.
func (r *reader) negates(i int, s text.Sentence) bool {
	if r.saying(i)&lexicon.Negates == 0 {
		return false
	}
	switch w := r.lower(i+1, s); w {
	case "a", "an", "one", "any", "many", "once", "even":
		return true // "not one", but "whether or not Soto …"
	case "fewer", "less", "more", "only", "just", "all", "every", "everyone", "everybody", "doubt", "matter", "longer", "surprisingly", ".", ",":
		return false
	default:
		return r.d.Tokens[i].Lower != "not" && (w[0] < '0' || w[0] > '9')
	}
}

// opensClause reports whether a clause may begin with token i: it opens the sentence or
// stands behind a mark, a word that joins clauses, or the noun of a circumstance that opens
// the sentence ("By evening | not a single witness").
func (r *reader) opensClause(i int, s text.Sentence) bool {
	if r.words.Occasion(r.lower(i-1, s)) {
		return true
	}
	switch r.tag(i-1, s) {
	case "<s>", text.PUNCT, text.CCONJ, text.SCONJ:
		return true
	case text.VERB, text.AUX, text.PART, text.ADP:
		return false
	default:
		return r.tag(s.First, s) == text.ADP || r.tag(s.First, s) == text.SCONJ || r.lower(i, s) == "nor" || r.words.Occasion(r.lower(s.First, s))
	}
}

// negateSource takes the negative words out of the source of st, and tells its stance by
// them. It knows as well what stands turned round behind such a word: "Nor did | Soto | deny".
func (r *reader) negateSource(st *said, s text.Sentence) {
	if st.source.Empty() {
		i, _ := r.d.TokensIn(st.cue[0])
		if i > s.First && r.saying(i-1)&lexicon.NoBody != 0 && r.opensClause(i-1, s) {
			st.negated, st.unsaid = true, true // "Neither | confirmed"
		}
		return
	}
	first, last := r.d.TokensIn(st.source)
	if first >= last || first < s.First || last > s.Last {
		return
	}
	if rest, negative := r.withoutNegative(phrase{first, last}, s); negative {
		st.negated, st.unsaid, st.source = true, true, hearsay.Span{}
		if !rest.empty() {
			st.source = r.d.Cover(rest.first, rest.last)
		}
		return
	}
	if last <= st.head && first-2 >= s.First && (r.d.Tokens[first-1].Tag == text.AUX || r.d.Tokens[first-1].Lemma == "do") {
		for i := first - 2; i >= s.First && i > first-2-maxTurned && r.d.Tokens[i].Tag != text.PUNCT; i-- {
			st.negated = st.negated || r.negates(i, s)
		}
	}
}

// maxTurned is how many tokens of a negative phrase are looked at that turns the clause
// behind it round: "At no time | did Soto say".
const maxTurned = 3

// holdSource leaves st without a source that is no noun phrase ("did not respond"), and
// reports whether st is a statement at all: a bare number is somebody only where a clause or
// words in quotation marks are said by it, not in "five, as first reported".
func (r *reader) holdSource(st *said, gs []group) bool {
	if st.source.Empty() || st.lemma == turnCue || st.lemma == ":" {
		return true
	}
	first, last := r.d.TokensIn(st.source)
	nominal, number := false, false
	for i := first; i < last; i++ {
		switch t := &r.d.Tokens[i]; t.Tag {
		case text.NUM:
			number = true
		case text.VERB, text.AUX, text.PART, text.ADV, text.ADP, text.SCONJ, text.CCONJ, text.PUNCT:
		default:
			nominal = nominal || t.Tag != text.ADJ || t.Lower != "least" && t.Lower != "most"
		}
	}
	switch {
	case nominal:
		return true
	case !number:
		st.source = hearsay.Span{}
		return true
	}
	for k := range gs {
		if gs[k].head == st.head {
			return r.says(&gs[k]) && (gs[k].frame == thatFrame || gs[k].frame == clauseFrame || gs[k].frame == quoteFrame || gs[k].quoted)
		}
	}
	return false
}
