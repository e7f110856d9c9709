package story

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What it says for a match that somebody takes back his own word.
const (
	retractWithin = 4.0 // days after he gave it
	retractGain   = 2.2 // what it adds to the link of a small group and a larger one
	retractBytes  = 600 // where he says so: "The statement of 16 May is withdrawn"
	latestOwn     = 3   // of his reports that are remembered
)

// ownMarks are those of a text whose source speaks for itself: who it is, and that it takes
// back a word of its own. Such a text hardly ever says what it was about.
func ownMarks(v *hearsay.Version, r *hearsay.Reading) []Mark {
	if v.Outlet == "" || !v.Kind.SpeaksForItself() {
		return nil
	}
	who := termID(strings.ToLower(v.Outlet))
	all := []Mark{newMark(ownMark, who)}
	text := v.Text()
	for _, s := range r.Sentences {
		if s.Start >= retractBytes || s.End > len(text) {
			break
		}
		if lower := strings.ToLower(text[s.Start:s.End]); lexicon.Withdraws(lower) != lexicon.NoWithdrawal || lexicon.WithdrawsThat(lower) {
			return append(all, newMark(retractMark, who))
		}
	}
	return all
}

// retracts reports whether one of two groups takes back what a source said in the other, at
// about the same time.
func retracts(a, b *reckoning, x, y *census) bool {
	return (x.retracts(y) || y.retracts(x)) && !a.undated() && !b.undated() && pause(a, b) <= retractWithin
}

func (c *census) retracts(o *census) bool {
	for _, m := range c.marks {
		if m.mark.kind() != retractMark {
			continue
		}
		if o.has(newMark(ownMark, m.mark.what())) > 0 {
			return true
		}
	}
	return false
}

// utterances are the latest reports of one who speaks for himself: their numbers plus one,
// the latest first, then 0.
type utterances [latestOwn]int32

// utter remembers the latest reports of those who speak for themselves.
func (g *Grouper) utter(n int32, s *Sketch) {
	for _, m := range s.Marks {
		if m.kind() == ownMark {
			all := g.uttered[m.what()]
			copy(all[1:], all[:])
			all[0] = n + 1
			g.uttered[m.what()] = all
		}
	}
}

// undone are the stories of the reports whose words a report may take back.
func (g *Grouper) undone(n int32, own *census) (stories []*cluster) {
	for _, m := range own.marks {
		if m.mark.kind() != retractMark {
			continue
		}
		for _, o := range g.uttered[m.mark.what()] {
			if o == 0 || o-1 == n {
				continue
			}
			if c := g.storyOf(o - 1); c != nil && !slices.Contains(stories, c) {
				stories = append(stories, c)
			}
		}
	}
	return stories
}
