package desk

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// changesView is what a version changed against the one before: whole sentences, told
// apart by their words.
type changesView struct {
	Before  time.Time // when the earlier version was seen
	Address string    // of the earlier version
	Dropped []string  // sentences that are gone
	Added   int       // sentences that are new; they are marked in the text
	added   []hearsay.Span
}

// changes compares a version with the one that was seen before it; nil where it is the
// first, or says the same.
func (d *desk) changes(ctx context.Context, versions []hearsay.Version, v *hearsay.Version, r *hearsay.Reading) (*changesView, error) {
	i := slices.IndexFunc(versions, func(o hearsay.Version) bool { return o.Number == v.Number })
	if i < 1 {
		return nil, nil
	}
	before := versions[i-1]
	earlier, err := d.Readings.Reading(ctx, before)
	if err != nil {
		return nil, err
	}
	c := &changesView{Before: before.Observed, Address: reportAddress(before.ID, before.Number)}
	c.added = unlike(v.Text(), r.Sentences, before.Text(), earlier.Sentences)
	for _, s := range unlike(before.Text(), earlier.Sentences, v.Text(), r.Sentences) {
		c.Dropped = append(c.Dropped, strings.Join(strings.Fields(s.In(before.Text())), " "))
	}
	c.Added = len(c.added)
	if c.Added == 0 && len(c.Dropped) == 0 {
		return nil, nil
	}
	return c, nil
}

// unlike are the sentences of a text whose words stand in no sentence of another.
func unlike(text string, sentences []hearsay.Span, other string, others []hearsay.Span) []hearsay.Span {
	known := make(map[string]bool, len(others))
	plain := func(s hearsay.Span, text string) string { return strings.Join(strings.Fields(s.In(text)), " ") }
	for _, s := range others {
		known[plain(s, other)] = true
	}
	var list []hearsay.Span
	for _, s := range sentences {
		if !known[plain(s, text)] {
			list = append(list, s)
		}
	}
	return list
}
