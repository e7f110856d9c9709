package when

import (
	"strconv"
	"time"

	"github.com/hearsay-news/hearsay"
)

// moment is a stretch of the calendar that the report has told: where it begins, the unit
// that it is told to (day, week, month, quarterUnit or year), and the sentence that told
// it. The zero moment is none.
type moment struct {
	from     time.Time
	unit     int
	sentence int
}

// nearBy is how many sentences back a moment told still is what "the next year" starts from.
const nearBy = 2

// remember keeps what an expression told, for later ones to start from.
func (r *reader) remember(f found) {
	if f.kind != hearsay.DateTimex && f.kind != hearsay.TimeTimex {
		return
	}
	if d, ok := dayOf(f.value); ok {
		if t, err := time.Parse(time.DateOnly, d); err == nil {
			r.ref, r.refAt = t, r.at
			r.told = moment{t, day, r.at}
		}
		return
	}
	if len(f.value) == 3 {
		if y, ok := leadingYear(f.value + "0"); ok {
			r.told = moment{time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), decade, r.at}
			return
		}
	}
	y, ok := leadingYear(f.value)
	if !ok {
		return
	}
	switch rest := f.value[4:]; {
	case rest == "":
		r.told = moment{time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), year, r.at}
	case len(rest) == 3 && rest[0] == '-' && rest[1] <= '1':
		if m, err := strconv.Atoi(rest[1:]); err == nil && m >= 1 && m <= 12 {
			r.told = moment{time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC), month, r.at}
		}
	}
}

// leadingYear reads the four figures that a value begins with.
func leadingYear(value string) (int, bool) {
	if len(value) < 4 {
		return 0, false
	}
	y := 0
	for i := range 4 {
		if value[i] < '0' || value[i] > '9' {
			return 0, false
		}
		y = 10*y + int(value[i]-'0')
	}
	return y, y > 0
}

// recall is the moment told last, where it stands near enough and is told finely enough
// to count units from.
func (r *reader) recall(unit, within int) (time.Time, bool) {
	if r.told.unit == 0 || r.told.unit > unit || r.at-r.told.sentence > within {
		return time.Time{}, false
	}
	return r.told.from, true
}
