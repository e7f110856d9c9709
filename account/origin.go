package account

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Counting origins. Two voices count as two only where something tells them apart: in
// doubt they are one. A description ("officials", "police") is nobody beside the body that
// it may well mean; an unattributed line of an outlet is nobody beside the source it was
// probably taken from.

// state is every domain that may hide behind "officials" or "authorities".
var state = []string{
	lexicon.OfficialVoice, lexicon.GovernmentVoice, lexicon.PoliceVoice, lexicon.FireVoice,
	lexicon.RescueVoice, lexicon.MilitaryVoice, lexicon.CourtVoice, lexicon.HealthVoice,
}

// distinct reports whether two voices surely are two.
func distinct(a, b *voice) bool {
	if a.key == b.key {
		return false
	}
	if a.outlet != "" || b.outlet != "" {
		return a.outlet != b.outlet
	}
	if x, y := nameOf(a.key), nameOf(b.key); x == y || within(x, y) || within(y, x) {
		return false // a person and that person's own channel, "Islamists" and "Somali Islamists"
	}
	if a.domain == lexicon.SourceVoice || b.domain == lexicon.SourceVoice {
		return false
	}
	if a.country != "" && b.country != "" && a.country != b.country {
		return true
	}
	if a.domain == b.domain {
		return distinctWithin(a, b)
	}
	if a.orders && ordered(b) || b.orders && ordered(a) {
		return false
	}
	if a.domain == lexicon.OfficialVoice || b.domain == lexicon.OfficialVoice {
		return !slices.Contains(state, a.domain) || !slices.Contains(state, b.domain)
	}
	if a.domain == lexicon.RescueVoice || b.domain == lexicon.RescueVoice { // "emergency services"
		o := a.domain
		if o == lexicon.RescueVoice {
			o = b.domain
		}
		return o != lexicon.FireVoice && o != lexicon.PoliceVoice && o != lexicon.GovernmentVoice && o != lexicon.HealthVoice
	}
	if a.domain == "" && !a.named || b.domain == "" && !b.named {
		return false // a description of nobody in particular
	}
	return true
}

// ordered reports whether a voice is of those whom a ministry of the interior commands.
func ordered(v *voice) bool {
	return v.domain == lexicon.PoliceVoice || v.domain == lexicon.FireVoice || v.domain == lexicon.RescueVoice
}

// nameOf is a key without its kind.
func nameOf(key string) string {
	if i := strings.IndexByte(key, ':'); i >= 0 {
		return key[i+1:]
	}
	return ""
}

// same reports whether two voices are surely enough one for the later to speak for the
// earlier: not distinct, and both somebody.
func same(a, b *voice) bool {
	return a == b || nameOf(a.key) == nameOf(b.key) && a.outlet == b.outlet || !distinct(a, b) && somebody(a) && somebody(b)
}

func somebody(v *voice) bool {
	return !v.rank && v.domain != lexicon.SourceVoice && (v.domain != "" || v.named)
}

// distinctWithin tells two voices of one domain apart.
func distinctWithin(a, b *voice) bool {
	switch a.domain {
	case lexicon.GovernmentVoice:
		return a.level != "" && b.level != "" && a.level != b.level
	case lexicon.PoliceVoice, lexicon.FireVoice, lexicon.RescueVoice, lexicon.MilitaryVoice,
		lexicon.CourtVoice, lexicon.OfficialVoice, lexicon.SocialVoice:
		return false
	case lexicon.CompanyVoice, lexicon.HealthVoice:
		if a.person != b.person {
			return false // "plant director Elena Prat" may well be the company's
		}
	}
	return a.named && b.named
}

// a word is one voice's word in a claim: the assertion that brought it.
type word struct {
	voice *voice
	p     *proposition
}

// origins picks the independent voices among the first words of all, in the order in which they count: first those whose
// own word it is, then the outlets that say it in their own voice, where nothing suggests that they have it from the others.
func (b *builder) origins(words []word) []word {
	var firm, loose []word
	for _, w := range words {
		if looseWord(w.voice) {
			loose = append(loose, w)
		} else {
			firm = append(firm, w)
		}
	}
	slices.SortStableFunc(firm, func(x, y word) int {
		return cmp.Or(-cmp.Compare(definite(x.voice), definite(y.voice)), cmp.Compare(x.p.order, y.p.order))
	})
	var chosen []word
	for _, w := range firm {
		if allDistinct(w.voice, chosen) && !b.ownSource(w, chosen) && (len(chosen) == 0 || b.countsBeside(w, chosen)) {
			chosen = append(chosen, w)
		}
	}
	attributedTo := len(chosen)
	firm = firm[:min(len(firm), maxHeld)]
	for i, w := range loose {
		if i == maxLoose {
			break
		}
		if !allDistinct(w.voice, chosen) {
			continue
		}
		if len(chosen) > 0 && (!b.standsAlone(w, chosen, attributedTo > 0, firm) || !b.countsBeside(w, chosen)) {
			continue
		}
		chosen = append(chosen, w)
	}
	return chosen
}

