package quote

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// cueFeatures describes unit i of the row us to the model of cues: its words and those beside
// it, what it hangs on, where utterances are, and, in the words of a group, what is known of
// the group (r.known).
func (r *reader) cueFeatures(us []unit, gs []group, i int, s text.Sentence, l *featureList) {
	u, b, a := &us[i], at(us, i-1), at(us, i+1)
	bb, aa := at(us, i-2), at(us, i+2)
	l.begin(1)
	l.add(0, 0, 0)
	l.add(u.form, 0, 0)
	l.add(b.form, 0, 0)
	l.add(a.form, 0, 0)
	l.add(bb.form, 0, 0)
	l.add(aa.form, 0, 0)
	l.add(b.form, u.form, 0)
	l.add(u.form, a.form, 0)
	l.add(b.form, a.form, u.tag)
	l.add(u.lemma, 0, 0)
	l.add(b.lemma, u.lemma, 0)
	l.add(u.lemma, b.tag, 0)
	l.add(u.lemma, a.tag, 0)
	l.add(b.lemma, u.tag, 0)
	l.add(bb.lemma, u.form, 0)
	l.add(u.tag, 0, 0)
	l.add(b.tag, u.tag, 0)
	l.add(u.tag, a.tag, 0)
	l.add(b.tag, u.tag, a.tag)
	l.add(bb.tag, b.tag, u.tag)
	l.add(u.tag, a.tag, aa.tag)
	l.add(u.fine, 0, 0)
	l.add(u.fine, b.tag, a.tag)
	l.add(b.fine, u.tag, 0)
	l.add(a.fine, u.tag, 0)
	l.add(b.coarse, u.coarse, 0)
	l.add(u.coarse, a.coarse, 0)
	l.add(u.suffix, u.tag, 0)
	l.add(u.suffix, a.tag, b.tag)
	if u.quotation < 0 {
		if h := r.d.Tokens[u.first].Head; h >= 0 {
			t := &r.d.Tokens[h]
			lemma := uint32(nameHash)
			if t.Tag != text.PROPN {
				lemma = lexicon.FormHash(t.Lemma)
			}
			side := uint32(0)
			if h > u.first {
				side = 1
			}
			l.add(lemma, u.relation, side)
			l.add(lemma, u.form, 0)
			l.add(lexicon.Hash(string(t.Tag)), u.relation, side)
			l.add(lexicon.FormHash(t.Lower), u.tag, 0)
		}
	}
	l.template = 50
	left, right := r.nearestQuote(us, i)
	l.add(left, u.tag, 1)
	l.add(right, u.tag, 2)
	l.add(left, right, u.tag)
	l.addIf(left < 4, left, u.lemma)
	l.addIf(right < 4, right, u.lemma)
	l.addIf(s.Title, u.tag, u.relation)
	l.addIf(i < 2, uint32(i), u.form)
	l.addIf(i > len(us)-4, uint32(len(us)-i), u.tag)
	place := uint32(0)
	if u.group >= 0 {
		g := &gs[u.group]
		switch {
		case g.last == g.first+1:
			place = 1
		case u.first == g.first:
			place = 2
		case u.last == g.last:
			place = 3
		default:
			place = 4
		}
		begins := uint32(0x5bd1e995)
		if u.first == g.first {
			begins = 0x1b873593
		}
		for _, f := range r.known[r.knownAt[u.group]:r.knownAt[u.group+1]] {
			l.fs = append(l.fs, (f^begins)*0x27D4EB2F)
		}
		l.add(place, b.form, u.tag)
		l.add(place, a.form, u.tag)
		l.add(place, u.lemma, 0)
	}
}
