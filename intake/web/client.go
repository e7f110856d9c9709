// Package web asks servers for feeds and pages: one guarded client for all that Hearsay
// fetches.
//
// A server, and whoever wrote the address, may be hostile. So addresses of this machine and
// of private networks are refused at the moment of dialling, after the name was resolved,
// on every redirect too (guard.go); size, time, redirects and the ratio of compression are
// bounded (body.go); secrets go to the host that they were meant for and stand in no error
// and no header that is given back (secrets.go). Answers come with what they say about
// asking again (hints.go), failures in words that a user understands (failure.go).
//
// The package knows nothing of schedules, robots.txt or stores.
package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Bounds of one fetch where Config has no others.
const (
	DefaultTimeout   = 60 * time.Second // from the first dialling to the last byte, redirects included
	DefaultSilence   = 20 * time.Second // without a byte
	DefaultMaxSize   = 16 << 20         // bytes, after decompression
	DefaultRedirects = 5
)

// Product is the product token by which robots.txt files know the program.
const Product = "Hearsay"

// home is where the program is explained.
const home = "https://github.com/hearsay-news/hearsay"

// A Config says how a Client asks. The zero value asks public addresses within the default
// bounds.
type Config struct {
	Allow     []Allowance // private addresses that may be asked all the same
	Contact   string      // how an operator of a server can reach whoever runs this program: a mail or web address
	Timeout   time.Duration
	Silence   time.Duration
	MaxSize   int
	Redirects int
}

// A Client asks servers, reusing connections. Many goroutines may use it at once.
type Client struct {
	config Config
	agent  string
	http   *http.Client
	large  chan struct{} // a slot for each answer over largeBody that is held at once
}

// maxResponseHeader bounds the bytes of an answer's header.
const maxResponseHeader = 64 << 10

// New makes a Client.
func New(config Config) *Client {
	orElse(&config.Timeout, DefaultTimeout)
	orElse(&config.Silence, DefaultSilence)
	orElse(&config.MaxSize, DefaultMaxSize)
	orElse(&config.Redirects, DefaultRedirects)
	c := &Client{config: config, agent: agent(config.Contact), large: make(chan struct{}, largeBodies)}
	c.http = &http.Client{
		Transport: &http.Transport{ // no proxy: it would resolve names where we can't look
			DialContext:            guard{config.Allow}.dial,
			ForceAttemptHTTP2:      true,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout:    config.Silence,
			ResponseHeaderTimeout:  config.Silence,
			MaxResponseHeaderBytes: maxResponseHeader,
			MaxConnsPerHost:        2,
			MaxIdleConnsPerHost:    1,
			MaxIdleConns:           256,
			IdleConnTimeout:        90 * time.Second,
			DisableCompression:     true, // decoded here, within bounds
			WriteBufferSize:        4 << 10,
			ReadBufferSize:         4 << 10,
		},
		CheckRedirect: c.redirect,
	}
	return c
}

func orElse[T int | time.Duration](v *T, otherwise T) {
	if *v <= 0 {
		*v = otherwise
	}
}

// agent is the User-Agent: what the program is, where that is explained, who runs it.
func agent(contact string) string {
	about := "+" + home
	if contact = strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' || r == '(' || r == ')' {
			return -1
		}
		return r
	}, contact); contact != "" {
		about += "; " + contact
	}
	return Product + "/1.0 (" + about + ")"
}

