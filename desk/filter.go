package desk

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// maxName is the most that is asked of a person's or a place's name, in code points.
const maxName = 80

// filterParameters are the parameters of a list's address that narrow or order it, in the
// order in which a page names them.
var filterParameters = []string{"words", "person", "place", "kind", "status", "origins", "since", "until", "muted", "sort"}

// filter reads what an address asks of a list of stories.
func (d *desk) filter(ctx context.Context, q *query) (f hearsay.StoryFilter, err error) {
	f = hearsay.StoryFilter{
		Words: q.words("words"), Person: q.name("person"), Place: q.name("place"), Origins: q.number("origins", 0, 1_000_000),
		Kind: hearsay.EventType(strings.ToUpper(q.text("kind"))), Status: hearsay.StoryStatus(q.text("status")), Sort: hearsay.StorySort(q.text("sort")),
		Until: q.moment("until"), Unmuted: q.text("muted") == "", PinnedFirst: true,
	}
	if f.Kind != "" && !slices.Contains(hearsay.EventTypes, f.Kind) {
		q.fail("kind must be one of PLOVER's event types or Hearsay's, like ASSAULT or QUAKE")
	}
	if f.Status != "" && !slices.Contains(statuses, f.Status) {
		q.fail("status must be breaking, developing or quiet")
	}
	if f.Sort != "" && !slices.Contains(hearsay.StorySorts, f.Sort) {
		q.fail("sort must be one of last, first, reports, origins, growth")
	}
	f.Since, err = d.lookBack(ctx, q)
	return f, err
}

// statuses are those of a story, the liveliest first.
var statuses = []hearsay.StoryStatus{hearsay.Breaking, hearsay.Developing, hearsay.Quiet}

// name is a person's or a place's.
func (q *query) name(parameter string) string {
	s := q.words(parameter)
	if len([]rune(s)) > maxName {
		q.fail("%s: at most %d characters", parameter, maxName)
		return ""
	}
	return s
}

// filterView is the form that narrows a list, and what is narrowed already.
type filterView struct {
	Words, Person, Place, Since, Until string
	Origins                            string
	Muted                              bool
	Kinds, Statuses, Sorts             []option
	Active                             []activeView // what narrows the list
	Open                               bool         // something beside words and time does
}

// An option is one of those of a form's field.
type option struct {
	Value, Name string
	Chosen      bool
}

// An activeView is one filter that is set, and the address without it.
type activeView struct{ Name, Value, Without string }

// filterView makes the form for an address.
func newFilterView(q *query) filterView {
	v := filterView{
		Words: q.text("words"), Person: q.text("person"), Place: q.text("place"), Since: q.text("since"), Until: q.text("until"), Origins: q.text("origins"),
		Muted:    q.text("muted") != "",
		Kinds:    []option{{"", "any kind", q.text("kind") == ""}},
		Statuses: []option{{"", "any", q.text("status") == ""}},
	}
	for _, k := range hearsay.EventTypes {
		if k != hearsay.OtherEvent {
			v.Kinds = append(v.Kinds, option{string(k), kindName(k), strings.EqualFold(q.text("kind"), string(k))})
		}
	}
	for _, s := range statuses {
		v.Statuses = append(v.Statuses, option{string(s), string(s), q.text("status") == string(s)})
	}
	for _, s := range hearsay.StorySorts {
		v.Sorts = append(v.Sorts, option{string(s), sortNames[s], q.text("sort") == string(s) || q.text("sort") == "" && s == hearsay.ByChange})
	}
	for _, name := range filterParameters {
		value := q.text(name)
		if value == "" || name == "sort" {
			continue
		}
		v.Active = append(v.Active, activeView{activeNames[name], activeValue(name, value), q.without(name)})
		v.Open = v.Open || name != "words" && name != "since"
	}
	v.Open = v.Open || q.text("sort") != "" && q.text("sort") != string(hearsay.ByChange)
	return v
}

// activeNames say what each parameter narrows by.
var activeNames = map[string]string{
	"words": "words", "person": "person", "place": "place", "kind": "kind", "status": "status", "origins": "origins at least",
	"since": "changed in", "until": "begun before", "muted": "also muted ones",
}

func activeValue(name, value string) string {
	switch name {
	case "kind":
		return kindName(hearsay.EventType(strings.ToUpper(value)))
	case "muted":
		return ""
	case "since":
		for _, l := range lookBacks {
			if l.value == value {
				return l.name
			}
		}
	}
	return value
}

// sortNames are the orders in words.
var sortNames = map[hearsay.StorySort]string{
	hearsay.ByChange: "newest change", hearsay.ByBegin: "newest story", hearsay.ByReports: "most reports",
	hearsay.ByOrigins: "most origins", hearsay.ByGrowth: "fastest growing",
}

// kindName is a kind of event as a word: "assault".
func kindName(k hearsay.EventType) string { return strings.ToLower(string(k)) }

// without is the address of the list without one parameter, on its first page.
func (q *query) without(name string) string { return q.with(name, "") }

// with is the address of the list with one parameter set, on its first page.
func (q *query) with(name, value string) string {
	v := url.Values{}
	for _, n := range filterParameters {
		if s := q.text(n); s != "" {
			v.Set(n, s)
		}
	}
	v.Del(name)
	if value != "" {
		v.Set(name, value)
	}
	if len(v) == 0 {
		return "/"
	}
	return "/?" + v.Encode()
}

// page is the address of another page of the list.
func (q *query) page(n int) string { return q.with("page", pageNumber(n)) }
