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
	name   string
	wire   string // the agency credited or named in the dateline; empty where none
	chain  hearsay.Chain
	own    forms // of the name
	credit forms // of the wire
}

// forms are the ways in which a newsroom's name is written.
type forms struct {
	name     string // without the article
	agency   string // its name in full, of a known news agency
	initials string
	short    string // its last word, where that is a newsroom's: "the Gazette"
}

func formsOf(name string) forms {
	f := forms{name: withoutArticle(name)}
	f.agency, _ = lexicon.Agency(strings.ToLower(f.name))
	f.initials = initials(f.name)
	if last := f.name[strings.LastIndexByte(f.name, ' ')+1:]; last != f.name && lexicon.ReportingWords().Media(strings.ToLower(last)) && startsUpper(last) {
		f.short = last
	}
	return f
}

// are reports whether name is one of them: the name, with or without "the", another name
// of the same agency, or the initials.
func (f *forms) are(name string) bool {
	name = withoutArticle(name)
	if strings.EqualFold(f.name, name) {
		return true
	}
	if f.agency != "" {
		if a, ok := lexicon.Agency(strings.ToLower(name)); ok && a == f.agency {
			return true
		}
	}
	return len(name) >= 2 && (name == f.initials || name == f.short)
}

// newOutlet reads the outlet from the version, and the agency from its credit or what it prints:
// "CAIRO, May 3 (AP) -", "(with Reuters)".
func newOutlet(d *text.Doc) outlet {
	o := outlet{name: d.Version.Outlet, own: formsOf(d.Version.Outlet)}
	o.chain = hearsay.Chain{{Name: o.name, Kind: hearsay.OutletLink}} // first even where it has no name
	wire := strings.TrimSpace(d.Version.Credit)
	if wire == "" {
		wire = lexicon.Credit(d.Version.Byline, d.Version.Body)
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
	o.wire, o.credit = wire, formsOf(wire)
	o.chain = append(o.chain, hearsay.Link{Name: wire, Kind: hearsay.WireLink, Key: "organization:" + strings.ToLower(wire)})
	return o
}

// is reports whether name is the outlet's: its name, with or without "the", or its
// initials.
func (o *outlet) is(name string) bool {
	return o.name != "" && o.own.are(name)
}

// credits reports whether name is the credited agency's.
func (o *outlet) credits(name string) bool {
	return o.wire != "" && o.credit.are(name)
}

// full is the name in full of the outlet or credited agency that form means.
func (o *outlet) full(form string) string {
	if o.is(form) {
		return o.name
	}
	return o.wire
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
