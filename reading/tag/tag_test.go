package tag_test

import (
	"context"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

func read(t testing.TB, s string) *text.Doc {
	t.Helper()
	d := text.New(&hearsay.Version{Body: s})
	for _, stage := range []text.Stage{token.New(), tag.New()} {
		if err := stage.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// Each sentence is written as form/TAG/lemma.
func TestTags(t *testing.T) {
	for _, want := range []string{
		"Police/NOUN/police have/AUX/have arrested/VERB/arrest three/NUM/three men/NOUN/man ./PUNCT/.",
		"She/PRON/she did/AUX/do n't/PART/not know/VERB/know Anna/PROPN/Anna Roca/PROPN/Roca 's/PART/'s plans/NOUN/plan ./PUNCT/.",
		"The/DET/the children/NOUN/child were/AUX/be evacuated/VERB/evacuate from/ADP/from two/NUM/two cities/NOUN/city ./PUNCT/.",
		"Officials/NOUN/official said/VERB/say that/SCONJ/that the/DET/the bridge/NOUN/bridge collapsed/VERB/collapse on/ADP/on Monday/PROPN/Monday ./PUNCT/.",
		"POLICE/NOUN/police KILL/VERB/kill THREE/NUM/three MEN/NOUN/man AFTER/ADP/after ATTACK/NOUN/attack ON/ADP/on MARKET/NOUN/market",
	} {
		var forms []string
		for _, w := range strings.Fields(want) {
			forms = append(forms, w[:strings.Index(w, "/")])
		}
		s := strings.NewReplacer(" .", ".", " n't", "n't", " 's", "'s").Replace(strings.Join(forms, " "))
		d := read(t, s)
		var got []string
		for i, tok := range d.Tokens {
			got = append(got, d.Word(i)+"/"+string(tok.Tag)+"/"+tok.Lemma)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("\n got %s\nwant %s", g, want)
		}
	}
}

func TestHostile(t *testing.T) {
	for _, s := range []string{"", " ", "\xff\xfe", "'", "İ İİ İSTANBUL", strings.Repeat("aé", 1<<16), strings.Repeat("\xff ", 1<<12)} {
		for i, tok := range read(t, s).Tokens {
			if tok.Tag == "" || tok.Lemma == "" {
				t.Fatalf("%.20q: token %d has no tag or no lemma: %+v", s, i, tok)
			}
		}
	}
}
