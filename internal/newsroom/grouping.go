package newsroom

import (
	"context"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// GroupingTx is what grouping does within a transaction.
type GroupingTx interface {
	CountVersions(ctx context.Context) (int, error)
	CountReports(ctx context.Context) (int, error)
	CountCorrections(ctx context.Context) (int, error)
	CountTakedowns(ctx context.Context) (int, error)
	Corrections(ctx context.Context) ([]hearsay.Correction, error)
	SaveShift(ctx context.Context, s hearsay.Shift) error
	SaveJoining(ctx context.Context, j hearsay.Joining) error
	EachGist(ctx context.Context, story string, fn func(report string, version int, first time.Time, g hearsay.Gist) error) error
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	EachSketch(ctx context.Context, fn func(report, story string, sketch []byte) error) error
	SaveSketch(ctx context.Context, report string, version int, sketch []byte) error
	SaveStory(ctx context.Context, s hearsay.Story) error
	Assign(ctx context.Context, report, story string) error
	MergeStories(ctx context.Context, into, from string) error
	SaveCopy(ctx context.Context, c hearsay.Copy) error
	CopyOf(ctx context.Context, report string) (hearsay.Copy, bool, error)
	Copies(ctx context.Context, story string) ([]hearsay.Copy, error)
	Profiles(ctx context.Context) (map[string]hearsay.Profile, error)
}

// grouping keeps a grouper in step with the store. Another process may have taken in
// reports meanwhile; each transaction begins by looking whether that is so.
type grouping struct {
	grouper  *story.Grouper
	versions int             // how many the store held when the grouper was in step
	rulings  int             // the same of editors' rulings and of takedowns
	touched  map[string]bool // stories to save at the end of the transaction
}

// catchUp loads the grouper where the store holds other versions than it knows of.
func (g *grouping) catchUp(ctx context.Context, tx GroupingTx) error {
	g.touched = map[string]bool{}
	n, err := tx.CountVersions(ctx)
	if err != nil {
		return err
	}
	ruled, err := tx.CountCorrections(ctx)
	if err != nil {
		return err
	}
	taken, err := tx.CountTakedowns(ctx)
	if ruled += taken; err != nil || (g.grouper != nil && n == g.versions && ruled == g.rulings) {
		return err
	}
	g.grouper, g.versions, g.rulings = story.NewGrouper(), n, ruled
	if err := g.load(ctx, tx); err != nil {
		return err
	}
	return g.rule(ctx, tx)
}

// load fills the grouper from the store's sketches. One that another program wrote in a form
// of its own is made anew, without what a reading knows.
func (g *grouping) load(ctx context.Context, tx GroupingTx) error {
	n, err := tx.CountReports(ctx)
	if err != nil {
		return err
	}
	g.grouper.Expect(n)
	var s story.Sketch
	var others []string
	err = tx.EachSketch(ctx, func(report, in string, data []byte) error {
		if s.UnmarshalBinary(data) != nil {
			others = append(others, report)
			s = story.Sketch{Report: report}
		}
		if in != "" { // else it was never placed
			g.grouper.Restore(&s, in)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, report := range others { // the query above is at its end
		v, err := tx.Version(ctx, report, 0)
		if err != nil {
			return err
		}
		g.grouper.Restore(story.NewSketch(&v, nil), g.grouper.StoryOf(report))
	}
	return nil
}

// forget drops the grouper after a transaction that was not kept.
func (g *grouping) forget() { *g = grouping{} }

// place puts a version's report into its story and writes down what that changed. r may be
// nil.
func (g *grouping) place(ctx context.Context, tx GroupingTx, v *hearsay.Version, r *hearsay.Reading) error {
	s := story.NewSketch(v, r)
	known := g.grouper.StoryOf(s.Report) != ""
	p := g.grouper.Add(s)
	g.versions++
	s.Original = p.Original
	data, err := s.AppendBinary(nil)
	if err != nil {
		return err
	}
	if err := tx.SaveSketch(ctx, s.Report, v.Number, data); err != nil {
		return err
	}
	if !known {
		if err := g.enter(ctx, tx, s, p); err != nil {
			return err
		}
		if err := tx.SaveJoining(ctx, hearsay.Joining{Report: s.Report, Into: p.Entered, Why: p.Why(v, r)}); err != nil {
			return err
		}
	}
	g.touched[p.Story] = true
	return g.shift(ctx, tx, p.Shifts)
}

// enter writes down where a new report was put, and whose text it is.
func (g *grouping) enter(ctx context.Context, tx GroupingTx, s *story.Sketch, p story.Placement) error {
	if p.New {
		if err := tx.SaveStory(ctx, hearsay.Story{ID: p.Entered, Title: s.Title, Origins: 1}); err != nil {
			return err
		}
	}
	if err := tx.Assign(ctx, s.Report, p.Entered); err != nil {
		return err
	}
	for _, c := range p.Copies {
		if _, has, err := tx.CopyOf(ctx, c.Report); err != nil {
			return err
		} else if has {
			continue // the first original found stands
		}
		if err := tx.SaveCopy(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// shift writes down what moved from story to story. Whoever asks for a story that was
// merged finds the one that absorbed it; a story that split lives on, and its new part has
// an id of its own.
func (g *grouping) shift(ctx context.Context, tx GroupingTx, shifts []story.Shift) error {
	for _, x := range shifts {
		g.touched[x.From], g.touched[x.Into] = true, true
		if x.Opens {
			if err := tx.SaveStory(ctx, hearsay.Story{ID: x.Into}); err != nil {
				return err
			}
		}
		if x.Ends {
			delete(g.touched, x.From)
			if err := tx.MergeStories(ctx, x.Into, x.From); err != nil {
				return err
			}
		} else {
			for _, report := range x.Reports {
				if err := tx.Assign(ctx, report, x.Into); err != nil {
					return err
				}
			}
		}
		if err := g.tell(ctx, tx, x); err != nil {
			return err
		}
	}
	return nil
}

// settle groups anew what waits for it, so that the stories follow from the reports,
// whether they came one by one or at once.
func (g *grouping) settle(ctx context.Context, tx GroupingTx) error {
	return g.shift(ctx, tx, g.grouper.Settle())
}

// save writes the titles and counts of the stories that the transaction touched.
func (g *grouping) save(ctx context.Context, tx GroupingTx) error {
	if err := g.settle(ctx, tx); err != nil {
		return err
	}
	profiles, err := tx.Profiles(ctx)
	if err != nil {
		return err
	}
	ids := make([]string, 0, len(g.touched))
	for id := range g.touched {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		members := g.grouper.Members(id)
		copies, err := tx.Copies(ctx, id)
		if err != nil {
			return err
		}
		headers := make([]hearsay.Report, len(members))
		for i, m := range members {
			headers[i] = m.Header()
		}
		s := hearsay.Story{ID: id, Title: story.Title(members), Origins: story.Origins(headers, copies, profiles)}
		if err := tx.SaveStory(ctx, s); err != nil {
			return err
		}
	}
	return nil
}
