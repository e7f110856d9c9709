package main

import (
	"context"
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// A sinceTime is a flag that takes a moment, or how long before the latest observation of all it
// was ("24h", "7d"): a day's reports are the last day's also when they are looked at later.
type sinceTime struct {
	moment
	back time.Duration
}

func (s *sinceTime) String() string {
	if s.back != 0 {
		return hearsay.WriteSpan(s.back)
	}
	return s.moment.String()
}

func (s *sinceTime) Set(text string) error {
	back, err := hearsay.ParseSpan(text)
	if err == nil && back > 0 {
		s.back, s.Time = back, time.Time{}
		return nil
	}
	s.back = 0
	if err := s.moment.Set(text); err != nil {
		return fmt.Errorf("%w, nor a stretch of time like 90m, 24h or 7d", err)
	}
	return nil
}

// given reports whether the flag was set.
func (s *sinceTime) given() bool { return s.back != 0 || !s.IsZero() }

// from is the moment that is meant. A stretch ends at now; the zero time means the latest
// observation of all.
func (s *sinceTime) from(ctx context.Context, store *sqlite.Store, now time.Time) (time.Time, error) {
	if s.back == 0 {
		return s.Time, nil
	}
	if now.IsZero() {
		latest, err := newsroom.NewList(store).Stories(ctx, hearsay.StoryFilter{Limit: 1}, now)
		if err != nil || len(latest) == 0 {
			return time.Time{}, err
		}
		now = latest[0].Last
	}
	return now.Add(-s.back), nil
}
