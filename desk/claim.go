package desk

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// How much of a claim stands on the page before it is folded.
const (
	chipsMost = 4 // origins shown by name
	wordsMost = 8 // assertions shown when a claim is opened
)

// teller tells of one account in the page's words.
type teller struct {
	claims  map[string]*hearsay.Claim // by id
	sources *sources
	onPage  map[string]bool // claims that have their place on the page
	whole   string          // address of the page that has all of them
}

// link is where a claim stands: on this page, or on the one that has all.
func (t *teller) link(claim string) string {
	if t.onPage[claim] {
		return "#" + claim
	}
	return t.whole + "#" + claim
}

func newTeller(a hearsay.Account, s *sources) *teller {
	t := &teller{claims: make(map[string]*hearsay.Claim, len(a.Claims)), sources: s, onPage: map[string]bool{}}
	for _, c := range a.Claims {
		t.claims[c.ID] = c
	}
	return t
}

// claimView is one claim as the page shows it.
type claimView struct {
	ID       string
	Formerly []string
	Summary  string
	Status   hearsay.ClaimStatus
	Label    string // the status in the page's words
	Origins  []chip
	More     int // origins beyond those shown
	Against  []chip
	Denial   bool   // nobody affirms it: Against are those whose line it is
	Basis    string // what it stands on, in words
	Why      string // why its origins count as they do
	Remarks  []string
	Last     time.Time
	When     string // when it happened
	Where    string // where it happened
	Words    []wordView
	Folded   []wordView
	Rivals   []rival // claims that exclude it
}

// chip is an origin with the way its word took to the reader, outermost hand first.
type chip struct {
	Name string
	Via  []string
}

// wordView is an assertion: one report's words for or against a claim.
type wordView struct {
	Verb      string // says, denial by, doubt from
	Side      hearsay.Polarity
	Speaker   string
	Via       []string
	Quote     string
	Address   string // of the words in the report
	At        time.Time
	Copy      string // whose text the report carries; empty for an original
	Withdrawn bool
}

// rival is a claim that can't hold beside another.
type rival struct {
	ID, Summary string
	Link        string
}

func (t *teller) claim(c *hearsay.Claim) claimView {
	v := claimView{
		ID: c.ID, Formerly: c.Formerly, Summary: capital(c.Summary), Status: c.Status, Label: statusWords[c.Status],
		Origins: t.chips(c, c.Origins, hearsay.Affirms), Against: t.chips(c, c.Against, hearsay.DeniesIt),
		Denial: c.Status == hearsay.Denied, Basis: basis(c), Why: why(c), Last: c.Last, Where: whereWords(c.Where),
	}
	if c.When.Known() {
		v.When = whenWords(c.When)
	}
	if n := len(v.Origins); n > chipsMost {
		v.Origins, v.More = v.Origins[:chipsMost], n-chipsMost
	}
	v.Against = v.Against[:min(len(v.Against), chipsMost)]
	for _, f := range c.Flags {
		if r := remarks[f]; r != "" {
			v.Remarks = append(v.Remarks, r)
		}
	}
	v.Words = t.words(c, c.Assertions)
	if n := len(v.Words); n > wordsMost+2 { // nothing is folded to save two lines
		v.Words, v.Folded = v.Words[:wordsMost], v.Words[wordsMost:]
	}
	for _, id := range c.Disputes {
		if o := t.claims[id]; o != nil {
			v.Rivals = append(v.Rivals, rival{ID: o.ID, Summary: clip(capital(o.Summary), 120)})
		}
	}
	return v
}

// words are the assertions as the page shows them: those that stand first, then by
// observation; originals before copies of the same moment.
func (t *teller) words(c *hearsay.Claim, list []hearsay.Assertion) []wordView {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y hearsay.Assertion) int {
		if x.Withdrawn != y.Withdrawn {
			if x.Withdrawn {
				return 1
			}
			return -1
		}
		return x.Observed.Compare(y.Observed)
	})
	views := make([]wordView, 0, len(list))
	for _, a := range list {
		views = append(views, t.word(c, a))
	}
	return views
}

func (t *teller) word(c *hearsay.Claim, a hearsay.Assertion) wordView {
	w := wordView{
		Verb: verbs[a.Polarity], Side: a.Polarity, Speaker: speaker(a), Quote: strings.Join(strings.Fields(a.Quote), " "),
		At: a.Observed, Withdrawn: a.Withdrawn, Via: via(a.Chain, speaker(a)),
	}
	if s, ok := t.sources.span(a.Report, a.Version, a.Span); ok {
		w.Address = wordsAddress(a.Report, a.Version, s, c.ID)
	}
	if n := t.sources.copyNote(a.Report); n != nil {
		w.Copy = n.Outlet
	}
	return w
}

// speaker names whose word an assertion is; the outlet in its own voice.
func speaker(a hearsay.Assertion) string {
	switch {
	case a.Speaker.Name != "":
		return a.Speaker.Name
	case a.Chain.Root().Name != "":
		return a.Chain.Root().Name
	case a.Outlet != "":
		return a.Outlet
	}
	return a.Report
}

// via names the hands through which a word came to the reader before it came to last,
// whose word it is: each once, and not where it is the same body under a longer name. last
// may be the root under another name ("the spokesperson" of a named one).
func via(c hearsay.Chain, last string) []string {
	var names []string
	for i, l := range c {
		if strings.EqualFold(l.Name, last) || i > 0 && i == len(c)-1 {
			break
		}
		if l.Name != "" && !alike(l.Name, last) && !slices.Contains(names, l.Name) {
			names = append(names, l.Name)
		}
	}
	return names
}

// alike reports whether one name is the other with words before or after it.
func alike(a, b string) bool {
	a, b = " "+strings.ToLower(a)+" ", " "+strings.ToLower(b)+" "
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// chips tells each origin with the way that its word took.
func (t *teller) chips(c *hearsay.Claim, origins []string, side hearsay.Polarity) []chip {
	list := make([]chip, 0, len(origins))
	for _, name := range origins {
		k := chip{Name: name}
		if a := wordOf(c, name, side); a != nil {
			k.Via = via(a.Chain, name)
		}
		list = append(list, k)
	}
	return list
}

// wordOf is the first standing assertion on a side that is the word of the origin with
// this name: as its speaker, else as a hand in its chain. It is nil where names differ.
func wordOf(c *hearsay.Claim, name string, side hearsay.Polarity) *hearsay.Assertion {
	var passed *hearsay.Assertion
	for i := range c.Assertions {
		a := &c.Assertions[i]
		if a.Polarity != side || a.Withdrawn {
			continue
		}
		if strings.EqualFold(speaker(*a), name) || strings.EqualFold(a.Chain.Root().Name, name) {
			return a
		}
		if passed == nil && slices.ContainsFunc(a.Chain, func(l hearsay.Link) bool { return strings.EqualFold(l.Name, name) }) {
			passed = a
		}
	}
	return passed
}
