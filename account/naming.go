package account

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A line that stands alone names whom it tells of. Where it has only a word that stands for him, the name comes in
// brackets: in place of a pronoun, behind "the president".

// named is the quote with whom it tells of named, in brackets, where he is only meant.
func (p *proposition) named() string {
	shown := p.shown()
	if p.statement != nil && len(p.statement.Cue) > 0 && shown.Start == p.Start && p.Start == p.statement.Cue.Hull().Start && p.speaker.Name != "" {
		return "[" + p.speaker.Name + "] " + shown.In(p.doc.text) // its source's verb opens it
	}
	return p.doc.named(shown)
}

// named is a stretch with a name, in brackets, in place of the pronoun that opens it, or else of the first "he", "she",
// "his" or "her" before which no person is told of; and behind the first "the president" for somebody who isn't named in it.
func (d *doc) named(s hearsay.Span) string {
	words := s.In(d.text)
	ms := d.Reading.Mentions
	person := false // one was told of before
	for i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start }); i < len(ms) && ms[i].End <= s.End; i++ {
		m := ms[i]
		e := d.entities[m.Entity]
		if m.Empty() || !s.Contains(m.Span) || e == nil || e.Name == "" {
			continue
		}
		before, at, behind := words[:m.Start-s.Start], m.In(d.text), words[m.End-s.Start:]
		switch {
		case m.Form == hearsay.PronounMention && m.Start == s.Start:
			return "[" + capital(standIn(e, at)) + "]" + behind
		case m.Form == hearsay.PronounMention:
			if !person && e.Named && (isHeOrShe(at) || ownersPronoun(at, behind)) && !d.callsByName(s, e) {
				return before + "[" + standIn(e, at) + "]" + behind
			}
		case m.Form == hearsay.NominalMention && e.Named && e.Kind == hearsay.PersonEntity && strings.HasPrefix(strings.ToLower(at), "the ") && !d.callsByName(s, e):
			return before + at + " [" + e.Name + "]" + behind
		}
		person = person || e.Kind == hearsay.PersonEntity || m.Form == hearsay.NominalMention && e.Kind != hearsay.GroupEntity && e.Kind != hearsay.OrganizationEntity
	}
	return words
}

// callsByName reports whether an entity is called by its name in a stretch.
func (d *doc) callsByName(s hearsay.Span, e *hearsay.Entity) bool {
	return d.mentionsIn(s, func(m *hearsay.Mention, x *hearsay.Entity) bool { return x == e && m.Form == hearsay.NameMention })
}

// standIn is what stands in brackets for a pronoun: a name, or the description of somebody who has none.
func standIn(e *hearsay.Entity, pronoun string) string {
	name := e.Name
	if !e.Named {
		name = withArticle(name)
	}
	if isPossessive(pronoun) {
		return name + "’s"
	}
	return name
}

// withArticle is a description with an article, where its noun is a singular: "the boy", "managers of the mine".
func withArticle(description string) string {
	words := strings.Fields(strings.ToLower(description))
	noun := ""
	for i, w := range words {
		if i > 0 && (w == "of" || w == "from" || w == "in" || lexicon.OpensPhrase(w)) {
			break
		}
		noun = w
	}
	switch {
	case noun == "" || len(words) > 0 && (words[0] == "the" || words[0] == "a" || words[0] == "an" || strings.ContainsAny(words[0], "'’")):
		return description
	case lexicon.LemmaEndings().Lemma(noun, noun, "NOUN") != noun || noun == "police" || noun == "people":
		return description
	}
	return "the " + description
}

func isHeOrShe(word string) bool {
	switch strings.ToLower(word) {
	case "he", "she":
		return true
	}
	return false
}

// ownersPronoun reports whether a pronoun is "his", or a "her" that tells whose is what stands behind it.
func ownersPronoun(word, behind string) bool {
	if strings.EqualFold(word, "his") {
		return true
	}
	next, _, _ := strings.Cut(strings.TrimPrefix(behind, " "), " ")
	return strings.EqualFold(word, "her") && strings.HasPrefix(behind, " ") && len(next) > 3 && !lexicon.OpensPhrase(next) && !lexicon.JoinsClauses(next)
}

func isPossessive(word string) bool {
	switch strings.ToLower(word) {
	case "his", "her", "its", "their", "whose":
		return true
	}
	return false
}
