package pace

import "time"

// looks are the ages of a report at which its page is looked at again. Four edits of five
// are made in a report's first 24 hours, and half of these in its first two.
var looks = []time.Duration{
	5 * time.Minute, 15 * time.Minute, 30 * time.Minute,
	time.Hour, 2 * time.Hour, 4 * time.Hour, 8 * time.Hour, 16 * time.Hour, 24 * time.Hour,
	3 * 24 * time.Hour, 7 * 24 * time.Hour, 30 * 24 * time.Hour,
}

// Relook is when the page of a report, first seen at first, is looked at again after a look
// at now; the zero time means that it is left at that. changed says that this look found
// another text than the one before: where there was one edit the next is near, so the wait
// is halved, but not below five minutes.
func Relook(first, now time.Time, changed bool, name string) time.Time {
	age := now.Sub(first)
	for _, at := range looks {
		wait := at - age
		if wait < at/5 { // past, or so near that this look was as good
			continue
		}
		if changed {
			wait = max(looks[0], wait/2)
		}
		return now.Add(Spread(wait, name, now))
	}
	return time.Time{}
}
