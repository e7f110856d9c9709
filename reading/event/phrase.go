package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// object gives the entities of what a verb acts on from token i on: the first noun phrase,
// with those it is joined to; else the first behind a preposition. It looks past no
// other clause.
func (r *reader) object(i int) []string {
	d := r.doc
	end := r.objectEnd(i)
	if i >= end {
		return nil
	}
	mentions := d.MentionsIn(d.Cover(i, end))
	for k, m := range mentions { // whom it is against, wherever that stands
		if from, _ := d.TokensIn(m.Span); r.prepositionBefore(from, i) == "against" {
			return r.withJoined(mentions, k)
		}
	}
	spare := -1
	for k, m := range mentions {
		from, _ := d.TokensIn(m.Span)
		switch p := r.prepositionBefore(from, i); p {
		case "", "to", "on", "with", "from", "at", "of", "for", "upon", "over":
			return r.withJoined(mentions, k)
		case "after", "since":
		default:
			if spare < 0 {
				spare = k
			}
		}
	}
	if spare >= 0 {
		return r.withJoined(mentions, spare)
	}
	return nil
}

// objectEnd is where the words that a verb acts on end at the latest, from token i on.
func (r *reader) objectEnd(i int) int {
	tokens := r.doc.Tokens
	for j := i; j < r.sentenceLast; j++ {
		t := &tokens[j]
		switch {
		case r.source[j] || j > i && (recalls(t) || t.Lower == "because") || t.Lower == ";" || t.Lower == ":" || j > i && opensInner(t):
			return j
		case t.Tag == text.CCONJ && j+1 < r.sentenceLast && tokens[j+1].Tag == text.VERB:
			return j
		case t.Lower == "," && j+1 < r.sentenceLast && (tokens[j+1].Tag == text.VERB || tokens[j+1].Tag == text.SCONJ):
			return j
		}
	}
	return r.sentenceLast
}

// withJoined gives the entity of mention k and of those joined to it.
func (r *reader) withJoined(mentions []hearsay.Mention, k int) []string {
	ids := []string{mentions[k].Entity}
	_, to := r.doc.TokensIn(mentions[k].Span)
	for _, m := range mentions[k+1:] {
		a, b := r.doc.TokensIn(m.Span)
		if !r.joined(to, a) {
			break
		}
		ids, to = append(ids, m.Entity), b
	}
	return unique(ids)
}

// after gives the entities of the noun phrase behind the first preposition prep from token
// i on, within the words that the verb or noun before it governs.
func (r *reader) after(i int, prep string) []string {
	d := r.doc
	end := r.objectEnd(i)
	for j := i; j < end; j++ {
		if d.Tokens[j].Lower != prep {
			continue
		}
		mentions := d.MentionsIn(d.Cover(j, end))
		for k, m := range mentions {
			from, _ := d.TokensIn(m.Span)
			if r.prepositionBefore(from, j) == prep {
				return r.withJoined(mentions, k)
			}
		}
		return nil
	}
	return nil
}

// prepositionBefore is the preposition that governs the noun phrase beginning at token i,
// in lower case; empty where none stands between first and it.
func (r *reader) prepositionBefore(i, first int) string {
	tokens := r.doc.Tokens
	for j := i - 1; j >= first; j-- {
		switch t := &tokens[j]; t.Tag {
		case text.DET, text.ADJ, text.NUM, text.ADV, text.PRON:
		case text.NOUN, text.PROPN, text.PART: // words before a noun
		case text.ADP:
			if t.Lower == "of" && j > first && quantity(tokens[j-1].Lower) {
				continue // "thousands of Kurds" are Kurds
			}
			if t.Lower == "to" && j > first && tokens[j-1].Lower == "up" {
				j-- // "up to 300 men"
				continue
			}
			return t.Lower
		default:
			return ""
		}
	}
	return ""
}

// quantity reports whether a word before "of" only counts what follows.
func quantity(form string) bool { return lexicon.IsEventWord(form, lexicon.QuantityWord) }

// joined reports whether only a comma or a conjunction and words before a noun stand in [from, to).
func (r *reader) joined(from, to int) bool {
	link := false
	for i := from; i < to; i++ {
		switch t := &r.doc.Tokens[i]; {
		case t.Tag == text.CCONJ:
			link = true
		case t.Lower == ",", t.Tag == text.DET, t.Tag == text.ADJ, t.Tag == text.NUM:
		case link && nounTag(t.Tag): // "and President …"
		default:
			return false
		}
	}
	return link
}

func nounTag(t text.Tag) bool { return t == text.NOUN || t == text.PROPN }

func unique(ids []string) []string {
	kept := ids[:0]
	for _, id := range ids {
		if !contains(kept, id) {
			kept = append(kept, id)
		}
	}
	return kept
}

func without(ids, others []string) []string {
	var kept []string
	for _, id := range ids {
		if !contains(others, id) {
			kept = append(kept, id)
		}
	}
	return kept
}

func contains(ids []string, id string) bool {
	for _, o := range ids {
		if o == id {
			return true
		}
	}
	return false
}

func clip(ids []string) []string {
	if len(ids) > maxParties {
		return ids[:maxParties]
	}
	return ids
}
