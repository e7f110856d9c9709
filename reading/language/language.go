// Package language says what language a report is written in, and marks one that isn't
// read.
//
// The stage goes before all others. English prose is read. A report in another language
// keeps its text and gets its sentences, and nothing more: who says what in it would be
// guessed. The source's own word for the language counts, unless the text is surely in
// another ([Recognise]); where neither says anything the report is read as English,
// because what the recogniser can't tell is mostly headlines, lists and names. Programs,
// markup and tables of data are not read either (code.go, data.go).
package language

import (
	"context"
	"fmt"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// New is the stage.
func New() text.Stage { return stage{} }

type stage struct{}

func (stage) Name() string        { return "language" }
func (stage) Needs() []text.Layer { return nil }
func (stage) Gives() []text.Layer { return []text.Layer{text.Language} }

// Read fills in the document's language, and why it isn't read where it isn't.
func (stage) Read(_ context.Context, d *text.Doc) error {
	seen := Recognise(d.Text)
	d.Language, d.LanguageBy = of(d.Version.Language, seen)
	switch base := Base(d.Language); {
	case d.Language != "" && base != "en":
		d.Unread = unread(base)
	case seen == "" && (code(d.Text, likely) || separated(d.Text)), code(d.Text, surely):
		d.Unread = "it is code or data, and only prose is read"
	}
	return nil
}

// of is a report's language and who says so, by what its source declares and what was
// seen in its text. A declaration that the text agrees with stays as it is, region and all.
func of(declared, seen string) (tag string, by hearsay.LanguageTeller) {
	base := Base(declared)
	switch {
	case base != "" && (seen == "" || seen == base || seen == Undetermined && base != "en" || akin(seen, base)):
		return tagOf(declared, base), hearsay.SourceTellsLanguage
	case seen != "":
		return seen, hearsay.TextTellsLanguage
	}
	return "", ""
}

// tagOf is a declared language as a tag, in the letters that BCP 47 recommends ("pt-BR",
// "zh-Hant"); its base alone where the declaration is none.
func tagOf(declared, base string) string {
	parts := strings.Split(strings.ReplaceAll(strings.TrimSpace(declared), "_", "-"), "-")
	if !strings.EqualFold(parts[0], base) {
		return base
	}
	for i, p := range parts {
		p = strings.ToLower(p)
		switch {
		case i > 0 && len(p) == 2:
			p = strings.ToUpper(p)
		case i > 0 && len(p) == 4 && p[0] >= 'a':
			p = strings.ToUpper(p[:1]) + p[1:]
		}
		parts[i] = p
	}
	return strings.Join(parts, "-")
}

// akin reports whether two languages are so near each other that the source knows better
// which it is than the text shows: neither is English and one script writes both.
func akin(a, b string) bool {
	var of [2]string
	for _, l := range lexicon.Languages() {
		switch l.Tag {
		case a:
			of[0] = l.Script
		case b:
			of[1] = l.Script
		}
	}
	return a != "en" && b != "en" && of[0] != "" && of[0] == of[1]
}

// unread says why a report in a language is not read.
func unread(base string) string {
	switch name := lexicon.LanguageName(base); {
	case name != "":
		return fmt.Sprintf("it is written in %s, and only English is read", name)
	case base != "":
		return fmt.Sprintf("its language is %q, and only English is read", base)
	default:
		return "it is not written in English, and only English is read"
	}
}
