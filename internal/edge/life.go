package edge

import (
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// LifeJSON is what is known of a story beside its account: where its reports came from and
// went, what it is linked to, what editors ruled.
type LifeJSON struct {
	Story   StoryJSON    `json:"story"`
	Links   []TieJSON    `json:"links"`
	History []ShiftJSON  `json:"history"` // the latest first
	Joined  []JoinJSON   `json:"joined"`  // the latest first
	Rulings []RulingJSON `json:"rulings"` // in their order
}

// JoinJSON is a hearsay.Joining.
type JoinJSON struct {
	Report string `json:"report"`
	At     Time   `json:"at"`
	Into   string `json:"into"`
	Why    string `json:"why"`
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

// Life is l. text gives the text of a version, as for [Account].
func Life(l hearsay.Life, text func(report string, version int) (string, bool)) (LifeJSON, error) {
	j := LifeJSON{Story: Story(l.Story), Links: make([]TieJSON, len(l.Links)), History: each(l.Shifts, shift), Joined: each(l.Joined, joined), Rulings: each(l.Rulings, Ruling)}
	for i, l := range l.Links {
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

func joined(j hearsay.Joining) JoinJSON { return JoinJSON{j.Report, Time(j.At), j.Into, j.Why} }

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
