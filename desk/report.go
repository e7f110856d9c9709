package desk

import (
	"cmp"
	"context"
	"errors"
	"net/http"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

// reportView is the page of one version of a report.
type reportView struct {
	Version    hearsay.Version
	Outlet     string
	Kind       string
	Outside    string // its address on the web, where a browser may follow it
	Headline   []piece
	Paragraphs []paragraph
	Marked     bool // words are marked
	Withdrawn  bool // this version takes the report back
	Partial    bool // its text is only a summary
	Versions   []versionLink
	Changes    *changesView // against the version before
	Story      string       // address; empty where it is in none yet
	StoryName  string
	Claim      string // the claim that the reader came from
	Unread     string // why the text is kept but not read; empty where it is read
	Copy       *copyNote
	Statements []statementView
	Figures    []figureView
}

// report is the page of one report's text.
func (d *desk) report(r *http.Request) (view, error) {
	q := query{values: r.URL.Query()}
	id := q.id("id")
	number := q.number("version", 0, 1<<30)
	asked := edge.Span{Start: q.number("start", 0, 1<<30), End: q.number("end", 0, 1<<30)}
	claim := q.text("claim")
	if q.err != nil {
		return view{}, q.err
	}
	v, err := d.Reports.Version(r.Context(), id, number)
	if err != nil {
		return view{}, err
	}
	versions, err := d.Reports.Versions(r.Context(), id)
	if err != nil {
		return view{}, err
	}
	reading, err := d.Readings.Reading(r.Context(), v)
	if err != nil {
		return view{}, err
	}
	text := v.Text()
	b := reportView{
		Version: v, Outlet: outletOf(&v.Report), Kind: kindWords[v.Kind], Outside: outsideAddress(v.URL), Unread: reading.Unread, Withdrawn: v.Withdrawn(), Partial: v.Partial(),
		Statements: statements(&v, reading), Figures: reportFigures(&v, reading),
	}
	marked := bytesOf(text, asked)
	b.Marked = !marked.Empty()
	b.Changes, err = d.changes(r.Context(), versions, &v, reading)
	if err != nil {
		return view{}, err
	}
	var added []hearsay.Span
	if b.Changes != nil {
		added = b.Changes.added
	}
	b.Headline, b.Paragraphs = layOut(&v, marked, added)
	if len(versions) > 1 {
		all := make([]*hearsay.Version, len(versions))
		for i := range versions {
			all[i] = &versions[i]
		}
		b.Versions = versionLinks(all, v.Number)
	}
	if err := d.place(r.Context(), &b, claim); err != nil {
		return view{}, err
	}
	return view{page: "report", Title: headline(&v) + " · " + b.Outlet, Body: b}, nil
}

// place says where the report belongs: its story, and whose text it carries.
func (d *desk) place(ctx context.Context, b *reportView, claim string) error {
	story, err := d.Reports.StoryOf(ctx, b.Version.ID)
	if errors.Is(err, hearsay.ErrNotFound) {
		return nil // kept, but not grouped yet
	}
	if err != nil {
		return err
	}
	b.Story = storyAddress(story)
	if isClaimID(claim) {
		b.Claim = b.Story + "#" + claim
	}
	copies, err := d.Reports.Copies(ctx, story)
	if err != nil {
		return err
	}
	for _, c := range copies {
		if c.Report != b.Version.ID {
			continue
		}
		n := &copyNote{Outlet: c.Of, Address: reportAddress(c.Of, 0), Why: c.Why}
		if of, err := d.Reports.Version(ctx, c.Of, 0); err == nil {
			n.Outlet = outletOf(&of.Report)
		}
		b.Copy = n
	}
	return nil
}

// isClaimID reports whether s looks like a claim's id: a letter and few letters and digits.
func isClaimID(s string) bool {
	for _, c := range []byte(s) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return s != "" && len(s) <= 40
}

// statementView is one statement: who says what.
type statementView struct {
	Who     string
	Verb    string
	Content string
	Direct  bool
	Via     []string
	Link    string // its words in the text
}

// stanceWords are what a source does with what it says.
var stanceWords = map[hearsay.Stance]string{
	hearsay.Asserts: "says", hearsay.Denies: "denies", hearsay.Questions: "questions", hearsay.Demands: "demands",
	hearsay.Promises: "promises", hearsay.Threatens: "threatens", hearsay.Believes: "believes", hearsay.Intends: "intends",
}

// statements lists who says what, in the order of the text.
func statements(v *hearsay.Version, r *hearsay.Reading) []statementView {
	text := v.Text()
	points := edge.NewCodePoints(text)
	views := make([]statementView, 0, len(r.Statements))
	for _, s := range r.Statements {
		at := s.Content.Hull()
		if at.Empty() || at.End > len(text) {
			continue
		}
		w := statementView{Verb: cmp.Or(stanceWords[s.Stance], "says"), Direct: s.Kind == hearsay.DirectStatement}
		if e, ok := r.EntityByID(s.Speaker); ok {
			w.Who = e.Name
		}
		if src := s.Source.Hull(); w.Who == "" && !src.Empty() && src.End <= len(text) {
			w.Who = clip(src.In(text), 60)
		}
		w.Who = cmp.Or(w.Who, s.Chain.Root().Name, "no one named")
		if w.Via = via(s.Chain, w.Who); len(w.Via) > 0 && w.Via[0] == v.Outlet {
			w.Via = w.Via[1:] // the page says whose it is
		}
		for _, c := range s.Content {
			if w.Content != "" {
				w.Content += " … "
			}
			w.Content += c.In(text)
		}
		w.Content = clip(w.Content, 180)
		w.Link = wordsAddress(v.ID, v.Number, points.Span(at), "")
		views = append(views, w)
	}
	return views
}

// figureView is one number that the report gives.
type figureView struct {
	Words   string
	Counted string
	Link    string
}

// reportFigures lists the numbers of people in a report, in the order of the text.
func reportFigures(v *hearsay.Version, r *hearsay.Reading) []figureView {
	text := v.Text()
	points := edge.NewCodePoints(text)
	var views []figureView
	for _, f := range r.Figures {
		if f.Counted == hearsay.OtherCounted || f.Empty() || f.End > len(text) {
			continue
		}
		w := figureView{clip(f.In(text), 80), countedWords[f.Counted], wordsAddress(v.ID, v.Number, points.Span(f.Span), "")}
		if f.Background {
			w.Counted = joinNotes(w.Counted, "background")
		}
		views = append(views, w)
	}
	return views
}
