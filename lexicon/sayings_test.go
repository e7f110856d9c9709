package lexicon

import "testing"

func TestSayings(t *testing.T) {
	for word, want := range map[string]Saying{
		"refuse": Withholds, "confirm": KeptBack, "view": OwnAccount, "storm": Bodiless, "q": Asks, "walk": 0,
	} {
		if got := SayingOf(word); got&want != want || want == 0 && got != 0 {
			t.Errorf("%s: %b, want %b", word, got, want)
		}
	}
	if !NothingSaid("claim", "life") || NothingSaid("claim", "responsibility") || NothingSaid("walk", "dog") {
		t.Error("what is no object of saying")
	}
	if !TellsTrade("trader") || TellsTrade("newspaper") || TellsTrade("river") && SayingOf("river")&Bodiless == 0 || TellsTrade("ministry") {
		t.Error("endings of trades")
	}
	if !NamesNewsroom("Northwire") || NamesNewsroom("Press") {
		t.Error("newsrooms of one word")
	}
}

func TestBodyDomain(t *testing.T) {
	for name, want := range map[string]string{
		"Energy Information Administration": OfficialVoice,
		"energy ministry":                   GovernmentVoice,
		"hospital officials":                OfficialVoice,
		"company officials":                 CompanyVoice,
		"general manager":                   CompanyVoice,
		"army general":                      MilitaryVoice,
		"Vexia Chemicals":                   CompanyVoice,
	} {
		if got := BodyDomain(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
