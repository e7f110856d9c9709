package page

import (
	"testing"
	"time"
)

func TestMomentsAsPagesWriteThem(t *testing.T) {
	for in, want := range map[string]string{
		"2025-02-11T08:40:00Z":                  "2025-02-11T08:40:00Z zoned",
		"2025-02-11T08:40:00.123+01:00":         "2025-02-11T08:40:00+01:00 zoned",
		"2025-02-11T08:40:00-0500":              "2025-02-11T08:40:00-05:00 zoned",
		"2025-02-11 08:40":                      "2025-02-11T08:40:00Z clock",
		"2025-02-11":                            "2025-02-11T00:00:00Z",
		"20250211T084000Z":                      "2025-02-11T08:40:00Z zoned",
		"20250211":                              "2025-02-11T00:00:00Z",
		"Tue, 11 Feb 2025 08:40:00 +0100":       "2025-02-11T08:40:00+01:00 zoned",
		"Tue Feb 11 08:40:00 EST 2025":          "2025-02-11T08:40:00-05:00 zoned",
		"Feb 11, 2025 at 3:44 AM":               "2025-02-11T03:44:00Z clock",
		"February 11th, 2025, 5 p.m. ET":        "2025-02-11T17:00:00-05:00 zoned",
		"July 9, 2025 at 6:40 PM EDT":           "2025-07-09T18:40:00-04:00 zoned",
		"Published 7:40 p.m. ET March 17, 2025": "2025-03-17T19:40:00-04:00 zoned",
		"11. Februar 2025, 9.15 Uhr":            "2025-02-11T09:15:00Z clock",
		"le 11 février 2025 à 12h30":            "2025-02-11T12:30:00Z clock",
		"11 de febrero de 2025":                 "2025-02-11T00:00:00Z",
		"1er mars 2025":                         "2025-03-01T00:00:00Z",
		"11.02.2025, 22:30 Uhr":                 "2025-02-11T22:30:00Z clock",
		"23/02/2025":                            "2025-02-23T00:00:00Z",
		"02/23/2025":                            "2025-02-23T00:00:00Z",
		"03/04/2025":                            "2025-04-03T00:00:00Z",
		"2025年2月11日 08:40":                      "2025-02-11T08:40:00Z clock",
		"11 февраля 2025":                       "2025-02-11T00:00:00Z",
		"1739263200":                            "2025-02-11T08:40:00Z zoned",
		"1739263200000":                         "2025-02-11T08:40:00Z zoned",
		"99/99/2025":                            "",
		"31 February 2025":                      "",
		"year 1825-02-11":                       "",
		"no date":                               "",
		"Updated 08:40 GMT+0100, 11 Feb 2025":   "2025-02-11T08:40:00+01:00 zoned",
	} {
		m, ok := readMoment(in, habits{})
		got := ""
		if ok {
			got = m.Format(time.RFC3339)
			if m.zoned {
				got += " zoned"
			} else if m.clock {
				got += " clock"
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if m, _ := readMoment("03/04/2025", habits{order: func() bool { return true }}); m.Month() != time.March {
		t.Errorf("in America the month comes first: %v", m)
	}
}
