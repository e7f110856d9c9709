package event

import (
	"cmp"
	"slices"
	"strings"

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

// listed adds to ids those in a list that begins with the phrase of token head: "Chad, Mali and
// Niger", "Orlo and Tern forces". Who stands behind the last comma and does something is in none.
func (r *reader) listed(ids []string, head int) []string {
	d := r.doc
	to := r.phraseLast(head)
	closed := len(ids)
	for len(ids) < maxParties && to < r.sentenceLast {
		a, link := to, false
		for ; a < r.sentenceLast && a < to+4; a++ {
			t := &d.Tokens[a]
			if t.Tag == text.CCONJ {
				link = true
			} else if t.Lower != "," && !(a > to && t.Tag == text.DET) {
				break
			}
		}
		if a == to || a >= r.sentenceLast {
			break
		}
		next, end := "", a
		for _, m := range d.MentionsIn(d.Cover(a, min(a+maxDescribe, r.sentenceLast))) {
			if from, last := d.TokensIn(m.Span); from == a && acts(r.kindOf(m.Entity)) && last > end {
				next, end = m.Entity, last
			}
		}
		if next == "" || end < r.sentenceLast && (d.Tokens[end].Tag == text.VERB || d.Tokens[end].Tag == text.AUX || nounTag(d.Tokens[end].Tag) || d.Tokens[end].Tag == text.PART) && head > r.sentenceFirst+near {
			break
		}
		ids, to = append(ids, next), end
		if link {
			closed = len(ids)
			break
		}
	}
	return ids[:closed]
}

// joinedBefore adds to ids who is joined to the phrase from token first on by a conjunction before
// it, whatever the tree makes of it: "Orlo and | Vell forces", "the cabinet and the | rebels". A
// verb before that would make it the object of another clause.
func (r *reader) joinedBefore(ids []string, first, depth int) []string {
	d := r.doc
	i := first - 1
	if i > r.sentenceFirst && d.Tokens[i].Tag == text.DET {
		i--
	}
	if depth > 0 || i <= r.sentenceFirst || d.Tokens[i].Tag != text.CCONJ {
		return ids
	}
	end := d.Tokens[i-1].End
	for j := i - 1; j >= r.sentenceFirst && j > i-near; j-- {
		switch t := &d.Tokens[j]; {
		case t.Tag == text.VERB, t.Tag == text.AUX:
			return ids
		case t.Tag == text.SCONJ, t.Tag == text.PUNCT, j == r.sentenceFirst, t.Tag == text.ADP:
			for _, m := range d.MentionsIn(d.Cover(j, i)) {
				if m.End == end && acts(r.kindOf(m.Entity)) {
					return append(ids, m.Entity)
				}
			}
			return ids
		}
	}
	return ids
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
		case acts(kind) && (owned < 0 || !around[owned].Contains(m.Span)):
			owned = k // the nearest to the noun
		}
	}
	if own >= 0 {
		return r.listed(append(r.joinedBefore(ids, first, depth), around[own].Entity), head)
	}
	if t.Tag == text.PRON {
		return ids
	}
	if p := partyNoun(t); p != lexicon.NoParty && nounTag(t.Tag) {
		ids = r.joinedBefore(ids, first, depth)
		if id := r.describe(first, head, p); id != "" {
			ids = append(ids, id)
		}
		return r.listed(ids, head)
	}
	if owned >= 0 {
		return append(r.joinedBefore(ids, first, depth), around[owned].Entity)
	}
	if head > first && d.Tokens[head-1].Tag == text.NOUN && partyNoun(&d.Tokens[head-1]) == lexicon.BodyParty { // "a government proposal"
		if id := r.describe(first, head-1, lexicon.BodyParty); id != "" {
			return append(ids, id)
		}
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
		ids = append(ids, around[mine].Entity) // "its borders"
	}
	return ids
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
	for last < r.sentenceLast && last-head < maxDescribe && tokens[last].Tag == text.PROPN && !r.timed(last) {
		last++
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

// describe is the entity of somebody whom only the words [first, head] describe: one that was
// described so before, or a new one.
func (r *reader) describe(first, head int, kind lexicon.PartyNoun) string {
	d := r.doc
	for first < head {
		t := &d.Tokens[first]
		if t.Tag != text.NUM && !counts(t.Lower) && t.Tag != text.PRON && t.Tag != text.PART && t.Lower != "-" && lexicon.NameClasses(t.Lower)&lexicon.Qualifier == 0 {
			break
		}
		first++
	}
	span := d.Cover(first, head+1)
	e := hearsay.Entity{Name: strings.Join(strings.Fields(span.In(d.Text)), " "), Kind: hearsay.OrganizationEntity}
	if kind == lexicon.PersonParty {
		e.Kind = hearsay.PersonEntity
		if t := &d.Tokens[head]; t.Lower != t.Lemma {
			e.Kind = hearsay.GroupEntity
		}
	}
	e.Key = string(e.Kind) + ":" + strings.ToLower(e.Name)
	id := ""
	for i := len(d.Entities) - 1; i >= 0 && i >= len(d.Entities)-maxMade; i-- {
		if o := &d.Entities[i]; !o.Named && o.Kind == e.Kind && strings.EqualFold(o.Name, e.Name) {
			id = o.ID
			break
		}
	}
	if id == "" {
		if len(r.made) >= maxMade {
			return ""
		}
		id = d.AddEntity(e)
	}
	r.made = append(r.made, hearsay.Mention{Span: span, Entity: id, Form: hearsay.NominalMention})
	return id
}

// counts reports whether a word before a noun only tells how many there are.
func counts(form string) bool {
	switch form {
	case "least", "most", "more", "many", "several", "few", "other", "some", "further", "additional", "up", "about", "nearly", "around":
		return true
	}
	return false
}

// mention puts the mentions of those who were described anew among the others.
func (r *reader) mention() {
	if len(r.made) == 0 {
		return
	}
	d := r.doc
	d.Mentions = append(d.Mentions, r.made...)
	slices.SortStableFunc(d.Mentions, func(a, b hearsay.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	d.Mentions = slices.Compact(d.Mentions)
}
