package account_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestNarrowedReportTakesBack(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a-1", outlet: "Terrace Bulletin", text: "Protesters have broken into the customs house in Port Alder and set parts of the main building on fire. A helicopter landed on the roof."},
		told{id: "a-1#2", outlet: "Terrace Bulletin", minute: 60, text: "Protesters have broken into a reception area at the outer wall of the customs house in Port Alder. They did not reach the main building."},
	)
	for _, words := range []string{"broken into the customs house", "helicopter"} {
		for _, c := range a.Claims {
			if strings.Contains(c.Summary, words) && c.Status != hearsay.Revised && c.Status != hearsay.Withdrawn {
				t.Errorf("%q stands: %s", words, summaries(a))
			}
		}
	}
	if c := claimWith(a, "a-1", "reception area"); c == nil || c.Status == hearsay.Revised || c.Status == hearsay.Withdrawn {
		t.Errorf("the newer version's words don't stand: %+v", c)
	}
}

func TestKilledReportTakesBack(t *testing.T) {
	first := told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, title: "Mayor of Aldbury resigns", text: "The mayor of Aldbury resigned on Tuesday after a dispute over the harbour."}
	for name, notice := range map[string]told{
		"status":   {id: "n-1#2", outlet: "Northern Wire", minute: 20, title: first.title, text: first.text + " ", extra: map[string]string{"pubstatus": "stat:canceled"}},
		"signal":   {id: "n-1#2", outlet: "Northern Wire", minute: 20, title: "Kill notice", text: "Editors are asked not to use it.", extra: map[string]string{"signal": "kill"}},
		"headline": {id: "n-1#2", outlet: "Northern Wire", minute: 20, title: "WITHDRAWN: Mayor of Aldbury resigns", text: "Editors are asked not to use it."},
		"another":  {id: "n-2", outlet: "Northern Wire", minute: 20, title: "KILL: Mayor of Aldbury resigns", text: "Editors are asked not to use it."},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil, first, notice)
			if c := claimWith(a, "n-1", "mayor of Aldbury resigned"); c == nil || c.Status != hearsay.Withdrawn {
				t.Error(summaries(a))
			}
			again := told{id: "n-1#3", outlet: "Northern Wire", minute: 40, title: first.title, text: first.text}
			a = tellAll(t, nil, first, notice, again)
			if c := claimWith(a, "n-1", "mayor of Aldbury resigned"); name != "another" && (c == nil || c.Status != hearsay.Reported) {
				t.Errorf("published again: %s", summaries(a))
			}
		})
	}
}
