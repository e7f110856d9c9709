package main

import (
	"time"

	"github.com/hearsay-news/hearsay/intake"
)

// A moment is a flag that takes a time in RFC 3339 or a date.
type moment struct{ time.Time }

func (m *moment) String() string {
	if m.IsZero() {
		return ""
	}
	return m.Format(time.RFC3339)
}
func (m *moment) Type() string { return "time" }
func (m *moment) Set(s string) (err error) {
	m.Time, err = intake.ParseTime(s)
	return err
}
