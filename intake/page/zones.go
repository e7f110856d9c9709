package page

import (
	"regexp"
	"strconv"
	"sync"
	"time"
)

var zonePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s(]*(?:(Z)\b|(?:UTC|GMT)?\s?([+-])(\d\d):?(\d\d)?\b|([A-Z]{2,4})\b)`)
})

func fixed(seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}

// abbreviated are the zones that news pages write as letters, in hours east. Letters that
// stand for several zones have the one of the press that writes them.
var abbreviated = map[string]float64{
	"UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2, "CAT": 2, "EAT": 3, "WAT": 1,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "AST": -4, "ADT": -3, "NST": -3.5, "NDT": -2.5,
	"BRT": -3, "ART": -3, "IST": 5.5, "PKT": 5, "NPT": 5.75, "ICT": 7, "WIB": 7, "SGT": 8, "HKT": 8, "MYT": 8, "PHT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}

// american are the zones that America writes without saying whether it is summer.
var americanZones = map[string]int{"ET": -5, "CT": -6, "MT": -7, "PT": -8}

// zone reads the zone at the head of s, as seconds east of Greenwich.
func zone(s string, at time.Time) (int, bool) {
	g := zonePattern().FindStringSubmatch(s)
	if g == nil {
		return 0, false
	}
	if g[1] != "" {
		return 0, true
	}
	if g[2] != "" {
		hours, _ := strconv.Atoi(g[3])
		minutes, _ := strconv.Atoi(g[4])
		if hours > 14 || minutes > 59 {
			return 0, false
		}
		if g[2] == "-" {
			return -(hours*3600 + minutes*60), true
		}
		return hours*3600 + minutes*60, true
	}
	if h, ok := abbreviated[g[5]]; ok {
		return int(h * 3600), true
	}
	if h, ok := americanZones[g[5]]; ok {
		if americanSummer(at) {
			h++
		}
		return h * 3600, true
	}
	return 0, false
}

// americanSummer reports whether America's clocks are put forward: from the second Sunday
// of March to the first of November (Energy Policy Act of 2005).
func americanSummer(t time.Time) bool {
	sunday := func(m time.Month, nth int) time.Time {
		first := time.Date(t.Year(), m, 1, 2, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(nth-1))
	}
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
	return !wall.Before(sunday(time.March, 2)) && wall.Before(sunday(time.November, 1))
}
