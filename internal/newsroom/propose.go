package newsroom

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/intake/discover"
	"github.com/hearsay-news/hearsay/intake/feed"
	"github.com/hearsay-news/hearsay/intake/web"
)

// A Getter asks servers; package intake/web has it.
type Getter interface {
	Get(ctx context.Context, r web.Request) (*web.Response, error)
}

// A Proposal is a source as it was found at an address, not kept yet.
type Proposal struct {
	Source  hearsay.Source
	Reasons []discover.Reason // what each part of its profile rests on
	Found   string            // how its address was found, in words
	Reports int               // how many reports stand there now
	Problem string            // why not all that stands there can be read; empty where it can
	Others  []discover.Feed   // what else the site can be followed by
}

// Propose finds out how a site can be followed.
type Propose struct {
	get    Getter
	lookup func(name string) (string, bool)
	pause  time.Duration
}

// NewPropose makes a Propose. lookup is os.LookupEnv; pause lies between two requests.
func NewPropose(get Getter, lookup func(name string) (string, bool), pause time.Duration) *Propose {
	return &Propose{get, lookup, pause}
}

// tries is how many addresses of a site are tried at most.
const tries = 12

// Source proposes a source for what a user typed as its URL: a feed's address, a site's,
// with or without its scheme, or a profile's ("@ada@social.example"). What else is set in
// asked is what the user says, and stands; its credentials go to the host that was typed
// and to no other. The error is of kind hearsay.ErrInvalid for what is no address or must not
// be asked, hearsay.ErrNotFound where nothing there can be followed, and of no kind where
// that is the server's doing.
func (p *Propose) Source(ctx context.Context, asked hearsay.Source) (_ Proposal, err error) {
	bare := !strings.Contains(asked.URL, "://")
	if asked.URL, err = addressOf(asked.URL); err != nil {
		return Proposal{}, err
	}
	defer hearsay.Fault(&err, "%s", web.Redact(asked.URL))
	if asked.Stream() {
		p := Known(asked)
		p.Found = "it is a stream, which the watch opens"
		return p, nil
	}
	if posts, ok := discover.Posts(asked.URL); ok {
		if found, err := p.feed(ctx, asked, posts); err == nil || ctx.Err() != nil {
			return found, err
		}
	}
	answer, format, err := p.ask(ctx, asked, asked.URL)
	var unanswered *web.Failure
	if bare && errors.As(err, &unanswered) && len(asked.Variables()) == 0 && ctx.Err() == nil { // secrets never go unencrypted by a guess
		open := asked
		open.URL = "http://" + strings.TrimPrefix(asked.URL, "https://")
		if a, f, failed := p.ask(ctx, open, open.URL); failed == nil {
			asked, answer, format, err = open, a, f, nil
		}
	}
	if err != nil {
		return Proposal{}, err
	}
	if followed(format) {
		return useful(propose(asked, discover.Feed{URL: asked.URL, Why: "it is one that can be followed (" + format + ")"}, discover.Site{}, answer))
	}
	site, err := discover.Page(answer.Body, hearsay.HeaderValue(answer.Header, "Content-Type"), answer.Final)
	if err != nil {
		return Proposal{}, err
	}
	candidates := site.Feeds
	if len(candidates) == 0 {
		candidates = discover.Guesses(answer.Final)
	}
	return p.first(ctx, asked, candidates, site)
}

// first tries candidates until one can be followed.
func (p *Propose) first(ctx context.Context, asked hearsay.Source, candidates []discover.Feed, site discover.Site) (Proposal, error) {
	var tried []string
	for _, f := range candidates[:min(len(candidates), tries)] {
		select {
		case <-time.After(p.pause):
		case <-ctx.Done():
			return Proposal{}, ctx.Err()
		}
		answer, format, err := p.ask(ctx, asked, f.URL)
		if ctx.Err() != nil {
			return Proposal{}, ctx.Err()
		}
		if tried = append(tried, web.Redact(f.URL)); err != nil || !followed(format) {
			continue
		}
		found, err := useful(propose(asked, f, site, answer))
		if err != nil {
			continue
		}
		for _, other := range append(site.Feeds[:len(site.Feeds):len(site.Feeds)], site.Profiles...) {
			if other.URL != f.URL {
				found.Others = append(found.Others, other)
			}
		}
		return found, nil
	}
	return Proposal{}, fmt.Errorf("%w: it is a page, and no feed stands at %s", hearsay.ErrNotFound, strings.Join(tried, ", "))
}

// ErrClosed is the kind of error of an address that wants to know who asks.
var ErrClosed = errors.New("closed")

// closed is what such an address answers, in plain words.
type closed string

func (c closed) Error() string        { return string(c) }
func (c closed) Is(target error) bool { return target == ErrClosed }

// feed asks for one candidate and proposes it if it can be followed.
func (p *Propose) feed(ctx context.Context, asked hearsay.Source, f discover.Feed) (Proposal, error) {
	answer, format, err := p.ask(ctx, asked, f.URL)
	if err == nil && !followed(format) {
		err = fmt.Errorf("%w: it is no feed", hearsay.ErrNotFound)
	}
	if err != nil {
		return Proposal{}, err
	}
	return propose(asked, f, discover.Site{}, answer), nil
}

