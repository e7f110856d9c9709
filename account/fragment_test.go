package account_test

import (
	"strings"
	"testing"
)

func TestClaimsAreSentences(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "The governor warned Valdoria against any miscalculation. The army will act if it is needed, a spokesman said. " +
		"He urged them to leave. The strikes are a response to attacks on the harbour. Smoke rose over the harbour for hours (update 3)."})
	for _, c := range a.Claims {
		for _, bad := range []string{"Valdoria against", "it is needed", "them to leave", "the harbour for hours"} {
			if strings.HasPrefix(c.Summary, bad) {
				t.Errorf("no sentence: %q", c.Summary)
			}
		}
		if strings.HasSuffix(c.Summary, " are") {
			t.Errorf("no sentence: %q", c.Summary)
		}
	}
}

func TestConditionsAreNoClaims(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "The strikers said that they would stay until foreign troops left Valdoria. The army will act if rebels enter the harbour, a spokesman said. Guards held the gate until the crowd withdrew."})
	for _, c := range a.Claims {
		if c.Summary == "foreign troops left Valdoria" || c.Summary == "rebels enter the harbour" {
			t.Errorf("a condition is told as a fact: %q", c.Summary)
		}
	}
}

func TestVerbOfAFarSource(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "The governor denied that Valdoria had any part in the protest at the harbour and warned Kestrel against any miscalculation."})
	for _, c := range a.Claims {
		if strings.Contains(c.Summary, "miscalculation") && strings.Contains(c.Summary, "any part") {
			t.Errorf("another clause is told too: %q", c.Summary)
		}
	}
}
