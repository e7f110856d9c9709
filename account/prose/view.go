// Package prose writes an account as a page that an editor can paste: as text wrapped to
// a width, as Markdown, and as HTML.
//
// All three show the same page, made once (view.go) and written three ways (text.go,
// markdown.go, html.go): the lead; what is new, corroborated, on one word, disputed with
// both sides' words, taken back or replaced; the counts; the timeline; the background; the
// sources. The words in quotation marks are the reports' own, exactly. Times are UTC.
package prose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// How much of an account a page shows.
const (
	leadClaims   = 3
	newClaims    = 6
	sectionMost  = 15
	updateMost   = 12
	timelineMost = 15
	quotesEach   = 2 // quotes for each side of a dispute
)

// page is what all forms show.
type page struct {
	Title    string
	Meta     string
	Lead     string // the heaviest claims in running text
	Quiet    string // said in place of what changed, where nothing has
	Sections []section
	Figures  []row
	Timeline []line
	Sources  []line
}

type section struct {
	Heading string
	Note    string // what the section means, in a few words
	Kind    string // for colour: new, corroborated, reported, disputed, withdrawn, background
	Lines   []line
	More    int // claims left out
}

// line is one claim or other fact, with what it rests on.
type line struct {
	When   string // of a timeline's line
	Text   string
	Basis  string // origins, status, remarks
	Quotes []quote
}

type quote struct {
	Side  string // "says", "denies"
	Who   string
	Where string // the outlet, where it isn't who says it
	Words string
	At    string
}

type row struct{ Counted, Low, Best, High, Told string }

// view makes the page of an account.
func view(a hearsay.Account) page {
	byID := map[string]*hearsay.Claim{}
	for _, c := range a.Claims {
		byID[c.ID] = c
	}
	p := page{Title: a.Story.Title, Meta: meta(a)}
	if p.Title == "" {
		p.Title = "Story " + a.Story.ID
	}
	var opening []string
	for _, c := range lead(a.Claims) {
		opening = append(opening, sentence(c, byID))
	}
	p.Lead = strings.Join(opening, " ")
	p.Quiet = quiet(a)
	p.Sections = sections(a, byID)
	p.Figures = figures(a.Figures)
	for _, m := range a.Timeline {
		if c := byID[m.Claim]; c != nil && len(p.Timeline) < timelineMost {
			p.Timeline = addLine(p.Timeline, line{When: whenText(m.When), Text: c.Summary, Basis: string(c.Status)})
		}
	}
	p.Sources = sources(a)
	return p
}

