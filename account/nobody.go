package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// "A blast tore through the mill, killing nobody": a clause that says of an act that counts its
// victims that there were none gives a count, 0, though it has no number.

// noneWords say that there was nobody.
var noneWords = []string{"nobody", "no one", "no-one"}

// noneCounted is the count that such a clause gives; nil where it gives none, or a figure has it.
func (b *builder) noneCounted(d *doc, c *hearsay.Clause) *hearsay.Figure {
	text := strings.ToLower(c.In(d.text))
	at, words := -1, ""
	for _, w := range noneWords {
		if i := strings.LastIndex(text, w); i > at {
			at, words = i, w
		}
	}
	if len(text) != c.Len() || c.Head.Empty() || !c.Contains(c.Head) {
		return nil
	}
	who := ""
	if rest, ok := strings.CutPrefix(text, "no "); ok && at < 0 && c.Negated { // "no crate is missing"
		who, _, _ = strings.Cut(rest, " ")
		for _, aux := range []string{" is ", " are ", " was ", " were ", " has ", " have ", " had "} {
			if i := strings.Index(rest, aux); i > 0 && i < c.Head.Start-c.Start && (at < 0 || i < len(who)) {
				at, who = 0, rest[:i]
			}
		}
		words = "no " + who
	}
	if at < 0 || strings.Count(who, " ") > 2 {
		return nil
	}
	span := hearsay.Span{Start: c.Start + at, End: c.Start + at + len(words)}
	if !beside(d, c.Head, span) {
		return nil
	}
	for i := range d.Reading.Figures {
		if d.Reading.Figures[i].Overlaps(span) {
			return nil
		}
	}
	head := lemmasOf(strings.ToLower(c.Head.In(d.text)))
	for _, counted := range countOrder {
		for _, w := range countWords[counted] {
			if len(head) == 1 && head[0] == w {
				return &hearsay.Figure{
					Span: span, Words: span.In(d.text), Quantity: hearsay.Exactly(0), Counted: counted,
					Who: who, Statement: c.Statement, Background: c.Background,
				}
			}
		}
	}
	return nil
}

// beside reports whether nothing but an auxiliary stands between two stretches of one clause.
func beside(d *doc, x, y hearsay.Span) bool {
	if x.Start > y.Start {
		x, y = y, x
	}
	if x.End > y.Start {
		return false
	}
	between := strings.TrimSpace(d.text[x.End:y.Start])
	switch strings.ToLower(between) {
	case "", "was", "were", "has been", "had been", "is", "are", "have been", "had", "has":
		return true
	}
	return false
}
