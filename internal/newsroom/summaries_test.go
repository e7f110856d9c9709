package newsroom_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/reading"
)

// TestSummariesStandAlone holds that a claim is told in words that an editor could print: with the condition on which it
// holds, with what befell whom it counts, with no part of another count's clause.
func TestSummariesStandAlone(t *testing.T) {
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, want, not string }{
		{"a condition behind", "A poll said that the Harbour Party would win the council of Orla if elections were held on Sunday.", "would win the council of Orla if elections were held on Sunday", ""},
		{"a condition before", "If the rain goes on until Friday, the Orla dam would overflow, the water board said.", "If the rain goes on until Friday, the Orla dam would overflow", ""},
		{"no fact but a condition", "\"Once the cabinet is dissolved, its decrees are void,\" said Ada Holm, a lawyer in Orla.", "", "The cabinet is dissolved"},
		{"a question", "Ada Holm, a union leader, said: \"The new mayor is weak. How long will this council survive? The union will strike on Monday.\"", "", "ong will this council survive?"},
		{"a quotation that ends", "The mayor of Orla called the answer of the port authority to the spill \"slow and secretive\", the Orla Post reported.", "\"slow and secretive\"", "and secretive "},
		{"two clauses with counts", "Three men died in clashes north of Orla on Monday while shells in the city, some of them aimed at the port, injured four women.", "Three men died in clashes north of Orla on Monday", "injured four women while"},
		{"what befell him comes next", "Soldiers stopped the driver of a lorry near Orla on Monday. He was taken by surprise and killed by a sniper.", "taken by surprise and killed by a sniper", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
			v := hearsay.Version{Report: hearsay.Report{ID: "r1", Outlet: "Orla Post", Kind: hearsay.NewspaperOutlet, Published: at}, Number: 1, Observed: at, Title: "News from Orla", Body: c.text}
			read, err := reader.Read(t.Context(), &v)
			if err != nil {
				t.Fatal(err)
			}
			a := account.Build(account.Input{Story: hearsay.Story{ID: "s"}, Versions: []account.Read{{Version: v, Reading: read}}})
			var all []string
			for _, c := range a.Claims {
				all = append(all, c.Summary)
			}
			told := strings.Join(all, "\n")
			if !strings.Contains(told, c.want) {
				t.Errorf("no summary has %q:\n%s", c.want, told)
			}
			if c.not != "" && strings.Contains(told+" ", c.not) {
				t.Errorf("a summary has %q:\n%s", c.not, told)
			}
		})
	}
}
