package edge

import (
	"time"

	"github.com/hearsay-news/hearsay"
)

// SourceJSON is a hearsay.Source: what was said of it and how things stand. Of credentials
// it has the names of variables; headers are left out.
type SourceJSON struct {
	ID        string              `json:"id"`
	URL       string              `json:"url"`
	Outlet    string              `json:"outlet"`
	Kind      hearsay.OutletKind  `json:"kind"`
	Family    string              `json:"family"`
	Grade     string              `json:"grade"`
	Interest  string              `json:"interest"`
	Home      string              `json:"home"`
	Place     string              `json:"place"`
	Language  string              `json:"language"`
	Interval  *int                `json:"interval"` // seconds; null where it is told by how often it posts
	Pages     hearsay.PageRule    `json:"pages"`
	Paused    bool                `json:"paused"`
	Variables []string            `json:"variables"`
	Added     Time                `json:"added"`
	State     hearsay.SourceStand `json:"state"`
	Tried     Time                `json:"tried"`
	Good      Time                `json:"good"`
	Next      Time                `json:"next"`
	Error     string              `json:"error"`
	Failures  int                 `json:"failures"`
	Moved     string              `json:"moved"`
	Stopped   string              `json:"stopped"`
	Title     string              `json:"title"`
	Reports   int                 `json:"reports"`
}

// Source is s.
func Source(s *hearsay.Source) SourceJSON {
	pages := s.Pages
	if pages == "" {
		pages = hearsay.AutoPages
	}
	var interval *int
	if s.Interval > 0 {
		seconds := int(s.Interval / time.Second)
		interval = &seconds
	}
	return SourceJSON{s.ID, s.URL, s.Outlet, s.Kind, s.Family, s.Grade, s.Interest, s.Home, s.Place, s.Language, interval, pages, s.Paused,
		filled(s.Variables()), Time(s.Added), s.Stand(), Time(s.State.Tried), Time(s.State.Good), Time(s.State.Next), s.State.LastError,
		s.State.Failures, s.State.Moved, s.State.Stopped, s.State.Title, s.State.Reports}
}

// ActJSON is a hearsay.Act.
type ActJSON struct {
	Number int             `json:"number"`
	At     Time            `json:"at"`
	Kind   hearsay.ActKind `json:"kind"`
	By     string          `json:"by"`
	Why    string          `json:"why"`
	Report string          `json:"report"`
	What   string          `json:"what"`
}

// Act is a.
func Act(a hearsay.Act) ActJSON {
	return ActJSON{a.Number, Time(a.At), a.Kind, a.By, a.Why, a.Report, a.What}
}
