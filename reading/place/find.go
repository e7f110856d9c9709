package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// reader holds what is known while one document is read.
type reader struct {
	doc     *text.Doc
	kinds   []hearsay.EntityKind // of the name that covers each token; empty for none
	ends    []int32              // where that name ends: the token after it
	heads   []string             // the head that a list shares with each token's name: "county" in "Perry and Olm counties"
	parts   map[string]bool      // words of people's names of several words
	known   map[string]bool      // folded names that the report itself vouches for
	doubted bool                 // a name was left that is a place's, if the report vouches for it elsewhere
	found   []toponym
	seen    map[string]lookedUp // by words as written

	local    []lexicon.Toponym // what the outlet's name can mean
	names    names
	evidence evidence
	chosen   []*lexicon.Toponym // what each of found means; nil for nothing
	byName   []*lexicon.Toponym // scratch, by name
	marked   []bool             // scratch, by name
}

// maxSeen bounds the words whose candidates are kept within a document, and maxRoom those
// whose room is kept for the next.
const (
	maxSeen = 20_000
	maxRoom = 500
)

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	if len(r.parts) > maxRoom {
		r.parts = map[string]bool{}
	}
	clear(r.parts)
	clear(r.known)
	seen := r.seen
	if len(seen) > maxRoom {
		seen = map[string]lookedUp{}
	}
	clear(seen)
	*r = reader{
		kinds: text.Reuse(r.kinds), ends: r.ends, heads: text.Reuse(r.heads), parts: r.parts, known: r.known, found: text.Reuse(r.found), seen: seen,
		names: r.names, evidence: r.evidence,
		chosen: text.Reuse(r.chosen), byName: text.Reuse(r.byName), marked: r.marked,
	}
	r.names.forget()
	r.evidence.forget()
}

// toponym is one place in the text and what it can mean.
type toponym struct {
	hearsay.Span
	key         string // folded name
	name        int    // its number
	first, last int    // tokens
	candidates  []lexicon.Toponym
	at          int    // scratch: where it will stand
	within      int    // number of the toponym that follows and may contain it; -1 for none
	firm        bool   // it lies in that one and nowhere else
	quarter     bool   // it is a part of a town, of the one that contains it where that is said
	kind        string // what the words around it call it: "region", "city"; empty where they don't
	said        bool   // a preposition or a name of kind place vouches for it
	weak        bool   // only the gazetteer vouches for it
}

// smallTown is the population below which a name that only the gazetteer vouches for
// is not taken for a place.
const smallTown = 50_000

// maxWords is how many tokens a place's name may have.
const maxWords = 6

// cover notes for each token which kind of name holds it.
func (r *reader) cover() {
	d := r.doc
	r.kinds = text.Sized(r.kinds, len(d.Tokens))
	r.ends = text.Sized(r.ends, len(d.Tokens))
	r.heads = text.Sized(r.heads, len(d.Tokens))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form != hearsay.NameMention {
			continue
		}
		var kind hearsay.EntityKind
		if e := d.Entity(m.Entity); e != nil {
			kind = e.Kind
		}
		first, last := d.TokensIn(m.Span)
		for t := first; t < last; t++ {
			r.kinds[t], r.ends[t] = kind, int32(last)
			if kind == hearsay.PersonEntity && last-first > 1 && len(r.parts) < maxSeen {
				r.parts[d.Tokens[t].Lower] = true
			}
		}
	}
}

// learn notes the names that the report vouches for, and reports whether it is worth looking again
// at those that were left.
func (r *reader) learn() bool {
	for i := range r.found {
		if t := &r.found[i]; t.said && len(t.candidates) > 0 && len(r.known) < maxSeen {
			r.known[t.key] = true
		}
	}
	return r.doubted && len(r.known) > 0
}

// find gathers the toponyms of one sentence.
func (r *reader) find(n int) {
	s := r.doc.Sentences[n]
	r.share(s)
	shouted := r.shouted(s)
	for t := s.First; t < s.Last; {
		if !r.capital(t) {
			t++
			continue
		}
		next, short := r.postal(t, s)
		if !short {
			next, short = r.whole(t, s)
		}
		switch {
		case short:
		case r.heads[t] != "":
			next = r.listed(t, s)
		case r.kinds[t] == hearsay.PlaceEntity:
			next = r.named(t, s)
		case r.kinds[t] == "" || r.kinds[t] == hearsay.OtherEntity && !r.body(t, s):
			next = r.run(t, s, shouted)
		default:
			next = r.inName(t, s)
		}
		t = max(next, t+1)
	}
}

// bigTown is the population from which a town of several words is known by them alone.
const bigTown = 100_000

// whole takes a big town's name of several words that the name stage took for several names: "Dar
// es Salaam", "Port Said". next is the token behind it.
func (r *reader) whole(t int, s text.Sentence) (next int, ok bool) {
	d := r.doc
	if d.Tokens[t].Lower == "the" {
		return t, false
	}
	for end := min(t+maxWords, s.Last); end > t+1; end-- {
		if !r.endsName(end-1) || !r.severed(t, end) || end < s.Last && r.capital(end) && d.Tokens[end-1].End+1 == d.Tokens[end].Start {
			continue
		}
		c := r.lookUp(d.Cover(t, end))
		if c == nil || c[0].Kind != "city" || c[0].Population < bigTown {
			continue
		}
		r.add(t, end, c, true, s)
		return end, true
	}
	return t, false
}

