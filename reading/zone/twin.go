package zone

import (
	"time"

	"github.com/hearsay-news/hearsay"
)

// maxTwin is how many bytes may stand between an hour and the same one by another clock.
const maxTwin = 4

// twins works out the zone of an hour that is told twice, once by a clock that is known:
// "0830 GMT (1130 local)", "11.30 a.m. (0830 GMT)". A local one holds for the report.
func (r *reader) twins() {
	times := r.doc.Times
	for i := 1; i < len(times); i++ {
		a, b := &times[i-1], &times[i]
		if b.Start-a.End > maxTwin || b.Start <= a.End || a.Type != hearsay.TimeTimex || b.Type != hearsay.TimeTimex || !apart(r.doc.Text[a.End:b.Start]) {
			continue
		}
		r.twin(a, b)
		r.twin(b, a)
	}
}

// apart reports whether what stands between two hours sets them side by side.
func apart(between string) bool {
	switch between {
	case " (", " / ", "/", " - ", " or ", ", ", " [":
		return true
	}
	return false
}

// twin gives the hour t the zone that makes it the moment of the other one, whose own is known.
func (r *reader) twin(t, other *hearsay.Timex) {
	h := r.hourOf(t)
	if h == nil || h.zone != nil {
		return
	}
	value := other.Value
	if o := r.hourOf(other); o != nil {
		if o.zone == nil {
			return
		}
		w, _ := hearsay.ParseWhen(value)
		value += offset(w.Earliest, o.zone)
	}
	at, ok := hearsay.ParseWhen(value)
	shown, shows := hearsay.ParseWhen(t.Value)
	if !ok || !shows || value[len(value)-1] != 'Z' && r.hourOf(other) == nil {
		return
	}
	const day = 24 * time.Hour
	east := (shown.Earliest.Sub(at.Earliest)%day + day) % day
	if east > 14*time.Hour {
		east -= day
	}
	if east%(15*time.Minute) != 0 || east < -12*time.Hour {
		return
	}
	h.zone = time.FixedZone("", int(east.Seconds()))
	for i := range r.hours {
		if o := &r.hours[i]; h.local && o.local && o.zone == nil {
			o.zone = h.zone
		}
	}
}

// hourOf is the hour of an expression; nil where it has its zone in its value.
func (r *reader) hourOf(t *hearsay.Timex) *hour {
	for i := range r.hours {
		if r.hours[i].Timex == t {
			return &r.hours[i]
		}
	}
	return nil
}
