package story_test

import (
	"testing"

	"github.com/hearsay-news/hearsay/story"
)

// shared is how many of one text's phrases another has.
func shared(a, b *story.Sketch) (n int) {
	in := map[uint32]bool{}
	for _, p := range a.Phrases {
		in[p.ID()] = true
	}
	for _, p := range b.Phrases {
		if in[p.ID()] {
			n++
		}
	}
	return n
}

func TestPhrases(t *testing.T) {
	saw := sketch("a", "Wire", 0, "", "The Halven sawmill burned down in Tostrup.")
	for text, want := range map[string]int{
		"Firefighters left the Halven sawmill, burned to the ground.": 2, // Halven sawmill, sawmill burned
		"The sawmills of the Halvens burn.":                           0, // other words side by side
		"":                                                            0,
	} {
		if got := shared(saw, sketch("b", "Post", 1, "", text)); got != want {
			t.Errorf("%q shares %d phrases, want %d", text, got, want)
		}
	}
	if title := sketch("c", "Post", 1, "Sawmill", "Halven"); len(title.Phrases) != 0 {
		t.Error("a title's last word and the text's first are no phrase")
	}
}

func TestPhrasesThatNewsHasAllTheTimeWeighLittle(t *testing.T) {
	s := sketch("a", "Wire", 0, "", "Prime minister. Sawmill gymnasium.") // a stop keeps no words apart: three phrases
	if len(s.Phrases) != 3 {
		t.Fatalf("%d phrases", len(s.Phrases))
	}
	least := s.Phrases[0]
	for _, p := range s.Phrases {
		if p.Weight() < least.Weight() {
			least = p
		}
	}
	if shared(s, sketch("b", "Post", 0, "", "The prime minister left.")) != 1 || least.Weight() > 0.35 {
		t.Errorf("%+v", s.Phrases)
	}
	for _, p := range sketch("b", "Post", 0, "", "prime minister").Phrases {
		if p.ID() != least.ID() {
			t.Error("the commonest phrase is not the lightest")
		}
	}
}
