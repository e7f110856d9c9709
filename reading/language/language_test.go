package language_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/language"
	"github.com/hearsay-news/hearsay/reading/text"
)

func TestSourceAndText(t *testing.T) {
	for _, c := range []struct {
		declared, body, want string
		by                   hearsay.LanguageTeller
		unread               string
	}{
		{"", reports["en"], "en", "text", ""},
		{"en-GB", reports["en"], "en-GB", "source", ""},
		{"EN_gb", reports["en"], "en-GB", "source", ""},
		{"zh-hant-TW", reports["zh"], "zh-Hant-TW", "source", "it is written in Chinese, and only English is read"},
		{"en", "Explosion in Beirut", "en", "source", ""},
		{"", "Explosion in Beirut", "", "", ""},
		{"und", "Explosion in Beirut", "", "", ""},
		{"de", reports["en"], "en", "text", ""}, // a page's template says German
		{"English", reports["en"], "en", "source", ""},
		{"", reports["fr"], "fr", "text", "it is written in French, and only English is read"},
		{"fr-CA", reports["fr"], "fr-CA", "source", "it is written in French, and only English is read"},
		{"en", reports["fr"], "fr", "text", "it is written in French, and only English is read"},
		{"en", reports["ar"], "ar", "text", "it is written in Arabic, and only English is read"},
		{"gl", reports["es"], "gl", "source", "it is written in Galician, and only English is read"},
		{"fr", "Explosion à Beyrouth", "fr", "source", "it is written in French, and only English is read"},
		{"", "int main(void) {\n\tchar *who_said = \"nobody\";\n\treturn killed < 3 ? 0 : n_dead;\n}\n", "", "", "it is code or data, and only prose is read"},
		{"en", "The bridge <b>fell</b> at noon, <i class=\"x_y\">police</i> said; two people were on it and both of them were hurt.", "en", "source", ""},
		{"", "id,place,killed,injured\n1,Brannhamn,3,12\n2,Westport,0,4\n", "", "", "it is code or data, and only prose is read"},
		{"", "Ferry sinks, three dead, mayor says\nBridge falls, two hurt, police say\nFire, smoke, panic\n", "", "", ""},
		{"", program, "en", "text", "it is code or data, and only prose is read"},
		{"xh", "Umlilo eKapa", "xh", "source", `its language is "xh", and only English is read`},
	} {
		v := &hearsay.Version{Body: c.body}
		v.Language = c.declared
		d := text.New(v)
		if err := language.New().Read(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		if d.Language != c.want || d.LanguageBy != c.by || d.Unread != c.unread {
			t.Errorf("%q and %q: %q by %q, %q", c.declared, c.body, d.Language, d.LanguageBy, d.Unread)
		}
	}
}

// program is code with the comments that a careful author writes.
const program = `// Package ferry says when the next ferry goes. It is a list of days with the hours at
// which the harbour office has said that a boat is to leave, and nothing more than that.
package ferry

// Next is the first hour at or after which one leaves; it is false where there is none.
func Next(day []int, at int) (hour int, ok bool) {
	if at < 0 || at > 24 { return -1, false }
	for i := 0; i < len(day); i++ {
		if day[i] >= at { return day[i], true }
	}
	// Nobody has said what is to be done when all of them have left, so it says no.
	return 0, day == nil || (len(day) > 0 && !is_late)
}
`
