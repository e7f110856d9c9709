package event

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

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
func (r *reader) joinedBefore(ids []string, first, head, depth int) []string {
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
				if m.End != end || !acts(r.kindOf(m.Entity)) {
					continue
				}
				if id := r.shares(m, i, head); id != "" {
					return append(ids, id)
				}
				return append(ids, m.Entity)
			}
			return ids
		}
	}
	return ids
}

// shares is the entity of somebody who is named by no more than a people or a country and shares the
// noun at token head with who stands behind the conjunction at token link: "Israeli | and Lebanese
// negotiators" are Israeli negotiators too. Empty where m is somebody of its own.
func (r *reader) shares(m hearsay.Mention, link, head int) string {
	d := r.doc
	t := &d.Tokens[head]
	kind := r.kindOf(m.Entity)
	if kind != hearsay.NationalityEntity && kind != hearsay.PlaceEntity || m.Form != hearsay.NameMention {
		return ""
	}
	if word := m.In(d.Text); kind == hearsay.PlaceEntity && word != strings.ToUpper(word) {
		return "" // "Mali and Tuareg rebels", unlike "US and British forces"
	}
	if partyNoun(t) == lexicon.NoParty && !r.force(t) || head <= link || head > link+maxDescribe {
		return ""
	}
	if first, last := d.TokensIn(m.Span); first >= last || d.Tokens[first].Head != head && d.Tokens[first].Tag != text.ADJ {
		return ""
	}
	name := m.In(d.Text) + " " + strings.Join(strings.Fields(d.Cover(r.bare(link+1, head), head+1).In(d.Text)), " ")
	return r.described(name, r.sort(head), m.Span)
}

// bare is the first token of [first, head] that is no name of a people or a country.
func (r *reader) bare(first, head int) int {
	d := r.doc
	for _, m := range d.MentionsIn(d.Cover(first, head+1)) {
		if kind := r.kindOf(m.Entity); (kind == hearsay.NationalityEntity || kind == hearsay.PlaceEntity) && m.Form == hearsay.NameMention {
			if _, last := d.TokensIn(m.Span); last <= head {
				first = max(first, last)
			}
		}
	}
	return first
}
