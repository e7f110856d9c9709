package quote

import (
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// accordingTo finds "according to the ministry": cue, source and content by position.
func (r *reader) accordingTo(gs []group, subjects []phrase, n int) {
	d, s := r.d, r.undated(n)
	for i := s.First; i+2 < s.Last; i++ {
		if d.Tokens[i].Lower != "according" || d.Tokens[i+1].Lower != "to" || r.inQuote(i) {
			continue
		}
		for k := range gs {
			if gs[k].first <= i && i < gs[k].last {
				gs[k].score = -1 // not a verb of its own
			}
		}
		src := r.inverted(i+2, s)
		if src.empty() {
			continue
		}
		st := said{
			cue:      hearsay.Spans{d.Cover(i, i+2)},
			source:   d.Cover(src.first, src.last),
			lemma:    "according",
			head:     i,
			sentence: n,
		}
		at := i
		for at > s.First && d.Tokens[at-1].Tag == text.ADV {
			at--
		}
		if at == s.First || at == s.First+1 && d.Tokens[s.First].Tag == text.CCONJ {
			from := src.last
			for from < s.Last && d.Tokens[from].Tag == text.PUNCT && !r.opensQuote(from) {
				from++
			}
			st.content = r.trimmed(from, s.Last)
			r.takeQuotes(from, s.Last)
		} else {
			st.content = r.contentBefore(gs, subjects, 0, at, s)
		}
		if len(st.content) > 0 {
			r.said = append(r.said, st)
		}
	}
}

// colon finds a speaker set before a colon: "Police: two dead", "Ana Soto: “No comment.”".
func (r *reader) colon(n int) {
	d, s := r.d, r.d.Sentences[n]
	for i := s.First + 1; i+1 < s.Last && i < s.First+12; i++ {
		if d.Tokens[i].Lower != ":" || r.inQuote(i) {
			continue
		}
		handle := d.Word(s.First)[0] == '@' && !strings.Contains(d.Cover(s.First, i).In(d.Text), " ")
		if !handle && (r.nounPhrase(s.First, s) != i || !(s.Title || r.opensQuote(i+1)) || !r.maySpeak(s.First, i)) {
			return
		}
		end := s.Last
		st := said{
			cue:      hearsay.Spans{d.Tokens[i].Span},
			source:   d.Cover(s.First, i),
			lemma:    ":",
			head:     i,
			sentence: n,
			content:  r.trimmed(i+1, end),
		}
		r.takeQuotes(i+1, end)
		if len(st.content) > 0 {
			r.said = append(r.said, st)
		}
		return
	}
}

// maySpeak reports whether the words [first, last) before a colon name somebody: a place
// or a label ("Update", "Video") only says what follows.
func (r *reader) maySpeak(first, last int) bool {
	d := r.d
	if r.words.Label(d.Tokens[last-1].Lower) {
		return false
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
		r.said = append(r.said, said{
			cue:      hearsay.Spans{d.Tokens[i].Span},
			source:   d.Cover(i+1, end),
			content:  append(hearsay.Spans(nil), r.outer[q]...),
			lemma:    ":",
			head:     i,
			sentence: n,
		})
	}
}

// transcript finds a turn in a transcript: a name in capitals and a colon that open a
// paragraph. The turn is what follows in it.
func (r *reader) transcript(n int) {
	d, s := r.d, r.d.Sentences[n]
	if n > 0 && d.Sentences[n-1].Paragraph == s.Paragraph || s.Title {
		return
	}
	i := s.First
	if i < s.Last && r.edge[i] == opening {
		i++
	}
	first := i
	for i < s.Last && i < first+4 && isUpper(d.Word(i)) {
		i++
	}
	if i == first || i+1 >= s.Last || d.Tokens[i].Lower != ":" || len(d.Word(i-1)) < 3 {
		return
	}
	last := s.Last
	for m := n + 1; m < len(d.Sentences) && m < n+200 && d.Sentences[m].Paragraph == s.Paragraph; m++ {
		last = d.Sentences[m].Last
	}
	st := said{
		cue:      hearsay.Spans{d.Tokens[i].Span},
		source:   d.Cover(first, i),
		content:  r.trimmed(i+1, last),
		lemma:    ":",
		head:     i,
		sentence: n,
	}
	r.takeQuotes(first, last)
	if len(st.content) > 0 {
		r.said = append(r.said, st)
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
