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
	CatchUpTx
	SaveShift(ctx context.Context, s hearsay.Shift) error
	SaveJoining(ctx context.Context, j hearsay.Joining) error
	EachGist(ctx context.Context, story string, fn func(report string, version int, first time.Time, g hearsay.Gist) error) error
	SaveSketch(ctx context.Context, report string, version int, sketch []byte) error
	SaveStory(ctx context.Context, s hearsay.Story) error
	Assign(ctx context.Context, report, story string) error
	MergeStories(ctx context.Context, into, from string) error
	SaveCopy(ctx context.Context, c hearsay.Copy) error
	CopyOf(ctx context.Context, report string) (hearsay.Copy, bool, error)
	Copies(ctx context.Context, story string) ([]hearsay.Copy, error)
	Profiles(ctx context.Context) (map[string]hearsay.Profile, error)
}

// grouping keeps a grouper in step with the store: see catchUp.
type grouping struct {
	grouper *story.Grouper
	at      standing        // of the store, when the grouper was in step with it
	next    standing        // of the store, once this transaction is kept
	touched map[string]bool // stories to save at the end of the transaction
	unsure  []string        // reports that are not as in the store unless this transaction is kept
	dropped int             // reports of transactions that were not kept, since it was loaded
}

// place puts a version's report into its story and writes down what that changed. r may be
// nil.
func (g *grouping) place(ctx context.Context, tx GroupingTx, v *hearsay.Version, r *hearsay.Reading) error {
	s := story.NewSketch(v, r)
	known := g.grouper.StoryOf(s.Report) != ""
	g.unsure = append(g.unsure, s.Report)
	p := g.grouper.Add(s)
	g.doubt(p.Shifts)
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
	shifts := g.grouper.Settle()
	g.doubt(shifts)
	return g.shift(ctx, tx, shifts)
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
		s := hearsay.Story{ID: id, Title: story.Title(members), Origins: story.Origins(headers, copies, withFamilies(profiles, headers))}
		if err := tx.SaveStory(ctx, s); err != nil {
			return err
		}
	}
	g.next, err = stands(ctx, tx)
	return err
}
