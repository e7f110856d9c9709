package desk

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// perList is how many sources a page lists.
const perList = 100

// listeningView is the page of what is listened to.
type listeningView struct {
	Sources        []sourceRow
	Count          int // of all
	Choices        []choice
	Chosen         string // the state that is shown alone; empty for all
	Form           addForm
	First          int
	Previous, Next string
}

// A sourceRow is one source in the list.
type sourceRow struct {
	*hearsay.Source
	Name    string
	Address string // of its page here
	Stand   string
	Trouble string // what is wrong, in plain words; empty for nothing
	About   []string
	Site    string // its address as it may be followed by a browser; else empty
}

// An addForm is what was typed to add a source, and why it was not.
type addForm struct {
	URL, Outlet, Kind, Family, Home, Language string
	Wrong                                     string
	Kinds                                     []option
	Open                                      bool // more than the address was typed
}

// stands are the states of sources, those that want an editor first.
var stands = []hearsay.SourceStand{hearsay.FailingSource, hearsay.StoppedSource, hearsay.PausedSource, hearsay.NewSource, hearsay.GoodSource}

// sourceList is the page that lists sources: those that fail first, then in the order in
// which they were added.
func (d *desk) sourceList(r *http.Request) (view, error) {
	return d.sourceListWith(r, addForm{})
}

func (d *desk) sourceListWith(r *http.Request, form addForm) (view, error) {
	q := query{values: r.URL.Query()}
	state := hearsay.SourceStand(q.text("state"))
	if state != "" && !slices.Contains(stands, state) {
		q.fail("state must be one of failing, stopped, paused, new, good")
	}
	page := max(1, q.number("page", 1, maxPage))
	if q.err != nil {
		return view{}, q.err
	}
	all, err := d.Listening.Sources(r.Context())
	if err != nil {
		return view{}, err
	}
	form.Kinds = kindOptions(form.Kind)
	b := listeningView{Count: len(all), Chosen: string(state), Form: form, Choices: []choice{{"all", "/sources", state == ""}}}
	counts := map[hearsay.SourceStand]int{}
	var shown []hearsay.Source
	for i := range all {
		stand := all[i].Stand()
		counts[stand]++
		if state == "" || stand == state {
			shown = append(shown, all[i])
		}
	}
	for _, s := range stands {
		if counts[s] > 0 || s == state {
			b.Choices = append(b.Choices, choice{number(counts[s]) + " " + string(s), address("/sources", "state", string(s)), s == state})
		}
	}
	slices.SortStableFunc(shown, func(x, y hearsay.Source) int { return urgency(&x) - urgency(&y) })
	b.First = (page-1)*perList + 1
	shown = shown[min(len(shown), b.First-1):]
	if len(shown) > perList {
		shown = shown[:perList]
		b.Next = address("/sources", "state", string(state), "page", pageNumber(page+1))
	}
	if page > 1 {
		b.Previous = address("/sources", "state", string(state), "page", pageNumber(page-1))
	}
	for i := range shown {
		b.Sources = append(b.Sources, newSourceRow(&shown[i]))
	}
	return view{page: "listening", Title: "Sources", Body: b}, nil
}

// urgency puts what fails before what doesn't.
func urgency(s *hearsay.Source) int {
	switch s.Stand() {
	case hearsay.FailingSource:
		return 0
	case hearsay.StoppedSource:
		return 1
	}
	return 2
}

func newSourceRow(s *hearsay.Source) sourceRow {
	row := sourceRow{Source: s, Name: s.Outlet, Address: "/sources/" + url.PathEscape(s.ID), Stand: string(s.Stand()), Site: outsideAddress(s.Address())}
	if row.Name == "" {
		row.Name = s.Address()
	}
	for _, a := range []string{outletKindName(s.Kind), s.Home, s.Family} {
		if a != "" && a != s.Outlet {
			row.About = append(row.About, a)
		}
	}
	switch {
	case s.State.Stopped != "":
		row.Trouble = sentence("it is asked no more: " + s.State.Stopped)
	case s.State.LastError != "":
		row.Trouble = sentence(s.State.LastError)
	}
	if strings.Contains(s.Address(), "${") {
		row.Site = ""
	}
	return row
}

// Host is whom the source asks, for a line that has no room for its address.
func (s sourceRow) Host() string {
	u, err := url.Parse(s.Source.Address())
	if err != nil {
		return s.URL
	}
	return u.Host
}

// outletKindNames say in a few words what the kinds of outlet are.
var outletKindNames = map[hearsay.OutletKind]string{
	hearsay.WireOutlet: "news agency", hearsay.NewspaperOutlet: "newspaper", hearsay.BroadcasterOutlet: "broadcaster",
	hearsay.AgencyOutlet: "government or organisation", hearsay.OfficialOutlet: "official’s own channel",
	hearsay.WitnessOutlet: "witness", hearsay.SocialOutlet: "social media", hearsay.OtherOutlet: "other",
}

func outletKindName(k hearsay.OutletKind) string { return outletKindNames[k] }

// kindOptions are the kinds of outlet for a form.
func kindOptions(chosen string) []option {
	all := []option{{"", "not said", chosen == ""}}
	for _, k := range hearsay.OutletKinds {
		all = append(all, option{string(k), outletKindName(k), chosen == string(k)})
	}
	return all
}
