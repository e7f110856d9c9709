package hearsay

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// OutletKind says what sort of publisher an outlet is.
type OutletKind string

// The kinds of outlet. AgencyOutlet is an agency of a government or an organisation;
// OfficialOutlet is a person's or an office's own channel.
const (
	WireOutlet        OutletKind = "wire"
	NewspaperOutlet   OutletKind = "newspaper"
	BroadcasterOutlet OutletKind = "broadcaster"
	AgencyOutlet      OutletKind = "agency"
	OfficialOutlet    OutletKind = "official"
	WitnessOutlet     OutletKind = "witness"
	SocialOutlet      OutletKind = "social"
	OtherOutlet       OutletKind = "other"
)

// OutletKinds lists every kind in the order in which they are explained to users.
var OutletKinds = []OutletKind{
	WireOutlet, NewspaperOutlet, BroadcasterOutlet, AgencyOutlet,
	OfficialOutlet, WitnessOutlet, SocialOutlet, OtherOutlet,
}

// SpeaksForItself reports whether the outlet is itself a party or an eye: what such an
// outlet publishes is its own word, not its reporting of another's.
func (k OutletKind) SpeaksForItself() bool {
	return k == AgencyOutlet || k == OfficialOutlet || k == WitnessOutlet || k == SocialOutlet
}

// A Report is one article, statement or post, as one version of it describes itself.
type Report struct {
	ID        string // the publisher's or importer's id; else the URL
	Outlet    string // name of who publishes; may be empty
	Kind      OutletKind
	URL       string
	Published time.Time // zero where unknown; relative dates then stay unresolved
	Byline    string
	Language  string // BCP 47; empty where unknown
	Credit    string // the agency credited, as printed
	Extra     map[string]json.RawMessage
}

// MaxID is the longest id of a report or story, in bytes. URLs are ids, and the longest
// that browsers and servers agree on are shorter.
const MaxID = 8 << 10

// CheckID refuses an id that couldn't be given back to other programs as it is, or that
// would fill an index: an empty one and one that is no plain UTF-8 text with [ErrInvalid],
// one over [MaxID] with [ErrTooLarge].
func CheckID(id string) error {
	switch {
	case id == "":
		return fmt.Errorf("%w: the id is empty", ErrInvalid)
	case len(id) > MaxID:
		return fmt.Errorf("%w: the id %.60q… has %d bytes, more than %d", ErrTooLarge, id, len(id), MaxID)
	case !utf8.ValidString(id) || strings.ContainsRune(id, 0):
		return fmt.Errorf("%w: the id %q is not plain UTF-8 text", ErrInvalid, id)
	}
	return nil
}

// A Version is the text of a report as it stood when it was observed. A report has
// many; none is ever overwritten.
type Version struct {
	Report
	Number   int       // 1 for the first version kept; 0 before it is kept
	Observed time.Time // when this text was seen
	Title    string    // empty for plain files and posts
	Body     string
}

// Text is what every span of this version points into: the title, a blank line and the
// body; or the body alone where there is no title.
func (v *Version) Text() string {
	if v.Title == "" {
		return v.Body
	}
	return v.Title + "\n\n" + v.Body
}

// SameText reports whether both versions say the same, whenever they were seen: a text that
// is withdrawn doesn't say what it said.
func (v *Version) SameText(o *Version) bool {
	return v.Title == o.Title && v.Body == o.Body && v.Withdrawn() == o.Withdrawn()
}
