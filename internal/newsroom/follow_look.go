package newsroom

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/stream"
	"github.com/hearsay-news/hearsay/intake/web"
)

// An outcome is what came of a visit, on its way to the keeper.
type outcome struct {
	look    hearsay.Look // as it was planned
	host    *hearsay.Host
	answer  *web.Response // nil where none came
	batch   *stream.Batch // of a stream
	url     string        // that was asked for, without secrets
	words   string        // why it failed; empty where it went well
	refused bool          // it was the server's word that it may not be fetched, or an address that never will be
	later   time.Time     // it wasn't made: the host is to be left alone until then
	began   time.Time
	came    time.Time     // when the answer had come
	done    chan struct{} // closed when it is kept
}

func (o *outcome) close() {
	if o.answer != nil {
		o.answer.Close()
	}
}

// status is the HTTP status; 0 where no answer came.
func (o *outcome) status() int {
	if o.answer == nil {
		return 0
	}
	return o.answer.Status
}

// look makes one visit. nil means that it came to nothing: the watch ends, or the source is
// there no more.
func (f *Follow) look(ctx context.Context, look hearsay.Look) *outcome {
	source, err := f.store.Source(ctx, look.Source)
	if err != nil {
		if ctx.Err() == nil && !errors.Is(err, hearsay.ErrNotFound) {
			f.config.Log.Error("can't look up a source", "source", look.Source, "error", err)
		}
		return nil
	}
	out := &outcome{look: look, url: look.URL, began: f.config.Now()}
	if look.Kind == hearsay.FeedLook {
		out.url = source.Address()
	}
	host, err := f.hosts.host(ctx, look.Host, false)
	if err == nil && host.Until.After(out.began) {
		out.later = host.Until
		return out
	}
	if after := f.budget.after(source.ID); after > 0 {
		out.later = out.began.Add(after)
		return out
	}
	request, err := f.request(source, look, out.url)
	if err == nil && !source.Consent {
		var to *url.URL
		if to, err = url.Parse(request.URL); err == nil {
			err = f.permitted(ctx, to)
		}
	}
	if err == nil {
		var leave func()
		request.Visit, leave = f.led(look.Host, request.Visit)
		out.answer, err = f.config.Client.Get(ctx, request)
		leave()
	}
	var away *awayError
	if errors.As(err, &away) {
		out.close()
		later := out.began.Add(away.until)
		if f.once && away.until < time.Minute { // it belongs to this round still
			later = f.began
		}
		return &outcome{look: look, url: out.url, began: out.began, later: later}
	}
	if out.came = f.config.Now(); ctx.Err() != nil {
		out.close()
		return nil
	}
	asked, failed := time.Duration(0), err != nil && !errors.Is(err, errPermission)
	switch {
	case err != nil:
		out.words = request.Secrets.Hide(err.Error())
		var name *net.DNSError // of a name that nobody has there is nothing to wait for
		out.refused = !failed || errors.As(err, &name) && name.IsNotFound || errors.Is(err, hearsay.ErrInvalid) || errors.Is(err, hearsay.ErrTooLarge) || errors.Is(err, hearsay.ErrUnsupported)
		failed = !out.refused
	case out.answer.Status == http.StatusNotModified:
	case out.answer.Status < 200 || out.answer.Status > 299:
		out.words = web.StatusWords(out.answer.Status)
		out.refused = out.answer.Status >= 400 && out.answer.Status < 500 && out.answer.Status != http.StatusTooManyRequests && out.answer.Status != http.StatusRequestTimeout
		asked = out.answer.Hints.RetryAfter
	case out.answer.Cut != nil:
		out.words = web.CutWords(out.answer.Cut, len(out.answer.Body))
	case look.Kind == hearsay.FeedLook && out.answer.Status != http.StatusNoContent && blank(out.answer.Body):
		out.words = "the answer is empty"
	case look.Kind == hearsay.PageLook && out.missing():
		out.words, out.refused = "it leads to a front page", true
	}
	out.host = f.hosts.report(ctx, look.Host, failed, asked)
	return out
}

