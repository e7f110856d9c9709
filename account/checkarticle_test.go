package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// Articles are judged by all that they say, reports of a few sentences by their best clause.
func TestCheckArticles(t *testing.T) {
	asked := tellRead(t, "A seal learned to play chess in Ostrahamn harbour.")
	for _, c := range []struct {
		name, text string
		want       hearsay.CheckStance
	}{
		{"a hoax", `The story of a seal that plays chess in Ostrahamn harbour is a hoax. The picture that went round was fake. ` +
			`The harbour master denied that a seal learned to play chess there. The site that told it is a satirical one. ` +
			`The claim has been debunked before. No evidence for it was ever shown.`, hearsay.CheckDenies},
		{"a rumour", `A seal has reportedly learned to play chess in Ostrahamn harbour. The claim could not be verified. ` +
			`According to reports on social media, sailors said the seal beat one of them. It is unclear whether the story is true. ` +
			`The rumour was first told by an unnamed source. The harbour office did not comment.`, hearsay.CheckDiscusses},
	} {
		if got := account.Check(asked.Reading, &asked.Version, []account.Read{tellRead(t, c.text)}); got[0].Stance != c.want || len(got[0].Evidence) == 0 {
			t.Errorf("%s: %+v, want %s", c.name, got[0], c.want)
		}
	}
}

// What stands beside a report doesn't change how it is judged.
func TestCheckIsEachByItself(t *testing.T) {
	asked := tellRead(t, "The ramp was closed to lorries.")
	reports := []account.Read{tellRead(t, "The ramp was closed to lorries on Monday."), tellRead(t, "Divers searched the river."), tellRead(t, "The ramp was not closed.")}
	together := account.Check(asked.Reading, &asked.Version, reports)
	for i := range reports {
		if alone := account.Check(asked.Reading, &asked.Version, reports[i:i+1]); alone[0].Stance != together[i].Stance || alone[0].Share != together[i].Share {
			t.Errorf("alone %+v, with others %+v", alone[0], together[i])
		}
	}
}

func TestAsked(t *testing.T) {
	asked := tellRead(t, "The embassies were evacuated.")
	got := account.Asked(asked.Reading, &asked.Version)
	if len(got) != 2 || got[0] != "embass" && got[0] != "embassi" || got[1] != "evacuat" {
		t.Errorf("%q", got)
	}
}
