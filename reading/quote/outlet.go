package quote

import (
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// An outlet is who publishes the document, and whose copy it carries.
type outlet struct {
	name  string
	wire  string // the agency credited or named in the dateline; empty where none
	chain hearsay.Chain
}

// newOutlet reads the outlet from the version, and the agency from its credit or the
// dateline ("CAIRO, May 3 (AP) -").
func newOutlet(d *text.Doc) outlet {
	o := outlet{name: d.Version.Outlet}
	o.chain = hearsay.Chain{{Name: o.name, Kind: hearsay.OutletLink}} // first even where it has no name
	wire := strings.TrimSpace(d.Version.Credit)
	if wire == "" {
		wire = dateline(d)
	}
	if wire == "" || o.is(wire) {
		return o
	}
	if full, ok := lexicon.Agency(strings.ToLower(wire)); ok {
		wire = full
	}
	if o.is(wire) {
		return o
	}
	o.wire = wire
	o.chain = append(o.chain, hearsay.Link{Name: wire, Kind: hearsay.WireLink, Key: "organization:" + strings.ToLower(wire)})
	return o
}

// maxDateline is how far into the body a dateline's agency may stand, in bytes.
const maxDateline = 120

// dateline is the agency that the body's dateline names in brackets before a dash:
// "TARRAGONA, Spain, Feb 11 (Northwire) - …". It is empty where there is none.
func dateline(d *text.Doc) string {
	start := d.Title.End
	body := d.Text[start:]
	body = strings.TrimLeftFunc(body, unicode.IsSpace)
	if i := strings.IndexByte(body, '\n'); i >= 0 {
		body = body[:i]
	}
	open := strings.IndexByte(body, '(')
	if open < 0 || open > maxDateline {
		return ""
	}
	length := strings.IndexByte(body[open:], ')')
	if length < 0 || length > 40 {
		return ""
	}
	name := strings.TrimSpace(body[open+1 : open+length])
	after := strings.TrimLeft(body[open+length+1:], " ")
	for _, dash := range []string{"-", "–", "—", "―"} {
		if strings.HasPrefix(after, dash) {
			return name
		}
	}
	return ""
}

// is reports whether name is the outlet's: its name, with or without "the", or its
// initials.
func (o outlet) is(name string) bool {
	return o.name != "" && sameOutlet(o.name, name)
}

// credits reports whether name is the credited agency's.
func (o outlet) credits(name string) bool {
	return o.wire != "" && sameOutlet(o.wire, name)
}

// full is the name in full of the outlet or credited agency that form means.
func (o outlet) full(form string) string {
	if o.is(form) {
		return o.name
	}
	return o.wire
}

func sameOutlet(full, name string) bool {
	full, name = withoutArticle(full), withoutArticle(name)
	if strings.EqualFold(full, name) {
		return true
	}
	if a, ok := lexicon.Agency(strings.ToLower(full)); ok {
		if b, ok := lexicon.Agency(strings.ToLower(name)); ok && a == b {
			return true
		}
	}
	return len(name) >= 2 && name == initials(full)
}

// initials is the first letters of a name's capitalised words: IPA for Iberia Press Agency.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if c := rune(w[0]); unicode.IsUpper(c) {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
