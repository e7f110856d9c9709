package page

import "testing"

// FuzzMoment holds that whatever a page writes for a date is a day on which there can have
// been pages, in a zone that there is.
func FuzzMoment(f *testing.F) {
	for _, s := range []string{
		"Tue, 11 Feb 2025 08:40:00 +0100", "11.02.2025, 22:30 Uhr", "Published 7:40 p.m. ET March 17, 2025", "الأربعاء، 07 أكتوبر 2020 - 12:09 م",
		"۱۳۹۹/۰۴/۰۲ - ۱۲:۰۹", "30 اسفند 1399", "令和2年4月17日 13時05分", "17 ส.ค. 63", "２０２０年４月１７日", "1739263200000", "23/02/2025", "2020. gada 17. augusts",
	} {
		f.Add(s, "en")
	}
	f.Fuzz(func(t *testing.T, s, language string) {
		m, ok := readMoment(s, habits{language: language, order: func() bool { return len(s)%2 == 0 }})
		if !ok {
			return
		}
		if m.Year() < firstYear-1 || m.Year() > lastYear+1 {
			t.Errorf("%q: %v", s, m.Time)
		}
		if _, offset := m.Zone(); offset < -14*3600 || offset > 15*3600 || !m.zoned && offset != 0 {
			t.Errorf("%q: %d s from Greenwich", s, offset)
		}
	})
}
