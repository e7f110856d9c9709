package lexicon

import "testing"

func TestReportingWords(t *testing.T) {
	r := ReportingWords()
	for _, ok := range []bool{
		r.Noun("claim"), r.Adverb("reportedly"), r.Addressed("tell"), r.Occasion("tuesday"),
		r.Governs("call", "for"), r.Posting("tweet"), r.Spokesperson("spokeswoman"), !r.Governs("say", "for"),
	} {
		if !ok {
			t.Error("a word is missing from its class")
		}
	}
	for lemma, want := range map[string]string{"deny": "denies", "ask": "questions", "ask-inf": "demands", "promise": "promises", "say": ""} {
		if got := r.Stance(lemma); got != want {
			t.Errorf("stance of %s is %q, want %q", lemma, got, want)
		}
	}
}

func TestAgency(t *testing.T) {
	for form, want := range map[string]string{"ap": "Associated Press", "the associated press": "Associated Press", "reuters": "Reuters", "town paper": ""} {
		if got, _ := Agency(form); got != want {
			t.Errorf("%s is %q, want %q", form, got, want)
		}
	}
}