// Upgrading is a client for connections that become something else (WebSocket), with the
// same guard; it follows no redirects.
func (c *Client) Upgrading() *http.Client {
	return &http.Client{
		Transport: &http.Transport{ // HTTP/1.1 only: it can be upgraded
			DialContext:            guard{c.config.Allow}.dial,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout:    c.config.Silence,
			ResponseHeaderTimeout:  c.config.Silence,
			MaxResponseHeaderBytes: maxResponseHeader,
			DisableKeepAlives:      true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// Agent is the User-Agent that the client gives.
func (c *Client) Agent() string { return c.agent }

// A Request says what to ask for.
type Request struct {
	URL                string // with its secrets
	Accept             string // media types; empty for feeds and pages
	ETag, LastModified string // of the last answer, to be told where nothing changed
	Headers            []hearsay.Header
	User, Password     string // for basic authentication, where not both are empty
	Token              string // for a bearer token
	Secrets            Secrets

	// Visit is asked before each redirect to another host; its error ends the request.
	// It may be nil.
	Visit func(ctx context.Context, to *url.URL) error
}

// DefaultAccept is asked for where a request doesn't say.
const DefaultAccept = "application/rss+xml, application/atom+xml, application/feed+json, application/activity+json;q=0.8, text/html;q=0.9, application/xhtml+xml;q=0.9, */*;q=0.5"

// A Response is a server's answer, whatever its status.
type Response struct {
	Final   string // where it came from, after redirects; secrets as ${NAME}
	Moved   string // where the address asked for has moved to for good; empty where it hasn't
	Status  int
	Request []hearsay.Header // as sent, without secrets
	Header  []hearsay.Header // as received, without secrets
	Body    []byte           // decoded, without keys; empty where the status is 304
	Cut     error            // why Body may not be whole; nil where it is
	At      time.Time        // when it had come
	Hints   Hints

	release func()
}

// Close says that Body is not needed any more: another long answer may be read. It may be
// called more than once.
func (r *Response) Close() {
	if r.release != nil {
		r.release()
		r.release = nil
	}
}

// redirects is what a request has to remember while it is redirected.
type redirects struct {
	visit    func(ctx context.Context, to *url.URL) error
	origin   string   // host of the address that was asked for
	secret   []string // names of headers that only that host gets
	moved    string   // as far as all redirects were for good
	tempered bool     // one of them wasn't
}

type redirectsKey struct{}

// Get asks for an address. An answer of any status is no error, and neither is one that
// broke off (Response.Cut). Whoever gets one closes it after use. The error is a *Failure: of kind hearsay.ErrInvalid for an
// address that is not fetched, of hearsay.ErrTooLarge for an answer over a bound.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	response, err := c.get(ctx, r)
	if err != nil {
		return nil, explain(ctx, err, r, c.config)
	}
	return response, nil
}

func (c *Client) get(ctx context.Context, r Request) (*Response, error) {
	timed, cancel := context.WithTimeoutCause(ctx, c.config.Timeout, errSlow)
	defer cancel()
	request, moves, err := c.request(timed, r)
	if err != nil {
		return nil, err
	}
	answer, err := c.http.Do(request)
	if err != nil {
		if cause := context.Cause(timed); cause != nil && ctx.Err() == nil {
			err = cause
		}
		return nil, err
	}
	defer answer.Body.Close()
	response := &Response{
		Final:   r.Secrets.Hide(bare(answer.Request.URL)),
		Status:  answer.StatusCode,
		Request: fields(answer.Request.Header, r.Secrets),
		Header:  fields(answer.Header, r.Secrets),
	}
	if moves.moved != "" {
		response.Moved = r.Secrets.Hide(moves.moved)
	}
	if answer.StatusCode != http.StatusNotModified && answer.StatusCode != http.StatusNoContent {
		if err = c.body(timed, cancel, answer, response); err != nil {
			response.Close()
			return nil, err
		}
		response.Body = r.Secrets.hideIn(response.Body)
	}
	response.At = time.Now().UTC()
	response.Hints = hints(answer.Header, answer.StatusCode, response.At)
	return response, nil
}

func (c *Client) request(ctx context.Context, r Request) (*http.Request, *redirects, error) {
	u, err := parse(r.URL)
	if err != nil {
		return nil, nil, err
	}
	moves := &redirects{visit: r.Visit, origin: u.Host, secret: []string{"Authorization"}}
	request, err := http.NewRequestWithContext(context.WithValue(ctx, redirectsKey{}, moves), http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %v", hearsay.ErrInvalid, err)
	}
	set := func(name, value string) {
		if value != "" {
			request.Header.Set(name, value)
		}
	}
	set("User-Agent", c.agent)
	set("Accept", DefaultAccept)
	set("Accept", r.Accept)
	set("Accept-Encoding", acceptEncoding)
	set("If-None-Match", r.ETag)
	set("If-Modified-Since", r.LastModified)
	for _, h := range r.Headers {
		set(h.Name, h.Value)
		moves.secret = append(moves.secret, h.Name)
	}
	if r.User != "" || r.Password != "" {
		request.SetBasicAuth(r.User, r.Password)
	}
	if r.Token != "" {
		request.Header.Set("Authorization", "Bearer "+r.Token)
	}
	return request, moves, nil
}

// parse takes addresses on the web only. A name and password in one are left out: they go
// by Request.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	switch {
	case err == nil && u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("%w: neither http nor https", hearsay.ErrInvalid)
	case err != nil || u.Hostname() == "":
		return nil, fmt.Errorf("%w: it is no address", hearsay.ErrInvalid)
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	return u, nil
}

var errRedirects = errors.New("it redirects round and round, or too often")

// redirect looks at each redirect before it is followed.
func (c *Client) redirect(r *http.Request, via []*http.Request) error {
	if len(via) > c.config.Redirects {
		return errRedirects
	}
	u, err := parse(r.URL.String())
	if err != nil {
		return fmt.Errorf("it redirects to what is not fetched: %w", err)
	}
	r.URL = u
	r.Header.Del("Referer") // it would tell the address, with its secrets
	moves, ok := r.Context().Value(redirectsKey{}).(*redirects)
	if !ok {
		return nil
	}
	if status := r.Response.StatusCode; status != http.StatusMovedPermanently && status != http.StatusPermanentRedirect {
		moves.tempered = true
	}
	before := via[len(via)-1].URL
	if before.Scheme == "https" && u.Scheme == "http" {
		moves.tempered = true // followed, but nothing to get used to
	}
	if !moves.tempered {
		moves.moved = bare(u)
	}
	if u.Host != moves.origin || before.Scheme == "https" && u.Scheme == "http" {
		for _, name := range moves.secret {
			r.Header.Del(name)
		}
	}
	if u.Host != before.Host && moves.visit != nil {
		return moves.visit(r.Context(), u)
	}
	return nil
}

// bare is an address without a name and password.
func bare(u *url.URL) string {
	plain := *u
	plain.User, plain.Fragment, plain.RawFragment = nil, "", ""
	return plain.String()
}
