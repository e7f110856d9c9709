package account

import (
	"strings"
	"time"
)

// otherDays reports whether one of two clauses says that its act took place again, and they are
// told of two days: what happened again on Wednesday is not what happened on Tuesday.
func otherDays(p, q *proposition) bool {
	if p.figure != nil || p.repeats == q.repeats {
		return false
	}
	return p.day() != q.day()
}

// day is the day that a clause tells of; the day on which it was told where it names none. What
// the sentences around it tell of an act that took place again may be of the first time.
func (p *proposition) day() int64 {
	if p.dated() {
		return dayOf(p.when.Earliest.Add(p.when.Latest.Sub(p.when.Earliest) / 2).Truncate(time.Second))
	}
	return dayOf(p.at())
}

// repeats reports whether a clause says that its act took place once more.
func repeats(clause string) bool {
	for w := range strings.FieldsSeq(clause) {
		switch strings.ToLower(strings.Trim(w, ",.;:\"“”")) {
		case "again", "anew", "afresh":
			return true
		}
	}
	return false
}