// meta tells in one line how much there is.
func meta(a hearsay.Account) string {
	var parts []string
	if a.Story.Reports > 0 {
		parts = append(parts, count(a.Story.Reports, "report"))
	}
	if a.Story.Origins > 0 {
		parts = append(parts, count(a.Story.Origins, "independent origin"))
	}
	if n := len(a.Unread); n > 0 {
		parts = append(parts, strconv.Itoa(n)+" kept but not read")
	}
	if a.Story.Status != "" {
		parts = append(parts, string(a.Story.Status))
	}
	if !a.AsOf.IsZero() {
		parts = append(parts, "as of "+stamp(a.AsOf))
	}
	return strings.Join(parts, " · ")
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// stamp writes a moment in UTC.
func stamp(t time.Time) string {
	if t.IsZero() {
		return "time unknown"
	}
	return t.UTC().Format("2 Jan 2006 15:04 UTC")
}

func sections(a hearsay.Account, byID map[string]*hearsay.Claim) []section {
	list := []section{
		news(a, byID),
		{Heading: "Corroborated", Kind: "corroborated", Note: "said by two independent origins or more"},
		{Heading: "On one word", Kind: "reported", Note: "said by one origin only"},
		{Heading: "Disputed", Kind: "disputed", Note: "both sides' words; a denial is not a refutation"},
		{Heading: "Withdrawn and revised", Kind: "withdrawn", Note: "taken back or replaced by whoever said it"},
		{Heading: "Background", Kind: "background", Note: "earlier or other events"},
	}
	for _, c := range a.Claims {
		s := &list[sectionOf(c)]
		if len(s.Lines) == sectionMost {
			s.More++
			continue
		}
		l := line{Text: c.Summary, Basis: basis(c)}
		if slices.ContainsFunc(s.Lines, func(o line) bool { return strings.Contains(o.Text, l.Text) && o.Basis == l.Basis }) {
			continue // a count and the clause that has it, an act and the sentence that tells of more
		}
		if c.Status == hearsay.Disputed || c.Status == hearsay.Denied || c.Status == hearsay.Withdrawn {
			l.Quotes = sides(c, byID)
		}
		s.Lines = append(s.Lines, l)
	}
	return slices.DeleteFunc(list, func(s section) bool { return len(s.Lines) == 0 })
}

// sectionOf is where on the page a claim belongs.
func sectionOf(c *hearsay.Claim) int {
	switch {
	case c.Background:
		return 5
	case c.Status == hearsay.Withdrawn || c.Status == hearsay.Revised:
		return 4
	case c.Status == hearsay.Disputed || c.Status == hearsay.Denied:
		return 3
	case c.Status == hearsay.Corroborated:
		return 1
	}
	return 2
}

// news lists the last things that changed, latest first, heaviest first within one moment.
func news(a hearsay.Account, byID map[string]*hearsay.Claim) section {
	s := section{Heading: "New", Kind: "new", Note: "latest first"}
	us := slices.Clone(a.Updates)
	slices.SortStableFunc(us, func(x, y hearsay.Update) int {
		if c := y.At.Compare(x.At); c != 0 {
			return c
		}
		return compareWeight(byID[x.Claim], byID[y.Claim])
	})
	seen := map[string]bool{}
	for _, u := range us {
		c := byID[u.Claim]
		if c == nil || c.Background || seen[u.Claim] || u.Kind == hearsay.RevisedUpdate {
			continue // what replaced it is new
		}
		seen[u.Claim] = true
		if len(s.Lines) == newClaims {
			break
		}
		s.Lines = addLine(s.Lines, line{Text: c.Summary, Basis: strings.TrimSuffix(string(u.Kind)+", "+stamp(u.At)+" · "+strings.TrimPrefix(basis(c), string(u.Kind)+" · "), " · ")})
	}
	return s
}

// addLine adds a line, unless its words stand there for the same time already.
func addLine(lines []line, l line) []line {
	if slices.ContainsFunc(lines, func(o line) bool { return o.Text == l.Text && o.When == l.When }) {
		return lines
	}
	return append(lines, l)
}

func compareWeight(x, y *hearsay.Claim) int {
	switch {
	case x == nil || y == nil || x.Weight == y.Weight:
		return 0
	case x.Weight > y.Weight:
		return -1
	}
	return 1
}

// basis tells in a few words on whose word a claim stands.
func basis(c *hearsay.Claim) string {
	var parts []string
	switch c.Status {
	case hearsay.Reported:
	default:
		parts = append(parts, string(c.Status))
	}
	if c.Status == hearsay.Corroborated {
		parts = append(parts, independence(c))
	} else if len(c.Origins) > 0 {
		parts = append(parts, "according to "+join(c.Origins))
	}
	if len(c.Against) > 0 {
		parts = append(parts, "denied by "+join(c.Against))
	}
	for _, f := range c.Flags {
		if f == "possible" || f == "headline" || f == "dropped" {
			parts = append(parts, remarks[f])
		}
	}
	return strings.Join(parts, " · ")
}

var remarks = map[string]string{
	"possible": "said to be possible only",
	"headline": "in a headline only",
	"dropped":  "a newer version leaves it out",
}

// unnamed stands for an outlet of which no name is known.
const unnamed = "unnamed outlet"

// orUnnamed is a name, or what stands for one that isn't known.
func orUnnamed(name string) string {
	if strings.TrimSpace(name) == "" {
		return unnamed
	}
	return name
}

// join lists at most four names.
func join(names []string) string {
	const most = 4
	names = slices.Clone(names)
	for i := range names {
		names[i] = orUnnamed(names[i])
	}
	more := 0
	if len(names) > most {
		names, more = names[:most], len(names)-most
	}
	switch {
	case more > 0:
		return strings.Join(names, ", ") + fmt.Sprintf(" and %d more", more)
	case len(names) > 1:
		return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	}
	return strings.Join(names, "")
}

// sources lists the reports that the page rests on, by when they were first seen.
func sources(a hearsay.Account) []line {
	type source struct {
		outlet   string
		at       time.Time
		versions map[int]bool
	}
	by := map[string]*source{}
	var ids []string
	for _, c := range a.Claims {
		for _, x := range c.Assertions {
			s := by[x.Report]
			if s == nil {
				s = &source{outlet: x.Outlet, at: x.Observed, versions: map[int]bool{}}
				by[x.Report] = s
				ids = append(ids, x.Report)
			}
			s.versions[x.Version] = true
			if x.Observed.Before(s.at) {
				s.at = x.Observed
			}
		}
	}
	slices.SortFunc(ids, func(x, y string) int {
		if c := by[x].at.Compare(by[y].at); c != 0 {
			return c
		}
		return strings.Compare(x, y)
	})
	copied := map[string]bool{}
	for _, u := range a.Updates {
		if u.Kind == hearsay.CopiedUpdate {
			copied[u.Report] = true
		}
	}
	var lines []line
	for _, id := range ids {
		s := by[id]
		l := line{When: stamp(s.at), Text: orUnnamed(s.outlet), Basis: id}
		if n := len(s.versions); n > 1 {
			l.Basis += fmt.Sprintf(", %d versions", n)
		}
		if copied[id] {
			l.Basis += ", a copy"
		}
		lines = append(lines, l)
	}
	return lines
}
