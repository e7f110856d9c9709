package account

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A denial and an assertion that share their words may yet speak of two matters: of people of two countries, of
// two parts of a country, of the speaker and of somebody else. A dispute that is none is worse than one
// that is missed.

// besidePoint reports whether something tells that a denial isn't of what q says.
func (b *builder) besidePoint(denial, q *proposition) bool {
	if saysWhoNot(denial) {
		return otherNations(denial, q)
	}
	return otherNations(denial, q) || b.ofOnesOwn(denial, q) || declines(denial, q) || onlyHoped(q) || otherUnits(denial, q) || b.sharesOneWord(denial, q) || onlyAble(denial, q) || b.otherPredicate(denial, q) || b.ofCause(denial, q) || b.ofOtherAct(denial, q) || b.ofNoAct(denial, q) ||
		b.byTheWay(denial, q)
}

// otherNations reports whether the subjects of two clauses are people or things of two countries: that no
// soldier of one died says nothing of those of another.
func otherNations(p, q *proposition) bool {
	x, y := p.nations(), q.nations()
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(c string) bool { return slices.Contains(y, c) })
}

// nations are the countries after which a clause calls its subject, by an adjective or behind "of". Names of
// bodies are left alone: who speaks for a country may speak of anybody.
func (p *proposition) nations() []string { return found(&p.remarks().nations, p.nationsNamed) }

func (p *proposition) nationsNamed() []string {
	if p.clause == nil || p.clause.Head.Start <= p.clause.Start || !p.doc.valid(p.clause.Head) {
		return nil
	}
	var found []string
	words := strings.Fields(p.doc.text[p.clause.Start:p.clause.Head.Start])
	for i, w := range words {
		w = strings.Trim(w, ",.;:\"“”()")
		if w == "" || !unicode.IsUpper([]rune(w)[0]) {
			continue
		}
		if country, ok := lexicon.Demonym(w); ok && country != "" {
			if i+1 < len(words) && unicode.IsLower([]rune(words[i+1])[0]) {
				found = append(found, country)
			}
		} else if i > 1 && words[i-1] == "of" && unicode.IsLower([]rune(words[i-2])[0]) {
			if ts := lexicon.Toponyms(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")); len(ts) > 0 && ts[0].Kind == "country" {
				found = append(found, ts[0].Country)
			}
		}
	}
	return found
}

// ofOnesOwn reports whether a negated clause is of the speaker himself ("we have no intention of joining", "I
// had not expected that") and q tells of somebody else, or the clause is of what goes on in his mind.
func (b *builder) ofOnesOwn(denial, q *proposition) bool {
	if !denial.answersNobody() || !opensWithI(denial.quote()) || slices.ContainsFunc(q.subjects, denial.isSpeaker) {
		return false
	}
	return len(q.subjects) > 0 && !passive(q) || denial.predicate >= 0 && lexicon.OfOnesMind(b.vocab.words[denial.terms[denial.predicate].id]) ||
		len(denial.terms) <= fewTerms && b.says(denial, lexicon.OfOnesMind)
}

// isSpeaker reports whether a key is of the one whose word p is, or of the body for which he speaks.
func (p *proposition) isSpeaker(key string) bool {
	if p.speaker.Key != "" && sameName(key, p.speaker.Key) {
		return true
	}
	return p.voice != nil && sameName(key, p.voice.key)
}

// opensWithI reports whether a clause has the first person for its subject.
func opensWithI(clause string) bool {
	w, _, _ := strings.Cut(strings.TrimLeft(strings.ToLower(clause), "\"“'‘ "), " ")
	w, _, _ = strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
	return w == "i" || w == "we"
}

// passive reports whether a form of "be" stands before a clause's main word: what it tells befell its subject.
func passive(p *proposition) bool {
	if p.clause == nil || p.clause.Head.Start <= p.clause.Start || !p.doc.valid(p.clause.Head) {
		return false
	}
	words := strings.Fields(strings.ToLower(p.doc.text[p.clause.Start:p.clause.Head.Start]))
	return slices.ContainsFunc(words[max(0, len(words)-2):], func(w string) bool {
		return w == "was" || w == "were" || w == "been" || w == "being" || w == "is" || w == "are" || w == "be"
	})
}

