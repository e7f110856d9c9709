package name

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// described are the classes of nouns that describe somebody or some body.
const described = lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun | lexicon.GroupNoun | lexicon.CollectiveNoun

// article is what a description is introduced by.
type article uint8

const (
	none       article = iota // "officials"
	definite                  // "the", "this"
	indefinite                // "a", "some", a number
	other                     // "another", "a second"
	possessive                // "his"
	negative                  // "no", "any", "every": nobody in particular
)

// description is a noun phrase that describes an entity without naming it.
type description struct {
	from      int // first token with the article
	first     int // first token without it
	noun      int
	end       int // behind the complement
	article   article
	kind      hearsay.EntityKind
	body      string // of the complement
	country   string // of the complement
	modifiers []string
}

// refer goes over the report in text order: names are met, descriptions and pronouns are
// carried back to what was met before them.
func (r *reader) refer() {
	for i, s := range r.d.Sentences {
		plain := r.shape(i) == plainCase
		for t := s.First; t < s.Last; t++ {
			if f := r.nameAt(t); f != nil {
				if f.first == t {
					r.bodyOfMet(f)
					r.meet(f.first, f.last, f.entity, hearsay.NameMention, s)
				}
				continue
			}
			if !plain {
				continue
			}
			switch {
			case r.words[t].class.Has(described|lexicon.FacilityHead) && r.isNoun(t, s), r.rankAlone(t, s):
				r.nominal(t, s)
			case r.d.Tokens[t].Tag == text.PRON:
				r.pronoun(t, s)
			}
		}
	}
}

// rankAlone reports whether token t is a rank in small letters that stands for its
// bearer: "the general said".
func (r *reader) rankAlone(t int, s text.Sentence) bool {
	return r.words[t].class.Has(lexicon.Rank) && !r.words[t].cap && t > s.First && r.d.Tokens[t-1].Lower == "the" &&
		t+1 < s.Last && (r.saying(t+1, s) || r.d.Tokens[t+1].Tag == text.AUX || r.d.Tokens[t].Tag == text.NOUN && r.d.Tokens[t+1].Tag == text.VERB)
}

// isNoun reports whether token t is a noun that no other noun follows. Taggers take "the
// military" for an adjective.
func (r *reader) isNoun(t int, s text.Sentence) bool {
	switch r.d.Tokens[t].Tag {
	case text.NOUN, text.PROPN:
		return true
	case text.ADJ:
		if r.words[t].class.Has(lexicon.RoleNoun|lexicon.SpeakerNoun) && !r.words[t].cap && r.saying(t+1, s) {
			return true // "another official said"
		}
		return r.words[t].class.Has(lexicon.CollectiveNoun) && t+1 < s.Last && r.d.Tokens[t+1].Tag != text.NOUN && r.d.Tokens[t+1].Tag != text.PROPN && r.d.Tokens[t+1].Tag != text.ADJ
	}
	return false
}

// meet notes that an entity is mentioned by tokens [first, last).
func (r *reader) meet(first, last, entity int, form hearsay.MentionForm, s text.Sentence) {
	r.mentions = append(r.mentions, mention{first: first, last: last, entity: entity, form: form})
	r.recent = append(r.recent, recent{
		entity: entity, token: last - 1, sentence: r.d.Tokens[first].Sentence,
		subject: r.subject(first, last, s), speaks: r.speaks(first, last, s), quoted: r.words[first].quoted, title: s.Title,
	})
}

// speaks reports whether a verb of saying stands right before tokens [first, last) or
// follows them with nothing but an apposition, auxiliaries and adverbs between.
func (r *reader) speaks(first, last int, s text.Sentence) bool {
	if first > s.First && r.saying(first-1, s) {
		return true
	}
	last = r.pastAside(first, last, s)
	for t := last; t < s.Last && t < last+4; t++ {
		if r.saying(t, s) {
			return true
		}
		if tag := r.d.Tokens[t].Tag; tag != text.AUX && tag != text.ADV {
			return false
		}
	}
	return false
}

// subject guesses whether tokens [first, last) are the subject of their clause: a verb
// follows, or a verb of saying stands before, or no verb does.
func (r *reader) subject(first, last int, s text.Sentence) bool {
	if last = r.pastAside(first, last, s); last < s.Last {
		if tag := r.d.Tokens[last].Tag; tag == text.VERB || tag == text.AUX {
			return true
		}
	}
	if first > s.First {
		if r.saying(first-1, s) {
			return true
		}
		if r.d.Tokens[first-1].Tag == text.ADP {
			return false
		}
	}
	for t := first - 1; t >= s.First && first-t < 12; t-- {
		if tag := r.d.Tokens[t].Tag; tag == text.VERB || tag == text.AUX || tag == text.ADP && first-t < 4 {
			return false
		}
	}
	return first-s.First < 12
}

