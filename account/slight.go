package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// slight reports whether p tells too little, or too much by the way, to confirm anything: a part of a sentence,
// a hope, a line of somebody whom only a pronoun names, a number taken for known.
func (p *proposition) slight() bool { return p.once(&p.remarks().slight, p.isSlight) }

func (p *proposition) isSlight() bool {
	if p.figure != nil {
		s := p.doc.Reading.Sentences[p.sentence]
		return p.figure.Start > s.Start && p.figure.Start <= len(p.doc.text) && lexicon.InPassing(p.doc.text[s.Start:p.figure.Start])
	}
	return p.isPart() || onlyHoped(p) || wanted(p) || undone(p) || len(p.subjects) == 0 && opensWithPronoun(p.quote()) ||
		p.clause != nil && (p.clause.Form == hearsay.ParticipleClause || p.clause.Form == hearsay.VerblessClause)
}

// wanted reports whether a clause, or the words right before it, asks for what it says.
func wanted(p *proposition) bool {
	return slices.ContainsFunc(append(lastWords(p, 2), strings.Fields(wordsAlone(p.quote()))...), lexicon.Wants)
}

// undoneReach is how many words before a clause tell that its act was declined: "have refused to agree to
// renounce violence, recognise the border and accept the accord".
const undoneReach = 10

// undone reports whether the words before a clause tell that what it says was declined or failed.
func undone(p *proposition) bool {
	return slices.ContainsFunc(lastWords(p, undoneReach), lexicon.Declines)
}

// bodyUnknown reports whether one of two voices is a person of whom it isn't told for whom he speaks, and
// the other a public body, or the one "officials" and the other a company: they may well speak for that.
func bodyUnknown(v, w *voice) bool {
	if v.anyOfficial() && w.domain == lexicon.CompanyVoice || w.anyOfficial() && v.domain == lexicon.CompanyVoice {
		return true
	}
	if w.person {
		v, w = w, v
	}
	return v.person && v.domain == "" && v.country == "" && !w.person && w.domain == lexicon.GovernmentVoice
}

// anyOfficial reports whether a voice is an official's of nobody knows what.
func (v *voice) anyOfficial() bool { return v.name == "officials" || v.name == "official" }

// describes reports whether a voice's name is a description that a name may stand for: "leader of the port's
// pilots".
func (v *voice) describes() bool {
	w, _, _ := strings.Cut(v.name, " ")
	return w != "" && w == strings.ToLower(w)
}
