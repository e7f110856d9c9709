package quote

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Somebody who says that a thing is so has made a statement, whoever it is, by whatever verb
// of saying, and whenever it was.
func TestToldInEveryWay(t *testing.T) {
	subjects := []string{"The army", "The rebels", "The military", "The governor", "Ana Soto", "The ministry", "The villagers", "The family"}
	verbs := map[string]hearsay.Stance{
		"denied": hearsay.Denies, "said": hearsay.Asserts, "confirmed": hearsay.Asserts, "admitted": hearsay.Asserts,
		"announced": hearsay.Asserts, "claimed": hearsay.Asserts, "also denied": hearsay.Denies, "has repeatedly denied": hearsay.Denies,
	}
	circumstances := []string{"", " on Wednesday", " on Tuesday evening", " in a statement", " late on Monday"}
	clauses := []string{"12 villagers had been killed in the shelling of Kasane", "the dam was attacked"}
	for _, subject := range subjects {
		for verb, stance := range verbs {
			for _, circumstance := range circumstances {
				for _, clause := range clauses {
					body := subject + " " + verb + circumstance + " that " + clause + "."
					d := read(t, &hearsay.Version{Body: body})
					found := false
					for i := range d.Statements {
						s := &d.Statements[i]
						found = found || pieces(d, s.Source) == subject && s.Stance == stance && pieces(d, s.Content) == "that "+clause
					}
					if !found {
						t.Errorf("%s: %s", body, statements(d))
					}
				}
			}
		}
	}
}

// What no one said is asserted by no one, and no negative word is somebody.
func TestNegativeSubjects(t *testing.T) {
	subjects := map[string]string{
		"No official": "official", "No one": "", "Nobody": "", "Hardly anyone": "", "Few experts": "Few experts",
		"Neither the hospital nor the police": "the hospital nor the police", "Neither side": "side",
		"Not a single witness": "witness", "None of the witnesses": "the witnesses", "Neither of the owners": "the owners",
		"No police officer": "police officer", "No one at the ministry": "the ministry", "No one at the scene": "",
	}
	for subject, source := range subjects {
		for _, verb := range []string{"said", "has confirmed", "denied", "admitted", "would say"} {
			for _, before := range []string{"", "By evening ", "On Monday ", "The road was closed, but "} {
				first := subject
				if before != "" {
					first = strings.ToLower(subject[:1]) + subject[1:]
				}
				body := before + first + " " + verb + " that the driver had died."
				d := read(t, &hearsay.Version{Body: body})
				found := false
				for i := range d.Statements {
					s := &d.Statements[i]
					found = found || strings.HasSuffix(strings.ToLower(source), strings.ToLower(pieces(d, s.Source))) && (source == "") == (len(s.Source) == 0) && s.Stance == hearsay.Questions
				}
				if len(d.Statements) > 1 || !found {
					t.Errorf("%s: %s", body, statements(d))
				}
			}
		}
	}
}

// Negative words that say nothing of who spoke.
func TestNoNegativeSubjects(t *testing.T) {
	for _, body := range []string{
		"No fewer than nine witnesses said that the driver had died.",
		"Not only the mayor said that the driver had died.",
		"A few witnesses said that the driver had died.",
		"Ana Soto, not the mayor, said that the driver had died.",
		"The officers, none of whom were hurt, said that the driver had died.",
		"Residents who had no water said that the driver had died.",
		"Whether they left or not, Soto said that the driver had died.",
		"Asked whether or not it was safe, the mayor said that the driver had died.",
	} {
		d := read(t, &hearsay.Version{Body: body})
		if n := len(d.Statements); n == 0 || d.Statements[n-1].Stance != hearsay.Asserts {
			t.Errorf("%s: %s", body, statements(d))
		}
	}
}

// Denials of figures and versions, denials taken back, and who says what beside whom.
func TestVoicesApart(t *testing.T) {
	tests := []struct {
		body string
		want []string
	}{
		{"The army denied on Wednesday killing 12 villagers.", []string{"The army / denied / killing 12 villagers / denies"}},
		{"The army denied on Tuesday evening any role in the shelling.", []string{"The army / denied / any role in the shelling / denies"}},
		{"The army denied on Wednesday it had shelled the village.", []string{"The army / denied / it had shelled the village / denies"}},
		{"The ministry disputed that figure.", []string{"The ministry / disputed / that figure / denies"}},
		{"The governor dismissed the toll.", []string{"The governor / dismissed / the toll / denies"}},
		{"The governor rejected that version.", []string{"The governor / rejected / that version / denies"}},
		{"The company no longer denies that the valve failed.", []string{"The company / no longer denies / that the valve failed / asserts"}},
		{"Nor did she deny that she had met the envoy.", []string{"she / deny / that she had met the envoy / asserts"}},
		{"The court said the brothers had plotted the attack; the pair deny the charges.", []string{
			"The court / said / the brothers had plotted the attack / asserts"}},
		{"Ana Soto told reporters the road was closed; drivers should stay at home, Luis Marin added.", []string{
			"Ana Soto / told / the road was closed / asserts",
			"Luis Marin / added / drivers should stay at home / asserts"}},
		{"The ministry rejected the villagers' version of events.", []string{"The ministry / rejected / the villagers' version of events / denies"}},
		{"At no time did the ministry say that the water was safe.", []string{"the ministry / say / that the water was safe / questions"}},
		{"Neither confirmed that the talks had failed.", []string{" / confirmed / that the talks had failed / questions"}},
		{"The agency put the figure at “at least 300”.", []string{"The agency / put / the figure at “at least 300” / asserts"}},
		{"Two men had run away; the gate was open, the guard said.", []string{
			"the guard / said / Two men had run away; the gate was open / asserts"}},
		{"Police say three were killed, while doctors put the toll at nine.", []string{
			"Police / say / three were killed / asserts",
			"doctors / put / the toll at nine / asserts"}},
		{"Rescuers placed the number of dead at more than 40 on Tuesday.", []string{
			"Rescuers / placed / the number of dead at more than 40 / asserts"}},
		{"Police put the car at the gate.", nil},
		{"“The bridge was never safe,” Ana Soto said. “Nonsense,” Luis Marin shot back.", []string{
			"Ana Soto / said / “The bridge was never safe,” / asserts",
			"Luis Marin / shot back / “Nonsense,” / asserts"}},
		{"“The bridge was never safe,” Ana Soto said. “You knew,” Marin fired back. “All of you.”", []string{
			"Ana Soto / said / “The bridge was never safe,” / asserts",
			"Marin / fired back / “You knew,” | “All of you.” / asserts"}},
		{"The gunmen shot back at the soldiers.", nil},
		{"Three people were killed, not five as first reported.", nil},
		{"Ten feared dead in ferry sinking.", nil},
	}
	for _, tt := range tests {
		got := all(t, &hearsay.Version{Body: tt.body})
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s\ngot\n%s\nwant\n%s", tt.body, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// statements are those of a document as a failing test shows them.
func statements(d *text.Doc) string {
	var out []string
	for _, s := range d.Statements {
		out = append(out, line(d, s)+" / "+string(s.Stance))
	}
	return strings.Join(out, "; ")
}
