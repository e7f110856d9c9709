package clause

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text/texttest"
)

// TestRoles holds what each term is said to be to its clause's main word. A tree is given as "word:head:relation" for
// the words that matter.
func TestRoles(t *testing.T) {
	for _, c := range []struct{ sentence, tree, want string }{
		{"A/DET storm/NOUN broke/VERB/break the/DET cable/NOUN of/ADP a/DET ferry/NOUN ./PUNCT",
			"storm:broke:nsubj cable:broke:obj ferry:cable:nmod", "storm s break v cable o ferry n"},
		{"The/DET cable/NOUN was/AUX/be broken/VERB/break by/ADP a/DET storm/NOUN near/ADP Orlo/PROPN ./PUNCT",
			"cable:broken:nsubj:pass storm:broken:obl:agent Orlo:broken:obl", "cable o break v storm s orlo p"},
		{"Crews/NOUN/crew saved/VERB/save a/DET cook/NOUN and/CCONJ a/DET guide/NOUN ./PUNCT",
			"Crews:saved:nsubj cook:saved:obj guide:cook:conj", "crew s save v cook o guide o"},
		{"A/DET train/NOUN carrying/VERB/carry coal/NOUN left/VERB/leave the/DET rails/NOUN/rail ./PUNCT",
			"train:left:nsubj carrying:train:acl coal:carrying:obj rails:left:obj", "train s carry m coal m leave v rail o"},
	} {
		d := texttest.Doc(hearsay.Version{}, c.sentence)
		place := map[string]int{}
		for i := range d.Tokens {
			place[d.Tokens[i].In(d.Text)] = i
		}
		for word := range strings.FieldsSeq(c.tree) {
			parts := strings.SplitN(word, ":", 3)
			d.Tokens[place[parts[0]]].Head, d.Tokens[place[parts[0]]].Relation = place[parts[1]], parts[2]
		}
		k := read(t, d)[0]
		var got []string
		for i, w := range k.Terms {
			got = append(got, w, k.Roles[i:i+1])
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\n got %q\nwant %q", d.Text, s, c.want)
		}
	}
}
