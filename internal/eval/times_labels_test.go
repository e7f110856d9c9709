package eval

import (
	"hash/fnv"
	"regexp"
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// timexValue is what a TIMEX3 value looks like: a stretch of the calendar, a time of it, a
// duration or a reference.
var timexValue = regexp.MustCompile(`^(PAST_REF|PRESENT_REF|FUTURE_REF|P(T?(\d+(\.\d+)?|X+)([YMWDHESQCLN]|DE|NI)|[0X]+[YE]|T\d+M\d+(\.\d+)?S|4TNI)` +
	`|[\dX]{2,4}(-[\dX]{2}|-W[\dX]{2}|-[QH][\dX]|-(SP|SU|FA|WI))?(-[\dX]{1,2}|-WE)?(T(\d\d(:\d\d)?|MO|MI|AF|EV|NI|DT))?` +
	`|T(\d\d:\d\d|MO|NI)|\d{4}(-\d\d-\d\d)?/\d{4}(-\d\d-\d\d)?)$`)

// TestTimeLabels holds that the labelled times are whole: no report twice, splits by hash and about
// as large, labels within what was labelled and in the order of the text, types and values that TIMEX3 knows.
func TestTimeLabels(t *testing.T) {
	gold, err := timeLabels()
	if err != nil {
		t.Fatal(err)
	}
	types := []hearsay.TimexType{hearsay.DateTimex, hearsay.TimeTimex, hearsay.DurationTimex, hearsay.SetTimex}
	seen, times := map[string]bool{}, map[string]int{}
	for _, g := range gold {
		key := g.Corpus + "/" + g.ID
		if seen[key] {
			t.Errorf("%s is labelled twice", key)
		}
		seen[key] = true
		h := fnv.New32a()
		h.Write([]byte(key))
		if want := map[bool]string{false: "dev", true: "held"}[h.Sum32()>>31 == 1]; g.Split != want {
			t.Errorf("%s is in %q, want %q", key, g.Split, want)
		}
		last := 0
		for _, l := range g.Times {
			if l.Start < last {
				t.Errorf("%s: %d is out of order", key, l.Start)
			}
			last = l.Start
			for _, r := range append([]timeReading{l.timeReading}, l.Or...) {
				if r.Start < 0 || r.Start >= r.End || r.End > g.Length {
					t.Errorf("%s: %d-%d of %d", key, r.Start, r.End, g.Length)
				}
				if !slices.Contains(types, r.Type) || !timexValue.MatchString(r.Value) {
					t.Errorf("%s: %d: %s %q", key, r.Start, r.Type, r.Value)
				}
			}
			if !l.Optional {
				times[g.Split]++
			}
		}
	}
	if times["dev"] < 250 || times["held"] < 250 {
		t.Errorf("labels %v", times)
	}
}

// TestTimeScore holds how labels with several readings and optional ones are counted, on
// "a fire broke out late Friday, the third this year, and is now out" (late Friday 17-28,
// this year 40-49, now 58-61).
func TestTimeScore(t *testing.T) {
	timex := func(start, end int, value string) hearsay.Timex {
		return hearsay.Timex{Span: hearsay.Span{Start: start, End: end}, Value: value}
	}
	labels := []timeLabel{
		{readings: []hearsay.Timex{timex(17, 28, "2020-01-03"), timex(17, 28, "2020-01-03TNI"), timex(22, 28, "2020-01-03")}},
		{readings: []hearsay.Timex{timex(40, 49, "2020")}},
		{readings: []hearsay.Timex{timex(58, 61, "PRESENT_REF")}, optional: true},
	}
	for _, c := range []struct {
		name  string
		found []hearsay.Timex
		want  timeScore
	}{
		{"nothing", nil, timeScore{gold: 2}},
		{"first readings", []hearsay.Timex{timex(17, 28, "2020-01-03"), timex(40, 49, "2020")}, timeScore{2, 2, 2, 2, 2}},
		{"one reading's extent, another's value", []hearsay.Timex{timex(22, 28, "2020-01-03TNI")}, timeScore{2, 1, 1, 1, 1}},
		{"no reading's extent or value", []hearsay.Timex{timex(14, 28, "2020-01-10")}, timeScore{2, 1, 0, 1, 0}},
		{"optional", []hearsay.Timex{timex(58, 61, "2020-01-04")}, timeScore{gold: 2}},
		{"none of the labels", []hearsay.Timex{timex(29, 32, "P3D")}, timeScore{2, 1, 0, 0, 0}},
		{"a label found twice", []hearsay.Timex{timex(17, 21, "PAST_REF"), timex(22, 28, "2020-01-03")}, timeScore{2, 2, 1, 1, 1}},
	} {
		var sc timeScore
		if sc.add(labels, c.found); sc != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, sc, c.want)
		}
	}
}

// TestTimeLabelsFitTheReports holds that offsets meet the texts of the corpora: each label begins and
// ends with a letter, a digit or a closing mark, and all labels found by themselves score 1.
func TestTimeLabelsFitTheReports(t *testing.T) {
	shared, ok := Shared()
	if !ok {
		t.Skip("no shared folder: the labelled reports are absent")
	}
	gold, err := timeLabels()
	if err != nil {
		t.Fatal(err)
	}
	reports, err := timedReports(shared, gold)
	if err != nil {
		t.Fatal(err)
	}
	whole := regexp.MustCompile(`^[(\pL\pN].*[\pL\pN.)]$`)
	for _, g := range gold {
		v := reports[g.Corpus+"/"+g.ID]
		if v == nil {
			t.Errorf("%s/%s is not in its corpus", g.Corpus, g.ID)
			continue
		}
		in := v.Text()
		labels, _ := g.labels(in)
		var found []hearsay.Timex
		for _, l := range labels {
			for _, r := range l.readings {
				if s := in[r.Start:r.End]; !whole.MatchString(s) {
					t.Errorf("%s/%s: %q is no expression", g.Corpus, g.ID, s)
				}
			}
			if !l.optional {
				found = append(found, l.readings[0])
			}
		}
		var sc timeScore
		sc.add(labels, found)
		if n := len(found); sc != (timeScore{n, n, n, n, n}) {
			t.Errorf("%s/%s: labels against themselves: %+v", g.Corpus, g.ID, sc)
		}
	}
}
