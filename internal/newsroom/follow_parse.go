package newsroom

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
)

const (
	parseTime   = 20 * time.Second // for one capture; one that takes longer is not read
	parsers     = 2                // captures that are parsed at once
	mostItems   = 2000             // versions in one capture
	longestText = 512 << 10        // bytes of one version: there are no such reports, but such attacks
)

// parse finds the versions in captures, a few at a time.
func (f *Follow) parse(ctx context.Context, pieces []*piece) {
	slots := make(chan struct{}, parsers)
	var all sync.WaitGroup
	for _, p := range pieces {
		slots <- struct{}{}
		all.Go(func() {
			defer func() { <-slots }()
			p.versions, p.problems = parseWithin(ctx, &p.capture, parseTime)
		})
	}
	all.Wait()
}

// parseWithin is what a capture holds. One that takes too long, or that a parser can't
// stand, holds nothing but a problem.
func parseWithin(ctx context.Context, c *hearsay.Capture, within time.Duration) ([]hearsay.Version, []string) {
	type found struct {
		versions []hearsay.Version
		problems []string
	}
	if c.Dropped {
		return nil, []string{cmp.Or(c.Problem, "its bytes are kept no more")}
	}
	if isGone(c) {
		return nil, nil
	}
	result := make(chan found, 1)
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	go func() {
		var x found
		defer func() {
			if r := recover(); r != nil {
				x = found{problems: []string{fmt.Sprintf("it can't be read: %v", r)}}
			}
			result <- x
		}()
		x.versions, x.problems = versionsIn(ctx, c)
	}()
	select {
	case x := <-result:
		return x.versions, x.problems
	case <-ctx.Done():
		return nil, []string{fmt.Sprintf("it takes longer than %v to read", within)}
	}
}

// versionsIn is what a capture holds, within bounds.
func versionsIn(ctx context.Context, c *hearsay.Capture) (versions []hearsay.Version, problems []string) {
	for v, err := range intake.Read(intake.Captured(c)) {
		switch {
		case ctx.Err() != nil:
			return versions, problems
		case err != nil && len(problems) < 5:
			problems = append(problems, reason(err))
		case err != nil:
		case len(v.Title)+len(v.Body) > longestText:
			problems = append(problems, fmt.Sprintf("a text of over %d kB is no report", longestText>>10))
		case len(versions) == mostItems:
			return versions, append(problems, fmt.Sprintf("only its first %d items are read", mostItems))
		default:
			versions = append(versions, v)
		}
	}
	return versions, problems
}

// reason is a problem without the name of where it was: the capture says that.
func reason(err error) string {
	var p *intake.Problem
	if errors.As(err, &p) {
		if p.Line > 0 {
			return fmt.Sprintf("line %d: %s", p.Line, reason(p.Err))
		}
		err = p.Err
	}
	return strings.ReplaceAll(err.Error(), hearsay.ErrInvalid.Error()+": ", "")
}
