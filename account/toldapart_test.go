package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What reports tell of two events, two people or parts of one sum is no contradiction, however alike its words are.
func TestToldOfTwoThingsIsNoDispute(t *testing.T) {
	for name, c := range map[string]struct {
		first, second string // the second may be empty
		disputed      bool
	}{
		"the other's number is another event's": {
			"The blast in the Corran colliery last week has killed 41 miners, the Vale government said.",
			"All 34 miners trapped in the burning Reed colliery are dead, rescuers said. The death toll of another colliery accident, at Corran, rose to 41.", false},
		"and so is the other one's own": {
			"Four rebels were killed in a raid near Corran on Sunday, the Vale army said.",
			"Rebels attacked a border post at Reed on Monday. Only one rebel was killed, their spokesman Tor Vik said. Meanwhile, four rebels were killed in a separate clash on Sunday, the Vale army said.", false},
		"one event, though of another the same number is told": {
			"Nine rebels were killed in a raid near Corran on Sunday, the Vale army said.",
			"Only three rebels were killed in the raid near Corran on Sunday, the Reed Front said. Five people have died in a separate clash.", true},
		"strikes told one by one": {
			"Four rebels were killed and five others wounded on Thursday night in two separate airstrikes near Corran, medics said. Eyewitnesses said that a drone fired one missile at a group of rebels, killing one militant and wounded three others. Half an hour later, another drone missile was fired at another group of rebels in the same area, killing three rebels and wounded two others, they added.",
			"", false},
		"of those counted before": {
			"Some 70,000 people in Vale, unregistered cases among them, have caught the virus, an official of the health ministry said. Ida Holm, of the Vale Clinic, said that of the 17,000 people who have the virus, 390 are children.",
			"", false},
		"two numbers of those who caught it": {
			"Some 70,000 people in Vale have caught the virus, an official of the health ministry said. Ida Holm, of the Vale Clinic, said that 17,000 people in Vale have caught the virus.",
			"", true},
		"his is another's": {
			"Tor Vik repeated his sluggish form shown in the final.",
			"Ola Berg gave up after his match. The veteran lost in two sets. His sluggish form, however, has no show in the numbers of the final.", false},
		"titles of two swimmers": {
			"Swimmer Tor Vik took aim at a second Harbour Games gold medal here on Tuesday in the men's 400m freestyle.",
			"Ola Berg won the men's 100m backstroke gold medal at the Harbour Games here on Tuesday in a time of 54.67.", false},
		"what is not borne": {
			"A farmer was critically wounded when a rocket hit a barn in Corran, medics said.",
			"General Tor Vik said that Vale was not coming to terms with rocket fire on Corran.", false},
		"by doing it": {
			"Settlers who hold foreign passports may keep them, the Vale government said.",
			"\"Settlers cannot declare a change of nationality by holding a foreign passport,\" Tor Vik said.", false},
	} {
		t.Run(name, func(t *testing.T) {
			reports := []told{{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.first}}
			if c.second != "" {
				reports = append(reports, told{id: "d-1", outlet: "Norrvik Daily", kind: hearsay.NewspaperOutlet, minute: 30, text: c.second})
			}
			a := tellAll(t, nil, reports...)
			if disputed(a) != c.disputed {
				t.Error(summaries(a))
			}
		})
	}
}
