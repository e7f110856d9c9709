package page

import "time"

// An era is a calendar by which a page counts its years.
type era int

const (
	common   era = iota
	solar        // Solar Hijri, of Iran and Afghanistan
	buddhist     // of Thailand: 543 years ahead
	minguo       // of Taiwan: 1911 years behind
	reiwa        // of Japan, since 2019
	heisei       // of Japan, 1989 to 2019
)

// date is a day of a calendar as one of the common calendar; false where there is no such
// day, or none on which there were pages.
func (e era) date(year, month, day int) (time.Time, bool) {
	switch e {
	case solar:
		return solarDate(year, month, day)
	case buddhist:
		year -= 543
	case minguo:
		year += 1911
	case reiwa:
		year += 2018
	case heisei:
		year += 1988
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, year >= firstYear && year <= lastYear && t.Day() == day && int(t.Month()) == month
}

// Years of the Solar Hijri calendar in which there were news pages. Those of the lunar
// calendar, which Arabia writes, are higher.
const firstSolar, lastSolar = 1369, 1428

// solarDate is a day of the Solar Hijri calendar. Its year begins with spring: on 20 or 21
// March in the years that matter here, by the 33-year cycle of leap years, which agrees with
// the astronomers' rule for all of them (Borkowski, The Persian calendar for 3000 years, 1996).
func solarDate(year, month, day int) (time.Time, bool) {
	if year < firstSolar || year > lastSolar || month < 1 || month > 12 || day < 1 || day > solarDays(year, month) {
		return time.Time{}, false
	}
	days := day - 1
	for m := 1; m < month; m++ {
		days += solarDays(year, m)
	}
	for y := firstSolar; y < year; y++ {
		days += 365
		if solarLeap(y) {
			days++
		}
	}
	return time.Date(1990, time.March, 21+days, 0, 0, 0, 0, time.UTC), true // 1 Farvardin 1369
}

func solarDays(year, month int) int {
	switch {
	case month <= 6:
		return 31
	case month < 12 || solarLeap(year):
		return 30
	}
	return 29
}

// solarLeap reports whether a year has 366 days: the years 1, 5, 9, 13, 17, 22, 26 and 30 of
// each cycle.
func solarLeap(year int) bool {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}
