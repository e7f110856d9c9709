package event

import (
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/text/texttest"
)

func published(day int) hearsay.Version {
	return hearsay.Version{Report: hearsay.Report{Published: time.Date(2031, 3, day, 3, 0, 0, 0, time.UTC)}}
}

func date(d *text.Doc, words, value string) {
	d.Times = append(d.Times, hearsay.Timex{Span: texttest.Find(d, words), Type: hearsay.DateTimex, Value: value})
}

func locate(d *text.Doc, name, kind string) {
	d.Places = append(d.Places, hearsay.Place{Span: texttest.Find(d, name), Kind: kind,
		Where: hearsay.Where{Name: name, Country: "ZZ", Located: true}})
}

// TestMainEventIsDatedByItsTwin reads a report whose headline has no date, whose dateline
// has that of the writing and whose lead tells when it was.
func TestMainEventIsDatedByItsTwin(t *testing.T) {
	d := texttest.Doc(published(3),
		"# Ferry/NOUN sinks/VERB/sink off/ADP island/NOUN ,/PUNCT five/NUM dead/ADJ",
		"VELL/PROPN ,/PUNCT March/PROPN 3/NUM (/PUNCT Southwire/PROPN )/PUNCT --/PUNCT Five/NUM died/VERB/die after/SCONJ a/DET ferry/NOUN sank/VERB/sink off/ADP Orlo/PROPN late/ADV on/ADP Sunday/PROPN ./PUNCT")
	date(d, "March 3", "2031-03-03")
	date(d, "Sunday", "2031-03-02")
	locate(d, "VELL", "city")
	locate(d, "Orlo", "region")
	for _, e := range read(t, d) {
		if e.Type != hearsay.Crash {
			continue
		}
		if e.Background || e.When.Value != "2031-03-02" || e.Where.Name != "Orlo" {
			t.Errorf("%s: background %v, when %q, where %q", e.In(d.Text), e.Background, e.When.Value, e.Where.Name)
		}
	}
}

// TestOlderDeedsOfOneKind holds that an older fire is background although the headline's fire
// has no date.
func TestOlderDeedsOfOneKind(t *testing.T) {
	d := texttest.Doc(published(3),
		"# Fire/NOUN guts/VERB/gut mill/NOUN",
		"A/DET fire/NOUN gutted/VERB/gut a/DET mill/NOUN ./PUNCT",
		"In/ADP 2019/NUM a/DET fire/NOUN gutted/VERB/gut a/DET barn/NOUN ./PUNCT")
	date(d, "2019", "2019")
	for i, e := range read(t, d) {
		if want := i == 2; e.Background != want {
			t.Errorf("%d %s: background %v", i, e.In(d.Text), e.Background)
		}
	}
}

// TestDatelineDatesNothing reads a report whose only date is its dateline's.
func TestDatelineDatesNothing(t *testing.T) {
	d := texttest.Doc(published(3),
		"VELL/PROPN ,/PUNCT March/PROPN 3/NUM (/PUNCT Southwire/PROPN )/PUNCT --/PUNCT A/DET ferry/NOUN sank/VERB/sink ./PUNCT")
	date(d, "March 3", "2031-03-03")
	if w := read(t, d)[0].When; w.Known() {
		t.Errorf("dated %s", w.Value)
	}
}

// TestDatelineTown holds that the town of the dateline stands for a country that the words
// name, and for nothing smaller.
func TestDatelineTown(t *testing.T) {
	for kind, want := range map[string]string{"country": "VELL", "region": "Orlo", "other": "Orlo"} {
		d := texttest.Doc(published(3),
			"VELL/PROPN (/PUNCT Southwire/PROPN )/PUNCT --/PUNCT A/DET mill/NOUN exploded/VERB/explode in/ADP Orlo/PROPN ./PUNCT")
		locate(d, "VELL", "city")
		locate(d, "Orlo", kind)
		if w := read(t, d)[0].Where.Name; w != want {
			t.Errorf("%s: in %s, want %s", kind, w, want)
		}
	}
}

// TestRecalledEvents holds that what is told as the reason or forerunner of the news is earlier
// and has no time of the news.
func TestRecalledEvents(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     string // the time of the airstrikes
	}{
		{"Crowds/NOUN/crowd stormed/VERB/storm the/DET embassy/NOUN on/ADP Tuesday/PROPN in/ADP anger/NOUN at/ADP airstrikes/NOUN/airstrike that/PRON killed/VERB/kill six/NUM on/ADP Sunday/PROPN ./PUNCT", "2031-03-02"},
		{"Crowds/NOUN/crowd stormed/VERB/storm the/DET embassy/NOUN on/ADP Tuesday/PROPN ,/PUNCT days/NOUN/day after/ADP airstrikes/NOUN/airstrike ./PUNCT", ""},
		{"The/DET riot/NOUN on/ADP Tuesday/PROPN followed/VERB/follow airstrikes/NOUN/airstrike on/ADP Sunday/PROPN ./PUNCT", "2031-03-02"},
	} {
		d := texttest.Doc(published(4), c.sentence)
		for _, day := range []struct{ name, value string }{{"Tuesday", "2031-03-04"}, {"Sunday", "2031-03-02"}} {
			if len(d.Text) > 0 && contains(words(d), day.name) {
				date(d, day.name, day.value)
			}
		}
		events := read(t, d)
		if len(events) < 2 || events[0].Type != hearsay.Protest {
			t.Errorf("%s: %+v", d.Text, events)
			continue
		}
		if e := events[1]; e.Type != hearsay.Assault || !e.Background || e.When.Value != c.want {
			t.Errorf("%s\n%s, background %v, when %q", d.Text, e.In(d.Text), e.Background, e.When.Value)
		}
		if w := events[0].When.Value; w != "2031-03-04" {
			t.Errorf("%s\n%s: when %q", d.Text, events[0].In(d.Text), w)
		}
	}
}

func words(d *text.Doc) []string {
	var out []string
	for i := range d.Tokens {
		out = append(out, d.Word(i))
	}
	return out
}

// TestActingCountryIsNoPlace holds that a country before a noun is no place of it.
func TestActingCountryIsNoPlace(t *testing.T) {
	d := texttest.Doc(published(3),
		"Crowds/NOUN/crowd cursed/VERB/curse the/DET Orlo/PROPN airstrikes/NOUN/airstrike in/ADP Vell/PROPN ./PUNCT",
		"# Attack/NOUN on/ADP Tern/PROPN embassy/NOUN")
	locate(d, "Orlo", "country")
	locate(d, "Vell", "country")
	locate(d, "Tern", "country")
	for _, e := range read(t, d) {
		if e.Where.Name == "Orlo" || e.Where.Name == "Tern" {
			t.Errorf("%s in %s", e.In(d.Text), e.Where.Name)
		}
	}
}
