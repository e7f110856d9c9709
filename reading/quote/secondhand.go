package quote

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// learntFrom gives a statement of what a newsroom came by to whom it came by it from: "The Echo
// has learned from | two nurses | that the ward was closed". The newsroom becomes the medium.
func (r *reader) learntFrom(st *said) {
	if lexicon.SayingOf(st.lemma)&lexicon.Learns == 0 || st.source.Empty() || len(st.content) == 0 {
		return
	}
	s := r.d.Sentences[st.sentence]
	_, from := r.d.TokensIn(st.cue[len(st.cue)-1])
	if r.lower(from, s) != "from" {
		return
	}
	by := r.inverted(from+1, s)
	if by.empty() || !r.somebody(by) && !r.isMedium(by) && !r.document(r.headToken(by)) {
		return
	}
	span := r.d.Cover(by.first, by.last)
	if span.Overlaps(st.content.Hull()) {
		return
	}
	first, last := r.d.TokensIn(st.source)
	switch who := (phrase{first, last}); {
	case r.outlet.is(withoutArticle(st.source.In(r.d.Text))), r.isMedium(who), r.press(who) != "":
		st.medium = st.source
	case last == first+1 && r.lower(first, s) == "we":
	default:
		return // somebody else, whose word it is: "The army learned from its scouts that …"
	}
	st.source = span
}

// cameBy reports whether group g tells from whom a thing was learnt: "has heard | from a nurse
// that …".
func (r *reader) cameBy(g *group, s text.Sentence) bool {
	if r.sayingOf(g)&lexicon.Learns == 0 || r.lower(g.last, s) != "from" {
		return false
	}
	by := r.inverted(g.last+1, s)
	return !by.empty() && r.lower(by.last, s) == "that"
}

// accordingToWhich makes the statement of a paper that a clause hangs on: "El Sol cited | a
// report | according to which | the bolts were loose". w is the phrase "according to which".
// Whoever cites the paper is the medium.
func (r *reader) accordingToWhich(gs []group, subjects []phrase, w wordOf, n int) bool {
	d, s := r.d, r.undated(n)
	if w.source.last != w.source.first+1 || r.lower(w.source.first, s) != "which" || w.first <= s.First || !isNominal(d.Tokens[w.first-1].Tag) {
		return false
	}
	p := phrase{r.phraseStart(w.first-1, s), w.first}
	for k := range gs { // "El Sol | cited | a report": a verb, no participle
		if g := &gs[k]; !g.noun && p.first < g.first && g.last < p.last && r.sayingOf(g)&lexicon.Cites != 0 {
			p.first = g.last
		}
	}
	st := said{
		cue:      w.cue,
		source:   d.Cover(p.first, p.last),
		content:  r.trimmed(w.last, s.Last),
		lemma:    "according",
		head:     w.head,
		sentence: n,
		fixed:    true,
	}
	if len(st.content) == 0 {
		return false
	}
	for k := range gs {
		g := &gs[k]
		if g.noun || g.last > p.first || p.first > g.last+1 || r.sayingOf(g)&lexicon.Cites == 0 {
			continue
		}
		g.joined = true
		if by := subjects[k]; !by.empty() && by.last <= g.first {
			st.medium = d.Cover(by.first, by.last)
		}
	}
	r.takeQuotes(w.last, s.Last)
	r.said = append(r.said, st)
	return true
}

// press is the name of a newsroom that a noun for one describes: "the newspaper | Dawn", "the
// country's oldest daily, | El Sol". It is empty where a phrase tells of none.
func (r *reader) press(p phrase) string {
	d := r.d
	head := -1
	for i := p.first; i < p.last; i++ {
		if t := &d.Tokens[i]; t.Tag == text.ADP {
			break
		} else if lexicon.SayingOf(t.Lower)&lexicon.Press != 0 {
			head = i
			break
		}
	}
	if head < 0 {
		return ""
	}
	first := head + 1
	if first < p.last && d.Tokens[first].Lower == "," {
		first++
	}
	last := first
	for last < p.last && (r.capital(last) || last > first && d.Tokens[last].Tag == text.ADP && last+1 < p.last && r.capital(last+1)) {
		last++
	}
	if last > first {
		return spaced(d.Cover(first, last).In(d.Text))
	}
	if head > p.first && r.capital(head-1) && d.Tokens[head-1].Tag != text.DET { // "the Dawn newspaper"
		for first = head - 1; first > p.first && r.capital(first-1); first-- {
		}
		return withoutArticle(spaced(d.Cover(first, head).In(d.Text)))
	}
	for head+1 < p.last && d.Tokens[head+1].Tag == text.NOUN {
		head++ // "the radio station"
	}
	return spaced(d.Cover(p.first, head+1).In(d.Text))
}

// passedOn is the link of the newsroom that a phrase names, through which a word came.
func (v *voice) passedOn(p phrase) hearsay.Link {
	name := withoutArticle(v.d.Cover(p.first, p.last).In(v.d.Text))
	if l, rest := v.medium(name); l.Name != "" && rest == "" {
		return l
	}
	if name = withoutArticle(v.press(p)); name == "" || v.outlet.is(name) {
		return hearsay.Link{}
	}
	return hearsay.Link{Name: name, Kind: hearsay.WireLink, Key: "organization:" + strings.ToLower(name)}
}

// whichCites reports whether group k tells whom its newsroom quotes in a clause of its own:
// "according to El Sol, which | quoted | the prosecutor".
func (r *reader) whichCites(gs []group, k int) bool {
	g := &gs[k]
	if g.noun || g.passive || g.infinitive || g.first == 0 || r.sayingOf(g)&lexicon.Cites == 0 {
		return false
	}
	return relative(r.d.Tokens[g.first-1].Lower)
}

// withoutSource is the content of st without the pieces that are no more than who says it: "The
// pumps were off, said | a worker who would not give his name".
func (r *reader) withoutSource(st *said) hearsay.Spans {
	if st.source.Empty() || len(st.content) < 2 {
		return st.content
	}
	return slices.DeleteFunc(st.content, func(piece hearsay.Span) bool {
		return st.source.Contains(piece) || piece.Start == st.source.Start || r.describesSource(st, piece)
	})
}

// describesSource reports whether a piece of content behind a source that stands behind its cue
// only says who that is: "“It was a bang,” recalled Luis Marin, 43, | a baker from the corner".
func (r *reader) describesSource(st *said, piece hearsay.Span) bool {
	if st.source.Start < st.cue[0].End || st.content[0].Start >= st.cue[0].Start || piece.Start <= st.source.End {
		return false
	}
	d := r.d
	_, after := d.TokensIn(st.source)
	first, last := d.TokensIn(piece)
	if first >= last || first > after+1 || r.quotation(first) >= 0 {
		return false
	}
	if w := d.Tokens[first].Lower; relative(w) || w == "whose" {
		return true
	}
	if d.Tokens[after-1].Lower != "," && (after >= len(d.Tokens) || d.Tokens[after].Lower != ",") {
		return false
	}
	s := d.Sentences[st.sentence]
	end := r.nounPhrase(first, s)
	for i := first + 1; i < end; i++ {
		if d.Tokens[i].Lower == "whose" {
			return r.isPerson(i - 1)
		}
	}
	return end > first && !r.clauseFrom(first, s) && r.isPerson(r.headToken(phrase{first, end}))
}