// ownSource reports whether w is the word of somebody whom nobody can tell ("a source"), told by an
// outlet whose own reporter is already among the chosen: in doubt it's one origin.
func (b *builder) ownSource(w word, chosen []word) bool {
	if w.voice.domain != lexicon.SourceVoice {
		return false
	}
	outlet := b.outletKey(w.p.root().doc.Version.Outlet)
	return slices.ContainsFunc(chosen, func(c word) bool { return c.voice.outlet == outlet })
}

// What bounds the work on a claim that hundreds of outlets tell: how many unsourced lines
// are considered, and against how many words of others each is held.
const (
	maxLoose = 40
	maxHeld  = 12
)

// root is the proposition that a copied one was taken from; itself where it is no copy.
func (p *proposition) root() *proposition {
	for i := 0; p.copyOf != nil && i < 8; i++ {
		p = p.copyOf
	}
	return p
}

// looseWord reports whether a voice's source isn't told: an outlet's own voice, a post.
func looseWord(v *voice) bool { return v.kind == ownWord || v.kind == poster }

// definite ranks how surely a voice is somebody: names before descriptions.
func definite(v *voice) int {
	n := 0
	if v.named {
		n += 2
	}
	if v.kind == ownEyes {
		n += 2
	}
	if v.domain != lexicon.OfficialVoice && v.domain != lexicon.SourceVoice && v.domain != "" {
		n++
	}
	return n
}

func allDistinct(v *voice, chosen []word) bool {
	for _, c := range chosen {
		if !distinct(v, c.voice) {
			return false
		}
	}
	return true
}

// How much of a line's wording may stand in an earlier one before it seems taken from it.
const borrowedShare = 0.5

// standsAlone reports whether a line without a source counts beside the voices already
// chosen: it counts nothing where it can have come from them.
func (b *builder) standsAlone(w word, chosen []word, sourced bool, firm []word) bool {
	p := w.p.root()
	if p.title || p.background || p.namesTeller() {
		return false
	}
	if p.figure != nil {
		return false // nobody counts the dead but those whose figure it is
	}
	if w.voice.kind == poster {
		// A post is an origin of its own only where it was there first.
		for _, c := range chosen {
			if !p.at().Before(c.p.at()) {
				return false
			}
		}
		return true
	}
	for _, c := range append(append([]word(nil), chosen...), firm...) {
		q := c.p.root()
		if q.doc.report() == p.doc.report() || q.doc.Version.Outlet == p.doc.Version.Outlet || b.outletKey(q.doc.Version.Outlet) == w.voice.outlet {
			return false // the same outlet names who it has it from
		}
		if q.at().After(p.at()) {
			continue
		}
		if sourced || p.doc.Version.Kind != hearsay.WireOutlet {
			return false // it was told before, and nothing says that this outlet found it out itself
		}
		if overlap(p.doc.same[p.sentence], q.doc.same[q.sentence]) >= borrowedShare || p.doc.quotes(c.voice, b) || p.doc.cited[plainName(q.doc.Version.Outlet)] {
			return false
		}
	}
	return true
}

// quotes reports whether the report has some word of v's: then it probably has more.
func (d *doc) quotes(v *voice, b *builder) bool {
	for _, p := range d.props {
		if !p.ownVoice() && p.voice != nil && !distinct(p.voice, v) {
			return true
		}
	}
	return false
}

// named lists the origins' names, in the order in which they first spoke.
func named(words []word) []string {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(x, y word) int { return cmp.Compare(x.p.order, y.p.order) })
	names := make([]string, 0, len(words))
	for _, w := range words {
		n := w.voice.name
		if n == "" {
			n = w.p.doc.Version.Outlet
		}
		names = append(names, n)
	}
	return names
}

// latestOf is when the last of some propositions was seen; zero for none.
func latestOf(props []*proposition) (t time.Time) {
	for _, p := range props {
		if p.at().After(t) {
			t = p.at()
		}
	}
	return t
}

// namesTeller reports whether the sentence of a line in an outlet's own voice tells behind the line that
// somebody told it so, whom the reading didn't find: "two people close to the cabinet told the Echo".
func (p *proposition) namesTeller() bool { return p.once(&p.remarks().namesTeller, p.tellerNamed) }

func (p *proposition) tellerNamed() bool {
	s := p.doc.Reading.Sentences[p.sentence]
	if p.statement != nil || !p.doc.valid(s) || p.End > s.End {
		return false
	}
	for w := range strings.FieldsSeq(p.doc.text[p.End:s.End]) {
		switch strings.Trim(w, ",.;:") {
		case "said", "told", "say", "says":
			return true
		}
	}
	return false
}
