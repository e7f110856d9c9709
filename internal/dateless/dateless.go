// Package dateparser stands in for github.com/markusmobius/go-dateparser, which comes
// along with go-trafilatura and fills its tables when any program that links it starts:
// 0.2 s and 78 MB for each command of ours. Hearsay finds the dates of pages itself
// (intake/page) and asks trafilatura for none, so nothing of it was ever called.
//
// go.mod puts this module in its place. It has the names that go-htmldate mentions, and
// finds no date.
package dateparser

import (
	"errors"
	"time"
)

// A Parser finds no date.
type Parser struct{ ParserTypes []ParserType }

// ParserType names a way of finding dates.
type ParserType uint

// The ways that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// DateSource says which of two dates is meant.
type DateSource uint

// The sources that go-htmldate names.
const (
	CurrentPeriod DateSource = iota
	Past
	Future
)

// Configuration is how a date would be read.
type Configuration struct {
	PreferredDateSource DateSource
	StrictParsing       bool
}

// Date would be a date that was found.
type Date struct{ Time time.Time }

var errNone = errors.New("dates are found elsewhere")

// Parse finds nothing.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, errNone }
