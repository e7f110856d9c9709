package show

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// Chain is a chain in words, outermost first: "Northwire › ministry".
func Chain(c hearsay.Chain) string {
	names := make([]string, len(c))
	for i, l := range c {
		names[i] = link(l)
	}
	return strings.Join(names, " › ")
}

func link(l hearsay.Link) string {
	switch {
	case l.Kind == hearsay.ReporterLink && l.Name != "":
		return l.Name + " (own eyes)"
	case l.Name != "":
		return l.Name
	default:
		return "the " + string(l.Kind)
	}
}

// OnWhoseWord says in words on whose word a statement of speaker rests. The publishing
// outlet is left out, as it is the same for a whole report, and so is the speaker's own
// name: "own word", "own word, via Northwire", "Northwire › a witness".
func OnWhoseWord(c hearsay.Chain, speaker string) string {
	if len(c) > 0 && c[0].Kind == hearsay.OutletLink {
		c = c[1:]
	}
	if len(c) == 0 {
		return "the report alone"
	}
	via, root := c[:len(c)-1], c.Root()
	own := "own word"
	if root.Kind == hearsay.ReporterLink {
		own = "own eyes"
	}
	switch {
	case root.Name != speaker && root.Kind != hearsay.ReporterLink:
		return Chain(c)
	case len(via) == 0:
		return own
	case root.Kind == hearsay.ReporterLink:
		return own + ", for " + Chain(via)
	default:
		return own + ", via " + Chain(via)
	}
}

// How says in a word what a speaker does with a statement's content.
func How(s hearsay.Statement) string {
	switch s.Stance {
	case hearsay.Asserts:
		if s.Chain.Root().Kind == hearsay.ReporterLink {
			return "saw"
		}
		return "says"
	case hearsay.Questions:
		return "questions"
	default: // "denies", "demands" ... are plain words
		return string(s.Stance)
	}
}

// EventType is an event's type and mode in small letters: "assault, aerial".
func EventType(e hearsay.Event) string {
	t := strings.ToLower(string(e.Type))
	if e.Mode == "" || e.Mode == t {
		return t
	}
	return t + ", " + strings.ReplaceAll(e.Mode, "_", " ")
}

// partsOfDay are TIMEX3's, in words.
var partsOfDay = map[string]string{"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}

// When is a moment in words, as precise as it is known: "2025-02-11", "2025-02-11
// morning", "week of 2025-02-10"; else its TIMEX3 value.
func When(w hearsay.When) string {
	if day, part, ok := strings.Cut(w.Value, "T"); ok && partsOfDay[part] != "" {
		return day + " " + partsOfDay[part]
	}
	if w.Precision == hearsay.ToWeek && !w.Earliest.IsZero() {
		return "week of " + w.Earliest.UTC().Format("2006-01-02")
	}
	return strings.Replace(w.Value, "T", " ", 1)
}

// Counted is what a figure counts: its kind, or the unit of what is counted otherwise.
func Counted(f hearsay.Figure) string {
	if f.Counted == hearsay.OtherCounted && f.Unit != "" {
		return f.Unit
	}
	return string(f.Counted)
}

// Quantity is a quantity in figures: "25", "3 or more", "3 to 5".
func Quantity(q hearsay.Quantity) string {
	switch {
	case q.Open():
		return grouped(q.Min) + " or more"
	case q.Min == q.Max:
		return grouped(q.Min)
	default:
		return grouped(q.Min) + " to " + grouped(q.Max)
	}
}

// grouped is a number with a comma between each three digits: "12,500".
func grouped(n int) string {
	s := strconv.Itoa(n)
	sign := len(s) - len(strings.TrimPrefix(s, "-"))
	for i := len(s) - 3; i > sign; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Pieces is the text of something that may be broken in two, with an ellipsis at the break.
func Pieces(text string, spans hearsay.Spans) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = s.In(text)
	}
	return strings.Join(parts, " … ")
}
