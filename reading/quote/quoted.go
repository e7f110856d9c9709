package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxQuotedAs is how far "as saying" may stand from "was quoted".
const maxQuotedAs = 14

// quotedAs finds speakers who are quoted at second hand: "Soto was quoted by local radio as
// saying". The subject is the source, the cue has two pieces, and whoever stands after "by"
// is the medium through which the word came. The group of "saying" is done with. It
// reports whether the statement of group k is made.
func (r *reader) quotedAs(gs []group, subjects []phrase, k, n int) bool {
	d, g, s := r.d, &gs[k], r.undated(n)
	if lemma := d.Tokens[g.head].Lemma; g.noun || lemma != "quote" && lemma != "cite" || subjects[k].empty() {
		return false
	}
	saying := -1
	for i := g.last; i+1 < s.Last && i < g.last+maxQuotedAs && !r.inQuote(i); i++ {
		if d.Tokens[i].Lower == "as" && (d.Tokens[i+1].Lower == "saying" || d.Tokens[i+1].Lower == "telling") {
			saying = i
			break
		}
	}
	if saying < 0 {
		return false
	}
	for m := range gs {
		if gs[m].head == saying+1 {
			gs[m].joined = true
		}
	}
	if !g.passive {
		return r.quotesOther(gs, subjects, k, saying, n)
	}
	subj := subjects[k]
	st := said{
		cue:      hearsay.Spans{d.Cover(g.first, g.last), d.Cover(saying, saying+2)},
		source:   d.Cover(subj.first, subj.last),
		lemma:    "quote",
		head:     g.head,
		sentence: n,
		negated:  g.negated,
	}
	if g.last == saying {
		st.cue = hearsay.Spans{d.Cover(g.first, saying+2)}
	}
	if d.Tokens[g.last].Tag == text.ADP && d.Tokens[g.last].Lower == "by" && g.last+1 < saying {
		st.medium = d.Cover(g.last+1, saying)
	}
	if g.frame == postFrame || saying+2 >= s.Last || d.Tokens[saying+2].Lower == "." {
		st.content = r.contentBefore(gs, subjects, k, subj.first, s)
	} else {
		st.content = r.contentAfter(gs, subjects, k, saying+2, s)
	}
	if len(st.content) == 0 {
		return false
	}
	r.said = append(r.said, st)
	return true
}

// quotesOther makes the statement of somebody whom group k's subject quotes: "The radio
// quoted Soto as saying …". The quoting one is the medium. It reports whether that is all
// that the group tells: where what is said stands before it, "…, the radio quoted Soto as
// saying", nothing of its own stands behind it.
func (r *reader) quotesOther(gs []group, subjects []phrase, k, saying, n int) bool {
	d, g, s := r.d, &gs[k], r.undated(n)
	quoted := r.inverted(g.last, s)
	if quoted.empty() || g.last >= saying {
		return false
	}
	if quoted.last < saying && d.Tokens[quoted.last].Tag != text.PUNCT {
		quoted.last = saying // "the officer | leading the inquiry"
	}
	st := said{
		cue:      hearsay.Spans{d.Cover(saying, saying+2)},
		source:   d.Cover(quoted.first, min(quoted.last, saying)),
		medium:   d.Cover(subjects[k].first, subjects[k].last),
		lemma:    "quote",
		head:     saying + 1,
		sentence: n,
	}
	before := saying+2 >= s.Last || d.Tokens[saying+2].Lower == "."
	if before {
		st.content = r.contentBefore(gs, subjects, k, subjects[k].first, s)
	} else {
		st.content = r.contentAfter(gs, subjects, k, saying+2, s)
	}
	if len(st.content) > 0 {
		r.said = append(r.said, st)
	}
	return before && len(st.content) > 0
}

// maxBefore is how many statements of the same sentence are looked back on.
const maxBefore = 16

// mayCite reports whether group k may tell on whose word a statement's source says what it
// says.
func (r *reader) mayCite(gs []group, k int) bool {
	lemma := r.d.Tokens[gs[k].head].Lemma
	return gs[k].participle && (lemma == "cite" || lemma == "quote") || r.whichCites(gs, k)
}

// citing finds on whose word a statement's source says what it says: "…, state radio
// reported, citing | the health ministry", "State radio, quoting | doctors, said …". Whoever
// is cited says the same, and the word came through the one who cites. It reports whether
// group k is such a cue.
func (r *reader) citing(gs []group, k, n int) bool {
	d, g, s := r.d, &gs[k], r.undated(n)
	at := d.Tokens[g.head].Span
	var through *said
	for i := len(r.said) - 1; i >= 0 && i >= len(r.said)-maxBefore && r.said[i].sentence == n; i-- {
		st := &r.said[i]
		if st.content.Contains(at) || !st.via.Empty() {
			continue
		}
		before := st.cue[0].End <= at.Start
		if through == nil || before && through.cue[0].End > at.Start {
			through = st
		}
		if before {
			break
		}
	}
	if through == nil {
		return false
	}
	cited := r.inverted(g.last, s)
	if cited.empty() || !r.somebody(cited) {
		return false
	}
	r.said = append(r.said, said{
		cue:      hearsay.Spans{d.Cover(g.first, g.last)},
		source:   d.Cover(cited.first, cited.last),
		content:  append(hearsay.Spans(nil), through.content...),
		via:      through.cue[0],
		lemma:    d.Tokens[g.head].Lemma,
		head:     g.head,
		sentence: n,
	})
	return true
}

// somebody reports whether a phrase is of people or a body that speaks: by its noun, or as
// a name that is no thing's.
func (r *reader) somebody(p phrase) bool {
	t := &r.d.Tokens[r.headToken(p)]
	if t.Tag == text.PROPN {
		return !r.mute(p)
	}
	return t.Tag == text.NOUN && (r.canSpeak(p) || lexicon.NameClasses(t.Lower)&lexicon.CollectiveNoun != 0) && !r.words.Document(t.Lemma)
}