// nominal reads the description whose noun is token t, if it is one.
func (r *reader) nominal(t int, s text.Sentence) {
	if at, ok := r.apposed[t]; ok {
		if f := r.nameAt(at); f != nil && f.entity >= 0 {
			first := r.phraseStart(t+1, s)
			first, _ = r.articleOf(first, s)
			r.mentions = append(r.mentions, mention{first: first, last: t + 1, entity: f.entity, form: hearsay.NominalMention})
			r.entities[f.entity].alsoCalled(r.d.Tokens[t].Lower)
		}
		return
	}
	c := r.words[t].class
	if t > s.First && r.lower(t-1, s.Last) == "-" && r.tight(t-1) && r.at[t-1] == 0 && (t-2 < s.First || r.at[t-2] == 0) {
		return // "self-defense"
	}
	if t+1 < s.Last {
		next := r.d.Tokens[t+1]
		if (next.Tag == text.NOUN || next.Tag == text.PROPN) && !r.words[t+1].cap && !pastForm(next.Lower) || next.Lower == "-" || r.words[t+1].class.Has(lexicon.RoleNoun) && !r.words[t+1].cap && next.Tag != text.VERB ||
			r.words[t+1].cap && r.words[t+1].class.Has(offices) || r.at[t+1] != 0 && r.words[t+1].cap {
			return // "police station", "president Ali Hadi"
		}
	}
	x := description{noun: t, end: t + 1, first: r.phraseStart(t+1, s)}
	if x.first > t || t-x.first >= maxPhrase {
		return
	}
	if k := x.first - 1; k-1 >= s.First && r.d.Tokens[k].Lower == "-" && r.d.Tokens[k-1].Tag == text.NUM && x.first < t {
		x.first++ // "15-member council" is a council
		x.from, x.article = r.articleOf(k-1, s)
	} else {
		x.from, x.article = r.articleOf(x.first, s)
	}
	switch {
	case c.Has(lexicon.GroupNoun):
		x.kind = hearsay.GroupEntity
	case c.Has(lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun | lexicon.Rank):
		x.kind = hearsay.PersonEntity
	case c.Has(lexicon.CollectiveNoun):
		x.kind = hearsay.OrganizationEntity
	default:
		x.kind = hearsay.FacilityEntity
	}
	if c.Has(lexicon.FacilityHead) && !c.Has(lexicon.OrgHead) {
		x.kind = hearsay.FacilityEntity // "the embassy"
	}
	for k := x.first; k < t; k++ { // "43-year-old man" is a man
		if r.d.Tokens[k].Lower == "old" && k-1 > x.first && r.d.Tokens[k-1].Lower == "-" {
			x.first = k + 1
			x.from, x.article = r.articleOf(r.ageStart(k, s), s)
		}
	}
	for ; x.first < t; x.first++ {
		low := r.d.Tokens[x.first].Lower
		if k := r.words[x.first].class; low == "former" || r.d.Tokens[x.first].Tag != text.NUM && !k.Has(lexicon.Qualifier) && low[0] != '-' {
			break
		}
	}
	r.modifiers = r.modifiers[:0]
	for k := x.first; k < t; k++ {
		if tag := r.d.Tokens[k].Tag; tag == text.PROPN || tag == text.NOUN || tag == text.ADJ {
			r.modifiers = append(r.modifiers, r.d.Tokens[k].Lower)
		}
	}
	x.modifiers = r.modifiers
	if x.kind == hearsay.OrganizationEntity && r.lower(t+1, s.Last) == "of" {
		if f := r.nameAt(t + 2); f != nil && f.first == t+2 && f.kind == hearsay.PlaceEntity {
			x.end, x.body, x.country = f.last, r.display(f.first, f.last), f.country // "the government of Sudan"
		}
	} else if body, end := r.complement(t+1, s); end > t+1 && c.Has(lexicon.RoleNoun|lexicon.SpeakerNoun|lexicon.GroupNoun) {
		x.body, x.end = body, end
	}
	if c.Has(lexicon.Doubtful) && !r.saying(t+1, s) && !(x.from > s.First && r.saying(x.from-1, s)) &&
		!(x.from-1 > s.First && r.lower(x.from-1, s.Last) == "to" && r.lower(x.from-2, s.Last) == "according") && x.article != definite {
		return
	}
	if e := r.whom(&x, s); e >= 0 {
		r.entities[e].alsoCalled(r.d.Tokens[t].Lower)
		r.meet(x.from, t+1, e, hearsay.NominalMention, s)
	}
}

// pastForm reports whether the word looks like a verb in the past, which taggers may take
// for a noun: "agreed" is one, "seed" is not.
func pastForm(lower string) bool {
	return len(lower) > 4 && strings.HasSuffix(lower, "ed") && (!strings.HasSuffix(lower, "eed") || lower == "agreed")
}

// ageStart is where "43-year-old" begins, of which token k is the last.
func (r *reader) ageStart(k int, s text.Sentence) int {
	for k > s.First && (r.d.Tokens[k-1].Lower == "-" || r.d.Tokens[k-1].Lower == "year" || r.d.Tokens[k-1].Lower == "month" || r.d.Tokens[k-1].Tag == text.NUM) {
		k--
	}
	return k
}

// articleOf reads the article before token first, and where the phrase begins with it.
func (r *reader) articleOf(first int, s text.Sentence) (int, article) {
	if first <= s.First {
		return first, none
	}
	if r.lower(first, s.Last) == "second" || r.lower(first, s.Last) == "third" {
		if r.lower(first-1, s.Last) == "a" {
			return first - 1, other
		}
	}
	tok := r.d.Tokens[first-1]
	switch tok.Lower {
	case "the", "this", "that", "these", "those":
		return first - 1, definite
	case "a", "an", "one", "some", "several", "many", "two", "three", "few":
		return first - 1, indefinite
	case "another", "other":
		return first - 1, other
	case "no", "any", "every", "each", "either", "neither", "what", "which", "whose":
		return first - 1, negative
	case "his", "her", "their", "its", "my", "our", "your":
		return first - 1, possessive
	}
	if tok.Tag == text.NUM {
		return first - 1, indefinite
	}
	return first, none
}
