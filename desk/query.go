package desk

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// Bounds on what an address may ask.
const (
	maxWords = 200  // code points of a search
	maxID    = 2048 // bytes of a report's or story's id
	maxPage  = 10_000
	maxTime  = 40 // bytes of a time
)

// A query reads the parameters of an address; the first that can't be read makes its err.
// An empty parameter is an absent one: that is how a form sends a field left blank.
type query struct {
	values url.Values
	err    error
}

func (q *query) text(name string) string { return strings.TrimSpace(q.values.Get(name)) }

func (q *query) fail(format string, args ...any) {
	if q.err == nil {
		q.err = fmt.Errorf("%w: %s", hearsay.ErrInvalid, fmt.Sprintf(format, args...))
	}
}

// words is a search, without what can't be in one.
func (q *query) words(name string) string {
	s := strings.ToValidUTF8(q.text(name), "")
	if utf8.RuneCountInString(s) > maxWords {
		q.fail("%s: at most %d characters", name, maxWords)
		return ""
	}
	return s
}

// id is a report's or story's.
func (q *query) id(name string) string {
	s := q.values.Get(name)
	if s == "" {
		q.fail("%s is missing", name)
	}
	if len(s) > maxID {
		q.fail("%s is too long", name)
		return ""
	}
	return s
}

// number is between 0 and most; fallback where it is absent.
func (q *query) number(name string, fallback, most int) int {
	s := q.text(name)
	if s == "" {
		return fallback
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > most {
		q.fail("%s must be a number from 0 to %d", name, most)
		return fallback
	}
	return n
}

// The forms in which a moment may be told; one without a zone is UTC.
var moments = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly}

// moment is a point in time; the zero time where it is absent.
func (q *query) moment(name string) time.Time {
	s := q.text(name)
	if s == "" {
		return time.Time{}
	}
	if len(s) <= maxTime {
		s = strings.ReplaceAll(s, " ", "+") // "+01:00" that was not escaped
		for _, form := range moments {
			if t, err := time.Parse(form, s); err == nil && t.Year() >= 1 && t.Year() <= 9999 {
				return t.UTC()
			}
		}
	}
	q.fail("%s must be a time like 2025-02-11T08:40Z", name)
	return time.Time{}
}

// address is a path with its parameters, those without a value left out.
func address(path string, pairs ...string) string {
	v := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			v.Set(pairs[i], pairs[i+1])
		}
	}
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// atMoment writes a moment as a parameter; nothing for the zero time.
func atMoment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}
