package when

import "strings"

// clockish are the classes of what a time zone follows.
var clockish = setOf(amClass, pmClass, clockClass, dottedClass, noonClass, midnightClass)

// zones puts the names of time zones that are more than one word into one item: "local
// time", "Central European Time", "Tokyo time", "UTC+3". Which time that is, the zone stage
// says: here they only belong to the time of day before them.
func (r *reader) zones() {
	out := r.items[:0]
	for i := 0; i < len(r.items); i++ {
		it := r.items[i]
		n := len(out)
		switch {
		case it.lower == "time" && !it.joined:
			for back := 1; back <= 3 && back < n && r.zoneWord(&out[n-back]); back++ {
				if r.followsClock(out[:n-back]) {
					p := out[n-back]
					out = out[:n-back]
					p.End, p.lower, p.is = it.End, "local time", setOf(zoneClass)
					it = p
					break
				}
			}
		case it.lower == "local" && n > 0 && r.followsClock(out) && (i+1 == len(r.items) || r.items[i+1].lower == ")"):
			it.is.add(zoneClass) // "(1130 local)"
		case it.is.meets(clocksOrNumbers) && it.joined && n > 0 && r.offset(&out[n-1], &it):
			out[n-1].End, out[n-1].lower = it.End, "offset" // GMT-5
			continue
		case (it.lower == "+" || it.lower == "-") && it.joined && n > 0 && i+1 < len(r.items) && r.items[i+1].joined && r.offset(&out[n-1], &r.items[i+1]):
			out[n-1].End, out[n-1].lower = r.items[i+1].End, "offset" // UTC+3
			i++
			continue
		}
		out = append(out, it)
	}
	r.items = out
}

var clocksOrNumbers = setOf(clockClass, numberClass)

// zoneWord tells the words that name whose time it is.
func (r *reader) zoneWord(it *item) bool {
	switch it.lower {
	case "local", "eastern", "central", "pacific", "mountain":
		return true
	}
	return r.capital(it) && !it.is.meets(clockish)
}

// followsClock reports whether what follows these items stands behind a time of day.
func (r *reader) followsClock(items []item) bool {
	if len(items) == 0 {
		return false
	}
	last := &items[len(items)-1]
	return last.is.meets(clockish) || last.lower == "o'clock" || last.lower == "o’clock" || last.is.meets(numbers) && last.End-last.Start == 4 && last.lower[0] <= '9'
}

// offset reports whether number n counts hours from the zone z: GMT and UTC only.
func (r *reader) offset(z, n *item) bool {
	return (z.lower == "gmt" || z.lower == "utc") && z.is.meets(setOf(zoneClass)) && n.number <= 14 && n.End-n.Start <= len("05:30") &&
		strings.ContainsAny(r.doc.Text[z.End:n.Start+1], "+-–−")
}
