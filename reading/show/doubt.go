package show

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// doubtful is what a fact sheet adds to a figure that isn't told as so: "denied by the ministry",
// "not confirmed"; empty for any other. The event that it belongs to speaks for it, and whoever
// denies or questions what it stands in.
func (x *Index) doubtful(text string, f hearsay.Figure) string {
	var of *hearsay.Event
	for i := range x.r.Events {
		if x.r.Events[i].ID == f.Event {
			of = &x.r.Events[i]
			break
		}
	}
	if of != nil && of.Modality != hearsay.Happened && x.vouches(*of, f) {
		return x.unsure(*of)
	}
	s := x.disputing(f.Span)
	if s == nil || of != nil && of.Type != hearsay.Reject && s.Content.Contains(of.Span) || partDenied(Pieces(text, s.Content)) {
		return "" // "denies a part in the attack that killed nine": the attack took place
	}
	return x.disputed(*s)
}

// vouches reports whether an event that isn't told as done tells that a figure of it isn't
// either. "No deaths" leaves the injured as they are, and nobody's resignation that may come
// says anything of the dead: an event of a sort that harms nobody speaks for its own sentence.
func (x *Index) vouches(e hearsay.Event, f hearsay.Figure) bool {
	if f.Max == 0 {
		return false // "no deaths" is the number
	}
	if _, sentence := x.Around(e.Span); sentence.Contains(f.Span) {
		return true
	}
	switch e.Type {
	case hearsay.Death:
		return f.Counted == hearsay.Killed
	case hearsay.Assault, hearsay.Explosion, hearsay.Fire, hearsay.Crash, hearsay.Collapse, hearsay.Quake,
		hearsay.Flood, hearsay.Storm, hearsay.Outbreak, hearsay.Protest, hearsay.Coerce, hearsay.Mobilize:
		return true
	}
	return false
}

// formerly reports whether a statement is what an earlier version of the report said, which a
// correction cites to take it back.
func (x *Index) formerly(statement string) bool {
	s := x.statements[statement]
	if s == nil {
		return false
	}
	e := x.entities[s.Speaker]
	if e == nil || e.Named {
		return false
	}
	former, version := false, false
	for _, w := range strings.Fields(strings.ToLower(e.Name)) {
		switch w {
		case "earlier", "previous", "original", "initial", "first":
			former = true
		case "version", "versions", "edition":
			version = version || former
		}
	}
	return version
}

// unsure is what a fact sheet adds to those of an event that isn't told as done; empty where it is.
func (x *Index) unsure(e hearsay.Event) string {
	if e.Modality != hearsay.DeniedMod && e.Modality != hearsay.Possible {
		if e.Modality == hearsay.Happened {
			return ""
		}
		return string(e.Modality)
	}
	if s := x.disputing(e.Span); s != nil && (e.Modality == hearsay.DeniedMod) == (s.Stance == hearsay.Denies) {
		return x.disputed(*s)
	}
	if e.Modality == hearsay.DeniedMod {
		return "denied"
	}
	return "not confirmed"
}

// disputing is the statement, of those that deny or question what holds a span, with the fewest
// words; nil where none does.
func (x *Index) disputing(span hearsay.Span) *hearsay.Statement {
	var best *hearsay.Statement
	for i := range x.r.Statements {
		s := &x.r.Statements[i]
		if s.Stance != hearsay.Denies && s.Stance != hearsay.Questions || !s.Content.Contains(span) {
			continue
		}
		if best == nil || s.Content.Hull().Len() < best.Content.Hull().Len() {
			best = s
		}
	}
	return best
}

// disputed says in words what a statement makes of what it is about.
func (x *Index) disputed(s hearsay.Statement) string {
	if s.Stance == hearsay.Questions {
		return "not confirmed"
	}
	e := x.entities[s.Speaker]
	if e == nil || e.Name == "" {
		return "denied"
	}
	article := ""
	if c, _ := utf8.DecodeRuneInString(e.Name); unicode.IsLower(c) && e.Name != "police" && !strings.HasSuffix(e.Name, "s") {
		article = "the "
	}
	return "denied by " + article + e.Name
}

// parts are words for a share in a deed: who denies that denies no deed.
var parts = []string{"responsibility", "involvement", "role", "part", "blame", "guilt", "link", "links", "connection", "knowledge", "hand", "complicity", "wrongdoing"}

// partDenied reports whether what is denied is a share in a deed: "any involvement in …".
func partDenied(content string) bool {
	for i, w := range strings.Fields(content) {
		if i == 4 {
			break
		}
		if slices.Contains(parts, strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// Number is a figure's number as a reader wants it: in figures where it is exact, else in the
// report's own words, which tell best where it is open: "more than 60", "dozens".
func Number(f hearsay.Figure) string {
	if f.Min == f.Max || !strings.ContainsAny(f.Words, "0123456789 ") && !slices.Contains(vague, strings.ToLower(f.Words)) {
		return Quantity(f.Quantity)
	}
	words := strings.Join(strings.Fields(f.Words), " ")
	c, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(c)) + words[n:]
}

// vague are single words that are numbers of no one value.
var vague = []string{"dozens", "scores", "hundreds", "thousands", "millions", "several", "many", "few", "tens"}
