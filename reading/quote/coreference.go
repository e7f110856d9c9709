package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Whoever says a thing is not called by name in it: in "Captain Marin was arrested, he said" he is
// somebody else (Chomsky 1981, "Lectures on Government and Binding", principle C).

// toldOf reports whether st's content calls the person id by name, outside of a description of
// where somebody works or whose he is.
func (v *voice) toldOf(st *said, id string) bool {
	if e := v.entity(id); e == nil || e.Kind != hearsay.PersonEntity {
		return false
	}
	for _, piece := range st.content {
		for _, m := range v.d.MentionsIn(piece) {
			if m.Entity == id && m.Form == hearsay.NameMention && m.End < st.source.Start {
				return true
			}
		}
	}
	return false
}

// maxSpokenBefore is how many speakers before are tried for a pronoun.
const maxSpokenBefore = 4

// otherThan is who spoke last before, but for the person id, whom a pronoun at token head can
// mean; empty where nobody did.
func (v *voice) otherThan(id string, head int) string {
	for n := len(v.spoken) - 1; n >= 0 && n >= len(v.spoken)-maxSpokenBefore; n-- {
		if e := v.entity(v.spoken[n]); e != nil && e.ID != id && e.Kind == hearsay.PersonEntity && v.fits(e, head) {
			return e.ID
		}
	}
	return ""
}

// fits reports whether nothing that the report says of a person speaks against the "he" or "she" at
// token head: other pronouns for the person, a first name.
func (v *voice) fits(e *hearsay.Entity, head int) bool {
	he, she := false, false
	for _, m := range v.d.Mentions {
		if m.Entity != e.ID || m.Form != hearsay.PronounMention {
			continue
		}
		switch v.small(m.In(v.d.Text)) {
		case "he", "him", "his":
			he = true
		case "she", "her":
			she = true
		}
	}
	switch v.d.Tokens[head].Lower {
	case "he":
		return he || !she
	case "she":
		return she || !he
	}
	return false
}

// toldOfThemselves is the body whose deed a statement by an unknown "they" tells of: "Police have
// arrested a student, | they | said".
func (v *voice) toldOfThemselves(st *said, head int) string {
	if w := v.d.Tokens[head].Lower; w != "they" && w != "it" || len(st.content) == 0 || st.content[0].Start > st.source.Start {
		return ""
	}
	s := v.d.Sentences[st.sentence]
	first, last := v.d.TokensIn(st.content[0])
	first = max(first, v.d.AfterDateline(s))
	if end := v.nounPhrase(first, s); end > first && end < last {
		h := v.headToken(phrase{first, end})
		if lexicon.VoiceDomain(v.d.Cover(first, end).In(v.d.Text)) == "" {
			return ""
		}
		if id := v.mentioned(v.d.Tokens[h].Span, v.d.Cover(first, end)); id != "" {
			return id
		}
		return v.described(phrase{first, end}, h)
	}
	return ""
}
