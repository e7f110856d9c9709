package quote

import (
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// colon finds a speaker set before a colon: "Police: two dead", "Ana Soto: “No comment.”";
// or, in a headline, after one at its end: "Owner ignored warnings: report".
func (r *reader) colon(gs []group, n int) {
	d, s := r.d, r.d.Sentences[n]
	for i := s.First + 1; i+1 < s.Last && i < s.First+maxHeadline; i++ {
		if r.inQuote(i) {
			continue
		}
		if s.Title && (d.Tokens[i].Lower == ":" || isDash(d.Tokens[i].Lower) || r.parts(i)) && r.tail(i, n) {
			return
		}
		if d.Tokens[i].Lower != ":" || i >= s.First+12 {
			continue
		}
		handle := d.Word(s.First)[0] == '@' && !strings.Contains(d.Cover(s.First, i).In(d.Text), " ")
		if !handle && (r.nounPhrase(s.First, s) != i || !(s.Title || r.opensQuote(i+1)) || !r.firstPerson(i+1, s) && (!r.maySpeak(s.First, i) || s.Title && (!r.names(s.First, i) || r.saysAfter(gs, i)))) {
			continue
		}
		r.label(d.Cover(s.First, i), i, r.trimmed(i+1, s.Last), n)
		r.takeQuotes(i+1, s.Last)
		return
	}
}

// maxHeadline is how far into a headline a colon or dash is looked for, in tokens.
const maxHeadline = 40

// parts reports whether token i is a hyphen between blanks, as plain typists part with.
func (r *reader) parts(i int) bool {
	t := r.d.Tokens
	return t[i].Lower == "-" && t[i-1].End < t[i].Start && i+1 < len(t) && t[i].End < t[i+1].Start
}

// saysAfter reports whether a verb of saying stands behind token i: in "Bridge: Mayor says
// two died" the bridge is what it is about.
func (r *reader) saysAfter(gs []group, i int) bool {
	for k := range gs {
		if gs[k].first > i && gs[k].score > 0 && r.says(&gs[k]) {
			return true
		}
	}
	return false
}

// label makes the statement of a source that only a mark, token i, ties to its content.
func (r *reader) label(source hearsay.Span, i int, content hearsay.Spans, n int) {
	if len(content) == 0 {
		return
	}
	r.said = append(r.said, said{
		cue:      hearsay.Spans{r.d.Tokens[i].Span},
		source:   source,
		content:  content,
		lemma:    ":",
		head:     i,
		sentence: n,
	})
}

// tail makes the statement of a headline whose source stands behind the mark at token i:
// a few words to its end that name somebody who speaks or a document. It reports whether
// there is one.
func (r *reader) tail(i, n int) bool {
	d, s := r.d, r.d.Sentences[n]
	end := s.Last
	for end > i+1 && d.Tokens[end-1].Tag == text.PUNCT && d.Tokens[end-1].Lower != ")" {
		end--
	}
	first := i + 1
	if end <= first || end > first+maxTail || i-s.First < 2 || r.nounPhrase(first, s) != end {
		return false
	}
	if r.nounPhrase(s.First, s) == i && !r.document(end-1) && r.maySpeak(s.First, i) && r.names(s.First, i) {
		return false // "Police: two dead"
	}
	if !r.document(end-1) && !r.speaks(first, end) {
		return false
	}
	r.label(d.Cover(first, end), i, r.trimmed(s.First, i), n)
	r.takeQuotes(s.First, i)
	return true
}

// maxTail is the most words of a source at the end of a headline.
const maxTail = 5

func (r *reader) document(i int) bool {
	t := &r.d.Tokens[i]
	return r.words.Document(t.Lower) || r.words.Document(t.Lemma)
}

// speaks reports whether the words [first, last) name somebody or a body that speaks: by
// their last word, or as the name of a person or body.
func (r *reader) speaks(first, last int) bool {
	d := r.d
	t := &d.Tokens[last-1]
	if last == first+1 && lexicon.NamesNewsroom(d.Word(first)) {
		return true
	}
	if r.words.Label(t.Lower) || r.saying(last-1)&lexicon.Field != 0 && t.Lower != "source" {
		return false
	}
	for _, m := range d.MentionsIn(d.Cover(first, last)) {
		e := d.Entity(m.Entity)
		if e == nil || m.End != t.End || !e.Named {
			continue
		}
		return e.Kind == hearsay.PersonEntity || e.Kind == hearsay.OrganizationEntity || e.Kind == hearsay.GroupEntity
	}
	const who = lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun | lexicon.GroupNoun | lexicon.CollectiveNoun
	return t.Tag != text.PROPN && (r.words.Speaks(t.Lemma) || (lexicon.NameClasses(t.Lower)|lexicon.NameClasses(t.Lemma))&who != 0)
}

// firstPerson reports whether tokens from i on open with somebody's own "I": "Soto: I will
// not resign".
func (r *reader) firstPerson(i int, s text.Sentence) bool {
	switch r.lower(i, s) {
	case "i", "we", "my", "our", "i'm", "i’m":
		return true
	}
	return false
}

// names reports whether the words [first, last) are a name, or a noun for somebody who
// speaks or for a document.
func (r *reader) names(first, last int) bool {
	return r.d.Tokens[last-1].Tag == text.PROPN || r.document(last-1) || r.speaks(first, last)
}

// maySpeak reports whether the words [first, last) before a colon name somebody: a place
// or a label ("Update", "Video") only says what follows.
func (r *reader) maySpeak(first, last int) bool {
	d := r.d
	if r.words.Label(d.Tokens[last-1].Lower) || r.saying(last-1)&lexicon.Field != 0 {
		return false
	}
	const thing = lexicon.FacilityHead | lexicon.PlaceHead | lexicon.EventHead | lexicon.ThingHead
	if c := lexicon.NameClasses(d.Tokens[last-1].Lower); c&thing != 0 && c&(lexicon.OrgHead|lexicon.CollectiveNoun|lexicon.RoleNoun) == 0 && last > first+1 && (c&lexicon.SurnameLike == 0 || !r.capital(last-1)) {
		return false // "Harbour bridge: what we know"
	}
	for _, m := range d.MentionsIn(d.Cover(first, last)) {
		if m.End != d.Tokens[last-1].End {
			continue
		}
		if e := d.Entity(m.Entity); e != nil {
			switch e.Kind {
			case hearsay.PlaceEntity, hearsay.FacilityEntity, hearsay.EventEntity, hearsay.ProductEntity:
				return false
			}
		}
	}
	return true
}

// introducing finds a quotation behind a colon and words that are no cue by themselves, but
// lead to it: "The mayor was blunt: “We were late.”"
func (r *reader) introducing(gs []group, subjects []phrase, n int) {
	d, s := r.d, r.undated(n)
	for i := s.First + 2; i+1 <= s.Last && i < len(d.Tokens); i++ {
		if d.Tokens[i-1].Lower != ":" || r.inQuote(i-1) || !r.opensQuote(i) || r.taken[r.quotation(i)] {
			continue
		}
		for k := range gs {
			if gs[k].noun || gs[k].last >= i || subjects[k].empty() || subjects[k].last > gs[k].first {
				continue
			}
			if t := &d.Tokens[r.headToken(subjects[k])]; t.Tag != text.PRON && !r.somebody(subjects[k]) || t.Lower == "it" {
				return
			}
			q := r.quotation(i)
			r.taken[q] = true
			r.said = append(r.said, said{
				cue:      hearsay.Spans{d.Cover(gs[k].first, i)},
				source:   d.Cover(subjects[k].first, subjects[k].last),
				content:  append(hearsay.Spans(nil), r.outer[q]...),
				lemma:    ":",
				head:     gs[k].head,
				sentence: n,
			})
			return
		}
		return
	}
}

// dashed finds a name set after a quotation and a dash: “No more.” — Ana Soto
func (r *reader) dashed(n int) {
	d, s := r.d, r.d.Sentences[n]
	for i := s.First; i+1 < s.Last; i++ {
		if !isDash(d.Tokens[i].Lower) || i == 0 || !r.quoteEndsAt(i-1, s) {
			continue
		}
		end := r.nounPhrase(i+1, s)
		if end == i+1 {
			continue
		}
		end = r.phraseEnd(end, s)
		if end < s.Last && d.Tokens[end].Tag != text.PUNCT {
			continue
		}
		q := r.quotation(i - 1)
		r.taken[q] = true
		r.label(d.Cover(i+1, end), i, append(hearsay.Spans(nil), r.outer[q]...), n)
	}
}

func isUpper(w string) bool {
	for _, c := range w {
		if !unicode.IsUpper(c) && c != '.' && c != '-' && c != '\'' && c != '’' {
			return false
		}
	}
	return true
}
