package quote

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestWhoWithholdsANameTells(t *testing.T) {
	for text, want := range map[string]string{
		"A firefighter who asked not to be named told Radio Uno the roof had fallen.": "A firefighter who asked not to be named / told / the roof had fallen / asserts",
		"An official who declined to be identified said the talks had failed.":        "An official who declined to be identified / said / the talks had failed / asserts",
		"A nurse who was not authorised to speak publicly said two people had died.":  "A nurse who was not authorised to speak publicly / said / two people had died / asserts",
		"Two men had died, said a doctor who declined to give his name.":              "a doctor who declined to give his name / said / Two men had died / asserts",
	} {
		if got := strings.Join(all(t, &hearsay.Version{Body: text}), "\n"); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
