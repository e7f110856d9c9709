package clause

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text/texttest"
)

// TestSourcesThatAct holds that a source that does more than speak keeps its place in the report's own clause, and that
// a pronoun in what it says may stand for it.
func TestSourcesThatAct(t *testing.T) {
	for _, c := range []struct{ sentence, source, cue, content, want string }{
		{"Orlo/PROPN quit/VERB on/ADP Monday/PROPN ,/PUNCT saying/VERB/say that/SCONJ funds/NOUN/fund had/AUX/have run/VERB dry/ADJ ./PUNCT",
			"Orlo", "saying", "that funds had run dry", "orlo quit (Orlo); fund run dry ()"},
		{"Orlo/PROPN shut/VERB two/NUM mills/NOUN/mill and/CCONJ warned/VERB/warn that/SCONJ funds/NOUN/fund had/AUX/have run/VERB dry/ADJ ./PUNCT",
			"Orlo", "warned", "that funds had run dry", "orlo shut two mill (Orlo); fund run dry ()"},
		{"Orlo/PROPN ,/PUNCT dressed/VERB/dress in/ADP black/NOUN ,/PUNCT said/VERB/say that/SCONJ funds/NOUN/fund had/AUX/have run/VERB dry/ADJ ./PUNCT",
			"Orlo", "said", "that funds had run dry", "dress black (); fund run dry ()"},
		{"Orlo/PROPN said/VERB/say it/PRON had/AUX/have shut/VERB two/NUM mills/NOUN/mill ./PUNCT",
			"Orlo", "said", "it had shut two mills", "shut two mill (Orlo)"},
		{"Orlo/PROPN said/VERB/say it/PRON was/AUX/be clear/ADJ ./PUNCT",
			"Orlo", "said", "it was clear", "clear ()"},
		{"Orlo/PROPN said/VERB/say she/PRON had/AUX/have shut/VERB two/NUM mills/NOUN/mill ./PUNCT",
			"Orlo", "said", "she had shut two mills", "shut two mill ()"},
		{"Orlo/PROPN will/AUX discuss/VERB the/DET attack/NOUN on/ADP Friday/PROPN ./PUNCT", // nothing was said yet
			"Orlo", "will discuss", "the attack on Friday", "orlo discuss attack (Orlo)"},
		{"Orlo/PROPN will/AUX say/VERB that/SCONJ funds/NOUN/fund had/AUX/have run/VERB dry/ADJ ./PUNCT",
			"Orlo", "will say", "that funds had run dry", "fund run dry ()"},
		{"At/ADP seven/NUM this/DET morning/NOUN he/PRON quit/VERB ./PUNCT", "", "", "", "seven quit (he)"},
	} {
		d := texttest.Doc(hearsay.Version{}, c.sentence)
		if c.source != "" {
			id := texttest.Mention(d, c.source, hearsay.OrganizationEntity)
			texttest.Said(d, c.source, c.cue, c.content, id, hearsay.Asserts)
			d.Statements[0].Kind = hearsay.IndirectStatement
		} else {
			texttest.Mention(d, "he", hearsay.PersonEntity)
		}
		var got []string
		for _, k := range read(t, d) {
			name := ""
			for _, id := range k.Subject {
				name = d.Entity(id).Name
			}
			got = append(got, strings.Join(k.Terms, " ")+" ("+name+")")
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %q\nwant %q", d.Text, s, c.want)
		}
	}
}
