package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// list goes on over the persons joined to the one at span, to the right: names by commas
// and "and", descriptions likewise; what stands in apposition is no other person. more is
// how many were joined.
func (r *reader) list(span hearsay.Span) (hearsay.Span, int) {
	whole, more := span, 0
	name := r.isName(span)
	for n := 0; n < maxMembers; n++ {
		_, i := r.d.TokensIn(span)
		i = r.overAge(i)
		comma := r.lower(i) == ","
		if comma {
			i++
		}
		and := r.lower(i) == "and" || r.lower(i) == "&"
		if and {
			for i++; r.tag(i) == text.ADV || r.lower(i) == ","; {
				i++ // "and later, a guard"
			}
		}
		if !comma && !and {
			break
		}
		s, ok := r.personAt(i)
		if !ok && !name {
			s, ok = r.bareAt(i)
		}
		if !ok || !r.ends(s) || !and && r.isName(s) != name || !and && !r.goesOn(s) {
			break
		}
		span, whole.End = s, s.End
		more++
		if and {
			break
		}
	}
	return whole, more
}

// goesOn reports whether a joint stands behind s, so that a comma before it is one of a list.
func (r *reader) goesOn(s hearsay.Span) bool {
	_, i := r.d.TokensIn(s)
	i = r.overAge(i)
	return r.lower(i) == "and" || r.lower(i) == "&" || r.lower(i) == "," && (r.lower(i+1) == "and" || r.tag(i+1) == text.NOUN || r.tag(i+1) == text.PROPN)
}

// overAge steps over ", 58" behind a person.
func (r *reader) overAge(i int) int {
	if r.lower(i) != "," {
		return i
	}
	if n, ok := r.numeral(i + 1); ok && n.digits && n.value < 120 {
		return n.last
	}
	return i
}

// bareAt reads a further member of a list that goes without its article: "his mother,
// sister and dog".
func (r *reader) bareAt(i int) (hearsay.Span, bool) {
	p := r.phrase(i)
	if p.head < 0 || p.partitive || !human(r.lower(p.head)) || plural(r.lower(p.head)) {
		return hearsay.Span{}, false
	}
	return r.d.Cover(i, p.last), true
}

// isName reports whether the span is a person's name.
func (r *reader) isName(s hearsay.Span) bool {
	for _, m := range r.d.MentionsIn(s) {
		if m.Span == s {
			return m.Form == hearsay.NameMention
		}
	}
	return false
}
