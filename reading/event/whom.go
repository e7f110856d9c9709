package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Bounds of what is looked at for a party: how deep its phrase is followed ("the resignation
// of the head of the council"), its longest description, in tokens, and how many parties of a
// document are described anew.
const (
	maxDeep     = 3
	maxDescribe = 8
	maxMade     = 256
)

// party gives the entities that the noun phrase with its head at token head means, with those
// it is joined to: "Chad and Sudan".
func (r *reader) party(head int) []string {
	tokens := r.doc.Tokens
	ids := r.partyOf(nil, head, 0)
	for j := head + 1; j < min(r.sentenceLast, head+reach) && len(ids) < maxParties; j++ {
		if tokens[j].Head == head && tokens[j].Relation == "conj" && nominal(&tokens[j]) {
			ids = r.partyOf(ids, j, 0)
		}
	}
	return unique(ids)
}

// force reports whether a noun names ships, planes or troops, which act for those they are of.
func (r *reader) force(t *text.Token) bool {
	return lexicon.InEventNouns(t.Lemma, "force") || lexicon.InEventNouns(t.Lower, "force")
}

// partyOf adds to ids whom the one phrase with its head at token head means: who is mentioned
// there; else somebody it describes; else whose it is ("Orlo's decision", "Orlo troops' posts"),
// or of whom ("the release of the monks").
func (r *reader) partyOf(ids []string, head, depth int) []string {
	d := r.doc
	t := &d.Tokens[head]
	if (t.Lemma == "hostage" || t.Lemma == "captive") && head > r.sentenceFirst && partyNoun(&d.Tokens[head-1]) != lexicon.NoParty {
		head-- // "took two monks hostage"
		t = &d.Tokens[head]
	}
	first, last := r.phraseFirst(head), r.phraseLast(head)
	end := min(r.sentenceLast, last+near)
	if depth > maxDeep || r.timed(head) {
		return ids
	}
	if quantity(t.Lower) {
		for _, prep := range [...]string{"of", "from"} {
			if start, inner := r.governedBy(head+1, end, prep); start == head+2 {
				return r.partyOf(ids, inner, depth+1) // "thousands of Kurds" are Kurds
			}
		}
	}
	from := first
	if from > r.sentenceFirst && d.Tokens[from-1].Tag == text.DET {
		from--
	}
	around := d.MentionsIn(d.Cover(from, min(r.sentenceLast, last+maxDescribe))) // a name may stick out behind
	owned, own, mine := -1, -1, -1
	for k, m := range around {
		switch kind := r.kindOf(m.Entity); {
		case m.Start >= d.Tokens[last-1].End:
		case m.End >= t.End:
			if kind != hearsay.EventEntity && kind != hearsay.ProductEntity && kind != hearsay.OtherEntity && (own < 0 || kind == hearsay.PersonEntity) {
				own = k // "the minister, | Ana Soto"
			}
		case m.Form == hearsay.PronounMention:
			mine = k
		case (acts(kind) || kind == hearsay.OtherEntity && r.adjective(m)) && (owned < 0 || !around[owned].Contains(m.Span)):
			owned = k // the nearest to the noun
		}
	}
	if own >= 0 {
		return r.listed(append(r.joinedBefore(ids, first, head, depth), around[own].Entity), head)
	}
	if t.Tag == text.PRON {
		return ids
	}
	p := partyNoun(t)
	if p == lexicon.NoParty && (r.forces && r.force(t) || depth == 0 && lexicon.InEventNouns(t.Lemma, "vessel")) {
		p = lexicon.BodyParty
	}
	if p != lexicon.NoParty && nounTag(t.Tag) {
		ids = r.joinedBefore(ids, first, head, depth)
		if id := r.describe(first, head, p); id != "" {
			ids = append(ids, id)
		}
		return r.listed(ids, head)
	}
	if lexicon.InEventNouns(t.Lemma, "territory") && head+1 < end && d.Tokens[head+1].Lower == "of" { // "the Bosnian town of Gorazde"
		if start, inner := r.governedBy(head+1, end, "of"); start == head+2 {
			if more := r.partyOf(ids, inner, depth+1); len(more) > len(ids) {
				return more
			}
		}
	}
	if b := head - 1; head > first && d.Tokens[b].Tag == text.NOUN && (owned < 0 || around[owned].End <= d.Tokens[b].Start) {
		if p := partyNoun(&d.Tokens[b]); p != lexicon.NoParty { // "a government proposal", "Chadian rebel camps"
			if id := r.describe(first, b, p); id != "" {
				return append(ids, id)
			}
		}
	}
	if owned >= 0 && depth == 0 && r.inClass(t, "home") && around[owned].End == d.Tokens[head-1].End && r.kindOf(around[owned].Entity) == hearsay.NationalityEntity {
		if id := r.described(r.words(head), hearsay.PlaceEntity, d.Cover(first, head+1)); id != "" {
			return append(r.joinedBefore(ids, first, head, depth), id) // "an Afghan province"
		}
	}
	if owned >= 0 {
		return append(r.joinedBefore(ids, first, head, depth), around[owned].Entity)
	}
	for _, prep := range [...]string{"of", "by", "between", "against", "to", "with", "into", "for", "from"} {
		if depth > 0 && prep != "of" && prep != "by" {
			break
		}
		start, inner := r.governedBy(head+1, end, prep)
		if start < 0 || r.verbBetween(head+1, start) {
			continue
		}
		if more := r.partyOf(ids, inner, depth+1); len(more) > len(ids) {
			return more
		}
	}
	if mine >= 0 {
		return append(ids, around[mine].Entity) // "its borders"
	}
	return ids
}

// adjective reports whether a mention is one word that stands as an adjective before a noun: "Houthi
// positions".
func (r *reader) adjective(m hearsay.Mention) bool {
	first, last := r.doc.TokensIn(m.Span)
	return last == first+1 && m.Form == hearsay.NameMention && r.doc.Tokens[first].Tag == text.ADJ
}

// acts reports whether entities of a kind do things and have things done to them.
func acts(kind hearsay.EntityKind) bool {
	switch kind {
	case hearsay.PersonEntity, hearsay.OrganizationEntity, hearsay.PlaceEntity, hearsay.GroupEntity, hearsay.NationalityEntity:
		return true
	}
	return false
}

// verbBetween reports whether a verb or a comma stands in [from, to).
func (r *reader) verbBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if t := &r.doc.Tokens[j]; t.Tag == text.VERB || t.Tag == text.AUX || t.Lower == "," {
			return true
		}
	}
	return false
}

