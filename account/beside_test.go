package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// A denial and an assertion that share their words may speak of two matters.
func TestDenialsBesideThePoint(t *testing.T) {
	for name, c := range map[string]struct {
		told, words, answer, answers string
		contradiction                bool
	}{
		"soldiers of one country": {
			"Seven soldiers of Niger were killed at the Torrin ford, the mayor said.", "killed at the Torrin ford",
			"No Beninese soldier was killed at the Torrin ford, colonel Ida Holm said.", "killed at the Torrin ford", false,
		},
		"we and they": {
			"Albania and Croatia also intend to join the river league.", "intend to join the river league",
			"\"We have no intention of joining the river league,\" minister Tom Reed of Norway said.", "no intention of joining", false,
		},
		"a state of mind": {
			"Ida Holm, the coach, was pleased with her rowers but hid her expectations of the regatta.", "hid her expectations",
			"\"I had not expected,\" said Ida Holm, the coach.", "had not expected", false,
		},
		"an act declined": {
			"The trading partners of Aldbury declined to follow the fish ban.", "declined to follow the fish ban",
			"Tom Reed said that they would not follow the fish ban of Aldbury.", "would not follow the fish ban", false,
		},
		"as long as it is not done": {
			"The mayor has demanded that the pilots recognize the port board.", "recognize the port board",
			"\"There can be no talks as long as the pilots do not recognize the port board,\" clerk Ida Holm said.", "do not recognize the port board", false,
		},
		"a bound in place of a denial": {
			"Results of the harbour vote will be announced by Monday noon, clerk Ida Holm said.", "announced by Monday noon",
			"Results of the harbour vote are announced no earlier than Monday, Tom Reed said.", "no earlier than Monday", false,
		},
		"another part of the country": {
			"She was the second human case of the marsh fever in the province, doctor Ida Holm said.", "second human case",
			"No human cases of the marsh fever have been found in the flooded district, Tom Reed said.", "No human cases", false,
		},
		"a plan turned down": {
			"The islanders set their hopes on a plan under which the ferry would be run from Torrin, a clerk said.", "run from Torrin",
			"The mayor dismissed a report by the port board, which recommended running the ferry from Torrin.", "recommended running the ferry", false,
		},
		"what is and what is done": {
			"Ida Holm, who broke into the top ten in spring, rows on Sunday.", "broke into the top ten",
			"Ida Holm is not in top form, her coach Tom Reed said.", "not in top form", false,
		},
		"another matter of the same": {
			"A coaster with nine aboard vanishes off Aldbury.", "vanishes off Aldbury",
			"The rescue service denied that wreckage of a vanished coaster had been found off Aldbury.", "had been found off Aldbury", false,
		},
		"everybody else": {
			"The six dead of the Aldbury fire will be honoured on Wednesday, mayor Ida Holm said.", "six dead",
			"Everyone else at the Aldbury fire has been reached, the company said.", "Everyone else", false,
		},
		"the very thing": {
			"The mayor of Aldbury has signed the contract for the night ferry, clerk Ida Holm said.", "signed the contract",
			"Tom Reed denied that the mayor of Aldbury had signed a ferry contract.", "had signed a ferry contract", true,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.told},
				told{id: "b", outlet: "Coast Daily", minute: 30, text: c.answer})
			if disputedBy(a, "a", c.words, "b", c.answers) != c.contradiction {
				t.Error(summaries(a))
			}
			if !c.contradiction {
				for _, x := range a.Claims {
					if x.Status == hearsay.Disputed {
						t.Errorf("disputed: %s\n%s", x.Summary, summaries(a))
					}
				}
			}
		})
	}
}

// Who was alive once is not said to be alive.
func TestAliveOnceContradictsNoDeath(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: "Konrad Elm died in a hospital in Aldbury on Monday."},
		told{id: "b", outlet: "Coast Daily", minute: 30, text: "\"When Konrad Elm was alive, the yard was full,\" welder Tom Reed told the Coast Daily."})
	for _, c := range a.Claims {
		if c.Status == hearsay.Disputed {
			t.Error(summaries(a))
		}
	}
}

// What two voices only touch on confirms nothing.
func TestSlightWordsConfirmNothing(t *testing.T) {
	for name, texts := range map[string][2]string{
		"a hope": {
			"The island of Torrin will keep its ferry treaty, mayor Ida Holm said.",
			"\"We hope that the island of Torrin will keep its ferry treaty,\" the port board said.",
		},
		"what should be": {
			"Both ports should deepen the northern channel for the ferries, mayor Ida Holm said.",
			"Harbour doctor Tom Reed recommended that both ports deepen the northern channel for the ferries.",
		},
		"what was aimed at": {
			"The mayor is pushing for a council vote banning night ferries from Torrin, the mayor's office said.",
			"The council banned night ferries from Torrin, harbour doctor Tom Reed said.",
		},
		"a number taken for known": {
			"Two pilots are to face charges in connection with the killing of nine sailors at Torrin, lawyers said.",
			"Four pilots are to face charges in connection with the killing of nine sailors at Torrin, the army said.",
		},
		"an act refused": {
			"The pilots have refused to sign the ferry treaty, drop the strike and accept the past wage deals, the mayor said.",
			"The pilots were shunned for their failure to drop the strike and accept past wage deals, doctor Tom Reed said.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: texts[0]},
				told{id: "b", outlet: "Coast Daily", minute: 30, text: texts[1]})
			for _, c := range a.Claims {
				if c.Status == hearsay.Corroborated {
					t.Errorf("%s\n%s", c.Summary, summaries(a))
				}
			}
		})
	}
}
