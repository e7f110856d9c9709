package quote

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxCueTail is the most tokens from the comma before a cue to the end of its sentence, where
// the mark that should stand before the cue is missing.
const maxCueTail = 14

// endUnclosed ends quotations whose closing mark was forgotten before the cue that follows
// them: "“The dam holds, | Soto said on Monday". Without a cue the quotation runs to the end
// of its paragraph.
func endUnclosed(d *text.Doc) {
	for q := range d.Quotations {
		quotation := &d.Quotations[q]
		if quotation.Closed {
			continue
		}
		piece := &quotation.Pieces[len(quotation.Pieces)-1]
		first, last := d.TokensIn(*piece)
		for c := first + 1; c < last; c++ {
			if t := &d.Tokens[c]; t.Lower != "," && t.Lower != "?" && t.Lower != "!" || c+2 >= last {
				continue
			}
			end := min(d.Sentences[d.Tokens[c+1].Sentence].Last, last)
			if end-c <= maxCueTail && cueAlone(d, c+1, end) {
				piece.End = d.Tokens[c].End
				break
			}
		}
	}
}

// cueAlone reports whether tokens [first, last) are a source and a verb of saying, in either
// order, with at most whom it is said to and when behind them.
func cueAlone(d *text.Doc, first, last int) bool {
	verb := -1
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		switch {
		case verb < 0 && (t.Tag == text.VERB || t.Tag == text.AUX):
			if lexicon.SayingOf(t.Lemma)&(lexicon.Inverts|lexicon.Tells) == 0 || t.Lower == t.Lemma {
				return false
			}
			verb = i
		case t.Tag == text.VERB || t.Tag == text.AUX || t.Tag == text.SCONJ || t.Tag == text.CCONJ:
			return false
		case t.Tag == text.PRON && (t.Lower == "i" || t.Lower == "we" || t.Lower == "you"):
			return false
		}
	}
	if verb < 0 {
		return false
	}
	if verb > first {
		t := &d.Tokens[verb-1]
		return isNominal(t.Tag) || t.Tag == text.ADV && verb-1 > first && isNominal(d.Tokens[verb-2].Tag)
	}
	return verb+1 < last && (isPhraseTag(d.Tokens[verb+1].Tag))
}