// phraseFirst is where the words before the noun at token head that belong to it begin,
// without its article: "two Swiss" before "engineers".
func (r *reader) phraseFirst(head int) int {
	tokens := r.doc.Tokens
	first := head
	for first > r.sentenceFirst && head-first < maxDescribe {
		switch t := &tokens[first-1]; {
		case r.timed(first - 1):
		case nounTag(t.Tag), t.Tag == text.ADJ, t.Tag == text.NUM, t.Tag == text.PART && t.Lower != "to", t.Lower == "-",
			t.Tag == text.VERB && t.Relation == "amod", t.Tag == text.PRON && t.Relation == "nmod:poss":
			first--
			continue
		}
		break
	}
	for first < head && (tokens[first].Tag == text.PART || tokens[first].Lower == "-") {
		first++
	}
	return first
}

// phraseLast is one past the name that the noun at token head stands before: "Soto" for
// "Minister" in "Interior Minister Ana Soto".
func (r *reader) phraseLast(head int) int {
	tokens := r.doc.Tokens
	last := head + 1
	for last < r.sentenceLast && last-head < maxDescribe && !r.timed(last) {
		if tokens[last].Tag == text.PROPN {
			last++
		} else if tokens[last].Lower == "-" && last+1 < r.sentenceLast && tokens[last+1].Tag == text.PROPN {
			last += 2 // "Secretary-General Ana Soto"
		} else {
			break
		}
	}
	return last
}

// partyNoun says what sort of party a noun describes; the lemma of a capitalised one keeps its
// capital.
func partyNoun(t *text.Token) lexicon.PartyNoun {
	if p := lexicon.Party(t.Lemma); p != lexicon.NoParty {
		return p
	}
	return lexicon.Party(t.Lower)
}
