package account

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A claim is a sentence: something is said of something. What a source's verb governs may be
// none by itself: "Iran for the attack" of "blamed Iran for the attack", "them to leave" of
// "urged them to leave".

// whole is the stretch to quote for a clause: of one that is no sentence without the verb of
// its source, source and verb too, where they stand before it; its sentence, where other words
// stand between.
func (d *doc) whole(c *hearsay.Clause, st *hearsay.Statement, sentence int) hearsay.Span {
	if st == nil || st.Content.Hull().Start > c.Start || strings.HasPrefix(c.In(d.text), "that ") || !d.governed(c) && !d.refuses(st) {
		return c.Span
	}
	s := d.Reading.Sentences[sentence]
	rest := c.Span
	if c.Form == hearsay.VerblessClause && !c.Title {
		rest = s // the fallback: such a clause says nothing by itself
	}
	verb := append(slices.Clone(st.Cue), c.Span).Hull()
	if len(st.Cue) == 0 || !d.valid(verb) || !s.Contains(verb) || verb.End != c.End || c.Start-st.Cue.Hull().End > closeBy {
		return rest
	}
	whole := append(slices.Clone(st.Source), verb).Hull()
	if len(st.Source) == 0 || !d.valid(whole) || !s.Contains(whole) || whole.End != c.End || verb.Start-st.Source.Hull().End > closeBy {
		return verb // "and blamed Iran for it": what stands between is another clause
	}
	return whole
}

// closeBy is how many bytes may stand between a source and its verb, or between the verb and what
// it governs, that are no clause of their own: "also", "has since", "the".
const closeBy = 12

// runsInto reports whether y, the clause after x, is what x's last word governs: "Smoke rose over"
// and "the harbour for hours", "were told to keep" and "their windows closed".
func (d *doc) runsInto(x, y *hearsay.Clause) bool {
	if y.Start <= x.End || strings.TrimSpace(d.text[x.End:y.Start]) != "" {
		return false
	}
	words := strings.Fields(strings.ToLower(d.text[max(x.Start, x.End-40):x.End]))
	n := len(words)
	first, _, _ := strings.Cut(strings.ToLower(y.In(d.text)), " ")
	if n < 2 || lexicon.JoinsClauses(first) {
		return false
	}
	return lexicon.OpensPhrase(words[n-1]) || lexicon.Links(words[n-1]) || words[n-2] == "to" && lexicon.OpensPhrase(first)
}

// governed reports whether a clause has no verb of its own, or only an infinitive: its main word is
// a noun, a name, or a word of blame, or it begins with whom somebody tells to do something.
func (d *doc) governed(c *hearsay.Clause) bool {
	if c.Kind == hearsay.ResponsibilityClause && strings.Contains(c.In(d.text), " for ") {
		return true
	}
	if c.Form == hearsay.InfinitiveClause && strings.HasPrefix(c.In(d.text), "to ") {
		return true // "decided to halt the talks"
	}
	return c.Form == hearsay.VerblessClause || c.Alone != c.Span && d.headIsNoun(c) || toldTo(c.In(d.text))
}

// toldTo reports whether a clause is a pronoun in the object's case and an infinitive: "them to leave".
func toldTo(clause string) bool {
	words := strings.Fields(clause)
	if len(words) < 3 || !strings.EqualFold(words[1], "to") && !strings.EqualFold(words[1], "not") {
		return false
	}
	return lexicon.ObjectPronoun(strings.ToLower(words[0]))
}

// headIsNoun reports whether a clause's main word is a noun: part of a name, or right behind an
// article ("the gates of the embassy"). Then it has no verb.
func (d *doc) headIsNoun(c *hearsay.Clause) bool {
	if d.headIsName(c) {
		return true
	}
	if !d.valid(c.Head) || !c.Contains(c.Head) {
		return false
	}
	words := strings.Fields(strings.ToLower(d.text[c.Start:c.Head.Start]))
	if n := len(words); n > 1 {
		if _, number := lexicon.NumberWord(words[n-1]); number {
			words = words[:n-1] // "the two confirmed deaths"
		}
	}
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "the", "a", "an", "its", "their", "his", "her":
		return true
	}
	return false
}

