package pace

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

var noon = time.Date(2031, 4, 2, 12, 0, 0, 0, time.UTC)

func TestNext(t *testing.T) {
	for _, c := range []struct {
		name string
		r    Rhythm
		want time.Duration // give or take the spread
	}{
		{"nothing is known", Rhythm{}, 15 * time.Minute},
		{"asked for", Rhythm{Asked: time.Hour, Gap: time.Minute, Fresh: 9 * time.Hour}, time.Hour},
		{"posts each hour", Rhythm{Gap: time.Hour, Last: noon}, 30 * time.Minute},
		{"posts all the time", Rhythm{Gap: time.Second, Last: noon}, time.Minute},
		{"posts twice a year", Rhythm{Gap: 180 * 24 * time.Hour}, 24 * time.Hour},
		{"posted often, and fell silent two days ago", Rhythm{Gap: time.Minute, Last: noon.Add(-48 * time.Hour)}, 3 * time.Hour},
		{"a post from the future", Rhythm{Gap: time.Hour, Last: noon.Add(48 * time.Hour)}, 30 * time.Minute},
		{"it says how long it is fresh", Rhythm{Gap: time.Minute, Fresh: 20 * time.Minute}, 20 * time.Minute},
		{"it says so in the feed", Rhythm{Gap: time.Minute, TTL: time.Hour}, time.Hour},
		{"it wants to be left alone for a year", Rhythm{Gap: time.Minute, Fresh: 365 * 24 * time.Hour}, 2 * time.Hour},
		{"a lower bound of one's own", Rhythm{Gap: time.Nanosecond, Last: noon, Least: time.Second}, time.Second},
	} {
		if got := Next(c.r, noon).Sub(noon); got < c.want*9/10 || got > c.want*11/10 {
			t.Errorf("%s: %v, want about %v", c.name, got, c.want)
		}
	}
}

func TestGap(t *testing.T) {
	at := func(minutes ...int) (all []time.Time) {
		for _, m := range minutes {
			all = append(all, noon.Add(time.Duration(m)*time.Minute))
		}
		return all
	}
	for _, c := range []struct {
		posts []time.Time
		want  time.Duration
	}{
		{nil, 0},
		{at(3), 0},
		{at(3, 3, 3), 0},
		{append(at(10, 0, 20), time.Time{}), 10 * time.Minute},
		{at(0, 1000, 1010, 1020, 1031), 10 * time.Minute},
	} {
		if got := Gap(c.posts); got != c.want {
			t.Errorf("%v: %v, want %v", c.posts, got, c.want)
		}
	}
}

func TestBackoff(t *testing.T) {
	for failures, want := range map[int]time.Duration{0: time.Minute, 1: time.Minute, 2: 2 * time.Minute, 5: 16 * time.Minute, 11: 1024 * time.Minute, 12: 24 * time.Hour, 1000: 24 * time.Hour} {
		if got := Backoff(failures, 0, "x", noon); got < want*9/10 || got > want*11/10 {
			t.Errorf("%d failures: %v, want about %v", failures, got, want)
		}
	}
	if got := Backoff(1, 72*time.Hour, "x", noon); got != 72*time.Hour {
		t.Errorf("a server that asks for three days gets %v", got)
	}
}

// TestAReportIsLookedAtLessAndLess follows a page from its first minute to its last look.
func TestAReportIsLookedAtLessAndLess(t *testing.T) {
	now, day, all := noon, 0, 0
	for at := now; !at.IsZero(); at = Relook(noon, at, false, "page") {
		all++
		if at.Sub(noon) <= 25*time.Hour {
			day++
		}
		if all > 100 {
			t.Fatal("it never ends")
		}
	}
	if day < 9 || day > 11 || all-day < 2 || all-day > 4 {
		t.Errorf("%d looks in the first day, %d after it", day, all-day)
	}
	if wait := Relook(noon, noon.Add(8*time.Hour), true, "page").Sub(noon.Add(8 * time.Hour)); wait > 5*time.Hour {
		t.Errorf("after a change %v", wait)
	}
}

// TestLaws: a next look lies after now and within the bounds, whatever a source says.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := func(name string) time.Duration { return time.Duration(rapid.Int64().Draw(t, name)) }
		r := Rhythm{Name: rapid.String().Draw(t, "name"), Gap: d("gap"), Fresh: d("fresh"), TTL: d("ttl")}
		if rapid.Bool().Draw(t, "known") {
			r.Last = noon.Add(d("last"))
		}
		if wait := Next(r, noon).Sub(noon); wait < Least*9/10 || wait > Most*11/10 {
			t.Fatalf("%+v: %v", r, wait)
		}
		age := time.Duration(rapid.Int64Range(0, int64(100*24*time.Hour)).Draw(t, "age"))
		next := Relook(noon, noon.Add(age), rapid.Bool().Draw(t, "changed"), r.Name)
		if !next.IsZero() && !next.After(noon.Add(age)) {
			t.Fatalf("a page of age %v is looked at before now", age)
		}
	})
}

func TestTTL(t *testing.T) {
	for feed, want := range map[string]time.Duration{
		`<rss><channel><ttl>30</ttl><item/>`:        30 * time.Minute,
		`<rss><channel><title>x</title><ttl> 5 `:    5 * time.Minute,
		`<rss><channel><item><ttl>30</ttl>`:         0,
		`<rss><channel><ttl>soon</ttl>`:             0,
		`<sy:updatePeriod>hourly</sy:updatePeriod>`: time.Hour,
		"<sy:updatePeriod>\n hourly \n</sy:updatePeriod> <sy:updateFrequency>4</sy:updateFrequency>": 15 * time.Minute,
		`<updatePeriod>DAILY</updatePeriod>`:             24 * time.Hour,
		`<sy:updatePeriod>now</sy:updatePeriod>`:         0,
		`{"version":"https://jsonfeed.org/version/1.1"}`: 0,
		``: 0,
	} {
		if got := TTL([]byte(feed)); got != want {
			t.Errorf("%s: %v, want %v", feed, got, want)
		}
	}
}
