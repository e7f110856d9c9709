package reading_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading"
)

// TestARealReport reads an early report of the attack on an embassy, as it was printed,
// with its slips: an unclosed quotation, a stray mark, a misspelt verb.
func TestARealReport(t *testing.T) {
	dir, ok := eval.Shared()
	if !ok {
		t.Skip("the real report is not beside the checkout")
	}
	body, err := os.ReadFile(filepath.Join(dir, "real", "embassy.txt"))
	if err != nil {
		t.Skip(err)
	}
	v := &hearsay.Version{Body: string(body)}
	v.ID, v.Published = "embassy", time.Date(2019, 12, 31, 0, 0, 0, 0, time.UTC)
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	r, err := reader.Read(t.Context(), v)
	if err != nil {
		t.Fatal(err)
	}
	text := v.Text()
	if why := broken(v, r); why != "" {
		t.Error(why)
	}

	t.Run("who speaks in every attributed line", func(t *testing.T) {
		for _, c := range []struct{ words, speaker, root string }{
			{"others remain inside", "Associated Press", "wire"},
			{"appropriate force protection", "Mark Esper", "official"},
			{"As in all countries", "Mark Esper", "official"},
			{"continues to support the Iraqi people", "Mark Esper", "official"},
			{"there has been no breach", "State Department spokesperson", "official"},
			{"protesters threw stones", "Reuters", "wire"},
			{"flames rising", "reporter", "reporter"},
			{"several deadly airstrikes", "Associated Press", "wire"},
			{"the airstrikes were in response", "military", ""},
			{"Iran killed an American contractor", "Donald Trump", "official"},
			{"To those many millions", "Donald Trump", "official"},
		} {
			at := strings.Index(text, c.words)
			found := false
			for _, s := range r.Statements {
				e, _ := r.EntityByID(s.Speaker)
				if s.Content.Overlaps(hearsay.Span{Start: at, End: at + len(c.words)}) && strings.Contains(strings.ToLower(e.Name), strings.ToLower(c.speaker)) &&
					(c.root == "" || string(s.Chain.Root().Kind) == c.root) {
					found = true
				}
			}
			if !found {
				t.Errorf("%q is not on the word of %s (%s)", c.words, c.speaker, c.root)
			}
		}
	})

	t.Run("how many", func(t *testing.T) {
		for _, c := range []struct {
			words      string
			counted    hearsay.Counted
			quantity   hearsay.Quantity
			background bool
		}{
			{"25 Kataeb Hezbollah fighters", hearsay.Killed, hearsay.Exactly(25), true},
			{"at least three U.S. soldiers", hearsay.OtherCounted, hearsay.AtLeast(3), false},
			{"thousands of protestors", hearsay.Attending, hearsay.AtLeast(1000), false},
		} {
			found := false
			for _, f := range r.Figures {
				found = found || f.Span.In(text) == c.words && f.Counted == c.counted && f.Quantity == c.quantity && f.Background == c.background
			}
			if !found {
				t.Errorf("%q is not %s %v (background %v)", c.words, c.counted, c.quantity, c.background)
			}
		}
	})

	t.Run("what happened when", func(t *testing.T) {
		airstrikes, contractor := false, false
		for _, e := range r.Events {
			if e.When.Value == "2019-12-29" && e.Type == hearsay.Assault && e.Background {
				airstrikes = true
			}
			if words := text[e.Start:min(len(text), e.End+40)]; strings.Contains(words, "killing of an American contractor") && e.Background {
				contractor = true
			}
		}
		if !airstrikes {
			t.Error("the airstrikes are not in the background on Sunday 29 December")
		}
		if !contractor {
			t.Error("the contractor's killing is not in the background")
		}
		if len(r.Events) == 0 || r.Events[0].Background {
			t.Error("the main event is not the embassy's")
		}
	})

	t.Run("what contradicts what", func(t *testing.T) {
		for _, c := range r.Conflicts {
			if strings.Contains(c.A.In(text), "Break into") && strings.Contains(c.B.In(text), "no breach") {
				return
			}
		}
		t.Errorf("the headline is not set against \"there has been no breach\": %+v", r.Conflicts)
	})
}
