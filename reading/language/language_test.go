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
