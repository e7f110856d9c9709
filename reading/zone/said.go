package zone

import (
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// maxName is how many words the long name of a zone has at most.
const maxName = 3

// said finds the zone that stands with an hour: in its last words, or right behind it.
func (r *reader) said(h *hour) {
	d := r.doc
	first, last := d.TokensIn(h.Span)
	if first >= last {
		return
	}
	end := d.Sentences[d.Tokens[first].Sentence].Last
	for i := first; i < last; i++ {
		if r.name(h, i, last) {
			return
		}
	}
	i := last
	if i < end && d.Tokens[i].Lower == "(" { // 15:30 (GMT)
		i++
	}
	if i < end && r.name(h, i, min(end, i+maxName+1)) {
		return
	}
	if i < end && (d.Tokens[i].Lower == "in" || d.Tokens[i].Lower == "at") && i+1 < end { // 5 p.m. in Jakarta
		if places := d.PlacesIn(hearsay.Span{Start: d.Tokens[i+1].Start, End: d.Tokens[end-1].End}); len(places) > 0 && places[0].Start == d.Tokens[i+1].Start {
			h.zone = zoneOf(places[0].Where)
		}
	}
}

// name reads the name of a zone that begins at token i and ends before token last, and
// reports whether one stands there.
func (r *reader) name(h *hour, i, last int) bool {
	d := r.doc
	w := d.Tokens[i].Lower
	switch {
	case w == "local":
		h.local = true
		return true
	case lexicon.ShortZones()[w] && d.Word(i) != w:
		if east, ok := r.shift(i, last); ok && (w == "gmt" || w == "utc") {
			h.zone = time.FixedZone("", east)
			return true
		}
		h.zone, _ = lexicon.ShortZone(w, r.country)
		return true
	}
	for k := i + 1; k < last && k <= i+maxName; k++ {
		if d.Tokens[k].Lower == "time" {
			return r.long(h, d.Text[d.Tokens[i].Start:d.Tokens[k-1].End])
		}
	}
	return false
}

// long reads the name that stands before the word "time": that of a zone, a place or a people.
func (r *reader) long(h *hour, name string) bool {
	var ok bool
	if h.zone, ok = lexicon.LongZone(strings.ToLower(name)); ok {
		return true
	}
	if places := lexicon.Toponyms(name); len(places) > 0 { // the first is the one most often meant
		if h.zone, ok = lexicon.ZoneOf(places[0].Country, places[0].Region); ok {
			return true
		}
	}
	if country, known := lexicon.Demonym(name); known && country != "" {
		h.zone, ok = lexicon.ZoneOf(country, "")
	}
	return ok
}

// shift reads the hours that stand behind "UTC" or "GMT" at token i, in seconds east of
// UTC: UTC+3, GMT-05:30.
func (r *reader) shift(i, last int) (east int, ok bool) {
	d := r.doc
	if i+2 >= last || d.Tokens[i+1].Start != d.Tokens[i].End || d.Tokens[i+2].Start != d.Tokens[i+1].End {
		return 0, false
	}
	sign := 1
	switch d.Tokens[i+1].Lower {
	case "+":
	case "-", "–", "−":
		sign = -1
	default:
		return 0, false
	}
	hours, minutes, _ := strings.Cut(d.Tokens[i+2].Lower, ":")
	n, err := strconv.Atoi(hours)
	if err != nil || n > 14 {
		return 0, false
	}
	m, _ := strconv.Atoi(minutes)
	return sign * (n*3600 + m%60*60), true
}
