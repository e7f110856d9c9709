package hearsay

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"
)

// A Source is an address that a newsroom listens to: a feed, a page, an API's timeline, a
// stream. What the user said of it stands here, what came of asking it in State.
type Source struct {
	ID  string // given by [SourceID]; it stays when the source moves
	URL string // as the user gave it; ${NAME} in it stands for a variable of the environment

	// Profile is what is known of the outlet. Profile.Outlet is the outlet of reports that
	// don't name one.
	Profile

	Interval    time.Duration // between two looks; 0: told by how often it posts
	Pages       PageRule      // empty is AutoPages
	Credentials Credentials
	Headers     []Header // sent with each request; ${NAME} in a value as in URL
	Consent     bool     // the publisher agreed to be asked: robots.txt doesn't count
	Paused      bool     // by the user: it is not looked at
	Added       time.Time

	State SourceState
}

// A PageRule says whether the pages that a feed's items lead to are fetched.
type PageRule string

// The rules.
const (
	AutoPages   PageRule = "auto"   // where an item holds no more than a summary
	AlwaysPages PageRule = "always" // of each item
	NeverPages  PageRule = "never"  // the items' own text is all
)

// PageRules lists every rule, the usual one first.
var PageRules = []PageRule{AutoPages, AlwaysPages, NeverPages}

// Credentials are names of environment variables. Their values are looked up when a
// request is made, and are neither kept nor told.
type Credentials struct {
	User, Password string // for basic authentication (RFC 7617)
	Token          string // for a bearer token (RFC 6750)
}

// A Header is one field of an HTTP header.
type Header struct{ Name, Value string }

// A SourceState is how things stand with a source. The store keeps it; [Source.Check] and
// the user have no say in it.
type SourceState struct {
	Tried     time.Time // the last look, however it went; zero before the first
	Good      time.Time // the last look that went well
	Next      time.Time // when the next look is due; zero where none is. It follows from the source's Look
	LastError string    // of the last look, in plain words; empty where it went well
	Failures  int       // looks in a row that failed

	Moved        string        // where it moved to for good (301, 308); empty where it didn't
	Stopped      string        // why it is asked no more, in plain words (410); empty while it is
	ETag         string        // as the server gave it (RFC 9110, 8.8.3)
	LastModified string        // as the server gave it
	Sum          string        // SHA-256 of the last bytes, hexadecimal
	Title        string        // what it calls itself
	Feed         bool          // it has given a feed: a page in its place is a mistake
	Gap          time.Duration // between two of its posts, the median; 0 where unknown
	Posted       time.Time     // its latest post; zero where unknown
	Reports      int           // reports that came from it
	Cursor       string        // of a stream: how far it was received
}

// Address is where to ask: where the source moved to, else its URL.
func (s *Source) Address() string {
	if s.State.Moved != "" {
		return s.State.Moved
	}
	return s.URL
}

// Stream reports whether the source is one long connection (WebSocket) rather than an
// address to be looked at now and then.
func (s *Source) Stream() bool {
	return strings.HasPrefix(s.URL, "ws://") || strings.HasPrefix(s.URL, "wss://")
}

// SourceID is the id of the source that was added with this URL: the same whenever and
// wherever it is added.
func SourceID(url string) string {
	sum := sha256.Sum256([]byte(url))
	return hex.EncodeToString(sum[:5])
}

// MinInterval and MaxInterval bound Source.Interval.
const (
	MinInterval = time.Minute
	MaxInterval = 30 * 24 * time.Hour
)

var (
	variableName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	headerName   = regexp.MustCompile("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$") // token, RFC 9110, 5.6.2
	placeholder  = regexp.MustCompile(`\$\{([^}]*)\}`)
)

// Check refuses what can't be a source (ErrInvalid): an address that is none, a secret that
// stands where it would be stored, a bound that is overstepped.
func (s *Source) Check() error {
	u, err := url.Parse(placeholder.ReplaceAllString(s.URL, "x"))
	switch {
	case err != nil:
		return fmt.Errorf("%w: %q is no address", ErrInvalid, s.URL)
	case u.User != nil:
		return fmt.Errorf("%w: an address with a password in it would be stored: name environment variables instead", ErrInvalid)
	case u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "ws" && u.Scheme != "wss" || u.Hostname() == "":
		return fmt.Errorf("%w: %q is no address: it begins with https://, http:// or wss://", ErrInvalid, s.URL)
	case len(s.URL) > MaxID:
		return fmt.Errorf("%w: the address has %d bytes, more than %d", ErrTooLarge, len(s.URL), MaxID)
	case s.Interval != 0 && (s.Interval < MinInterval || s.Interval > MaxInterval):
		return fmt.Errorf("%w: the interval %v lies outside %v to %v", ErrInvalid, s.Interval, MinInterval, MaxInterval)
	case s.Pages != "" && s.Pages != AutoPages && s.Pages != AlwaysPages && s.Pages != NeverPages:
		return fmt.Errorf("%w: pages %q is not one of %v", ErrInvalid, s.Pages, PageRules)
	}
	names := s.Variables()
	for _, h := range s.Headers {
		if !headerName.MatchString(h.Name) || strings.ContainsAny(h.Value, "\r\n\x00") {
			return fmt.Errorf("%w: %q is no header", ErrInvalid, h.Name)
		}
		if SecretHeader(h.Name) && !placeholder.MatchString(h.Value) {
			return fmt.Errorf("%w: the header %s would be stored as it is: write ${NAME} for a variable of the environment", ErrInvalid, h.Name)
		}
	}
	for _, name := range names {
		if !variableName.MatchString(name) {
			return fmt.Errorf("%w: %q is no name of an environment variable", ErrInvalid, name)
		}
	}
	return nil
}

// Variables are the names of all environment variables that the source needs, in order of
// their appearance.
func (s *Source) Variables() (names []string) {
	add := func(name string) {
		for _, n := range names {
			if n == name {
				return
			}
		}
		names = append(names, name)
	}
	for _, n := range []string{s.Credentials.User, s.Credentials.Password, s.Credentials.Token} {
		if n != "" {
			add(n)
		}
	}
	texts := []string{s.URL}
	for _, h := range s.Headers {
		texts = append(texts, h.Value)
	}
	for _, t := range texts {
		for _, m := range placeholder.FindAllStringSubmatch(t, -1) {
			add(m[1])
		}
	}
	return names
}

// Expand puts the values of variables where ${NAME} stands in text.
func Expand(text string, value func(name string) string) string {
	return placeholder.ReplaceAllStringFunc(text, func(m string) string { return value(m[2 : len(m)-1]) })
}

// SecretHeader reports whether a header of this name is likely to hold a secret.
func SecretHeader(name string) bool {
	name = strings.ToLower(name)
	for _, part := range []string{"authorization", "cookie", "token", "secret", "api-key", "apikey", "password"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
