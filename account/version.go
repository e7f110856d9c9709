package account

import (
	"sort"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-news/hearsay"
)

// docKey names one version of one report.
type docKey struct {
	report string
	number int
}

// doc is one version with its reading, and the lookups that the account needs.
type doc struct {
	*Read
	text          string
	learnt        *learnt                    // what its words tell by themselves
	order         int                        // place in builder.docs
	before, after *doc                       // neighbouring versions of the same report, by observation
	same          []string                   // per sentence: its words alone, to tell a carried sentence
	entities      map[string]*hearsay.Entity // by id
	keyed         map[string]*hearsay.Entity // by key, the first of each
	statements    map[string]*hearsay.Statement
	events        map[string]*hearsay.Event
	said          map[string]bool // sentences, by their words
	props         []*proposition
	eventsIn      map[int][]*hearsay.Event // by sentence
	counted       map[hearsay.Counted]bool // what it has figures of
	titleCounts   map[hearsay.Counted]bool // what its headline has figures of
	countSpans    []hearsay.Span           // where its counts of people stand, in order; made when asked for
	stale         []hearsay.Span           // of them, those that their origin has replaced since
	killed        bool                     // a notice that the report is withdrawn as a whole
	withdraws     []string                 // headlines, as words alone, of the reports that its sentences withdraw
	retractions   []retraction             // sentences that take back what they don't tell
	retracting    map[int]*fits            // by sentence that takes something back: what of what was told fits it
	contrary      bool                     // it says that it tells otherwise what was told before
	rebutted      map[int]bool             // sentences whose denial of what was told before is made already
	cited         map[string]bool          // plain names in the chains of its statements, the outlet's own left out
	counts        []*proposition           // counts of other things, that clauses among props carry
	proposals                              // what was proposed of it
	settling                               // how that stands in settling

	earlier  bool           // it was news of a day that is background for the story
	titled   []int32        // terms of its headline, by number; made when asked for
	untold   []string       // words of its headline that nothing in the story tells
	voices   []*voice       // of its propositions, in the account before
	wasStale []hearsay.Span // its replaced counts then
	stirred  int            // the turn at which these changed last
}

func newDoc(r *Read, l *learnt) *doc {
	d := &doc{
		Read:       r,
		text:       l.text,
		learnt:     l,
		entities:   map[string]*hearsay.Entity{},
		keyed:      map[string]*hearsay.Entity{},
		statements: map[string]*hearsay.Statement{},
		events:     map[string]*hearsay.Event{},
		said:       map[string]bool{},
		eventsIn:   map[int][]*hearsay.Event{},
		counted:    map[hearsay.Counted]bool{},

		titleCounts: map[hearsay.Counted]bool{},
		killed:      isKilled(&r.Version),
		cited:       map[string]bool{},
	}
	rd := r.Reading
	for i := range rd.Entities {
		e := &rd.Entities[i]
		d.entities[e.ID] = e
		if d.keyed[e.Key] == nil {
			d.keyed[e.Key] = e
		}
	}
	for i := range rd.Statements {
		st := &rd.Statements[i]
		d.statements[st.ID] = st
		for n, l := range st.Chain {
			if n > 0 {
				d.cited[plainName(l.Name)] = true
			}
		}
	}
	for i := range rd.Events {
		e := &rd.Events[i]
		d.events[e.ID] = e
		if s := d.sentenceAt(e.Start); s >= 0 {
			d.eventsIn[s] = append(d.eventsIn[s], e)
		}
	}
	for i := range rd.Figures {
		d.counted[rd.Figures[i].Counted] = true
		if d.inTitle(rd.Figures[i].Span) {
			d.titleCounts[rd.Figures[i].Counted] = true
		}
	}
	d.same = l.same
	for i, s := range rd.Sentences {
		if d.valid(s) {
			if d.same[i] == "" {
				d.same[i] = wordsAlone(s.In(d.text))
			}
			d.said[d.same[i]] = true
		}
	}
	return d
}

func (d *doc) report() string      { return d.Version.ID }
func (d *doc) number() int         { return d.Version.Number }
func (d *doc) key() docKey         { return docKey{d.Version.ID, d.Version.Number} }
func (d *doc) observed() time.Time { return d.Version.Observed }

// valid reports whether s can be shown: a non-empty stretch of this version's text.
func (d *doc) valid(s hearsay.Span) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= len(d.text)
}

// in is the text of s; empty where s can't be shown.
func (d *doc) in(s hearsay.Span) string {
	if !d.valid(s) {
		return ""
	}
	return s.In(d.text)
}

// sentenceAt is the number of the sentence that holds byte pos, or -1.
func (d *doc) sentenceAt(pos int) int {
	ss := d.Reading.Sentences
	i := sort.Search(len(ss), func(i int) bool { return ss[i].End > pos })
	if i < len(ss) && ss[i].Start <= pos {
		return i
	}
	return -1
}

// carried reports whether the version before already said sentence i in the same words.
func (d *doc) carried(i int) bool {
	return d.before != nil && !d.before.killed && d.same[i] != "" && d.before.said[d.same[i]]
}

// inTitle reports whether s stands in the headline.
func (d *doc) inTitle(s hearsay.Span) bool {
	return d.Version.Title != "" && s.End <= len(d.Version.Title)
}

// wordsAlone is a sentence's words in lower case, parted by single blanks, without marks.
func wordsAlone(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
			continue
		}
		gap = true
	}
	return b.String()
}
