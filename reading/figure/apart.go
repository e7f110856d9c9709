package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// sentencesApart marks the sentences that tell of another event than the report's by how they
// open. The mark holds to the paragraph's end.
func (l *linker) sentencesApart() []bool {
	out := make([]bool, len(l.d.Sentences))
	for i, s := range l.d.Sentences {
		if i == 0 || s.Title || s.Last-s.First < 3 {
			continue
		}
		out[i] = out[i-1] && (l.d.Sentences[i-1].Paragraph == s.Paragraph || l.takesUp(s)) || l.opensApart(s)
	}
	return out
}

// takesUp reports whether a sentence begins with what the one before told of: "The accident,
// in which …".
func (l *linker) takesUp(s text.Sentence) bool {
	if l.d.Tokens[s.First].Lower != "the" {
		return false
	}
	_, ok := reading(l.d.Tokens[s.First+1].Lower, lexicon.FrameThing)
	return ok
}

// opensApart reports whether a sentence opens with "Separately", "Also on Monday", "In
// another attack", "In the June shooting", "In other news".
func (l *linker) opensApart(s text.Sentence) bool {
	word := func(k int) string { return l.d.Tokens[k].Lower }
	k := s.First
	switch {
	case cued(word(k), lexicon.CueAside):
		return true
	case word(k) == "also":
		next := l.d.Tokens[k+1].Span
		t, ok := timeBefore(l.d, next)
		return word(k+1) == "on" || word(k+1) == "in" || ok && t.Overlaps(next)
	case word(k) != "in":
		return false
	}
	switch k++; word(k) {
	case "the":
		return l.datedEvent(k+1, s.Last)
	case "other":
		return cued(word(k+1), lexicon.CueNews)
	case "a", "an":
		k++
	}
	return cued(word(k), lexicon.CueOther)
}

// datedEvent reports whether the words from token k on name an event by a date well before
// the report: "the June shooting", "the 2011 attack".
func (l *linker) datedEvent(k, last int) bool {
	if k+1 >= last {
		return false
	}
	t, ok := timeBefore(l.d, l.d.Tokens[k].Span)
	if !ok || !t.Overlaps(l.d.Tokens[k].Span) {
		return false
	}
	w, ok := hearsay.ParseWhen(t.Value)
	if !ok || !w.Known() || l.now.IsZero() || !w.Latest.Before(l.now) || w.Precision != hearsay.ToMonth && w.Precision != hearsay.ToYear {
		return false
	}
	for n := 0; k < last && n < 4; k, n = k+1, n+1 {
		if _, ok := reading(l.d.Tokens[k].Lower, lexicon.FrameThing); ok {
			return true
		}
	}
	return false
}
