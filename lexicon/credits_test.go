package lexicon_test

import (
	"testing"

	"github.com/hearsay-news/hearsay/lexicon"
)

func TestCredit(t *testing.T) {
	const story = "A storm took forty roofs on Sandholm, the mayor said. Nobody was hurt."
	for _, c := range []struct{ name, byline, body, want string }{
		{"none", "", story, ""},
		{"a person", "Ana Ruiz", story, ""},
		{"a dateline", "", "SANDHOLM, Oct 20 (MPA) - " + story, "MPA"},
		{"an agency's dateline", "", "SANDHOLM (AP) — " + story, "AP"},
		{"a byline", "Ana Ruiz, Associated Press", story, "Associated Press"},
		{"a byline of an agency unknown", "By Ana Ruiz and Jon Lie, Moravia Press", story, "Moravia Press"},
		{"a first line", "", "By Ana Ruiz / Reuters\n\n" + story, "Reuters"},
		{"a last line", "", story + "\n\n(AP)", "AP"},
		{"with", "", story + "\n\n(with Reuters)", "Reuters"},
		{"a dash", "", story + "\n\n— With AFP", "AFP"},
		{"reporting", "", story + "\nWith reporting from Reuters.", "Reuters"},
		{"contributed", "", story + "\n\nThe Associated Press contributed to this report.", "Associated Press"},
		{"two", "", story + "\n\nAFP/Reuters", "AFP"},
		{"source", "", story + "\n\nSource: Island Newswire", "Island Newswire"},
		{"one word", "", story + "\n\nNordwire", "Nordwire"},
		{"behind the last sentence", "", story + " (MW)", "MW"},
		{"behind the last sentence, a dash", "", story + " - Tantramar Wire", "Tantramar Wire"},
		{"above who edited", "", story + "\n\n(AP)\nEditing by Jon Lie", "AP"},
		{"quoted only", "", "The mayor told Reuters that forty roofs were gone. Nobody was hurt.", ""},
		{"an abbreviation", "", story + " Help came from the World Health Organization (WHO).", ""},
		{"an end", "", story + "\n\n(END)", ""},
		{"more", "", story + "\n\nMore to follow", ""},
		{"a date in brackets", "", "SANDHOLM (Feb. 5) - " + story, ""},
		{"a subject", "", story + "\n\nLocal News", ""},
		{"a sentence with an agency", "", story + "\n\nReuters could not reach the mayor.", ""},
		{"a party", "", "Mayor Jon Lie (SDP) - a critic since March - said forty roofs were gone.", ""},
		{"small initials", "", "SANDHOLM (dpa) - " + story, "dpa"},
		{"a dateline in a sentence's place", "", "Sandholm (Helmi Wire) — " + story, "Helmi Wire"},
		{"an aside", "", "The bridge is open (again).", ""},
		{"a photo", "", story + "\n\nPhoto: Reuters", ""},
		{"one line", "", "Reuters", ""},
		{"nothing", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lexicon.Credit(c.byline, c.body); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestHouse(t *testing.T) {
	for _, same := range [][2]string{
		{"AP", "Associated Press"}, {"ap", "The Associated Press"}, {"Nordwire", "nordwire"}, {"The Echo", "Echo"}, {"", ""},
	} {
		if a, b := lexicon.House(same[0]), lexicon.House(same[1]); a != b {
			t.Errorf("%q is %q, %q is %q", same[0], a, same[1], b)
		}
	}
	if a, b := lexicon.House("AP"), lexicon.House("APA"); a == b {
		t.Errorf("AP and APA are both %q", a)
	}
}

func TestCreditsHouse(t *testing.T) {
	for _, c := range []struct {
		credit, outlet string
		want           bool
	}{
		{"AP", "Associated Press", true}, {"The Associated Press", "AP", true}, {"AFP/Reuters", "Reuters", true},
		{"By Northwire staff", "Northwire", true}, {"wire", "Wire", true}, {"(c) AP 2026", "The Associated Press", true},
		{"Capital News", "AP", false}, {"Other Press", "Press Association", false}, {"", "Wire", false}, {"Wire", "", false},
	} {
		if got := lexicon.CreditsHouse(c.credit, lexicon.House(c.outlet)); got != c.want {
			t.Errorf("%q credits %q: %v", c.credit, c.outlet, got)
		}
	}
}
