package eval

import (
	"hash/fnv"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// TestPlaceLabels holds that the labelled places are whole: no report twice, splits by hash,
// labels within what was labelled, apart and in the order of the text, kinds that are known,
// coordinates on the globe.
func TestPlaceLabels(t *testing.T) {
	gold, err := placeLabels()
	if err != nil {
		t.Fatal(err)
	}
	seen, places := map[string]bool{}, map[string]int{}
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
		for _, l := range g.Places {
			if l.Start < last || l.Start >= l.End || l.End > g.Length {
				t.Errorf("%s: %d-%d after %d, of %d", key, l.Start, l.End, last, g.Length)
			}
			last = l.End
			switch l.Kind {
			case "", metonym:
				places[g.Split]++
			case embedded, doubtful:
				if l.Lat != nil {
					t.Errorf("%s: %d stands aside and has coordinates", key, l.Start)
				}
			default:
				t.Errorf("%s: %d: kind %q", key, l.Start, l.Kind)
			}
			if (l.Lat == nil) != (l.Lon == nil) || l.Lat != nil && (*l.Lat < -90 || *l.Lat > 90 || *l.Lon < -180 || *l.Lon > 180) {
				t.Errorf("%s: %d lies nowhere", key, l.Start)
			}
		}
	}
	if places["dev"] < 300 || places["held"] < 300 {
		t.Errorf("labels %v", places)
	}
}

// TestPlaceScore holds how labels of each kind are counted, on "Paris police say Rome agreed,
// the Oslo Gazette wrote from Lima" (Paris 0-5, Rome 17-21, the Oslo Gazette 34-46, Lima 58-62).
func TestPlaceScore(t *testing.T) {
	at := func(degrees float64) *float64 { return &degrees }
	labels := []toponym{
		{Start: 0, End: 5, Lat: at(48.9), Lon: at(2.4)},
		{Start: 17, End: 21, Lat: at(41.9), Lon: at(12.5), Kind: metonym},
		{Start: 34, End: 46, Kind: embedded},
		{Start: 58, End: 62},
	}
	place := func(start, end int, lat, lon float64) hearsay.Place {
		p := hearsay.Place{Span: hearsay.Span{Start: start, End: end}}
		p.Lat, p.Lon, p.Located = lat, lon, true
		return p
	}
	for _, c := range []struct {
		name  string
		found []hearsay.Place
		want  placeScore
	}{
		{"nothing", nil, placeScore{gold: 3, coordinates: 2}},
		{"all", []hearsay.Place{place(0, 5, 48.9, 2.4), place(17, 21, 41.9, 12.5), place(58, 62, 0, 0)},
			placeScore{gold: 3, found: 3, matched: 3, coordinates: 2, located: 2, right: 2}},
		{"embedded", []hearsay.Place{place(34, 38, 59.9, 10.8)}, placeScore{gold: 3, coordinates: 2}},
		{"too far", []hearsay.Place{place(0, 12, 33.7, -95.6)},
			placeScore{gold: 3, found: 1, matched: 1, coordinates: 2, located: 1}},
		{"no place", []hearsay.Place{place(22, 28, 1, 1)}, placeScore{gold: 3, found: 1, coordinates: 2}},
	} {
		var sc placeScore
		if sc.add(labels, c.found); sc != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, sc, c.want)
		}
	}
}

// TestPlaceLabelsFitTheReports holds that offsets meet the texts of the corpora: each label
// is whole words, and all labels found by themselves score 1.
func TestPlaceLabelsFitTheReports(t *testing.T) {
	shared, ok := Shared()
	if !ok {
		t.Skip("no shared folder: the labelled reports are absent")
	}
	gold, err := placeLabels()
	if err != nil {
		t.Fatal(err)
	}
	reports, err := placedReports(shared, gold)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range gold {
		v := reports[g.Corpus+"/"+g.ID]
		if v == nil {
			t.Errorf("%s/%s is not in its corpus", g.Corpus, g.ID)
			continue
		}
		in := v.Text()
		labels, _ := g.labels(in)
		var sc placeScore
		var found []hearsay.Place
		for _, l := range labels {
			before, _ := utf8.DecodeLastRuneInString(in[:l.Start])
			first, _ := utf8.DecodeRuneInString(in[l.Start:l.End])
			last, _ := utf8.DecodeLastRuneInString(in[l.Start:l.End])
			after, _ := utf8.DecodeRuneInString(in[l.End:])
			if unicode.IsLetter(before) && unicode.IsLetter(first) || unicode.IsLetter(last) && unicode.IsLetter(after) {
				t.Errorf("%s/%s: %q cuts a word", g.Corpus, g.ID, in[l.Start:l.End])
			}
			p := hearsay.Place{Span: l.span()}
			if l.Lat != nil {
				p.Lat, p.Lon, p.Located = *l.Lat, *l.Lon, true
			}
			found = append(found, p)
		}
		sc.add(labels, found)
		if sc.matched != sc.gold || sc.found != sc.gold || sc.right != sc.coordinates {
			t.Errorf("%s/%s: labels against themselves: %+v", g.Corpus, g.ID, sc)
		}
	}
}