// ask asks for an address as the source's user said, and tells the format of what comes.
func (p *Propose) ask(ctx context.Context, asked hearsay.Source, address string) (*web.Response, string, error) {
	to := asked
	if to.URL = address; !sameHost(asked.URL, address) {
		to.Credentials, to.Headers = hearsay.Credentials{}, nil
	}
	request, err := RequestTo(&to, p.lookup)
	if err != nil {
		return nil, "", err
	}
	answer, err := p.get.Get(ctx, request)
	if err != nil {
		return nil, "", err
	}
	answer.Close() // one at a time fills no memory
	switch {
	case answer.Status == http.StatusNotFound || answer.Status == http.StatusGone:
		return nil, "", fmt.Errorf("%w: %s", hearsay.ErrNotFound, web.StatusWords(answer.Status))
	case answer.Status == http.StatusUnauthorized || answer.Status == http.StatusForbidden:
		return nil, "", closed(web.StatusWords(answer.Status))
	case answer.Status != http.StatusOK:
		return nil, "", errors.New(web.StatusWords(answer.Status))
	}
	format, err := intake.Tell(answer.Final, answer.Body)
	return answer, format, err
}

func sameHost(a, b string) bool {
	x, err := url.Parse(a)
	y, failed := url.Parse(b)
	return err == nil && failed == nil && x.Scheme == y.Scheme && x.Host == y.Host
}

// followed reports whether what is of this format can be followed. A page can be too, but
// is hardly what is meant; of plain text nobody knows what it is.
func followed(format string) bool {
	switch format {
	case "feed", "post", "wire", "jsonl", "json", "gzip":
		return true
	}
	return false
}

// propose makes a source of an answer that can be followed. What the user said goes before
// what the site tells, and that before what the feed does.
func propose(asked hearsay.Source, f discover.Feed, site discover.Site, answer *web.Response) Proposal {
	p := Proposal{Source: asked, Found: f.Why}
	if p.Source.URL = f.URL; answer.Moved != "" && !strings.Contains(answer.Moved+f.URL, "${") {
		p.Source.URL = answer.Moved
	}
	if !sameHost(asked.URL, p.Source.URL) {
		p.Source.Credentials, p.Source.Headers = hearsay.Credentials{}, nil
	}
	p.Source.ID = hearsay.SourceID(p.Source.URL)
	var title, language string
	var own discover.Site // what the reports say themselves
	c := hearsay.Capture{URL: f.URL, Final: answer.Final, Header: answer.Header, Body: answer.Body, At: answer.At}
	for v, err := range intake.Read(intake.Captured(&c)) {
		if err != nil {
			if p.Problem == "" && !errors.Is(err, feed.ErrEmpty) {
				p.Problem = reason(err)
			}
			continue
		}
		if p.Reports++; p.Reports == 1 {
			title, language = v.Outlet, v.Language
			if v.Kind != "" {
				own = discover.Site{Kind: v.Kind, Reasons: []discover.Reason{{Field: "kind", Why: "its reports are such"}}}
			}
		}
	}
	site = site.Or(own).Or(discover.Titled(title, answer.Final))
	if site.Language == "" && language != "" {
		site.Language, site.Reasons = language, append(site.Reasons, discover.Reason{Field: "language", Why: "the feed says so"})
	}
	p.profile(site)
	return p
}

// useful refuses what nothing can be read in. A feed that has no items yet is well.
func useful(p Proposal) (Proposal, error) {
	if p.Reports == 0 && p.Problem != "" {
		return p, fmt.Errorf("%w: %s", hearsay.ErrUnsupported, p.Problem)
	}
	return p, nil
}

// Known proposes what is known by a source's address alone, without asking for anything: of
// a known outlet all, of another what its domain tells.
func Known(asked hearsay.Source) Proposal {
	p := Proposal{Source: asked}
	p.Source.ID = hearsay.SourceID(asked.URL)
	site, _ := discover.Outlet(asked.Address())
	p.profile(site)
	return p
}

// profile fills in what a site tells of its outlet where the user said nothing.
func (p *Proposal) profile(site discover.Site) {
	for _, f := range [][2]string{{"outlet", site.Name}, {"kind", string(site.Kind)}, {"family", site.Family}, {"home", site.Home}, {"language", site.Language}} {
		p.fill(f[0], f[1])
	}
	for _, r := range site.Reasons {
		if r.Field == "name" {
			r.Field = "outlet"
		}
		p.Reasons = append(p.Reasons, r)
	}
}

// fill sets a field that the user said nothing of. What the source can't hold is left out.
func (p *Proposal) fill(field, value string) {
	for _, f := range hearsay.SourceFields() {
		if f.Name == field && f.Of(&p.Source) == "" {
			_ = p.Source.Set(field, value)
		}
	}
}

// addressOf makes an address of what a user types.
func addressOf(typed string) (string, error) {
	s := strings.TrimSpace(typed)
	if name, host, ok := strings.Cut(strings.TrimPrefix(s, "@"), "@"); ok && strings.HasPrefix(s, "@") && host != "" {
		s = "https://" + host + "/@" + name
	}
	s = strings.Replace(s, "feed://", "https://", 1)
	if !strings.Contains(s, "://") {
		s = "https://" + s
		if host, _, _ := strings.Cut(s[len("https://"):], "/"); !strings.ContainsAny(host, ".:") {
			return "", fmt.Errorf("%w: %q is no address on the web", hearsay.ErrInvalid, typed)
		}
	}
	check := hearsay.Source{URL: s}
	return s, check.Check()
}
