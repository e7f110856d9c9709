package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// "All 40 passengers survived", "everybody is accounted for": a clause that says of all that they came
// to no harm says that none was counted so. It stands against whoever counts some.

// noneHarmed is the count of none that such a clause gives; nil where it gives none.
func (b *builder) noneHarmed(d *doc, c *hearsay.Clause) *hearsay.Figure {
	if o := d.text[c.Start] | 0x20; o != 'a' && o != 'e' {
		return nil // neither "all" nor "everybody"
	}
	if c.Negated || c.Head.Empty() || !c.Contains(c.Head) || c.Modality == hearsay.Possible || c.Modality == hearsay.Planned {
		return nil
	}
	subject := strings.Fields(strings.ToLower(d.text[c.Start:c.Head.Start]))
	if len(subject) == 0 || len(subject) > mostSubject || !ofAll(subject) {
		return nil
	}
	counted := hearsay.Counted("")
	for _, l := range lemmasOf(strings.ToLower(d.in(c.Head))) {
		counted = hearsay.Counted(lexicon.NoneOf(l))
	}
	if counted == "" {
		return nil
	}
	first, _, _ := strings.Cut(d.in(c.Span), " ")
	return &hearsay.Figure{
		Span: hearsay.Span{Start: c.Start, End: c.Start + len(first)}, Words: first, Quantity: hearsay.Exactly(0), Counted: counted,
		Statement: c.Statement, Background: c.Background,
	}
}

// mostSubject is how many words may stand before the verb of such a clause.
const mostSubject = 9

// ofAll reports whether the words before a clause's verb mean all there were.
func ofAll(subject []string) bool {
	if slices.ContainsFunc(subject, func(w string) bool { return w == "else" || w == "other" || w == "others" }) {
		return false // "everyone else": of all but those who came to harm
	}
	if lexicon.Everybody(subject[0]) {
		return true
	}
	if subject[0] != "all" {
		return false
	}
	for _, w := range subject[1:] {
		if lexicon.Lot(w) {
			return true
		}
	}
	return false
}

// withoutRetold leaves out, of the counts of one series in order, those of none that their own origin
// had given up before they were told: an evening paper tells that in the morning all were said to be safe.
func withoutRetold(props []*proposition) []*proposition {
	some := map[string]bool{} // voices that have counted some
	kept := make([]*proposition, 0, len(props))
	for _, p := range props {
		key := nameOf(p.root().voice.key)
		if p.ofAll && some[key] {
			continue
		}
		some[key] = some[key] || p.figure.Min > 0
		kept = append(kept, p)
	}
	return kept
}
