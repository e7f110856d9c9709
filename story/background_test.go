package story_test

import (
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

func TestRecalled(t *testing.T) {
	day := func(s string) hearsay.When {
		w, ok := hearsay.ParseWhen(s)
		if s != "" && !ok {
			t.Fatal(s)
		}
		return w
	}
	town := hearsay.Where{Name: "Brannhamn", Country: "SE", Located: true, Lat: 58, Lon: 11.5}
	near := hearsay.Where{Name: "Ostrahamn", Country: "SE", Located: true, Lat: 58.1, Lon: 11.6}
	far := hearsay.Where{Name: "Ostrahamn", Country: "NO", Located: true, Lat: 68.1, Lon: 15}
	first := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	fire := hearsay.Gist{Kinds: []hearsay.EventType{hearsay.Fire, hearsay.Consult}, Names: []string{"Zvarex Mill", "Congress"}, Places: []hearsay.Where{town},
		Main: hearsay.Happening{Type: hearsay.Fire, Where: town, When: day("2031-05-04")}}
	const name = "Zvarex Mill"
	for _, c := range []struct {
		about string
		e     hearsay.Happening
		told  time.Duration
		want  bool
	}{
		{"kind, place and day", hearsay.Happening{Type: hearsay.Fire, Where: town, When: day("2031-05-04")}, 50 * time.Hour, true},
		{"a place nearby", hearsay.Happening{Type: hearsay.Fire, Where: near, When: day("2031-05-04")}, 50 * time.Hour, true},
		{"another day", hearsay.Happening{Type: hearsay.Fire, Where: town, When: day("2031-04-04")}, 50 * time.Hour, false},
		{"another country", hearsay.Happening{Type: hearsay.Fire, Where: far, When: day("2031-05-04"), Names: []string{name}}, 50 * time.Hour, false},
		{"another kind", hearsay.Happening{Type: hearsay.Flood, Where: town, When: day("2031-05-04"), Names: []string{name}}, 50 * time.Hour, false},
		{"no place, a rare name", hearsay.Happening{Type: hearsay.Fire, When: day("2031-05-04"), Names: []string{name}}, 50 * time.Hour, true},
		{"no place, a common name", hearsay.Happening{Type: hearsay.Fire, When: day("2031-05-04"), Names: []string{"Congress"}}, 50 * time.Hour, false},
		{"no day", hearsay.Happening{Type: hearsay.Fire, Where: town}, 50 * time.Hour, false},
		{"told before", hearsay.Happening{Type: hearsay.Fire, Where: town, When: day("2031-05-04")}, -time.Hour, false},
		{"talks of that day", hearsay.Happening{Type: hearsay.Consult, Where: town, When: day("2031-05-04")}, 50 * time.Hour, false},
	} {
		sure, why := story.Recalled(c.e, first.Add(c.told), fire, first)
		if (sure > 0) != c.want || c.want != (why != "") {
			t.Errorf("%s: %.2f %q", c.about, sure, why)
		}
	}
	_, why := story.Recalled(hearsay.Happening{Type: hearsay.Fire, Where: town, When: day("2031-05-04"), Names: []string{name}}, first.Add(time.Hour), fire, first)
	if want := "both: fire, Brannhamn, 4 May 2031, Zvarex Mill"; why != want {
		t.Errorf("%q, want %q", why, want)
	}
}
