package event

import (
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text/texttest"
)

// TestCrowdsActWhateverTheTag holds that what a crowd does is a deed though it was taken for a
// noun, and that compounds of nouns stay nouns.
func TestCrowdsActWhateverTheTag(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     hearsay.EventType // of the first event
	}{
		{"Militia/NOUN fighters/NOUN/fighter storm/NOUN the/DET gates/NOUN/gate ./PUNCT", hearsay.Protest},
		{"# Orlo/PROPN Protesters/PROPN Break/PROPN into/ADP Embassy/PROPN", hearsay.Protest},
		{"# Rebels/NOUN/rebel Storm/NOUN Palace/NOUN", hearsay.Protest},
		{"The/DET winter/NOUN storm/NOUN cut/VERB the/DET road/NOUN ./PUNCT", hearsay.Storm},
	} {
		d := texttest.Doc(published(3), c.sentence)
		events := read(t, d)
		if len(events) == 0 || events[0].Type != c.want {
			t.Errorf("%s: %+v, want %s", d.Text, events, c.want)
		}
	}
}
