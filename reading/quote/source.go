package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// subject finds the noun phrase before group k whose act it is.
func (r *reader) subject(gs []group, k int, s text.Sentence) phrase {
	d, g := r.d, &gs[k]
	j := g.first - 1
	for j >= s.First && d.Tokens[j].Tag == text.ADV && j > g.first-4 {
		j--
	}
	if j > s.First && d.Tokens[j].Tag == text.ADP && isNominal(d.Tokens[j-1].Tag) {
		j-- // "a friend inside says"
	}
	if j < s.First {
		return phrase{}
	}
	t := &d.Tokens[j]
	if p := r.nameless(j, s); !p.empty() && !g.infinitive && !g.participle {
		return p
	}
	switch {
	case g.infinitive || g.participle && t.Tag != text.PRON:
		if g.participle && isNominal(t.Tag) && !r.inQuote(j) {
			first := r.phraseStart(j, s)
			for i := j; i > first; i-- {
				if d.Tokens[i-1].Tag == text.ADP && d.Tokens[j].Tag == text.PROPN {
					first = i // "footage of | Soto saying"
				}
			}
			return phrase{first, j + 1} // "the statement saying"
		}
		return r.inherited(gs, k, s)
	case t.Tag == text.CCONJ:
		return r.inherited(gs, k, s)
	case t.Lower == "," || t.Lower == ")" || isDash(t.Lower):
		return r.beforeAside(gs, k, j, s)
	case t.Tag == text.PRON || t.Tag == text.SCONJ && t.Lower == "that":
		if possessive(t.Lower) || t.Tag == text.SCONJ {
			return phrase{}
		}
		return phrase{r.phraseStart(j, s), j + 1}
	case isNominal(t.Tag) || t.Tag == text.ADJ || t.Tag == text.DET || t.Tag == text.VERB || r.quotation(j) >= 0 && !r.inQuote(j):
		return phrase{r.phraseStart(j, s), j + 1}
	}
	return phrase{}
}

// inverted finds the subject after its verb: "said Ana Soto, a clerk at the court".
func (r *reader) inverted(i int, s text.Sentence) phrase {
	end := r.nounPhrase(i, s)
	if end == i {
		return phrase{}
	}
	return phrase{i, r.phraseEnd(end, s)}
}

// circumstance reports whether tokens [i, end) say when or in what a thing was said rather
// than who says it: "on Tuesday", "in a statement".
func (r *reader) circumstance(i, end int) bool {
	for n := i; n < end; n++ {
		t := &r.d.Tokens[n]
		if r.words.Occasion(t.Lemma) || r.words.Occasion(t.Lower) {
			return true
		}
	}
	switch r.d.Tokens[i].Lower {
	case "during", "after", "before", "as", "when", "while", "since", "via", "through", "about":
		return true
	}
	return false
}

// withoutOccasion leaves out of a subject what says when at its end: "Soto | on Friday".
func (r *reader) withoutOccasion(p phrase, verb int) phrase {
	d := r.d
	if p.empty() || p.first > verb {
		return p
	}
	if w := d.Tokens[p.first].Lower; p.last == p.first+2 && (w == "last" || w == "next") && r.words.Occasion(d.Tokens[p.first+1].Lower) {
		return phrase{} // "last week" says nothing
	}
	if p.last > p.first+2 && weekday(d.Tokens[p.first].Lower) && d.Tokens[p.first+1].Tag == text.DET {
		p.first++ // "On Friday | the ministry had warned"
	}
	for n := 0; n < 3; n++ {
		i := p.last - 1
		for i > p.first && i > p.last-5 && (r.words.Occasion(d.Tokens[i].Lower) || d.Tokens[i].Tag == text.NUM || d.Tokens[i].Lower == "earlier" || d.Tokens[i].Lower == "late" || d.Tokens[i].Lower == "last" || d.Tokens[i].Lower == "this" || d.Tokens[i].Tag == text.DET) {
			i--
		}
		if i == p.last-1 || i <= p.first && d.Tokens[i].Tag != text.PROPN && d.Tokens[i].Tag != text.PRON {
			return p
		}
		if d.Tokens[i].Tag == text.ADP && i > p.first {
			i--
		} else if w := d.Tokens[i+1].Lower; w == "last" || w == "this" || w == "earlier" || w == "late" {
			// "Soto | last month"
		} else if d.Tokens[i+1].Tag == text.DET || d.Tokens[i+1].Tag == text.NUM || !weekday(d.Tokens[p.last-1].Lower) {
			return p // a thing of that name: "the statement", "the meeting in June"
		}
		p.last = i + 1
	}
	return p
}

// withoutMoment leaves out of a source what says when at its end, next to the verb: "Soto |
// today", "the ministry | last night". What is that alone gives way to the phrase before it.
func (r *reader) withoutMoment(p phrase, s text.Sentence) phrase {
	d := r.d
	end := p.last
	if end <= s.First || end > s.Last {
		return p
	}
	switch w := d.Word(end - 1); w {
	case "today", "yesterday", "tonight":
		end--
		if w := r.lower(end-1, s); w == "earlier" || w == "late" || w == "early" {
			end--
		}
	case "night", "morning", "afternoon", "evening", "week", "month", "year":
		if w := r.lower(end-2, s); w != "last" && w != "this" {
			return p
		}
		end -= 2
	default:
		return p
	}
	if end > p.first {
		return phrase{p.first, end}
	}
	if end-1 < s.First || !isNominal(d.Tokens[end-1].Tag) && !r.named(end-1, s) {
		return p
	}
	first := r.phraseStart(end-1, s)
	if first == end-1 && r.named(first-1, s) {
		first = r.phraseStart(first-1, s) // "Hallam Foods | AS", of which the name may be short
	}
	return phrase{first, end}
}

// named reports whether token i is part of a name.
func (r *reader) named(i int, s text.Sentence) bool {
	return i >= s.First && i < s.Last && (r.d.Tokens[i].Tag == text.PROPN || r.withinName(i, i))
}

func weekday(w string) bool {
	return strings.HasSuffix(w, "day") || w == "tonight" || w == "tomorrow"
}

// owner is whose a reporting noun is: "the minister's claim", "their view".
func (r *reader) owner(g *group, s text.Sentence) phrase {
	d := r.d
	j := g.first - 1
	for j >= s.First && j > g.first-4 && (d.Tokens[j].Tag == text.ADJ || d.Tokens[j].Tag == text.NOUN) {
		j--
	}
	if j < s.First {
		return phrase{}
	}
	t := &d.Tokens[j]
	switch {
	case t.Tag == text.PRON && possessive(t.Lower):
		return phrase{j, j + 1}
	case t.Tag == text.PART && isGenitive(t.Lower) && j > s.First:
		return phrase{r.phraseStart(j-1, s), j + 1}
	}
	return phrase{}
}
