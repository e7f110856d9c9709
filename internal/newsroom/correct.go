package newsroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// CorrectTx is what Correct does within one transaction.
type CorrectTx interface {
	OriginsTx
	Corrections(ctx context.Context) ([]hearsay.Correction, error)
	Assign(ctx context.Context, report, story string) error
	MergeStories(ctx context.Context, into, from string) error
	Revive(ctx context.Context, id string) error
	Mark(ctx context.Context, story string, pinned, muted bool) error
	SaveShift(ctx context.Context, s hearsay.Shift) error
	SaveCorrection(ctx context.Context, c hearsay.Correction) (int, error)
}

// CorrectStore is what Correct asks of a store.
type CorrectStore interface {
	InCorrect(ctx context.Context, fn func(CorrectTx) error) error
}

// Correct carries out what editors rule: stories are merged, split, muted and pinned by
// hand. Each ruling is kept with who made it, when and why, holds over later grouping, and
// can be undone.
type Correct struct {
	store CorrectStore
	now   func() time.Time
}

// NewCorrect makes a Correct. now gives the time of a ruling.
func NewCorrect(store CorrectStore, now func() time.Time) *Correct { return &Correct{store, now} }

// Make carries out a ruling and gives it back as it is kept. Of c the fields Kind, By and
// Why are read and, as the kind has it:
//
//   - merge: Other is taken into Story, which goes on.
//   - split: Others, reports of Story, become a story of their own, and with them what
//     carries the same text; its id comes back as Other.
//   - mute, unmute, pin, unpin: Story.
//   - undo: Undoes, or the latest ruling that was not undone where it is 0.
//
// The error is of kind hearsay.ErrNotFound where a story, report or ruling is unknown, and
// hearsay.ErrInvalid where there is nothing to rule.
func (c *Correct) Make(ctx context.Context, ruling hearsay.Correction) (made hearsay.Correction, err error) {
	defer hearsay.Fault(&err, "%s", ruling.Kind)
	err = c.store.InCorrect(ctx, func(tx CorrectTx) error {
		r := ruler{ctx, tx}
		made = hearsay.Correction{At: c.now().UTC(), By: ruling.By, Why: ruling.Why, Kind: ruling.Kind}
		switch ruling.Kind {
		case hearsay.MergeCorrection:
			return r.merge(&made, ruling.Story, ruling.Other)
		case hearsay.SplitCorrection:
			return r.split(&made, ruling.Story, ruling.Others)
		case hearsay.MuteCorrection, hearsay.UnmuteCorrection, hearsay.PinCorrection, hearsay.UnpinCorrection:
			return r.mark(&made, ruling.Story)
		case hearsay.UndoCorrection:
			return r.undo(&made, ruling.Undoes)
		}
		return fmt.Errorf("%w: there is no such ruling", hearsay.ErrInvalid)
	})
	if err != nil {
		return hearsay.Correction{}, err
	}
	return made, nil
}

// A ruler carries out one ruling within one transaction.
type ruler struct {
	ctx context.Context
	tx  CorrectTx
}

func (r ruler) merge(c *hearsay.Correction, into, from string) error {
	a, err := r.tx.Story(r.ctx, into)
	if err != nil {
		return err
	}
	b, err := r.tx.Story(r.ctx, from)
	if err != nil {
		return err
	}
	if a.ID == b.ID {
		return fmt.Errorf("%w: they are one story already: %s, %s", hearsay.ErrInvalid, into, from)
	}
	c.Story, c.Other, c.Reports, c.Others = a.ID, b.ID, a.Members, b.Members
	if err := r.keep(c); err != nil {
		return err
	}
	if err := r.join(c, a.ID, b); err != nil {
		return err
	}
	return r.retell(a.ID)
}

// join moves all of a story into another.
func (r ruler) join(c *hearsay.Correction, into string, from hearsay.Story) error {
	if err := r.tx.SaveShift(r.ctx, shiftBy(c, hearsay.Merged, from.ID, into, from.Members)); err != nil {
		return err
	}
	return r.tx.MergeStories(r.ctx, into, from.ID)
}

