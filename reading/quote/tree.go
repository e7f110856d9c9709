package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// kids says which relations a word's dependents bear to it.
type kids uint16

const (
	subjectKid kids = 1 << iota
	passiveKid
	clauseKid // ccomp
	openKid   // xcomp
	objectKid
	obliqueKid
	looseKid // parataxis
	markKid
	adverbialKid // advcl
	copulaKid
)

var kidNames = [...]string{"nsubj", "nsubj:pass", "ccomp", "xcomp", "obj", "obl", "parataxis", "mark", "advcl", "cop"}

func kidOf(relation string) kids {
	switch relation {
	case "nsubj":
		return subjectKid
	case "nsubj:pass":
		return passiveKid
	case "ccomp":
		return clauseKid
	case "xcomp":
		return openKid
	case "obj", "iobj":
		return objectKid
	case "parataxis":
		return looseKid
	case "mark":
		return markKid
	case "advcl":
		return adverbialKid
	case "cop":
		return copulaKid
	}
	if strings.HasPrefix(relation, "obl") {
		return obliqueKid
	}
	return 0
}

// maxDepth bounds a walk up the tree, so that a chain of words costs no more than its length.
const maxDepth = 48

// kidsOf lists, for each token, the relations that its dependents bear to it, in the room
// of out where that is enough.
func kidsOf(d *text.Doc, out []kids) []kids {
	out = text.Sized(out, len(d.Tokens))
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 && h < len(out) {
			out[h] |= kidOf(d.Tokens[i].Relation)
		}
	}
	return out
}

// treeFeatures adds what the tree says of group g.
func (r *reader) treeFeatures(g *group, fs []Feature) []Feature {
	t := &r.d.Tokens[g.head]
	k := r.kids[g.head]
	kind := "v"
	if g.noun {
		kind = "n"
	}
	rel, frame := t.Relation, string(g.frame)
	fs = append(fs, Feature{"relation", rel, kind}, Feature{"relation+frame", rel, frame})
	if t.Head >= 0 {
		on := r.d.Tokens[t.Head].Lemma
		if r.d.Tokens[t.Head].Tag == text.PROPN {
			on = aName
		}
		fs = append(fs, Feature{"on", on, rel})
	}
	for i, name := range kidNames {
		if k&(1<<i) != 0 {
			fs = append(fs, Feature{"has", name, kind}, Feature{"has+frame", name, frame}, Feature{"lemma+has", t.Lemma, name})
		}
	}
	if k&(clauseKid|openKid|objectKid) == 0 {
		fs = append(fs, Feature{"has", "nothing", frame}, Feature{"lemma+has", t.Lemma, "nothing"})
	}
	return fs
}
