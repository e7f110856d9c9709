package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// slight reports whether p tells too little, or too much by the way, to confirm anything: a part of a sentence,
// a hope, a line of somebody whom only a pronoun names, a number taken for known.
func (p *proposition) slight() bool {
	if p.figure != nil {
		s := p.doc.Reading.Sentences[p.sentence]
		return p.figure.Start > s.Start && p.figure.Start <= len(p.doc.text) && lexicon.InPassing(p.doc.text[s.Start:p.figure.Start])
	}
	return p.isPart() || onlyHoped(p) || wanted(p) || len(p.subjects) == 0 && opensWithPronoun(p.quote()) ||
		p.clause != nil && (p.clause.Form == hearsay.ParticipleClause || p.clause.Form == hearsay.VerblessClause)
}

// wanted reports whether a clause, or the words right before it, says what should be.
func wanted(p *proposition) bool {
	for _, w := range append(lastWords(p, 2), strings.Fields(wordsAlone(p.quote()))...) {
		switch w {
		case "should", "must", "ought", "recommended", "urged", "demanded", "proposed":
			return true
		}
	}
	return false
}

// describes reports whether a voice's name is a description that a name may stand for: "leader of the port's
// pilots".
func (v *voice) describes() bool {
	w, _, _ := strings.Cut(v.name, " ")
	return w != "" && w == strings.ToLower(w)
}
