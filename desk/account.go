package desk

import (
	"cmp"
	"context"
	"net/http"
	"time"

	"github.com/hearsay-news/hearsay"
)

// accountView is the page of one story.
type accountView struct {
	Story   hearsay.Story
	Name    string
	Address string
	AsOf    time.Time
	Past    bool      // as it stood at an earlier moment
	Since   time.Time // only what changed later; zero for all
	Unread  int       // reports that are kept but not read

	AsOfField, SinceField string // as a form's field holds them, in UTC
	Windows               []choice

	Figures  []seriesView // of this event and of people
	Minor    []seriesView // of other things and other events
	Strip    []seriesView // the first, for the head of the page
	News     []newsRow
	Sections []section
	Timeline []momentDay
	Updates  log
	Reports  []reportRow
	Earlier  []reportRow // reports that are folded
	All      string      // address of the page with nothing left out; empty where nothing is
	Life     *lifeView   // nil where it isn't told, as of an earlier moment
	Marks    *marksView  // nil where none are kept, as of an earlier moment
}

// account is the page of one story. A former id leads to the story that lives.
func (d *desk) account(r *http.Request) (view, error) {
	q := query{values: r.URL.Query()}
	id := r.PathValue("id")
	asOf, since, mark := q.moment("as_of"), time.Time{}, q.text("since")
	if mark != string(hearsay.ReadMark) && mark != string(hearsay.FiledMark) || d.Marks == nil {
		since, mark = q.moment("since"), ""
	}
	if len(id) > maxID {
		return view{}, hearsay.ErrNotFound
	}
	if q.err != nil {
		return view{}, q.err
	}
	a, err := d.Accounts.Account(r.Context(), id, asOf)
	if err != nil {
		return view{}, err
	}
	if a.Story.ID != id {
		return view{moved: address(storyAddress(a.Story.ID), "as_of", atMoment(asOf), "since", cmp.Or(mark, atMoment(since)))}, nil
	}
	s, err := d.sources(r.Context(), a, asOf)
	if err != nil {
		return view{}, err
	}
	var marks *marksView
	if asOf.IsZero() {
		if marks, err = d.marks(r.Context(), a, mark); err != nil {
			return view{}, err
		}
	}
	all := q.text("show") == "all"
	b := d.accountView(a, s, since, marks, all)
	b.Past = !asOf.IsZero()
	b.AsOfField, b.SinceField = field(asOf), field(since)
	if b.leavesOut() {
		b.All = address(b.Address, "as_of", atMoment(asOf), "since", cmp.Or(mark, atMoment(since)), "show", "all")
	}
	b.Windows = windows(a, asOf, since)
	if marks.chosen() != nil {
		b.Windows[0].Chosen = false // not everything
	}
	if b.Life, err = d.life(r.Context(), a.Story.ID, asOf, s); err != nil {
		return view{}, err
	}
	return view{page: "account", Title: b.Name, Body: b}, nil
}

// accountView makes the page of an account. all leaves nothing out, however long it gets.
func (d *desk) accountView(a hearsay.Account, s *sources, since time.Time, marks *marksView, all bool) accountView {
	b := accountView{Marks: marks, Story: a.Story, Name: nameOf(a.Story), Address: storyAddress(a.Story.ID), AsOf: a.AsOf, Since: since, Unread: len(a.Unread)}
	t := newTeller(a, s)
	t.whole = address(b.Address, "show", "all")
	newest := newsMost
	if !since.IsZero() {
		a = d.Since(a, since)
		newest = logMost
	}
	if m := marks.chosen(); m != nil {
		a = m.among(a)
		newest = logMost
	}
	b.Sections = t.sections(a.Claims, all) // first: the rest leads to what stands there
	b.News = t.news(a.Updates, newest)
	if marks != nil && marks.chosen() == nil && since.IsZero() && !marks.Read.At.IsZero() {
		b.News = t.news(marks.Read.among(a).Updates, newest) // what the reader knows is no news to him
	}
	b.Updates = t.log(a.Updates, all)
	for _, f := range t.figures(a.Figures) {
		if f.Main {
			b.Figures = append(b.Figures, f)
		} else {
			b.Minor = append(b.Minor, f)
		}
	}
	b.Strip = b.Figures[:min(len(b.Figures), stripMost)]
	b.Timeline = t.timeline(a.Timeline, all)
	b.Reports, b.Earlier = s.rows()
	return b
}

// Seen is how many reports had been seen.
func (b accountView) Seen() int { return len(b.Reports) + len(b.Earlier) }

// leavesOut reports whether something isn't on the page, folded or not.
func (b *accountView) leavesOut() bool {
	for _, s := range b.Sections {
		if s.Left > 0 {
			return true
		}
	}
	return b.Updates.Left > 0
}

// field writes a moment as a form's field for date and time wants it.
func field(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04")
}

// windows are ways to see only the latest changes, counted back from the account's moment.
func windows(a hearsay.Account, asOf, since time.Time) []choice {
	at := storyAddress(a.Story.ID)
	list := []choice{{"everything", address(at, "as_of", atMoment(asOf)), since.IsZero()}}
	for _, l := range lookBacks[1:4] {
		from := a.AsOf.Add(-l.back)
		if !from.After(a.Story.First) {
			continue
		}
		list = append(list, choice{l.name, address(at, "as_of", atMoment(asOf), "since", atMoment(from)), since.Equal(from)})
	}
	return list
}

// sources gathers the reports of an account with their versions and copies.
func (d *desk) sources(ctx context.Context, a hearsay.Account, asOf time.Time) (*sources, error) {
	s := newSources()
	for _, id := range a.Story.Members {
		versions, err := d.Reports.Versions(ctx, id)
		if err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.add(versions, asOf)
	}
	copies, err := d.Reports.Copies(ctx, a.Story.ID)
	for _, c := range copies {
		if s.outlets[c.Of] != "" { // seen by then
			s.copies[c.Report] = c
		}
	}
	return s, err
}
