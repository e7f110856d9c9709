package reading_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// inBothCases are two reports; read in capitals, as some wires and older systems
// send them, they should say nearly the same.
var inBothCases = []string{
	`BRANNHAMN, May 4 (Northwire) - At least three people were killed and 12 were missing after a ferry sank off Brannhamn on Sunday, the harbour office said.

"We saw it go down within minutes," said Omar Haddad, a fisherman who was near the ferry. "Nobody could help them."

Mayor Ana Ruiz told reporters that the crew had been warned of the storm. The company denied that the warning had reached the ship.

According to the coast guard, four boats were searching for survivors. A spokesman said that the search would go on through the night.`,
	`Two workers were injured when a tank exploded at a chemical plant in Tarragona on Tuesday, fire service spokeswoman Marta Soler said.

Soler said the fire was under control by noon. "There is no danger to the public," she added.

Residents said they had heard two blasts. Jordi Vila, who lives beside the plant, said that his windows were broken.

The union accused the company of ignoring warnings. The company did not answer questions, but promised to publish a report.`,
}

func TestCapitalsAreReadNearlyAsWell(t *testing.T) {
	for _, body := range inBothCases {
		low, r := read(t, "", body)
		up, shouted := read(t, "", strings.ToUpper(body))
		if why := broken(up, shouted); why != "" {
			t.Error(why)
		}
		found := 0
		for _, s := range r.Statements {
			same := false
			for _, o := range shouted.Statements {
				same = same || s.Content.Hull().Overlaps(o.Content.Hull()) && strings.EqualFold(name(r, s.Speaker), name(shouted, o.Speaker)) && s.Stance == o.Stance
			}
			if same {
				found++
			} else {
				t.Logf("not in capitals: %s %s %q", name(r, s.Speaker), s.Stance, s.Content.Hull().In(low.Body))
			}
		}
		if len(r.Statements) < 5 || 4*found < 3*len(r.Statements) {
			t.Errorf("%d of %d statements are found in capitals too", found, len(r.Statements))
		}
		if shouted.Language != "en" || len(shouted.Figures) < len(r.Figures)-1 {
			t.Errorf("language %q, %d figures of %d", shouted.Language, len(shouted.Figures), len(r.Figures))
		}
	}
}

func name(r *hearsay.Reading, id string) string {
	e, _ := r.EntityByID(id)
	return e.Name
}
