package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// Who is accused answers in words of his own; who denies another thing doesn't.
func TestAccusedAnswerInTheirOwnWords(t *testing.T) {
	agency := hearsay.AgencyOutlet
	for name, c := range map[string]struct {
		told, words   string
		answer        told
		answers       string
		contradiction bool
	}{
		"theft": {
			"Tom Reed, the warden of the Aldbury swimming club, stole 9,000 crowns from its till, a former member told Northern Wire.", "stole 9,000",
			told{outlet: "Coast Daily", text: "The lawyer of Tom Reed said his client had not taken a penny from the swimming club."}, "taken a penny", true,
		},
		"blows": {
			"Guards at Aldbury prison beat the sailor Ivo Brand until he bled, two cooks told Northern Wire.", "beat the sailor",
			told{outlet: "Aldbury Prison Guards", kind: agency, text: "Our members did not lay a hand on the sailor Brand."}, "lay a hand", true,
		},
		"a warning": {
			"County rangers warned the Birch Lake camp two hours before the lake rose, ranger chief Dora Lund said.", "warned the Birch Lake camp",
			told{outlet: "Coast Daily", text: "The head cook of Birch Lake said no warning had ever reached the camp."}, "no warning", true,
		},
		"in the dark": {
			"The board of Aldbury Mills knew about the cracks in its chimney in May, according to a letter that Northern Wire has seen.", "knew about the cracks",
			told{outlet: "Coast Daily", text: "The former chairman of Aldbury Mills, Olaf Tern, said that he and his fellow directors had been kept in the dark about the cracks."}, "in the dark", true,
		},
		"an order": {
			"A captured corporal said that his captain had instructed the men to fire on anyone who left the village of Sorn.", "instructed the men",
			told{outlet: "General Staff of Morland", kind: hearsay.OfficialOutlet, text: "Our soldiers never received any instruction to fire on the inhabitants of Sorn."}, "never received", true,
		},
		"a meeting": {
			"The mayor met the owner of the brickworks in a barn on Sunday to discuss the tax, a farmer told Northern Wire.", "met the owner",
			told{outlet: "Town Hall of Aldbury", kind: agency, text: "There was no such meeting."}, "no such meeting", true,
		},
		"a spill": {
			"The brewery Kessel was responsible for a spill that killed hundreds of trout in the river Lom, the river wardens said.", "responsible for a spill",
			told{outlet: "Kessel", kind: hearsay.OfficialOutlet, text: "Kessel is not the source of the pollution in the river Lom."}, "not the source", true,
		},
		"shells": {
			"The border village of Orlin came under mortar fire overnight, its mayor told Northern Wire.", "mortar fire",
			told{outlet: "Army of Morland", kind: agency, text: "Our troops did not open fire along the border during the night."}, "did not open fire", true,
		},
		"a permit": {
			"It was Mayor Gina Bell who approved the sale of the bell tower, a clerk told Northern Wire.", "approved the sale",
			told{outlet: "Coast Daily", text: "Mayor Gina Bell said that she had authorised nothing."}, "authorised nothing", true,
		},
		"at no time": {
			"The tenants had alerted the Birch Lane school to the smell of gas, the janitor Ivo Brand said.", "alerted the Birch Lane school",
			told{outlet: "Coast Daily", text: "At no point did anyone alert the Birch Lane school, its head, Dora Lund, said."}, "alert the", true,
		},
		"another's ship": {
			"The captain of the tanker Orla was arrested on suspicion of causing the oil spill off Aldbury, police said.", "causing the oil spill",
			told{outlet: "Coast Daily", text: "The owner of the freighter Mira said its cook had not leaked a drop of soup."}, "not leaked", false,
		},
		"others weren't told": {
			"The farm ministry knew of the goat fever on a farm in Orlin on Friday, an official has admitted.", "knew of the goat fever",
			told{outlet: "Coast Daily", text: "Neighbours of the farm in Orlin said they had learned of the goat fever from the radio."}, "from the radio", false,
		},
		"who did not obey": {
			"The coast guard ordered the fishing boat Alba to stop before it fired on it, a spokesman said.", "ordered the fishing boat",
			told{outlet: "Coast Daily", text: "The crew of the Alba did not obey an order to stop, a sailor said."}, "did not obey", false,
		},
		"what will not be": {
			"The city ordered the clearing of the old market, a stallholder said.", "ordered the clearing",
			told{outlet: "Coast Daily", text: "The mayor said that he would not order the clearing of the new market."}, "would not order", false,
		},
		"a shout": {
			"Police shot a baker in the leg at the old market, a stallholder told Northern Wire.", "shot a baker",
			told{outlet: "Coast Daily", text: "\"Don't shoot him,\" the butcher Ulla Brand shouted."}, "Don't shoot", false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			c.answer.id, c.answer.minute = "b", 30
			a := tellAll(t, nil, told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.told}, c.answer)
			if disputedBy(a, "a", c.words, "b", c.answers) != c.contradiction {
				t.Error(summaries(a))
			}
		})
	}
}
