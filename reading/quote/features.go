package quote

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A Feature is one thing that is true of a group and speaks for or against its being a
// cue: what is looked at, and the values found there, unused parts empty.
type Feature [3]string

// hash is FNV-1a over the parts, folded to the number under which the model knows it.
func (f *Feature) hash() uint32 {
	h := uint64(14695981039346656037)
	for _, part := range f {
		for i := 0; i < len(part); i++ {
			h = (h ^ uint64(part[i])) * 1099511628211
		}
		h = (h ^ '|') * 1099511628211
	}
	return uint32(h ^ h>>32)
}

// features describes group k to the model of cues. Every feature is a fact that an editor
// could check: the verb, the frame it stands in, who is its subject.
func (r *reader) features(gs []group, k int, subj phrase, s text.Sentence, fs []Feature) []Feature {
	d, g := r.d, &gs[k]
	h := &d.Tokens[g.head]
	kind := "v"
	switch {
	case g.noun:
		kind = "n"
	case g.light:
		kind = "light"
	case g.participle:
		kind = "ing"
	case g.infinitive:
		kind = "inf"
	case g.passive:
		kind = "pass"
	}
	frame := string(g.frame)
	next, prev := r.form(g.last, s), r.form(g.first-1, s)
	who := r.subjectClass(subj)
	fs = append(fs,
		Feature{"bias", kind, ""},
		Feature{"lemma", h.Lemma, ""},
		Feature{"lemma", h.Lemma, kind},
		Feature{"frame", kind, frame},
		Feature{"lemma+frame", h.Lemma, frame},
		Feature{"next", kind, next},
		Feature{"lemma+next", h.Lemma, next},
		Feature{"prev", kind, prev},
		Feature{"who", kind, who},
		Feature{"who+frame", who, frame},
		Feature{"lemma+who", h.Lemma, who},
		Feature{"form", kind, suffix(h.Lower)},
	)
	fine, coarse := r.cluster(h)
	fs = append(fs,
		Feature{"cluster", fine, kind},
		Feature{"cluster+frame", fine, frame},
		Feature{"cluster+who", coarse, who},
		Feature{"cluster+next", coarse, next},
		Feature{"tags", string(r.tag(g.last, s)), string(r.tag(g.last+1, s))},
		Feature{"frame+who", frame + " " + kind, who},
	)
	if g.last > g.head+1 {
		fs = append(fs, Feature{"particle", h.Lemma, d.Tokens[g.last-1].Lower})
	}
	if g.frame == nounFrame {
		if end := r.nounPhrase(g.last, s); end > g.last {
			o := r.headWord(phrase{g.last, end})
			fs = append(fs, Feature{"object", kind, o}, Feature{"lemma+object", h.Lemma, o})
		}
	}
	if m := r.sayingBefore(gs, k); m >= 0 {
		fs = append(fs, Feature{"said before", kind, string(gs[m].frame)}, Feature{"said before+frame", frame, string(gs[m].frame)}, Feature{"said before+lemma", h.Lemma, ""})
	}
	if !subj.empty() {
		fs = append(fs, Feature{"subject", r.headWord(subj), ""}, Feature{"subject+frame", r.headWord(subj), frame})
	}
	if g.first < g.head {
		fs = append(fs, Feature{"aux", d.Tokens[g.first].Lower, kind}, Feature{"aux+lemma", d.Tokens[g.first].Lower, h.Lemma})
	}
	if g.negated {
		fs = append(fs, Feature{"negated", kind, frame})
	}
	if g.quoted {
		fs = append(fs, Feature{"quoted", kind, frame}, Feature{"quoted", who, ""})
	}
	if s.Title {
		fs = append(fs, Feature{"title", kind, frame})
	}
	if k > 0 && gs[k-1].last+1 >= g.first && !gs[k-1].noun {
		fs = append(fs, Feature{"after verb", d.Tokens[gs[k-1].head].Lemma, kind})
	}
	if k+1 < len(gs) && g.last+1 >= gs[k+1].first {
		fs = append(fs, Feature{"before verb", d.Tokens[gs[k+1].head].Lemma, ""})
	}
	return r.treeFeatures(g, fs)
}

// sayingBefore is the nearest group before k that says something; -1 where none does.
func (r *reader) sayingBefore(gs []group, k int) int {
	for m := k - 1; m >= 0 && m >= k-6; m-- {
		if r.says(&gs[m]) {
			return m
		}
	}
	return -1
}

// cluster names the fine and coarse class of words that a word belongs to: what the model
// knows of a verb that its corpus did not hold.
func (r *reader) cluster(t *text.Token) (fine, coarse string) {
	f, c := r.clusters.Of(lexicon.FormHash(t.Lower))
	return clusterNames[min(int(f), len(clusterNames)-1)], clusterNames[min(int(c), len(clusterNames)-1)]
}

// clusterNames are the numbers of classes in words, so that naming one allocates nothing.
var clusterNames = func() (names [1025]string) {
	for i := range names {
		names[i] = strconv.Itoa(i)
	}
	return
}()

// aName stands for every proper noun in the features: the models learn how reporting is
// done, not who was in the news when their corpus was written.
const aName = "(name)"

// form is the word at token i as the models see it.
func (r *reader) form(i int, s text.Sentence) string {
	w := r.lower(i, s)
	if r.tag(i, s) == text.PROPN && !r.words.Occasion(w) {
		return aName
	}
	return w
}

// subjectClass says what sort of words a subject is made of.
func (r *reader) subjectClass(p phrase) string {
	if p.empty() {
		return "none"
	}
	t := &r.d.Tokens[r.headToken(p)]
	switch t.Tag {
	case text.PRON:
		switch t.Lower {
		case "he", "she", "they", "who":
			return "he"
		case "i", "we":
			return "i"
		case "you":
			return "you"
		}
		return "it"
	case text.PROPN:
		return "name"
	case text.NOUN:
		if r.words.Speaks(t.Lemma) {
			return "speaker"
		}
		return "noun"
	}
	return "other"
}

func suffix(w string) string {
	switch {
	case strings.HasSuffix(w, "ing"):
		return "ing"
	case strings.HasSuffix(w, "ed"):
		return "ed"
	case strings.HasSuffix(w, "s"):
		return "s"
	}
	return ""
}
