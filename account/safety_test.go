package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// That all are safe, that nobody was arrested and that somebody lives stand against whoever tells otherwise.
func TestNobodyCameToHarm(t *testing.T) {
	for name, c := range map[string]struct{ told, words, answer, answerWords string }{
		"all are safe, some died": {"Four pupils died when the ferry sank off Aldbury, the coast guard said.", "Four pupils died", "All pupils are safe.", "All pupils are safe"},
		"all are safe, some lost": {"Four pupils are missing after the ferry sank off Aldbury, the coast guard said.", "Four pupils are missing", "All pupils are safe.", "All pupils are safe"},
		"nobody was arrested":     {"Ida Holm has been arrested at Aldbury station, the coast guard said.", "arrested at Aldbury", "Nobody has been arrested.", "Nobody has been arrested"},
		"a named one is alive":    {"A keeper of the Aldbury club, Tom Reed, died when the ferry sank, the coast guard said.", "Tom Reed, died", "Our keeper Tom Reed is alive.", "is alive"},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, title: "Ferry sinks off Aldbury", text: c.told},
				told{id: "c-1", outlet: "Aldbury Sports Club", kind: hearsay.OtherOutlet, minute: 40, text: c.answer})
			if !disputedBy(a, "n-1", c.words, "c-1", c.answerWords) {
				t.Error(summaries(a))
			}
		})
	}
}

// Who admits what he had denied denies it no more.
func TestAdmissionEndsDenial(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: "Inspectors found mercury in the harbour basin of Aldbury, an inspection report said on Tuesday."},
		told{id: "h-1", outlet: "Harbour Board", kind: hearsay.AgencyOutlet, minute: 30, text: "No mercury has been found in the harbour basin of Aldbury."},
		told{id: "d-1", outlet: "Coast Daily", minute: 90, text: "The Harbour Board admitted on Tuesday that mercury had been found in the harbour basin of Aldbury."})
	if c := claimWith(a, "n-1", "found mercury"); c == nil || c.Status == hearsay.Disputed {
		t.Error(summaries(a))
	}
}
