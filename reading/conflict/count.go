package conflict

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// counts sets the headline's number of killed, injured or missing against the body's,
// where none in the body agrees with it. Numbers that come on top of others, that count a
// part, or that add up to the headline's are no conflict; nor is a higher one below a
// lower one with it, which is a toll that rose.
func (r *reader) counts() []finding {
	var out []finding
	for _, kind := range []hearsay.Counted{hearsay.Killed, hearsay.Injured, hearsay.Missing} {
		var title *hearsay.Figure
		var body []hearsay.Figure
		clear := true
		for i := range r.d.Figures {
			f := &r.d.Figures[i]
			if f.Counted != kind || f.Background {
				continue
			}
			switch {
			case f.End <= r.d.Title.End && !r.d.Title.Empty():
				if title == nil {
					title = f
				}
			case f.Additional || f.Extent != "":
				clear = clear && f.Extent != ""
			case onTop(f.In(r.d.Text)) || title != nil && (!sameGroup(title.Who, f.Who) || partOf(*title, *f)):
				clear = false
			default:
				body = append(body, *f)
			}
		}
		if title == nil || !numbered(*title) || onTop(title.In(r.d.Text)) || title.Extent != "" || !clear || len(body) == 0 {
			continue
		}
		if f, ok := against(*title, body); ok {
			out = append(out, finding{hearsay.Conflict{A: title.Span, B: f.Span, About: "number " + string(kind)}, 1})
		}
	}
	return out
}

// onTop reports whether a figure's words say that it comes beside another count.
func onTop(words string) bool {
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if cued(w, lexicon.ConflictOnTop) {
			return true
		}
	}
	return false
}

// partOf reports whether a figure may count a group among those of the headline: "three
// women" where the headline says six.
func partOf(title, f hearsay.Figure) bool {
	return title.Who == "" && f.Who != "" && f.Min < title.Min
}

// numbered reports whether a figure gives a number rather than one person by an article
// or a name: who tells of a policeman's death leaves room for others.
func numbered(f hearsay.Figure) bool {
	if f.Min != 1 {
		return true
	}
	w, _, _ := strings.Cut(strings.ToLower(f.Words), " ")
	return w == "one" || w == "1"
}

// sameGroup reports whether both figures may count the same people: one says no more than
// "people", or their nouns can name the same.
func sameGroup(a, b string) bool {
	if a == "" || b == "" {
		return true
	}
	x, y := lastWord(a), lastWord(b)
	return x == y || lexicon.Related(strings.TrimSuffix(x, "s"), strings.TrimSuffix(y, "s"))
}

func lastWord(s string) string {
	s = strings.ToLower(s)
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// against is the body's figure that excludes the headline's.
func against(title hearsay.Figure, body []hearsay.Figure) (hearsay.Figure, bool) {
	if title.Min == 0 {
		return hearsay.Figure{}, false
	}
	first := body[0]
	sum, distinct := 0, 1
	for i, f := range body {
		if f.Agrees(title.Quantity) || f.Min == 0 {
			return hearsay.Figure{}, false
		}
		repeated := false
		for _, g := range body[:i] {
			repeated = repeated || g.Min == f.Min
		}
		if !repeated {
			sum += f.Min
			if i > 0 {
				distinct++
			}
		}
		if f.Event != first.Event {
			return hearsay.Figure{}, false
		}
	}
	if distinct > 1 && sum >= title.Min && first.Min < title.Min || sum == title.Min {
		return hearsay.Figure{}, false // groups that add up
	}
	return first, true
}
