package desk

import (
	"cmp"
	"html/template"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// How many counts stand at the head of the page, and how many points of a series are
// shown before the earlier ones are folded.
const (
	stripMost  = 6
	pointsMost = 6
)

// seriesView is how one count moved.
type seriesView struct {
	ID     string // its anchor
	Name   string
	Who    string
	Best   string
	Range  string // "12–20", or "low 12" where nobody gives an upper bound; empty where it says no more than Best
	Main   bool   // of this event, and of people
	Spark  template.HTML
	Points []pointView
	Folded []pointView // earlier ones
}

// pointView is one value: what was told, when, and on whose word.
type pointView struct {
	At     time.Time
	Value  string
	Words  string // as written, where the value doesn't say it
	Origin string
	Outlet string // where it stands, where that isn't the origin
	Link   string // its words in the report
}

// countedWords say what is counted.
var countedWords = map[hearsay.Counted]string{
	hearsay.Killed: "Killed", hearsay.Injured: "Injured", hearsay.Missing: "Missing", hearsay.Arrested: "Arrested",
	hearsay.Displaced: "Displaced", hearsay.Evacuated: "Evacuated", hearsay.Rescued: "Rescued",
	hearsay.Attending: "Attending", hearsay.Deployed: "Deployed",
}

// figures tells every series, in the account's order: the main ones first.
func (t *teller) figures(list []hearsay.FigureSeries) []seriesView {
	views := make([]seriesView, 0, len(list))
	for i, s := range list {
		v := seriesView{
			ID: "figure-" + number(i+1), Name: countedWords[s.Counted], Who: s.Who,
			Best: best(s.Current), Range: span(s.Current), Main: !s.Background && s.Counted != hearsay.OtherCounted, Spark: spark(s.History),
		}
		if v.Name == "" { // something else: what it is stands where people's group does
			v.Name, v.Who = capital(cmp.Or(s.Who, t.unit(s), "something else")), ""
		}
		if s.Background {
			v.Who = joinNotes(v.Who, "background")
		}
		for _, p := range s.History {
			v.Points = append(v.Points, t.point(p))
		}
		if n := len(v.Points); n > pointsMost+1 {
			v.Folded, v.Points = v.Points[:n-pointsMost], v.Points[n-pointsMost:]
		}
		views = append(views, v)
	}
	return views
}

// unit is what a series of other things counts, as its claims say.
func (t *teller) unit(s hearsay.FigureSeries) string {
	for _, p := range s.History {
		if c := t.claims[p.Claim]; c != nil && c.Figure != nil && c.Figure.Unit+c.Figure.Who != "" {
			return cmp.Or(c.Figure.Unit, c.Figure.Who)
		}
	}
	return ""
}

func (t *teller) point(p hearsay.FigurePoint) pointView {
	v := pointView{At: p.At, Value: quantity(p.Quantity), Origin: p.Origin}
	if w := strings.ToLower(p.Words); w != v.Value && w != longQuantity(p.Quantity) {
		v.Words = p.Words
	}
	if o := t.sources.outlet(p.Report); o != p.Origin {
		v.Outlet = o
	}
	v.Link = reportAddress(p.Report, 0)
	c := t.claims[p.Claim]
	if c == nil {
		return v
	}
	for _, a := range c.Assertions {
		if a.Report != p.Report || !a.Observed.Equal(p.At) {
			continue
		}
		if s, ok := t.sources.span(a.Report, a.Version, a.Span); ok {
			v.Link = wordsAddress(a.Report, a.Version, s, c.ID)
			break
		}
	}
	return v
}

// best is the best value of a range; with a plus where nobody gives an upper bound.
func best(r hearsay.Range) string {
	if r.High == hearsay.Unbounded {
		return number(r.Best) + "+"
	}
	return number(r.Best)
}

// span is what lies between low and high, where that is more than the best value.
func span(r hearsay.Range) string {
	switch {
	case r.High == hearsay.Unbounded && r.Low < r.Best:
		return "low " + number(r.Low)
	case r.High == hearsay.Unbounded || r.Low == r.High:
		return ""
	}
	return number(r.Low) + "–" + number(r.High)
}

func joinNotes(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}
