package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// together reports whether one claim rests on words of both reports.
func together(a hearsay.Account, words, other string) bool {
	x, y := claimWith(a, "a", words), claimWith(a, "b", other)
	return x != nil && y != nil && x.ID == y.ID
}

func TestOneActInOtherWords(t *testing.T) {
	for name, c := range map[string]struct {
		first, words, second, others string
		one                          bool
	}{
		"an idiom": {
			"The harbour master of Aldbury, Ida Holm, was sacked on Tuesday by the harbour board, a board member said.", "was sacked",
			"Ida Holm has lost her post as head of the flooded harbour, the mayor of Aldbury, Tom Reed, said.", "lost her post", true,
		},
		"another person": {
			"The harbour master of Aldbury, Ida Holm, was sacked on Tuesday by the harbour board, a board member said.", "was sacked",
			"Rolf Brandt has lost his post as head of the flooded harbour, the mayor of Aldbury, Tom Reed, said.", "lost his post", false,
		},
		"the contrary": {
			"The harbour master of Aldbury, Ida Holm, was arrested on Tuesday, a board member said.", "was arrested",
			"Ida Holm was released on Tuesday, the mayor of Aldbury, Tom Reed, said.", "was released", false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.first},
				told{id: "b", outlet: "Coast Daily", minute: 40, text: c.second})
			if together(a, c.words, c.others) != c.one {
				t.Error(summaries(a))
			}
		})
	}
}

func TestCausesDispute(t *testing.T) {
	for name, c := range map[string]struct {
		first, words, second, others string
		disputed                     bool
	}{
		"two causes": {
			"An overheated winch started the fire on the Aldbury ferry, the owner, Tom Reed, said.", "overheated winch",
			"The fire on the Aldbury ferry was started by a cigarette, the fire brigade said.", "cigarette", true,
		},
		"one cause, told more fully": {
			"Strong winds caused the fire on the Aldbury ferry to spread to the quay, a deckhand said.", "Strong winds",
			"The fire on the Aldbury ferry spread to the quay because of strong winds, the fire brigade said.", "because of", false,
		},
		"no connection": {
			"Cuts in maintenance caused the fire on the Aldbury ferry, the seamen's union said.", "Cuts in maintenance",
			"There is no connection between the maintenance and the fire, the owner, Tom Reed, said.", "no connection", true,
		},
		"no connection with another thing": {
			"Cuts in maintenance caused the fire on the Aldbury ferry, the seamen's union said.", "Cuts in maintenance",
			"There is no connection between the strike and the price of grain, the owner, Tom Reed, said.", "no connection", false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.first},
				told{id: "b", outlet: "Coast Daily", minute: 40, text: c.second})
			if disputedBy(a, "a", c.words, "b", c.others) != c.disputed {
				t.Error(summaries(a))
			}
		})
	}
}

// Who is asked about a claim and calls it a lie in the next breath denies it himself.
func TestAnswerToAClaimIsTheSpeakers(t *testing.T) {
	a := tellAll(t, nil, told{id: "a", outlet: "Coast Daily", text: "Asked about a claim that thirty sailors had drowned, harbour master Ida Holm said: “That is a lie.”"})
	c := claimWith(a, "a", "thirty sailors")
	if c == nil || c.Status != hearsay.Denied || len(c.Against) != 1 || c.Against[0] != "Ida Holm" {
		t.Error(summaries(a))
	}
}

func TestOneActOfOneWhoIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		first, words, second, others string
		one                          bool
	}{
		"who fires and who is fired": {
			"The harbour master of Aldbury, Ida Holm, has been dismissed, two members of the board said.", "dismissed",
			"Rolf Brandt, the deputy mayor, said that Mayor Tom Reed had fired the harbour master, Ida Holm.", "had fired", true,
		},
		"not he who fires": {
			"Mayor Tom Reed has been dismissed, two members of the council said.", "dismissed",
			"Rolf Brandt, the deputy mayor, said that Mayor Tom Reed had fired the harbour master, Ida Holm.", "had fired", false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.first},
				told{id: "b", outlet: "Coast Daily", minute: 40, text: c.second})
			if together(a, c.words, c.others) != c.one {
				t.Error(summaries(a))
			}
		})
	}
}