// led makes of what is asked before each redirect to another host one that takes that host
// too; leave sets all free that were taken so.
func (f *Follow) led(own string, allowed func(context.Context, *url.URL) error) (visit func(context.Context, *url.URL) error, leave func()) {
	var taken []string
	visit = func(ctx context.Context, to *url.URL) error {
		name := hearsay.HostOf(to.String())
		if name != own && !slices.Contains(taken, name) {
			if err := f.hosts.follow(ctx, name); err != nil {
				return err
			}
			taken = append(taken, name)
		}
		if allowed == nil {
			return nil
		}
		return allowed(ctx, to)
	}
	return visit, func() {
		for _, name := range taken {
			f.hosts.leave(name)
		}
	}
}

// blank reports whether a server's answer holds nothing but white space.
func blank(body []byte) bool { return len(bytes.TrimSpace(body)) == 0 }

// request is what a look asks for. Secrets go to the source's own host alone.
func (f *Follow) request(source hearsay.Source, look hearsay.Look, address string) (web.Request, error) {
	r := web.Request{URL: address, Secrets: web.Secrets{}}
	if look.Kind == hearsay.FeedLook {
		r.ETag, r.LastModified = source.State.ETag, source.State.LastModified
	} else {
		r.ETag, r.LastModified = look.ETag, look.LastModified
		r.Accept = "text/html, application/xhtml+xml, */*;q=0.5"
	}
	if !source.Consent {
		r.Visit = f.permitted
	}
	if look.Kind == hearsay.PageLook && (look.Host != hearsay.HostOf(source.Address()) || unsealed(source.Address(), address)) {
		return r, nil
	}
	for _, name := range source.Variables() {
		value, ok := f.config.Lookup(name)
		if !ok || value == "" {
			return r, fmt.Errorf("%w: the environment variable %s is not set", hearsay.ErrInvalid, name)
		}
		r.Secrets[name] = value
	}
	if look.Kind != hearsay.PageLook { // whose address comes from outside
		r.URL = hearsay.Expand(address, func(name string) string { return url.QueryEscape(r.Secrets[name]) })
	}
	for _, h := range source.Headers {
		value := hearsay.Expand(h.Value, func(name string) string { return r.Secrets[name] })
		if strings.ContainsAny(value, "\r\n\x00") {
			return r, fmt.Errorf("%w: the header %s can't hold the value of its variable", hearsay.ErrInvalid, h.Name)
		}
		r.Headers = append(r.Headers, hearsay.Header{Name: h.Name, Value: value})
	}
	c := source.Credentials
	r.User, r.Password, r.Token = r.Secrets[c.User], r.Secrets[c.Password], r.Secrets[c.Token]
	return r, nil
}

// unsealed reports whether an address would carry in the open what the source's own keeps
// encrypted.
func unsealed(own, address string) bool {
	return strings.HasPrefix(strings.ToLower(own), "https:") && !strings.HasPrefix(strings.ToLower(address), "https:")
}

// errPermission marks what robots.txt asks not to fetch.
var errPermission = errors.New("robots.txt")

// permitted asks a server's robots.txt whether an address may be fetched.
func (f *Follow) permitted(ctx context.Context, to *url.URL) error {
	host, err := f.hosts.host(ctx, hearsay.HostOf(to.String()), true)
	if err != nil {
		return err
	}
	if host.Denied {
		return fmt.Errorf("%w of %s can't be read for its trouble: nothing is fetched meanwhile", errPermission, to.Host)
	}
	path := to.EscapedPath()
	if to.RawQuery != "" {
		path += "?" + to.RawQuery
	}
	if !host.rules.Allow(path) {
		return fmt.Errorf("%w of %s asks programs not to fetch it (if its publisher agreed, say so: consent)", errPermission, to.Host)
	}
	return nil
}