// headIsName reports whether a clause's main word is part of a name: then it has no verb.
func (d *doc) headIsName(c *hearsay.Clause) bool {
	if !d.valid(c.Head) || !c.Contains(c.Head) || strings.ToLower(c.Head.In(d.text)) == c.Head.In(d.text) {
		return false
	}
	ms := d.Reading.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= c.Start })
	for ; i < len(ms) && ms[i].Start <= c.Head.Start; i++ {
		if e := d.entities[ms[i].Entity]; ms[i].Contains(c.Head) && e != nil && e.Named {
			return true
		}
	}
	return false
}

// noSentence reports whether what is shown of a clause is none: it has no verb, or no subject.
func (d *doc) noSentence(c *hearsay.Clause, shown hearsay.Span) bool {
	if shown.Start < c.Start || shown.End > c.End || c.Title || c.Alone == c.Span {
		return false
	}
	if c.Form == hearsay.VerblessClause && c.Sentence >= 0 && c.Sentence < len(d.Reading.Sentences) {
		return 2*shown.Len() < d.Reading.Sentences[c.Sentence].Len() // "No word of survivors yet." is told as a sentence
	}
	return d.headIsNoun(c) || toldTo(c.In(d.text))
}

// opensWithPronoun reports whether a clause begins with a pronoun that stands for its subject.
func opensWithPronoun(clause string) bool {
	w, _, _ := strings.Cut(clause, " ")
	switch strings.ToLower(w) {
	case "it", "this", "that", "they", "these", "those", "which":
		return true
	}
	return false
}

// byTheWay reports whether p says what it says of a noun, within a clause that is about something else ("the
// captain of the airliner that had landed"): it takes for known what it tells.
func (p *proposition) byTheWay() bool {
	return p.figure == nil && p.clause != nil && p.clause.Form == hearsay.RelativeClause
}

// isPart reports whether what p shows is a part of a sentence that says little by itself: it has no subject
// ("reporting progress in talks"), or no verb but that of a relative clause ("five presidents, who were here").
func (p *proposition) isPart() bool {
	c := p.clause
	if p.title || p.refersTo != nil || p.takesBack {
		return false
	}
	if p.figure != nil && (c == nil || !p.shown().Contains(c.Head) || p.doc.headIsNoun(c)) {
		return p.countsAlone()
	}
	if c == nil {
		return false
	}
	if c.Form == hearsay.VerblessClause && p.Start == c.Start && strings.HasSuffix(strings.TrimRight(p.doc.text[:p.Start], " "), ":") {
		return true // "Ada Holm: harbour master since 2004"
	}
	if p.byTheWay() {
		return true
	}
	q := p.quote()
	if p.Start == c.Start && q[0] >= 'a' && q[0] <= 'z' && (c.Head.Start == c.Start && len(p.subjects) == 0 || startsWithAuxiliary(q)) {
		return true
	}
	if !p.doc.valid(c.Head) || c.Head.Start <= p.Start || c.Head.End > p.End {
		return false
	}
	words := strings.Fields(strings.ToLower(p.doc.text[p.Start:c.Head.Start]))
	for n := 1; n <= verbReach && n < len(words); n++ {
		switch words[len(words)-n] {
		case "who", "which", "whom", "whose":
			return true
		}
	}
	return false
}

// countsAlone reports whether a count is shown by a part of its sentence in which no clause tells anything: "the two
// confirmed deaths in the eastern province".
func (p *proposition) countsAlone() bool {
	s, shown := p.doc.Reading.Sentences[p.sentence], p.shown()
	if !p.doc.valid(s) || 2*shown.Len() > s.Len() {
		return false
	}
	for i := range p.doc.Reading.Clauses {
		if c := &p.doc.Reading.Clauses[i]; c.Sentence == p.sentence && c.Form == hearsay.WholeClause && !c.Head.Empty() && shown.Contains(c.Head) && !p.doc.headIsNoun(c) {
			return false
		}
	}
	return true
}

// verbReach is how many words may stand between a relative pronoun and its verb: "who had just been".
const verbReach = 4
