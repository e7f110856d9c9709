package hearsay

import (
	"net/url"
	"strings"
	"time"
)

// A Look is a visit that is planned: to a source, or to the page of a report that one of
// its items led to. There is one for each source and for each report that came from one;
// after a visit the same Look is planned anew, or rests (Due is zero).
type Look struct {
	Kind   LookKind
	Source string // Source.ID
	Report string // of a page: Report.ID; empty of a feed
	URL    string // of a page: its address. Of a feed it follows from the source
	Host   string // whom it asks, see [Source.Address]; never two at a time

	Due       time.Time // zero where none is planned
	First     time.Time // of a page: when the report was first seen
	Published time.Time // of a page: as its item in the feed has it; zero where it doesn't say
	Count     int       // visits that went well
	Failures  int       // visits in a row that failed

	ETag, LastModified string // of a page; a feed's are in SourceState

	Item    string // digest of the report's item in the feed, as last seen; empty on a look that rests: the item is wanted for the report's text
	Capture int64  // Capture.Number in which that item stands
	Paged   bool   // the report's text is its page's; else it is its item's
}

// LookKind says what a look is at.
type LookKind string

// The kinds of look.
const (
	FeedLook   LookKind = "feed"   // at a source: whatever stands there
	PageLook   LookKind = "page"   // at the page of one report
	StreamLook LookKind = "stream" // a piece of a stream, as it came
)

// A Host is what has to be remembered of a server, to be polite to it.
type Host struct {
	Name     string    // host, with the port where it isn't the scheme's own, and the scheme: "https://example.org"
	Robots   []byte    // its robots.txt (RFC 9309), as far as it is read; nil where it has none
	Denied   bool      // robots.txt could not be got for the server's fault: nothing may be fetched
	Checked  time.Time // when robots.txt was asked for; zero for never
	Until    time.Time // nothing is asked of it before this moment
	Failures int       // in a row
}

// HostOf is the Host.Name of an address; empty for what is none. A stream's host is that of
// the same address on the web.
func HostOf(address string) string {
	u, err := url.Parse(placeholder.ReplaceAllString(address, "x"))
	if err != nil || u.Hostname() == "" {
		return ""
	}
	scheme := strings.Replace(strings.ToLower(u.Scheme), "ws", "http", 1)
	host := strings.ToLower(u.Hostname())
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if p := u.Port(); p != "" && !(p == "80" && scheme == "http") && !(p == "443" && scheme == "https") {
		host += ":" + p
	}
	return scheme + "://" + host
}