// declines reports whether q tells its act as one that was declined, refused or missed, which a negated clause
// without that word agrees with.
func declines(denial, q *proposition) bool {
	words := strings.Fields(wordsAlone(denial.quote()))
	told := strings.Fields(wordsAlone(q.quote()))
	for i, w := range told {
		if lexicon.Declines(w) && !slices.Contains(words, w) && (w != "opposition" || i+1 < len(told) && told[i+1] == "to") {
			return true
		}
	}
	for _, w := range words {
		if lexicon.Declines(w) && denial.answersNobody() && !slices.Contains(strings.Fields(wordsAlone(q.quote())), w) {
			return true // "the two failed to agree"
		}
	}
	return false
}

// wordLength is how many bytes a word has at most, with its blank, in looking back for some words.
const wordLength = 15

// onlyHoped reports whether the words before a clause, or its own first ones, tell that it is hoped for,
// feared or supposed. Nobody says that it is so.
func onlyHoped(p *proposition) bool { return p.once(&p.remarks().hoped, p.findHoped) }

func (p *proposition) findHoped() bool {
	if p.clause == nil || p.figure != nil {
		return false
	}
	words := append(lastWords(p, 2), strings.Fields(wordsAlone(p.quote()))...)
	return slices.ContainsFunc(words[:min(len(words), 4)], lexicon.Hopes)
}

// lastWords are up to n words of a clause's own sentence that stand before it.
func lastWords(p *proposition, n int) []string {
	from := max(p.doc.Reading.Sentences[p.sentence].Start, p.Start-n*wordLength, 0)
	if from >= p.Start {
		return nil
	}
	words := strings.Fields(wordsAlone(strings.ToValidUTF8(p.doc.text[from:p.Start], " ")))
	return words[max(0, len(words)-n):]
}

// otherUnits reports whether a negated clause is confined to a part of a country, and q to another or a wider
// one: no cases in a district are not none in the province.
func otherUnits(denial, q *proposition) bool {
	if isTown(denial.where) && isTown(q.where) && strings.EqualFold(denial.where.Name, q.where.Name) {
		return false
	}
	x, y := unitsOf(denial), unitsOf(q)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(u string) bool { return slices.Contains(y, u) })
}

// unitsOf are the nouns for parts of a country that a clause names behind "in" or the like.
func unitsOf(p *proposition) []string {
	var found []string
	in := 0
	for w := range strings.FieldsSeq(wordsAlone(p.quote())) {
		switch w {
		case "in", "within", "across", "throughout", "inside":
			in = unitReach
			continue
		}
		if in--; in >= 0 && (lexicon.UnitOfPlace(w) || lexicon.UnitOfPlace(strings.TrimSuffix(w, "s")) || w == "country") {
			found = append(found, strings.TrimSuffix(w, "s"))
		}
	}
	return found
}

// unitReach is how many words behind "in" the noun may stand: "in the flood-hit northern district".
const unitReach = 6

// sharesOneWord reports whether a negated clause of one word of content, beside names, shares no act with q,
// which says much more.
func (b *builder) sharesOneWord(denial, q *proposition) bool {
	if !denial.answersNobody() || startsThere(denial) || b.plainTerms(denial) != 1 {
		return false
	}
	if q.predicate < 0 || denial.predicate < 0 {
		return b.plainTerms(q) >= fewTerms
	}
	return !saysTerm(denial, q.terms[q.predicate])
}

// plainTerms counts the words of p that are of no name.
func (b *builder) plainTerms(p *proposition) (n int) {
	for _, t := range p.terms {
		if !b.vocab.isName(t) {
			n++
		}
	}
	return n
}

// saysWhoNot reports whether a negated clause is of who or what it was not: "it was not the captain". All of it
// is names or the like, and an answer.
func saysWhoNot(p *proposition) bool {
	words := strings.Fields(wordsAlone(p.quote()))
	for i := 0; i+2 < len(words) && i < 2; i++ {
		if words[i] == "it" && (words[i+1] == "was" || words[i+1] == "is") && words[i+2] == "not" || words[i] == "it" && (words[i+1] == "wasn" || words[i+1] == "isn") {
			return true
		}
	}
	return false
}

// startsThere reports whether a clause is of what there is or isn't.
func startsThere(p *proposition) bool {
	return strings.HasPrefix(strings.ToLower(p.quote()), "there ")
}