func (r ruler) split(c *hearsay.Correction, id string, reports []string) error {
	s, err := r.tx.Story(r.ctx, id)
	if err != nil {
		return err
	}
	for _, report := range reports {
		if !slices.Contains(s.Members, report) {
			return fmt.Errorf("%w: %s is no report of story %s", hearsay.ErrNotFound, report, s.ID)
		}
	}
	copies, err := r.tx.Copies(r.ctx, s.ID)
	if err != nil {
		return err
	}
	away := family(reports, copies)
	for _, m := range s.Members {
		if away[m] {
			c.Others = append(c.Others, m)
		} else {
			c.Reports = append(c.Reports, m)
		}
	}
	switch {
	case len(c.Others) == 0:
		return fmt.Errorf("%w: no report is named that should leave story %s", hearsay.ErrInvalid, s.ID)
	case len(c.Reports) == 0:
		return fmt.Errorf("%w: these reports, with those that carry their text, are all that story %s has", hearsay.ErrInvalid, s.ID)
	}
	c.Story = s.ID
	if c.Other, err = r.unused(c.Others[0]); err != nil {
		return err
	}
	if err := r.keep(c); err != nil {
		return err
	}
	if err := r.tx.SaveStory(r.ctx, hearsay.Story{ID: c.Other}); err != nil {
		return err
	}
	if err := r.move(c, hearsay.Split, s.ID, c.Other, c.Others); err != nil {
		return err
	}
	return errors.Join(r.retell(s.ID), r.retell(c.Other))
}

// family are the reports with all that carry the same text.
func family(reports []string, copies []hearsay.Copy) map[string]bool {
	in := make(map[string]bool, len(reports))
	for _, report := range reports {
		in[report] = true
	}
	for grown := true; grown; {
		grown = false
		for _, c := range copies {
			if in[c.Report] != in[c.Of] {
				in[c.Report], in[c.Of], grown = true, true, true
			}
		}
	}
	return in
}

// unused is an id for a story that is split off, which no story has or had.
func (r ruler) unused(first string) (string, error) {
	for given := 0; ; given++ {
		id := story.RuledID(first, given)
		_, err := r.tx.Story(r.ctx, id)
		if errors.Is(err, hearsay.ErrNotFound) {
			return id, nil
		}
		if err != nil {
			return "", err
		}
	}
}

// move takes reports from one story into another that lives.
func (r ruler) move(c *hearsay.Correction, kind hearsay.ShiftKind, from, into string, reports []string) error {
	for _, report := range reports {
		if err := r.tx.Assign(r.ctx, report, into); err != nil {
			return err
		}
	}
	return r.tx.SaveShift(r.ctx, shiftBy(c, kind, from, into, reports))
}

func (r ruler) mark(c *hearsay.Correction, id string) error {
	s, err := r.tx.Story(r.ctx, id)
	if err != nil {
		return err
	}
	was := s
	switch c.Kind {
	case hearsay.MuteCorrection, hearsay.UnmuteCorrection:
		s.Muted = c.Kind == hearsay.MuteCorrection
	default:
		s.Pinned = c.Kind == hearsay.PinCorrection
	}
	if s.Muted == was.Muted && s.Pinned == was.Pinned {
		return fmt.Errorf("%w: nothing would change: story %s is so already", hearsay.ErrInvalid, s.ID)
	}
	c.Story = s.ID
	if err := r.keep(c); err != nil {
		return err
	}
	return r.tx.Mark(r.ctx, s.ID, s.Pinned, s.Muted)
}

// keep writes the ruling down.
func (r ruler) keep(c *hearsay.Correction) (err error) {
	c.Number, err = r.tx.SaveCorrection(r.ctx, *c)
	return err
}

// retell makes a story's title and count of origins follow from its members.
func (r ruler) retell(id string) error {
	s, err := r.tx.Story(r.ctx, id)
	if err != nil {
		return err
	}
	var sketches []*story.Sketch
	s.Origins, err = originsOf(r.ctx, r.tx, s, func(v *hearsay.Version) { sketches = append(sketches, story.NewSketch(v, nil)) })
	if err != nil {
		return err
	}
	s.Title = story.Title(sketches)
	return r.tx.SaveStory(r.ctx, s)
}

// shiftBy is a shift that a ruling makes.
func shiftBy(c *hearsay.Correction, kind hearsay.ShiftKind, from, into string, reports []string) hearsay.Shift {
	why := "by hand"
	if c.Kind == hearsay.UndoCorrection {
		why = fmt.Sprintf("ruling %d was undone", c.Undoes)
	}
	if c.Why != "" {
		why += ": " + c.Why
	}
	return hearsay.Shift{Kind: kind, From: from, Into: into, Reports: reports, Why: why, Ruling: c.Number}
}