// severed reports whether names begin and end within the tokens [first, last), none of which
// reaches beyond them, and no mark but a hyphen parts them.
func (r *reader) severed(first, last int) bool {
	for t := first; t < last; t++ {
		if tok := &r.doc.Tokens[t]; tok.Tag == text.PUNCT && tok.Lower != "-" || r.kinds[t] != "" && int(r.ends[t]) > last {
			return false
		}
	}
	return int(r.ends[first]) < last || r.kinds[first] == ""
}

// shouted reports whether a sentence is written in capitals throughout, so that they
// tell nothing.
func (r *reader) shouted(s text.Sentence) bool {
	small, capital := 0, 0
	for t := s.First; t < s.Last; t++ {
		w := r.doc.Word(t)
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(c) {
			continue
		}
		if r.capital(t) {
			capital++
		} else if len(w) > 3 {
			small++
		}
	}
	return capital > 3 && small == 0
}

func (r *reader) capital(t int) bool {
	c, _ := utf8.DecodeRuneInString(r.doc.Text[r.doc.Tokens[t].Start:])
	return unicode.IsUpper(c)
}

// run takes the longest run of words from token t on that the gazetteer knows.
func (r *reader) run(t int, s text.Sentence, shouted bool) int {
	d := r.doc
	if d.Tokens[t].Lower == "the" && t+1 < s.Last && r.afterArticle(t, min(t+2, s.Last)) > t {
		return t
	}
	if lexicon.SeldomPlace(d.Tokens[t].Lower) && (t+1 >= s.Last || !r.capital(t+1)) {
		return t
	}
	for end := min(t+maxWords, s.Last); end > t; end-- {
		if end-t > 1 && !r.endsName(end-1) || r.crosses(t, end) {
			continue
		}
		c := r.lookUp(d.Cover(t, end))
		if c == nil {
			continue
		}
		said := r.preceded(t, s) || r.dateline(t, end, s) || r.ofParty(t, s)
		if !r.credible(t, end, c, s, shouted, said) {
			return t
		}
		r.add(t, end, c, said, s)
		return end
	}
	return t
}

// endsName reports whether a name of several words can end with token t: a capitalised
// word or the point of an abbreviation.
func (r *reader) endsName(t int) bool {
	return r.capital(t) || r.doc.Tokens[t].Lower == "." && r.doc.Tokens[t-1].End == r.doc.Tokens[t].Start
}

// crosses reports whether tokens [first, last) hold a comma or part of another name.
func (r *reader) crosses(first, last int) bool {
	for t := first; t < last; t++ {
		switch r.doc.Tokens[t].Lower {
		case ",", ";", ":", "(", ")", "\"", "'s", "’s":
			return true
		}
		if t > first && r.kinds[t] != r.kinds[first] {
			return true
		}
	}
	return false
}

// add keeps a toponym.
func (r *reader) add(first, last int, c []lexicon.Toponym, said bool, s text.Sentence) {
	r.addAs("", first, last, c, said, s)
}

// addAs keeps a toponym whose name was looked up in other words than its own.
func (r *reader) addAs(words string, first, last int, c []lexicon.Toponym, said bool, s text.Sentence) {
	d := r.doc
	if r.speaks(first, last, c, s) || first > s.First+1 && d.Tokens[first-1].Lower == "of" && lexicon.PlaceWord(d.Tokens[first-2].Lower).Has(lexicon.TitleWord) {
		return
	}
	if len(c) > 0 && first > s.First && d.Word(first-1) == "The" && strings.HasPrefix(c[0].Name, "The ") {
		first--
	}
	first, c = r.ofFeature(first, last, c, s)
	span := d.Cover(first, last)
	weak := !said && len(c) > 0 && c[0].Kind == "city" && c[0].Population < smallTown
	if words == "" {
		words = span.In(d.Text)
	}
	key := r.look(words).key
	if key == "" { // the gazetteer lacks it
		key = lexicon.Fold(words)
	}
	if c == nil {
		key += " ?" // and means nothing else here
	}
	t := toponym{Span: span, weak: weak, key: key, first: first, last: last, candidates: c, within: -1, said: said}
	if n := len(r.found); n > 0 {
		p := &r.found[n-1]
		if n > 1 && len(p.candidates) > 0 && p.candidates[0].Kind == "country" && p.last+1 == first && (d.Tokens[p.last].Lower == "'s" || d.Tokens[p.last].Lower == "’s") {
			if q := &r.found[n-2]; q.within == n-1 {
				q.within = n // "Olm in China's Hubei"
			}
		}
		switch linked, firm := r.linked(p, first, s); {
		case linked && firm && r.inverted(p, c):
			t.within, t.firm = n-1, true
		case linked:
			p.within, p.firm = n, firm
		}
	}
	t.kind = r.called(first, last, s)
	t.quarter = last < s.Last && lexicon.PlaceWord(d.Tokens[last].Lower).Has(lexicon.QuarterWord)
	r.found = append(r.found, t)
}
