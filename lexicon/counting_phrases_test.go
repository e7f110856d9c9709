package lexicon

import "testing"

// TestCountPhrases holds that every phrase of the table has a known voice, a kind, and
// words to know it by.
func TestCountPhrases(t *testing.T) {
	if len(phrasesThatCount().of) == 0 {
		t.Fatal("no phrases")
	}
	for word, phrases := range phrasesThatCount().of {
		for _, p := range phrases {
			switch p.Voice {
			case VoicePassive, VoiceSubject, VoiceObject, VoiceState:
			default:
				t.Errorf("%s: voice %q", word, p.Voice)
			}
			if p.Counted == "" || !p.Free && len(p.Any)+len(p.Next) == 0 {
				t.Errorf("%s: %+v", word, p)
			}
			if (p.Unit != "") != (p.Counted == "other") {
				t.Errorf("%s: counted %q, unit %q", word, p.Counted, p.Unit)
			}
		}
	}
}
