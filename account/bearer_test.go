package account

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What somebody wants, by another's account, rests on the other's word; what he says, on his own.
func TestBearer(t *testing.T) {
	span := func(a, b int) hearsay.Spans { return hearsay.Spans{{Start: a, End: b}} }
	// "The raiders want a ransom, a nurse said." and "The guard says it is shut, a nurse said."
	outer := hearsay.Statement{ID: "s1", Speaker: "nurse", Stance: hearsay.Asserts, Kind: hearsay.IndirectStatement, Source: span(27, 34), Cue: span(35, 39), Content: span(0, 25)}
	for stance, want := range map[hearsay.Stance]string{hearsay.Intends: "s1", hearsay.Demands: "s1", hearsay.Asserts: "s2", hearsay.Denies: "s2"} {
		inner := hearsay.Statement{ID: "s2", Speaker: "raiders", Stance: stance, Kind: hearsay.IndirectStatement, Source: span(0, 11), Cue: span(12, 16), Content: span(17, 25)}
		d := &doc{Read: &Read{Reading: &hearsay.Reading{Statements: []hearsay.Statement{outer, inner}}}}
		if got := d.bearer(&d.Reading.Statements[1]); got.ID != want {
			t.Errorf("%s: rests on %s, want %s", stance, got.ID, want)
		}
	}
}
