package edge

import (
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// StoryJSON is a hearsay.Story.
type StoryJSON struct {
	ID       string              `json:"id"`
	Title    string              `json:"title"`
	First    Time                `json:"first"`
	Last     Time                `json:"last"`
	Reports  int                 `json:"reports"`
	Origins  int                 `json:"origins"`
	Status   hearsay.StoryStatus `json:"status"`
	Members  []string            `json:"members"`
	Formerly []string            `json:"formerly"`
	Kinds    []hearsay.EventType `json:"kinds"`
	People   []string            `json:"people"`
	Places   []WhereJSON         `json:"places"`
	Growth   GrowthJSON          `json:"growth"`
	Pinned   bool                `json:"pinned"`
	Muted    bool                `json:"muted"`
}

// GrowthJSON is a hearsay.Growth.
type GrowthJSON struct {
	LastHour   int `json:"last_hour"`
	HourBefore int `json:"hour_before"`
}

// Story is s.
func Story(s hearsay.Story) StoryJSON {
	return StoryJSON{s.ID, s.Title, Time(s.First), Time(s.Last), s.Reports, s.Origins, s.Status, filled(s.Members), filled(s.Formerly),
		each(s.Kinds, func(k hearsay.EventType) hearsay.EventType { return k }), filled(s.People),
		each(s.Places, func(w hearsay.Where) WhereJSON { return *where(w) }), GrowthJSON(s.Growth), s.Pinned, s.Muted}
}

// LifeJSON is what is known of a story beside its account: where its reports came from and
// went, what it is linked to, what editors ruled.
type LifeJSON struct {
	Story   StoryJSON    `json:"story"`
	Links   []TieJSON    `json:"links"`
	History []ShiftJSON  `json:"history"` // the latest first
	Rulings []RulingJSON `json:"rulings"` // in their order
}

// TieJSON is a hearsay.StoryLink.
type TieJSON struct {
	Kind    hearsay.StoryLinkKind `json:"kind"`
	Story   string                `json:"story"`
	Title   string                `json:"title"`
	Report  string                `json:"report"`
	Version int                   `json:"version"`
	Span
	Quote string `json:"quote"`
	Why   string `json:"why"`
}

// ShiftJSON is a hearsay.Shift.
type ShiftJSON struct {
	At      Time              `json:"at"`
	Kind    hearsay.ShiftKind `json:"kind"`
	From    string            `json:"from"`
	Into    string            `json:"into"`
	Reports []string          `json:"reports"`
	Moved   int               `json:"moved"`
	Why     string            `json:"why"`
	Ruling  *int              `json:"ruling"` // null for the program's own doing
}

// RulingJSON is a hearsay.Correction.
type RulingJSON struct {
	Number  int                    `json:"number"`
	At      Time                   `json:"at"`
	By      string                 `json:"by"`
	Why     string                 `json:"why"`
	Kind    hearsay.CorrectionKind `json:"kind"`
	Story   string                 `json:"story"`
	Other   string                 `json:"other"`
	Reports []string               `json:"reports"`
	Others  []string               `json:"others"`
	Undoes  *int                   `json:"undoes"` // null where it undoes none
	Undone  bool                   `json:"undone"`
}

// Life is a story with its links, shifts and rulings. text gives the text of a version, as
// for [Account].
func Life(s hearsay.Story, links []hearsay.StoryLink, shifts []hearsay.Shift, rulings []hearsay.Correction, text func(report string, version int) (string, bool)) (LifeJSON, error) {
	j := LifeJSON{Story: Story(s), Links: make([]TieJSON, len(links)), History: each(shifts, shift), Rulings: each(rulings, Ruling)}
	for i, l := range links {
		body, ok := text(l.Report, l.Version)
		if !ok {
			return LifeJSON{}, fmt.Errorf("%w: version %d of %q, on which a link rests", hearsay.ErrNotFound, l.Version, l.Report)
		}
		j.Links[i] = TieJSON{l.Kind, l.Story.ID, l.Story.Title, l.Report, l.Version, NewCodePoints(body).Span(l.Span), l.Quote, l.Why}
	}
	return j, nil
}

func shift(s hearsay.Shift) ShiftJSON {
	return ShiftJSON{Time(s.At), s.Kind, s.From, s.Into, filled(s.Reports), s.Moved, s.Why, numbered(s.Ruling)}
}

// Ruling is c.
func Ruling(c hearsay.Correction) RulingJSON {
	return RulingJSON{c.Number, Time(c.At), c.By, c.Why, c.Kind, c.Story, c.Other, filled(c.Reports), filled(c.Others), numbered(c.Undoes), c.Undone}
}

// numbered is n, or nil where it is 0 and stands for none.
func numbered(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// ImportedJSON is the line that tells of one report's arrival.
type ImportedJSON struct {
	Report  string  `json:"report"`
	Version int     `json:"version"`
	Story   string  `json:"story"`
	New     bool    `json:"new"`
	CopyOf  *string `json:"copy_of"` // null for an original
}

// Imported tells that v was taken in: the story at arrival, whether v was new, and the id
// of the report that it copies, empty for none.
func Imported(v hearsay.Version, story string, added bool, copyOf string) ImportedJSON {
	j := ImportedJSON{Report: v.ID, Version: v.Number, Story: story, New: added}
	if copyOf != "" {
		j.CopyOf = &copyOf
	}
	return j
}
