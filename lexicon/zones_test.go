package lexicon_test

import (
	"testing"
	"time"

	"github.com/hearsay-news/hearsay/lexicon"
)

func TestZones(t *testing.T) {
	winter := time.Date(2026, 1, 15, 12, 0, 0, 0, time.UTC)
	summer := time.Date(2026, 7, 15, 12, 0, 0, 0, time.UTC)
	place := func(country, region string) func() (*time.Location, bool) {
		return func() (*time.Location, bool) { return lexicon.ZoneOf(country, region) }
	}
	short := func(name, country string) func() (*time.Location, bool) {
		return func() (*time.Location, bool) { return lexicon.ShortZone(name, country) }
	}
	for _, c := range []struct {
		what           string
		zone           func() (*time.Location, bool)
		winter, summer string
	}{
		{"Indonesia's west", place("ID", "04"), "+07:00", "+07:00"},
		{"Indonesia's east", place("ID", "36"), "+09:00", "+09:00"},
		{"Germany", place("DE", "16"), "+01:00", "+02:00"},
		{"New York", place("US", "NY"), "-05:00", "-04:00"},
		{"the United States", place("US", ""), "", ""},
		{"Russia's west", place("RU", "48"), "+03:00", "+03:00"},
		{"Russia", place("RU", ""), "", ""},
		{"nowhere", place("", ""), "", ""},
		{"est", short("est", ""), "-05:00", "-05:00"},
		{"et", short("et", ""), "-05:00", "-04:00"},
		{"ist in India", short("ist", "IN"), "+05:30", "+05:30"},
		{"ist in Israel", short("ist", "IL"), "+02:00", "+02:00"},
		{"cst in China", short("cst", "CN"), "+08:00", "+08:00"},
		{"no zone", short("abc", ""), "", ""},
		{"central european", func() (*time.Location, bool) { return lexicon.LongZone("central european") }, "+01:00", "+02:00"},
	} {
		l, ok := c.zone()
		if !ok {
			if c.winter != "" {
				t.Errorf("%s: no zone", c.what)
			}
			continue
		}
		if w, s := winter.In(l).Format("-07:00"), summer.In(l).Format("-07:00"); w != c.winter || s != c.summer {
			t.Errorf("%s: %s and %s, want %s and %s", c.what, w, s, c.winter, c.summer)
		}
	}
}

func TestEveryZoneLoads(t *testing.T) {
	for name := range lexicon.ShortZones() {
		if _, ok := lexicon.ShortZone(name, ""); !ok {
			t.Errorf("%s holds nowhere", name)
		}
	}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			lexicon.ZoneOf(string([]rune{a, b}), "") // panics on a name that there is not
		}
	}
}