// otherPredicate reports whether a negated clause says what somebody isn't ("is not in top form") and q what he
// does ("broke into the top ten"), in a word that the first has not.
func (b *builder) otherPredicate(denial, q *proposition) bool {
	return denial.answersNobody() && denial.predicate < 0 && q.predicate >= 0 && !startsThere(denial) && len(b.deniedThings(denial)) == 0 &&
		q.clause != nil && q.clause.Form != hearsay.VerblessClause && !saysTerm(denial, q.terms[q.predicate])
}

// unlikeUse is how alike the uses of two main words may be (the cosine of their vectors) for them to tell two
// acts: what was found is not who vanished.
const unlikeUse = 0.3

// ofOtherAct reports whether both clauses have a main word, neither says the other's as its own, and the two are
// not used alike.
func (b *builder) ofOtherAct(denial, q *proposition) bool {
	if denial.predicate < 0 || q.predicate < 0 || denial.refersTo != nil || denial.rulesOut || denial.rebuts || len(b.deniedThings(denial)) > 0 {
		return false
	}
	d, a := denial.terms[denial.predicate], q.terms[q.predicate]
	return !saysTerm(q, d) && !relatedTerms(d, a) && alikeUse(b.vocab.words[d.id], b.vocab.words[a.id]) < unlikeUse
}

// byTheWay reports whether a negated clause has the act of q only in telling how or when what it denies was not done, and
// that in words that q has not: "can't change nationality by holding a passport" says nothing of who holds one.
func (b *builder) byTheWay(denial, q *proposition) bool {
	if !denial.answersNobody() || denial.clause == nil || denial.predicate < 0 || q.predicate < 0 || !denial.doc.valid(denial.clause.Head) || saysTerm(q, denial.terms[denial.predicate]) {
		return false
	}
	act := b.vocab.words[q.terms[q.predicate].id]
	words := strings.Fields(wordsAlone(denial.doc.text[denial.clause.Head.End:max(denial.clause.Head.End, denial.clause.End)]))
	for i := 1; i < len(words); i++ {
		if lexicon.BeforeGerund(words[i-1]) && strings.HasSuffix(words[i], "ing") && lexicon.LemmaEndings().Lemma(words[i], words[i], "VERB") == act {
			return true
		}
	}
	return false
}

// ofNoAct reports whether a denial is of an act and q tells of none, though it may have a word like it: who is ahead
// in an election has not been elected.
func (b *builder) ofNoAct(denial, q *proposition) bool {
	return denial.answersNobody() && denial.predicate >= 0 && q.predicate < 0 && q.refersTo == nil && q.kind == hearsay.StateClaim && !startsThere(q) &&
		q.clause != nil && q.clause.Form != hearsay.VerblessClause && !hasTerm(q.terms, denial.terms[denial.predicate].id)
}

// onlyAble reports whether q says what can be, and the denial what is not.
func onlyAble(denial, q *proposition) bool {
	return slices.ContainsFunc(strings.Fields(wordsAlone(q.quote())), lexicon.MayBe) && !slices.ContainsFunc(strings.Fields(wordsAlone(denial.quote())), lexicon.MayBe)
}

// ofCause reports whether q tells what something comes of, and a negated clause that it is not there.
func (b *builder) ofCause(denial, q *proposition) bool {
	return denial.answersNobody() && q.kind == hearsay.CauseClaim && denial.kind != hearsay.CauseClaim && q.predicate >= 0 && !saysTerm(denial, q.terms[q.predicate])
}

// otherTowns reports whether the sentences of two counts name towns and have none in common.
func otherTowns(p, q *proposition) bool {
	x, y := p.placesNamed(), q.placesNamed()
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(k string) bool {
		return slices.ContainsFunc(y, func(l string) bool { return k == l || sameName(k, l) })
	})
}

// placesNamed are the keys of the places, countries aside, that a count's sentence names.
func (p *proposition) placesNamed() []string {
	return found(&p.remarks().places, p.placesInSentence)
}

func (p *proposition) placesInSentence() []string {
	var keys []string
	s := p.doc.Reading.Sentences[p.sentence]
	for _, m := range p.doc.Reading.Mentions {
		if m.Start < s.Start || m.End > s.End || m.Form != hearsay.NameMention {
			continue
		}
		if e := p.doc.entities[m.Entity]; e != nil && e.Kind == hearsay.PlaceEntity && e.Named && e.Key != "" {
			if ts := lexicon.Toponyms(e.Name); len(ts) == 0 || ts[0].Kind != "country" {
				keys = append(keys, e.Key)
			}
		}
	}
	return keys
}
