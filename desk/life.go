package desk

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// lifeView is what a story's page tells beside its account.
type lifeView struct {
	Kinds, People, Places []string
	Growth                hearsay.Growth
	Background, FollowUps []linkView
	Shifts, Earlier       []shiftView
	Joined                []joinView
	Rulings               []rulingView
	Hand                  *handView // nil where nothing can be ruled
}

// A linkView is a link to another story with the words that make it.
type linkView struct {
	hearsay.StoryLink
	Name, Address string // of the other story
	Outlet        string // whose report has the words
	Words         string // address of the words
}

// A shiftView is one line of how a story came to be.
type shiftView struct {
	At             time.Time
	Words          string
	Other, Address string // the other story's title and address; where it has none, its id alone
	Why            string
}

// A joinView is how one report came.
type joinView struct {
	hearsay.Joining
	Address string
}

// A rulingView is one ruling.
type rulingView struct {
	hearsay.Correction
	Words string
	Can   bool // be undone
}

// handView is the forms by which an editor rules.
type handView struct {
	Action        string
	Pinned, Muted bool
	Reports       []reportRow // that can be split off; none of a story of one
	Left          int         // reports that the form doesn't name
}

// Bounds of the page's part about a story's life.
const (
	shiftsShown = 6
	handReports = 200
)

// life is what the page tells beside the account: nothing as of an earlier moment, for the
// links and rulings of today were not made then.
func (d *desk) life(ctx context.Context, story string, asOf time.Time, s *sources) (*lifeView, error) {
	if d.Lives == nil || !asOf.IsZero() {
		return nil, nil
	}
	l, err := d.Lives.Of(ctx, story, time.Time{})
	if err != nil {
		return nil, err
	}
	v := &lifeView{People: l.Story.People, Growth: l.Story.Growth}
	for _, k := range l.Story.Kinds {
		v.Kinds = append(v.Kinds, kindName(k))
	}
	for _, w := range l.Story.Places {
		v.Places = append(v.Places, w.Name)
	}
	texts := newShelf()
	for _, k := range l.Links {
		version, err := d.Reports.Version(ctx, k.Report, k.Version)
		if err != nil {
			return nil, err
		}
		texts.add(&version)
		link := linkView{StoryLink: k, Name: nameOf(k.Story), Address: storyAddress(k.Story.ID), Outlet: outletOf(&version.Report)}
		if at, ok := texts.span(k.Report, k.Version, k.Span); ok {
			link.Words = wordsAddress(k.Report, k.Version, at, "")
		}
		if k.Kind == hearsay.BackgroundLink {
			v.Background = append(v.Background, link)
		} else {
			v.FollowUps = append(v.FollowUps, link)
		}
	}
	for i, x := range l.Shifts {
		row := newShiftView(x, &l)
		if i < shiftsShown {
			v.Shifts = append(v.Shifts, row)
		} else {
			v.Earlier = append(v.Earlier, row)
		}
	}
	for _, j := range l.Joined {
		v.Joined = append(v.Joined, joinView{j, reportAddress(j.Report, 0)})
	}
	for _, c := range l.Rulings {
		v.Rulings = append(v.Rulings, rulingView{c, rulingWords(c), d.Rulings != nil && !c.Undone && c.Kind != hearsay.UndoCorrection})
	}
	if d.Rulings != nil {
		v.Hand = &handView{Action: storyAddress(l.Story.ID) + "/rulings", Pinned: l.Story.Pinned, Muted: l.Story.Muted}
		if shown, earlier := s.rows(); len(shown)+len(earlier) > 1 {
			all := append(shown[:len(shown):len(shown)], earlier...)
			v.Hand.Reports = all[:min(len(all), handReports)]
			v.Hand.Left = len(all) - len(v.Hand.Reports)
		}
	}
	return v, nil
}

// newShiftView tells a shift as seen from the story whose life it is.
func newShiftView(x hearsay.Shift, l *hearsay.Life) shiftView {
	n := count(x.Moved, "report")
	here := x.Into == l.Story.ID || slices.Contains(l.Story.Formerly, x.Into)
	v := shiftView{At: x.At, Why: x.Why, Other: x.Into}
	if here {
		v.Other = x.From
	}
	switch {
	case x.Kind == hearsay.Merged && here:
		v.Words = n + " came in with story"
	case x.Kind == hearsay.Split && here:
		v.Words = n + " split off from story"
	case x.Kind == hearsay.Split:
		v.Words = n + " left for a story of their own:"
	case here:
		v.Words = n + " came from story"
	default:
		v.Words = n + " went to story"
	}
	if title := l.Others[v.Other]; title != "" {
		v.Address, v.Other = storyAddress(v.Other), title
	}
	return v
}

// rulingWords tells a ruling.
func rulingWords(c hearsay.Correction) string {
	switch c.Kind {
	case hearsay.MergeCorrection:
		return "Story " + c.Other + " taken in"
	case hearsay.SplitCorrection:
		return count(len(c.Others), "report") + " split off as story " + c.Other
	case hearsay.MuteCorrection:
		return "Muted"
	case hearsay.UnmuteCorrection:
		return "Shown in lists again"
	case hearsay.PinCorrection:
		return "Pinned"
	case hearsay.UnpinCorrection:
		return "Not pinned any more"
	}
	return fmt.Sprintf("Ruling %d taken back", c.Undoes)
}
