package newsroom

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/intake/robots"
	"github.com/hearsay-news/hearsay/intake/web"
)

// A Checkup is what came of asking a source once, without keeping anything.
type Checkup struct {
	Words   string // what is wrong, in plain words; empty where all is well
	Format  string // what stands there, as package intake names it
	Reports int    // how many reports do
	Newest  time.Time
	Problem string // why not all that stands there can be read; empty where it can
	Moved   string // where it moved to for good; empty where it didn't
}

// Check asks a source once, as the watch would, and tells how that went.
func (p *Propose) Check(ctx context.Context, s hearsay.Source) (c Checkup, err error) {
	s.URL = s.Address()
	if !s.Consent {
		if c.Words, err = p.forbidden(ctx, s.URL); c.Words != "" || err != nil {
			return c, err
		}
	}
	request, err := RequestTo(&s, p.lookup)
	if err != nil {
		return Checkup{Words: err.Error()}, nil
	}
	answer, err := p.get.Get(ctx, request)
	if err != nil {
		return Checkup{Words: request.Secrets.Hide(err.Error())}, ctx.Err()
	}
	answer.Close() // one at a time fills no memory
	c.Moved = answer.Moved
	if answer.Status != http.StatusOK {
		c.Words = web.StatusWords(answer.Status)
		return c, nil
	}
	if c.Format, err = intake.Tell(answer.Final, answer.Body); err != nil {
		c.Words = err.Error()
		return c, nil
	}
	kept := hearsay.Capture{URL: s.URL, Final: answer.Final, Header: answer.Header, Body: answer.Body, At: answer.At}
	for v, err := range intake.Read(intake.Captured(&kept)) {
		if err != nil {
			if c.Problem == "" {
				c.Problem = err.Error()
			}
			continue
		}
		c.Reports++
		if v.Published.After(c.Newest) {
			c.Newest = v.Published
		}
	}
	if c.Reports == 0 {
		c.Words = "there is no report in it"
		if c.Problem != "" {
			c.Words = c.Problem
		}
	}
	return c, nil
}

// forbidden says whether the server's robots.txt forbids an address, in plain words.
func (p *Propose) forbidden(ctx context.Context, address string) (words string, err error) {
	u, err := url.Parse(address)
	if err != nil {
		return "it is no address", nil
	}
	answer, err := p.get.Get(ctx, web.Request{URL: hearsay.HostOf(address) + "/robots.txt", Accept: "text/plain, */*;q=0.5"})
	if err != nil {
		return err.Error(), ctx.Err()
	}
	defer answer.Close()
	if answer.Status < 200 || answer.Status > 299 {
		return "", nil
	}
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if !robots.Parse(answer.Body[:min(len(answer.Body), robots.MaxSize)], web.Product).Allow(path) {
		return fmt.Sprintf("robots.txt of %s asks programs not to fetch it (if its publisher agreed, say so: consent=yes)", u.Host), nil
	}
	return "", nil
}
