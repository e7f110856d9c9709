package account_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What is taken back in the sentence after the one that tells it, or by no more than a word.
func TestWaysOfTakingBack(t *testing.T) {
	wire, board := hearsay.WireOutlet, hearsay.AgencyOutlet
	for name, c := range map[string]struct {
		first, later told
		words        string
		status       hearsay.ClaimStatus
	}{
		"that statement was wrong": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "The lock gates at Aldbury were shut at noon."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "In our first notice we stated that the lock gates at Aldbury were shut at noon. That statement was wrong and we withdraw it. The clerk had read the wrong log."},
			"lock gates", hearsay.Withdrawn,
		},
		"must correct that": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "No barge has sunk in the canal."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "On Monday the Board said that no barge had sunk in the canal. The Board must correct that statement."},
			"barge", hearsay.Withdrawn,
		},
		"contrary to what we stated": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "The pilot of the barge is unhurt."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "Contrary to what we stated at noon, the pilot did not escape unhurt."},
			"pilot", hearsay.Withdrawn,
		},
		"not correct": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "The pilots were told of the storm at noon."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "In our notice we said that the pilots were told of the storm at noon. That was not correct, and we take it back. Nobody called them."},
			"pilots", hearsay.Withdrawn,
		},
		"it was stated": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "The towpath at Aldbury is safe for walkers."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "In our notice of Monday it was stated that the towpath was safe for walkers. That was a mistake. It had been flooded since noon."},
			"towpath", hearsay.Withdrawn,
		},
		"is hereby corrected": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "The pilot was not injured."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "Our earlier information that the pilot was not injured was given in good faith and is hereby corrected."},
			"pilot", hearsay.Withdrawn,
		},
		"what it names itself": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "The lock is shut. Nobody was hurt."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "The Harbour Board says that it mourns with the families. Our earlier notice that nobody was hurt was wrong and we withdraw it."},
			"Nobody was hurt", hearsay.Withdrawn,
		},
		"asked about it": {
			told{id: "a", outlet: "Northern Wire", kind: wire, text: "Divers have recovered a flight recorder, Transport Minister Ida Holm said on Tuesday."},
			told{id: "b", outlet: "Coast Daily", minute: 60, text: "Asked about the recorder, Transport Minister Ida Holm admitted a mistake. “I take that back,” Holm said."},
			"recorder", hearsay.Withdrawn,
		},
		"asked about it, after news": {
			told{id: "a", outlet: "Northern Wire", kind: wire, text: "Divers have recovered a flight recorder, Transport Minister Ida Holm said on Tuesday."},
			told{id: "b", outlet: "Coast Daily", minute: 60, text: "The wreck lies at 40 metres, said the minister for transport, Ida Holm.\n\nPressed about the recorder, Holm acknowledged that she had been misinformed. “I take that back,” she said."},
			"recorder", hearsay.Withdrawn,
		},
		"drops an accusation": {
			told{id: "a", outlet: "Vexia Mills", kind: board, text: "A night watchman who was smoking set the silo on fire."},
			told{id: "b", outlet: "Northern Wire", kind: wire, minute: 60, text: "Vexia Mills on Tuesday dropped its accusation against a night watchman."},
			"smoking", hearsay.Withdrawn,
		},
		"an earlier version said": {
			told{id: "a", outlet: "Northern Wire", kind: wire, text: "About 40 sailors were trapped below deck on Tuesday, a union official said."},
			told{id: "a#2", outlet: "Northern Wire", kind: wire, minute: 60, text: "Nine sailors were missing on Tuesday, the harbour board said. (Corrects number in first paragraph. An earlier version of this story said that about 40 sailors were trapped.)"},
			"About 40", hearsay.Withdrawn,
		},
		"a headline in quotes": {
			told{id: "a", outlet: "Northern Wire", kind: wire, title: "Mate detained after wreck - source", text: "Police have detained the mate of the wrecked barge, a police source said."},
			told{id: "b", outlet: "Northern Wire", kind: wire, minute: 60, title: "KILL: barge/mate", text: "Northern Wire withdraws its report headlined “Mate detained after wreck - source”. Police say that nobody was detained."},
			"detained the mate", hearsay.Withdrawn,
		},
		"the statement is withdrawn": {
			told{id: "a", outlet: "Harbour Board", kind: board, text: "No oil was spilt from the barge by this board's crew."},
			told{id: "b", outlet: "Harbour Board", kind: board, minute: 60, text: "The statement of Monday that no oil was spilt is withdrawn. Some forty litres ran into the canal."},
			"oil was spilt", hearsay.Withdrawn,
		},
		"reported erroneously": {
			told{id: "a", outlet: "Northern Wire", kind: wire, text: "The barge was steered by Ida Holm, the oldest pilot of the harbour, a crane driver said."},
			told{id: "b", outlet: "Northern Wire", kind: wire, minute: 60, title: "Correction: barge story", text: "In a story on Tuesday about a barge, Northern Wire reported erroneously that the barge was steered by Ida Holm. It was steered by Tom Reed."},
			"steered by Ida Holm, the oldest", hearsay.Withdrawn,
		},
		"the outlet itself reported it": {
			told{id: "a", outlet: "Northern Wire", kind: wire, text: "Ida Holm has been arrested at Aldbury station."},
			told{id: "b", outlet: "Northern Wire", kind: wire, minute: 60, text: "Northern Wire reported earlier that Ida Holm had been arrested. This was incorrect."},
			"arrested at Aldbury", hearsay.Withdrawn,
		},
		"wrong when she said it": {
			told{id: "a", outlet: "Coast Daily", text: "The lock gate was open and a keeper stood by it, harbour master Ida Holm said on Tuesday."},
			told{id: "b", outlet: "Northern Wire", kind: wire, minute: 60, text: "The lock gate was shut: harbour master Ida Holm said that she had been misinformed when she said that it was open."},
			"lock gate was open", hearsay.Withdrawn,
		},
		"another's error is not ours": {
			told{id: "a", outlet: "Northern Wire", kind: wire, text: "Ida Holm has been arrested at Aldbury station."},
			told{id: "b", outlet: "Northern Wire", kind: wire, minute: 60, text: "The Evening Star reported erroneously that Ida Holm was arrested at Aldbury bridge."},
			"arrested at Aldbury station", hearsay.Reported,
		},
		"another outlet's report is not ours": {
			told{id: "a", outlet: "Northern Wire", kind: wire, title: "Mate detained", text: "Police have detained the mate of the wrecked barge, a police source said."},
			told{id: "b", outlet: "Coast Daily", minute: 60, text: "The Evening Star has withdrawn its report headlined “Mate detained”."},
			"detained the mate", hearsay.Reported,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil, c.first, c.later)
			if x := claimWith(a, "a", c.words); x == nil || x.Status != c.status {
				t.Error(summaries(a))
			}
			for _, u := range a.Updates {
				if c.status == hearsay.Withdrawn && u.Kind == hearsay.WithdrawnUpdate && u.Report == strings.TrimSuffix(c.later.id, "#2") {
					return
				}
			}
			if c.status == hearsay.Withdrawn {
				t.Error("nothing tells that it was withdrawn")
			}
		})
	}
}
