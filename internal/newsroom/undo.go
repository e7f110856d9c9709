package newsroom

import (
	"fmt"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// undo takes a ruling back: what it changed is put as it was, as far as that is still
// there, and from now on grouping is free again.
func (r ruler) undo(c *hearsay.Correction, number int) error {
	all, err := r.tx.Corrections(r.ctx)
	if err != nil {
		return err
	}
	i := len(all) - 1
	for ; i >= 0; i-- {
		if number == 0 && !all[i].Undone && all[i].Kind != hearsay.UndoCorrection || number > 0 && all[i].Number == number {
			break
		}
	}
	switch {
	case i < 0 && number == 0:
		return fmt.Errorf("%w: there is no ruling to undo", hearsay.ErrInvalid)
	case i < 0:
		return fmt.Errorf("%w: there is no ruling %d", hearsay.ErrNotFound, number)
	case all[i].Kind == hearsay.UndoCorrection:
		return fmt.Errorf("%w: ruling %d is an undo: make the ruling %d anew instead", hearsay.ErrInvalid, number, all[i].Undoes)
	}
	old, later := all[i], all[i+1:]
	c.Undoes, c.Story, c.Other = old.Number, old.Story, old.Other
	if err := r.keep(c); err != nil {
		return err
	}
	switch old.Kind {
	case hearsay.MergeCorrection:
		return r.unmerge(c, old, later)
	case hearsay.SplitCorrection:
		return r.unsplit(c, old, later)
	}
	s, err := r.tx.Story(r.ctx, old.Story)
	if err != nil {
		return err
	}
	switch old.Kind {
	case hearsay.MuteCorrection, hearsay.UnmuteCorrection:
		s.Muted = old.Kind == hearsay.UnmuteCorrection
	default:
		s.Pinned = old.Kind == hearsay.UnpinCorrection
	}
	return r.tx.Mark(r.ctx, s.ID, s.Pinned, s.Muted)
}

// unmerge gives a story that was taken in its reports back, those that are still where
// they were taken.
func (r ruler) unmerge(c *hearsay.Correction, old hearsay.Correction, later []hearsay.Correction) error {
	s, err := r.tx.Story(r.ctx, old.Story)
	if err != nil {
		return err
	}
	back := slices.DeleteFunc(slices.Clone(old.Others), func(m string) bool { return !slices.Contains(s.Members, m) })
	if len(back) == 0 || len(back) == len(s.Members) {
		return nil // they went elsewhere since, or all that was there before did
	}
	if err := free(back, later); err != nil {
		return err
	}
	if err := r.tx.Revive(r.ctx, old.Other); err != nil {
		return err
	}
	other, err := r.tx.Story(r.ctx, old.Other)
	if err != nil {
		return err
	}
	if err := r.move(c, hearsay.Split, s.ID, other.ID, back); err != nil {
		return err
	}
	if err := r.retell(s.ID); err != nil {
		return err
	}
	return r.retell(other.ID)
}

// unsplit takes what was split off back in: the story that came of it, with what joined it
// since, or where another took that in the reports that were split off.
func (r ruler) unsplit(c *hearsay.Correction, old hearsay.Correction, later []hearsay.Correction) error {
	into, err := r.tx.Story(r.ctx, old.Story)
	if err != nil {
		return err
	}
	from, err := r.tx.Story(r.ctx, old.Other)
	if err != nil || from.ID == into.ID {
		return err
	}
	back := slices.DeleteFunc(slices.Clone(old.Others), func(m string) bool { return !slices.Contains(from.Members, m) })
	if err := free(back, later); err != nil {
		return err
	}
	switch {
	case from.ID == old.Other || len(back) == len(from.Members):
		err = r.join(c, into.ID, from)
	case len(back) > 0:
		if err = r.move(c, hearsay.Moved, from.ID, into.ID, back); err == nil {
			err = r.retell(from.ID)
		}
	}
	if err != nil {
		return err
	}
	return r.retell(into.ID)
}

// free refuses to move reports that a later ruling, which still holds, put where they are.
func free(reports []string, later []hearsay.Correction) error {
	for _, c := range later {
		held := c.Others
		switch {
		case c.Undone:
			continue
		case c.Kind == hearsay.MergeCorrection:
			held = slices.Concat(c.Reports, c.Others)
		case c.Kind != hearsay.SplitCorrection:
			continue
		}
		if slices.ContainsFunc(reports, func(id string) bool { return slices.Contains(held, id) }) {
			return fmt.Errorf("%w: ruling %d came later and tells of the same reports: undo that first", hearsay.ErrInvalid, c.Number)
		}
	}
	return nil
}
