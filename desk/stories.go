package desk

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/hearsay-news/hearsay"
)

// perPage is how many stories a page lists.
const perPage = 40

// lookBacks are the stretches that the list of stories offers, counted back from the
// latest observation of all: the desk has no clock of its own.
var lookBacks = []struct {
	value, name string
	back        time.Duration
}{
	{"", "any time", 0},
	{"1h", "the last hour", time.Hour},
	{"6h", "6 hours", 6 * time.Hour},
	{"24h", "24 hours", 24 * time.Hour},
	{"7d", "7 days", 7 * 24 * time.Hour},
}

type storiesView struct {
	Stories  []storyRow
	Filter   filterView
	Choices  []choice
	First    int    // number of the first story on this page, from 1
	Previous string // addresses; empty where there is none
	Next     string
	Listens  bool // there is a page of sources
	Pastes   bool // there is a box to paste into
}

// A choice is one of several ways to see the same page.
type choice struct {
	Name, Address string
	Chosen        bool
}

type storyRow struct {
	hearsay.Story
	Name    string
	Address string
	About   []string // kinds, places and people, as many as a line holds
}

// How much of what a story is about stands in its row.
const (
	rowPlaces = 3
	rowPeople = 2
)

// stories is the page that lists them, newest change first.
func (d *desk) stories(r *http.Request) (view, error) {
	q := query{values: r.URL.Query()}
	f, err := d.filter(r.Context(), &q)
	page := max(1, q.number("page", 1, maxPage))
	if err == nil {
		err = q.err
	}
	if err != nil {
		return view{}, err
	}
	f.Limit, f.Offset = perPage+1, (page-1)*perPage
	all, err := d.Stories.Stories(r.Context(), f, time.Time{})
	if err != nil {
		return view{}, err
	}
	b := storiesView{Filter: newFilterView(&q), First: f.Offset + 1, Listens: d.Listening != nil, Pastes: d.Pasting != nil}
	if len(all) > perPage {
		all = all[:perPage]
		b.Next = q.page(page + 1)
	}
	if page > 1 {
		b.Previous = q.page(page - 1)
	}
	for _, s := range all {
		b.Stories = append(b.Stories, newStoryRow(s))
	}
	for _, l := range lookBacks {
		b.Choices = append(b.Choices, choice{l.name, q.with("since", l.value), q.text("since") == l.value})
	}
	title := "Stories"
	if f.Words != "" {
		title = "“" + f.Words + "”"
	}
	return view{page: "stories", Title: title, Words: f.Words, Body: b}, nil
}

func newStoryRow(s hearsay.Story) storyRow {
	row := storyRow{Story: s, Name: nameOf(s), Address: storyAddress(s.ID)}
	for _, k := range s.Kinds[:min(len(s.Kinds), 1)] {
		row.About = append(row.About, kindName(k))
	}
	for _, w := range s.Places[:min(len(s.Places), rowPlaces)] {
		row.About = append(row.About, w.Name)
	}
	row.About = append(row.About, s.People[:min(len(s.People), rowPeople)]...)
	return row
}

// lookBack is the moment that the parameter since means: one of lookBacks, or a time.
func (d *desk) lookBack(ctx context.Context, q *query) (time.Time, error) {
	for _, l := range lookBacks[1:] {
		if q.text("since") != l.value || q.err != nil {
			continue
		}
		newest, err := d.Stories.Stories(ctx, hearsay.StoryFilter{Limit: 1}, time.Time{})
		if err != nil || len(newest) == 0 {
			return time.Time{}, err
		}
		return newest[0].Last.Add(-l.back), nil
	}
	t := q.moment("since")
	return t, q.err
}

// pageNumber leaves out the number of the first page, which is the page without one.
func pageNumber(n int) string {
	if n <= 1 {
		return ""
	}
	return strconv.Itoa(n)
}

// nameOf is what a story is called: its title, or when it began where it has none.
func nameOf(s hearsay.Story) string {
	if s.Title != "" {
		return s.Title
	}
	return "Story without a headline, " + s.First.UTC().Format("2 January 2006, 15:04 UTC")
}
