package clause

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// subjectOf gives the ids of the entities in subject position of part i: the mentions
// before its predicate that no preposition governs. A part that shares the subject of
// another takes that one's.
func (r *reader) subjectOf(i int) []string {
	for range r.parts { // bounded: each step goes to an earlier part
		p := &r.parts[i]
		end := p.head
		if p.group >= 0 {
			end = r.groups[p.group].first
		} else if p.verbless {
			end = p.head + 1
		}
		if p.resumed > 0 {
			end = min(end, max(p.last, p.first))
		}
		if p.link == relative {
			return r.antecedentEntity(p.first)
		}
		if ids := r.subjectIn(p.first, end); len(ids) > 0 {
			return ids
		}
		if p.over < 0 || p.over >= i {
			return nil
		}
		i = p.over
	}
	return nil
}

// speakerItself is the speaker of the statement around part i, where the part's subject is a pronoun that nothing else
// was found to stand for: "the company said it had left". "It is clear that" has no such subject.
func (r *reader) speakerItself(i int, v voice) []string {
	p := &r.parts[i]
	if v < 0 || p.group < 0 || r.groups[p.group].copula {
		return nil
	}
	at := r.groups[p.group].first - 1
	if at < p.first || r.doc.Tokens[at].Tag != text.PRON || r.doc.Tokens[at].Relation == "expl" {
		return nil
	}
	speaker := r.doc.Entity(r.doc.Statements[v].Speaker)
	if speaker == nil || r.doc.Statements[v].Kind == hearsay.DirectStatement {
		return nil
	}
	body := speaker.Kind == hearsay.OrganizationEntity || speaker.Kind == hearsay.GroupEntity
	switch r.doc.Tokens[at].Lower {
	case "it":
		if speaker.Kind != hearsay.OrganizationEntity || r.ofNobody(&r.groups[p.group]) {
			return nil
		}
	case "they":
		if !body {
			return nil
		}
	case "he", "she":
		if speaker.Kind != hearsay.PersonEntity {
			return nil
		}
	default:
		return nil
	}
	return r.list(len(r.words), speaker.ID)
}

// ofNobody reports whether verbs with "it" may be of nothing in particular: "it was clear", "it rained", "it seemed".
func (r *reader) ofNobody(g *group) bool {
	main := &r.doc.Tokens[g.main]
	switch main.Lemma {
	case "rain", "snow", "seem", "appear", "happen", "emerge", "turn", "follow", "matter", "take":
		return true
	}
	before := &r.doc.Tokens[max(g.first, g.main-1)]
	return before.Lemma == "be" && !g.passive && !strings.HasSuffix(main.Lower, "ing")
}

// subjectIn gives the entities of the noun phrase in [first, end) that is its subject.
func (r *reader) subjectIn(first, end int) []string {
	if first >= end {
		return nil
	}
	d := r.doc
	first = r.afterAdjuncts(first, end)
	if first >= end {
		return nil
	}
	start := len(r.words)
	over := -1 // where the last mention taken ends, in tokens
	for _, m := range d.MentionsIn(d.Cover(first, end)) {
		from, to := d.TokensIn(m.Span)
		if from >= to {
			continue
		}
		switch {
		case over < 0:
			if governed(d.Tokens, first, from) && !nominative(d.Tokens[from].Lower) {
				return nil // the subject itself is no mention
			}
			if modifies(d.Tokens, to, end) {
				continue
			}
		case !joined(d.Tokens, over, from):
			return r.list(start)
		case modifies(d.Tokens, to, end):
			continue
		}
		if n := len(r.words); n == start || r.words[n-1] != m.Entity {
			r.words = append(r.words, m.Entity)
		}
		over = to
	}
	return r.list(start)
}

// antecedentEntity gives the entity that ends directly before the relative pronoun at or
// after token i.
func (r *reader) antecedentEntity(i int) []string {
	d := r.doc
	j := i - 1
	for j >= 0 && d.Tokens[j].Tag == text.PUNCT {
		j--
	}
	if j < 0 {
		return nil
	}
	for _, m := range d.MentionsIn(d.Sentences[d.Tokens[j].Sentence].Span) {
		if m.End == d.Tokens[j].End {
			return r.list(len(r.words), m.Entity)
		}
	}
	return nil
}

// modifies reports whether a mention that ends before token to only qualifies the noun
// after it: "Iraq protesters", "Iraq's government".
func modifies(tokens []text.Token, to, end int) bool {
	if to < end && tokens[to].Tag == text.PART && tokens[to].Lower != "to" {
		return true
	}
	return to < end && (tokens[to].Tag == text.NOUN || tokens[to].Tag == text.PROPN)
}

// afterAdjuncts skips what may stand before a subject: adverbs, and phrases of a
// preposition that a comma ends ("On Sunday, …").
func (r *reader) afterAdjuncts(first, end int) int {
	tokens := r.doc.Tokens
	for first < end {
		switch tokens[first].Tag {
		case text.ADV, text.PUNCT, text.SCONJ, text.CCONJ, text.INTJ:
			first++
		case text.ADP:
			comma := -1
			for j := first; j < end; j++ {
				if tokens[j].Lower == "," {
					comma = j
					break
				}
			}
			if comma < 0 {
				return first
			}
			first = comma + 1
		default:
			return first
		}
	}
	return first
}

// governed reports whether a preposition stands between first and from.
func governed(tokens []text.Token, first, from int) bool {
	for i := first; i < from; i++ {
		if tokens[i].Tag == text.ADP && !(tokens[i].Lower == "of" && i > first && quantity(tokens[i-1].Lower)) {
			return true
		}
	}
	return false
}

// nominative reports whether a pronoun has the form of a subject, whatever stands before it: "at seven she resigned".
func nominative(form string) bool {
	switch form {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

// quantity reports whether a word before "of" only counts what follows: "thousands of
// Kurds" are Kurds.
func quantity(form string) bool {
	switch form {
	case "thousands", "hundreds", "tens", "dozens", "scores", "millions", "number", "group", "groups", "crowd", "crowds", "majority",
		"some", "most", "many", "all", "one", "two", "three", "half", "third", "part", "handful", "several", "members":
		return true
	}
	return false
}

// joined reports whether only a comma, a conjunction or words before a noun stand in [from, to).
func joined(tokens []text.Token, from, to int) bool {
	link := false
	for i := from; i < to; i++ {
		t := &tokens[i]
		switch {
		case t.Tag == text.CCONJ:
			link = true
		case t.Lower == ",":
		case t.Tag == text.DET, t.Tag == text.ADJ, t.Tag == text.NUM:
		case link && (t.Tag == text.NOUN || t.Tag == text.PROPN): // "and President …"
		default:
			return false
		}
	}
	return link
}
