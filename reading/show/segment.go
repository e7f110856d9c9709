package show

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// A mark is a stretch of the text and what it is.
type mark struct {
	hearsay.Span
	class string // source cue content time place figure event conflict
	title string // in words
}

// A segment is a run of text over which the same marks lie.
type segment struct {
	Text  string
	Class string // class names; empty for plain text
	Title string
}

// segments cuts text wherever a mark begins or ends.
func segments(text string, marks []mark) []segment {
	cuts := []int{0, len(text)}
	for _, m := range marks {
		cuts = append(cuts, m.Start, m.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	out := make([]segment, 0, len(cuts))
	var open []mark // marks that lie over the current segment
	next := 0
	for i := 0; i+1 < len(cuts); i++ {
		at := cuts[i]
		open = slices.DeleteFunc(open, func(m mark) bool { return m.End <= at })
		for next < len(marks) && marks[next].Start <= at {
			if marks[next].End > at {
				open = append(open, marks[next])
			}
			next++
		}
		s := segment{Text: text[at:cuts[i+1]]}
		var classes, titles []string
		for _, m := range open {
			if !slices.Contains(classes, m.class) {
				classes = append(classes, m.class)
			}
			if m.title != "" && !slices.Contains(titles, m.title) {
				titles = append(titles, m.title)
			}
		}
		s.Class, s.Title = strings.Join(classes, " "), strings.Join(titles, "; ")
		out = append(out, s)
	}
	return out
}

// marks are all that a reading found, in words.
func marks(v *hearsay.Version, r *hearsay.Reading) []mark {
	var all []mark
	for _, s := range r.Statements {
		who := "unnamed"
		if e, ok := r.EntityByID(s.Speaker); ok {
			who = e.Name
		}
		for _, p := range s.Source {
			all = append(all, mark{p, "source", "source: " + who})
		}
		for _, p := range s.Cue {
			all = append(all, mark{p, "cue", "cue: " + string(s.Stance)})
		}
		for _, p := range s.Content {
			all = append(all, mark{p, "content", "on the word of " + Chain(s.Chain)})
		}
	}
	for _, t := range r.Times {
		all = append(all, mark{t.Span, "time", "time: " + t.Value})
	}
	for _, p := range r.Places {
		all = append(all, mark{p.Span, "place", "place: " + p.Name + " " + p.Country})
	}
	for _, f := range r.Figures {
		all = append(all, mark{f.Span, "figure", "figure: " + string(f.Counted) + " " + Quantity(f.Quantity)})
	}
	for _, e := range r.Events {
		all = append(all, mark{e.Span, "event", "event: " + string(e.Type) + ", " + string(e.Modality)})
	}
	for _, c := range r.Conflicts {
		all = append(all, mark{c.A, "conflict", "contradicted: " + c.About}, mark{c.B, "conflict", "contradicts: " + c.About})
	}
	return all
}
