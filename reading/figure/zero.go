package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// zeros reads counts of nobody: "no one was hurt", "there were no casualties", "without
// injuries". "No further casualties" and "no immediate reports of casualties" count
// nothing: the one is about more, the other about what is not known.
func (r *reader) zeros() []finding {
	var out []finding
	for i := r.first; i < r.last; i++ {
		switch r.lower(i) {
		case "no":
			out = append(out, r.zeroAt(i)...)
		case "nobody", "none":
			if r.lower(i+1) != "else" {
				out = append(out, r.nobody(i, i+1)...)
			}
		case "without":
			out = append(out, r.noneOf(i, i+1)...)
		}
	}
	return out
}

// zeroAt reads "no one …", "no-one …", "no people …", "no casualties" at token i.
func (r *reader) zeroAt(i int) []finding {
	k := i + 1
	if r.lower(k) == "-" {
		k++
	}
	if r.lower(k) == "one" {
		if r.lower(k+1) == "else" {
			return nil
		}
		return r.nobody(i, k+1)
	}
	if out := r.noneOf(i, i+1); out != nil {
		return out
	}
	p := r.phrase(i + 1)
	if p.head < 0 || !personal(r.lower(p.head)) || p.first != i+1 {
		return nil
	}
	for t := p.first; t < p.last; t++ {
		switch r.lower(t) {
		case "other", "more", "further", "others", "additional":
			return nil
		}
	}
	out := r.nobody(i, p.last)
	who := r.who(p)
	for n := range out {
		out[n].Who = who
		out[n].subset = who != ""
	}
	return out
}

// nobody reads the predicate behind a subject that is no one; several may be joined:
// "nobody was killed or injured".
func (r *reader) nobody(first, end int) []finding {
	v, ok := r.right(end, quantity{np: phrase{head: -1}})
	if !ok {
		if v, ok = r.adjacent(end, nil); !ok {
			return nil
		}
	}
	out := []finding{r.zero(first, end, hearsay.Counted(v.Counted))}
	if j := v.at + 1; r.lower(j) == "or" || r.lower(j) == "and" {
		if w, ok := stateWord(r.lower(j + 1)); ok && w.Counted != v.Counted {
			out = append(out, r.zero(first, end, hearsay.Counted(w.Counted)))
		}
	}
	return out
}

// noneOf reads the nouns behind "no" or "without": "no deaths or injuries", "no casualties".
func (r *reader) noneOf(first, k int) []finding {
	var out []finding
	for n := 0; n < 4; n++ {
		l := r.lower(k)
		switch {
		case l == "casualty" || l == "casualties" || l == "victims":
			out = append(out, r.zero(first, k+1, hearsay.Killed), r.zero(first, k+1, hearsay.Injured))
		case l == "serious" || l == "major" || l == "human" || l == "civilian" || l == "reported" || l == "known":
			if l == "serious" || l == "major" || l == "civilian" {
				return out // "no serious injuries" leaves light ones open
			}
		case l == "or" || l == "and" || l == ",":
		default:
			w, ok := reading(l, lexicon.FrameCount)
			if !ok || l == "body" || l == "bodies" {
				return out
			}
			out = append(out, r.zero(first, k+1, hearsay.Counted(w.Counted)))
		}
		k++
	}
	return out
}

// noneOfThem reports whether the quantity is the whole of which nobody is counted: "none of
// the 30 passengers".
func (r *reader) noneOfThem(q quantity) bool {
	k := q.first - 1
	for r.lower(k) == "the" || r.lower(k) == "these" || isPossessivePronoun(r.lower(k)) {
		k--
	}
	if r.lower(k) != "of" {
		return false
	}
	switch r.lower(k - 1) {
	case "none", "neither", "one":
		return r.lower(k-1) != "one" || r.lower(k-2) == "no"
	}
	return false
}

func (r *reader) zero(first, end int, counted hearsay.Counted) finding {
	return finding{
		Figure: hearsay.Figure{
			Span: r.d.Cover(first, end), Words: r.words(first, end), Quantity: hearsay.Exactly(0), Counted: counted,
		},
		sentence: r.sentence,
	}
}
