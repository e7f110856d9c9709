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
		"one minute on two clocks": {
			"The mooring line of the dredger at Aldbury broke at 1.40 p.m. on Tuesday, harbour master Ida Holm said.", "broke at",
			"The mooring line of the dredger parted at 13:45, the coastguard said on Tuesday.", "parted at", true,
		},
		"two hours": {
			"The dredger left the port of Aldbury at 8 a.m. on Tuesday, harbour master Ida Holm said.", "left the port",
			"The dredger left the port of Aldbury at 10 a.m. on Tuesday, the coastguard said.", "left the port", false,
		},
		"a verb with what it governs": {
			"A train carrying grain left the rails near Aldbury on Monday, stationmaster Ida Holm said.", "left the rails",
			"A freight train derailed near Aldbury on Monday, the police said.", "derailed", true,
		},
		"a verb with a particle": {
			"The fire in the Aldbury woods has been extinguished, forester Ida Holm said.", "extinguished",
			"The fire in the Aldbury woods is out, the fire brigade said.", "is out", true,
		},
		"custody": {
			"The police have taken a young carpenter from Aldbury into custody, lawyer Ida Holm said.", "into custody",
			"A carpenter was arrested in Aldbury, the public prosecutor said.", "was arrested", true,
		},
		"another building": {
			"A fire destroyed a school in Aldbury on Monday, harbour master Ida Holm said.", "a school",
			"A fire destroyed a warehouse in Aldbury on Monday, the fire brigade said.", "a warehouse", false,
		},
		"another part": {
			"The brakes of the tram failed, driver Ida Holm said.", "brakes of the tram",
			"The steering of the tram failed, the tramway said.", "steering of the tram", false,
		},
		"the other way round": {
			"Guards opened fire on smugglers in Aldbury on Sunday, residents said.", "opened fire on",
			"Smugglers opened fire on guards in Aldbury on Sunday, the customs office said.", "opened fire on", false,
		},
		"a name and a pronoun": {
			"The mayor of Aldbury, Ida Holm, stepped down on Tuesday after losing the support of the council.", "stepped down",
			"Ida Holm is mayor no longer. At seven she handed in her resignation to the governor, her lawyer said on Tuesday.", "her resignation", true,
		},
		"two of one firm": {
			"The finance director of Brightholm, Owen Tull, resigned on Tuesday, the firm said.", "resigned",
			"Brightholm's chairman, Piers Amory, has resigned a day after the finance director, the exchange said.", "has resigned", false,
		},
		"who acts and speaks": {
			"Aldbury's harbour master, Ida Holm, stepped down on Tuesday, saying that she was tired.", "stepped down",
			"Harbour master Ida Holm resigned on Tuesday, the mayor said.", "resigned on", true,
		},
		"another place of the town": {
			"A bomb went off in the station of Aldbury on Friday, the police said.", "in the station",
			"A bomb went off in the market of Aldbury on Friday, doctor Ida Holm said.", "in the market", false,
		},
		"other numbers": {
			"The Aldbury index rose 1.1 points on Monday, broker Ida Holm said.", "rose 1.1",
			"The Aldbury index climbed 3.4 points on Monday, the exchange said.", "climbed 3.4", false,
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
