package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestNumbersOfOneNoun(t *testing.T) {
	for name, c := range map[string]struct {
		first, second string
		disputed      bool
	}{
		"two numbers":              {"The fair sold 8,000 tickets for the parade, the Vale Fair Company said.", "The fair sold 12,000 tickets for the parade, Mayor Ina Corran said.", true},
		"one number, rounded":      {"The fair sold 8,000 tickets for the parade, the Vale Fair Company said.", "The fair sold 8,010 tickets for the parade, Mayor Ina Corran said.", false},
		"a bound":                  {"The fair sold 8,000 tickets for the parade, the Vale Fair Company said.", "The fair sold at least 7,000 tickets for the parade, Mayor Ina Corran said.", false},
		"seen and used":            {"“I counted six drones,” Tom Reed, a lorry driver, said after the attack on the Aldbury depot.", "Three drones had been used in the attack on the Aldbury depot, the Vale air force said.", true},
		"in words of its own":      {"The vote in Vale was won by 112 votes, the returning officer said.", "The mill party said its own tally put the margin in Vale at only nine votes.", true},
		"no more than":             {"Thieves who broke into the Vale clinic said that they had copied 2.4 million patient records.", "The Vale clinic said that no more than 180,000 records had been affected.", true},
		"money":                    {"The mayor's office paid 90,000 euros for the consultants, the Vale audit office says.", "“We paid 35,000 euros, not a cent more,” Mayor Ina Corran said.", true},
		"a number behind its noun": {"The flood has destroyed 60 houses in Aldbury, village head Tom Reed said.", "The regional government put the number of houses destroyed in Aldbury at 11.", true},
		"culprits":                 {"Two robbers fled with the takings of the mill on Sunday night, the cashier told Vale Wire.", "Four masked men had taken part in the raid on the mill, Aldbury police said.", true},
		"one alone":                {"Three men with rifles fired on the mill, dockers said.", "A lone attacker was responsible for the shooting at the mill, police chief Ida Holm said.", true},

		"two speeds of one thing":   {"The tank reached 340 degrees, the Vale Works said.", "The tank had been at 410 degrees, engineer Tom Reed told Hill Post.", true},
		"two fairs":                 {"The fair in Aldbury sold 18,000 tickets, its director, Mia Sand, said.", "The football club in Aldbury sold 26,000 tickets for its match next week, Tom Reed said.", false},
		"two things bought":         {"The mayor's office paid 90,000 euros for the consultants, the Vale audit office says.", "The mayor's office paid 12,000 euros for a new car, Mayor Ina Corran said.", false},
		"those who were brought in": {"The ferry was carrying 310 passengers, a sailor said.", "The coastguard had brought 120 passengers ashore by noon, it said.", false},
		"some of them":              {"Six drones struck the depot, Tom Reed said.", "Two of the six drones were shot down, the Vale air force said.", false},
		"of two parties":            {"Ina Corran's party has 20 members in the council, Tom Reed said.", "Ida Holm's party has 17 members in the council, the mayor said.", false},
		"a part and a whole":        {"The clinics of Norway admitted 900 patients with the fever, the health ministry said.", "The clinics of Oslo admitted 60 patients with the fever, the city council said.", false},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: c.first},
				told{id: "y-1", outlet: "Hill Post", minute: 60, text: c.second})
			if disputedPair(t, a, "x-1", "y-1") != c.disputed {
				t.Error(summaries(a))
			}
		})
	}
}

// What is counted has a series of its own where it is people: there too the words for it may be few.
func TestRivalCountsInFewWords(t *testing.T) {
	for name, c := range map[string]struct {
		first, second string
		minutes       int
		disputed      bool
	}{
		"a crowd put at a number":    {"Some 40,000 people marched through Aldbury against the toll, the dockers' union said.", "Police estimated the turnout at 9,000.", 60, true},
		"counted by one side":        {"Forty inmates were killed in a riot at the Aldbury prison, the national police said.", "The Families' Committee said: “We have counted 68 killed at Aldbury.”", 60, true},
		"nobody and two of a trade":  {"A balcony fell during a wedding in Aldbury, but nobody was injured, the town hall said.", "Two waiters are in hospital after being hit by masonry when a balcony fell in Aldbury, a nurse said.", 180, true},
		"only one held":              {"Five suspects are in custody over the bombing, the Vale interior minister said.", "The prosecutor's office said that only one man was being held over the bombing.", 60, true},
		"more as time goes on":       {"A bus fell off the road near Aldbury. Three people were injured, the Vale police said.", "A bus fell off the road near Aldbury. Nine people were injured, the health ministry said.", 900, false},
		"two named sources, one day": {"Some 40,000 people marched through Aldbury, the dockers' union said.", "Some 300 people marched through Brenford, police said.", 60, false},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: c.first},
				told{id: "y-1", outlet: "Hill Post", minute: c.minutes, text: c.second})
			if disputedPair(t, a, "x-1", "y-1") != c.disputed {
				t.Error(summaries(a))
			}
		})
	}
}

// A number without a noun counts what was counted last.
func TestBareNumbers(t *testing.T) {
	for name, text := range map[string]string{
		"a crowd": "Police put the crowd on the quay of Aldbury at 2,500 by noon. The organisers spoke of 10,000.",
		"drones":  "Police counted two drones above Aldbury on Monday evening. “There were at least four of the things,” Tom Reed, a taxi driver, said.",
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil, told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: text})
			for _, c := range a.Claims {
				if len(c.Disputes) > 0 {
					return
				}
			}
			t.Error(summaries(a))
		})
	}
}
