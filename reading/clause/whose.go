package clause

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A bond is what the time of a part says of the time of the clause that it hangs on.
type bond uint8

const (
	free   bond = iota // nothing hangs: a clause of its own
	while              // "when", "as", "while": both are at one time
	parted             // "after", "because", "who": each has its own
)

// bondOf is the bond of part p, by the word that opens it.
func (r *reader) bondOf(p *part) bond {
	tokens := r.doc.Tokens
	if p.link == relative {
		return parted
	}
	for i := p.first - 1; i >= 0 && i >= p.first-3 && tokens[i].Sentence == tokens[p.head].Sentence; i-- {
		t := &tokens[i]
		switch t.Lower {
		case "when", "as", "while":
			return while
		}
		if t.Tag == text.PUNCT || !opener(t) && t.Tag != text.ADP {
			break
		}
		if opener(t) && (p.link == subordinate || lexicon.PrecedentBehind(t.Lower) == lexicon.LinkPrecedent) {
			return parted
		}
	}
	if p.link == subordinate {
		return parted
	}
	return free
}

// anothers reports whether the time at byte pos is another's than part p's: it stands in a
// clause that has its own time, or p has its own and it stands outside it. Of "it was checked
// in May and there was no leak" the second tells no month; a time that opens the sentence
// serves all its clauses but those, and a year or a month those too ("in 2019 two died after …").
func (r *reader) anothers(p *part, pos int, w hearsay.When) bool {
	if r.holds(p, pos) {
		return false
	}
	tokens := r.doc.Tokens
	opening := false
	if g := r.parts[0].group; g >= 0 && pos < tokens[r.groups[g].first].Start {
		opening = true
	}
	if r.bondOf(p) == parted {
		coarse := w.Precision == hearsay.ToYear || w.Precision == hearsay.ToMonth
		return !(opening && coarse && p.link != relative) && !r.antecedentTime(p, pos)
	}
	if p.link == coordinate || p.link == result {
		if o := &r.parts[r.root(p.over)]; r.holds(o, pos) {
			return r.bondOf(o) == parted && o.link == relative
		}
	}
	for i := range r.parts {
		q := &r.parts[i]
		if q == p || !r.holds(q, pos) {
			continue
		}
		if r.bondOf(q) == parted {
			return true
		}
		if p.link == alone && p != &r.parts[0] && !opening {
			return true
		}
	}
	return false
}

// maxAntecedent is how far before a relative clause, in tokens, the time of the noun that it
// tells of may stand.
const maxAntecedent = 14

// antecedentTime reports whether p is a relative clause, and the time at byte pos stands
// before it in the phrase of a noun for what happened: "raids on Sunday on two camps [that
// killed six]".
func (r *reader) antecedentTime(p *part, pos int) bool {
	tokens := r.doc.Tokens
	if p.link != relative && (p.first == 0 || !relativePronoun(&tokens[p.first-1])) {
		return false
	}
	i := p.first - 1
	for i > 0 && i > p.first-maxAntecedent && tokens[i].Start > pos && !verbal(tokens[i].Tag) {
		i--
	}
	if i < 1 || tokens[i].Start != pos {
		return false
	}
	for i--; i > 0 && (tokens[i].Tag == text.ADP || tokens[i].Tag == text.DET || tokens[i].Tag == text.ADV); i-- {
	}
	return tokens[i].Tag == text.NOUN && happening(tokens[i].Lemma)
}

// holds reports whether the words of part p hold byte pos.
func (r *reader) holds(p *part, pos int) bool {
	tokens := r.doc.Tokens
	return p.first < p.last && tokens[p.first].Start <= pos && pos < tokens[p.last-1].End ||
		p.resumed < p.resumedEnd && tokens[p.resumed].Start <= pos && pos < tokens[p.resumedEnd-1].End
}

// earlierPart reports whether the time at byte pos, which stands after the token head,
// belongs to something told as earlier: "after", "in anger at" or the like and a noun stand
// between, or what the head has come after ("the march followed raids on Sunday").
func (r *reader) earlierPart(head, pos int) bool {
	tokens := r.doc.Tokens
	sequel := lexicon.PrecedentBehind(tokens[head].Lemma) == lexicon.SequelPrecedent
	marker := false
	for i := head + 1; i < len(tokens) && tokens[i].Start < pos; i++ {
		if i > head+2*farthest {
			return true
		}
		t := &tokens[i]
		if w := t.Lower; (w == "since" || w == "until") && (i+1 == len(tokens) || tokens[i+1].Start >= pos) {
			return true // "the worst since 2004" is no matter of 2004
		}
		switch lexicon.PrecedentBehind(t.Lower) {
		case lexicon.LinkPrecedent:
			marker = marker || t.Lower != "before" || !r.inFrontOf(i+1)
			continue
		case lexicon.CausePrecedent:
			marker = marker || t.Lower == "despite"
			continue
		case lexicon.ReasonPrecedent:
			if i+1 < len(tokens) && tokens[i+1].Tag == text.ADP {
				marker = true
			}
			continue
		}
		if marker && (t.Tag == text.NOUN || t.Tag == text.PROPN || t.Tag == text.VERB) || sequel && t.Tag == text.NOUN && happening(t.Lemma) {
			return true
		}
	}
	return false
}

// maxFront is how many tokens of a noun phrase are looked at behind "before".
const maxFront = 5

// inFrontOf reports whether "before" leads at token i to somebody or a body that one is brought in
// front of: "before | an investigating judge", "before | the High Court".
func (r *reader) inFrontOf(i int) bool {
	const people = lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun
	tokens := r.doc.Tokens
	noun := ""
	for end := min(len(tokens), i+maxFront); i < end; i++ {
		switch t := &tokens[i]; t.Tag {
		case text.DET, text.ADJ, text.VERB:
			if noun != "" {
				return lexicon.NameClasses(noun)&people != 0 || lexicon.BodyDomain(noun) != ""
			}
		case text.NOUN, text.PROPN:
			noun = t.Lower
		default:
			end = i
		}
	}
	return noun != "" && (lexicon.NameClasses(noun)&people != 0 || lexicon.BodyDomain(noun) != "")
}

// happening reports whether a noun names something that happens: "raid", "talks".
func happening(lemma string) bool {
	for _, t := range lexicon.Triggers(lemma) {
		if t.Class == lexicon.NounClass && len(t.Rest) == 0 {
			return true
		}
	}
	return lexicon.InEventNouns(lemma, "violence") || lexicon.InEventNouns(lemma, "protest")
}
