package reading_test

import (
	"context"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
)

// A clause that is no sentence by itself knows the smallest one around it.
func TestClausesThatStandAlone(t *testing.T) {
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, clause, alone string }{
		{"Rescuers found four men in a cave on Monday.", "Rescuers found four men in a cave on Monday", "Rescuers found four men in a cave on Monday"},
		{"The minister lifted a curfew the army imposed on Sunday.", "imposed", "The minister lifted a curfew the army imposed on Sunday"},
		{"The council announced a package of measures covering rents and wages.", "covering rents", "The council announced a package of measures covering rents and wages"},
		{"Nurses left the ward after a pipe burst.", "burst", "a pipe burst"},
		{"Eleven people died and nine others were wounded in the blast.", "nine others were wounded", "nine others were wounded in the blast"},
		{"The court fined the owner, whose dogs had bitten a child.", "bitten", "The court fined the owner, whose dogs had bitten a child"},
		{"She praised the valley where two villages were flooded.", "flooded", "two villages were flooded"},
	} {
		v := &hearsay.Version{Body: c.text}
		r, err := reader.Read(context.Background(), v)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, x := range r.Clauses {
			if !strings.Contains(x.In(c.text), c.clause) {
				continue
			}
			if got := x.Alone.In(c.text); got == c.alone {
				found = true
			} else {
				t.Logf("%q: %q stands alone as %q", c.text, x.In(c.text), got)
			}
		}
		if !found {
			t.Errorf("%q: no clause with %q stands alone as %q", c.text, c.clause, c.alone)
		}
	}
}

// Who was told nothing tells something by that.
func TestNobodyWarnedUsIsAClause(t *testing.T) {
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"“Nobody warned us,” the shepherd said.": 1,
		"Witnesses said.": 0,
	} {
		r, err := reader.Read(context.Background(), &hearsay.Version{Body: text})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Clauses) != want {
			t.Errorf("%q: %d clauses, want %d", text, len(r.Clauses), want)
		}
	}
}
