package lexicon

import "testing"

func TestEventTablesOpen(t *testing.T) {
	if got := Triggers("airstrike"); len(got) == 0 || got[0].Type != "ASSAULT" || got[0].Mode != "aerial" {
		t.Errorf("Triggers(airstrike) = %+v", got)
	}
	found := false
	for i, trigger := range Triggers("lift") {
		found = found || len(trigger.Rest) == 1 && trigger.Rest[0] == TriggerWord{Class: "restriction", Near: true}
		if i > 0 && len(trigger.Rest) > len(Triggers("lift")[i-1].Rest) {
			t.Error("triggers of lift: a more exacting one stands behind a less exacting one")
		}
	}
	if !found {
		t.Errorf("Triggers(lift) = %+v", Triggers("lift"))
	}
	for lemma, list := range triggers().of {
		for _, trigger := range list {
			for _, w := range trigger.Rest {
				if w.Class != "" && !eventNounClass(w.Class) {
					t.Errorf("%s: no class of nouns is called %q", lemma, w.Class)
				}
			}
		}
	}
	if !InEventNouns("curfew", "restriction") || EventNounType("curfew") != "COERCE" {
		t.Error("a curfew is a restriction")
	}
	if got := EventFrame("will", AuxiliaryClass); got != "intend" {
		t.Errorf("EventFrame(will) = %q", got)
	}
	if got := ClausePhrases("trigger"); len(got) == 0 || got[0].Cue != CauseCue {
		t.Errorf("ClausePhrases(trigger) = %+v", got)
	}
}

func eventNounClass(name string) bool {
	for _, classes := range eventNouns().classes.of {
		for _, c := range classes {
			if c == name {
				return true
			}
		}
	}
	return false
}
