package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// labelled is the id of the entity that a turn's label names: a person of that name in the
// report, else one whom only the label tells of. Labels shout and drop given names.
func (v *voice) labelled(st *said) string {
	d := v.d
	first, last := d.TokensIn(st.source)
	for i := first; i < last; i++ {
		if d.Tokens[i].Lower == "(" {
			last = i // "SMITH (Labour)"
		}
	}
	for first < last && v.beforeName(first) {
		first++
	}
	if first >= last || last == first+1 && v.saying(first)&lexicon.Answers != 0 {
		return ""
	}
	name := d.Cover(first, last).In(d.Text)
	if id := v.personNamed(name); id != "" {
		return id
	}
	const office = lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun | lexicon.GroupNoun | lexicon.CollectiveNoun
	class := lexicon.NameClasses(d.Tokens[last-1].Lower)
	if class&office != 0 && class&lexicon.GivenName == 0 {
		kind := hearsay.PersonEntity
		if class&lexicon.CollectiveNoun != 0 {
			kind = hearsay.OrganizationEntity
		}
		return v.make(hearsay.Entity{Name: strings.ToLower(name), Kind: kind})
	}
	if e := v.entity(v.mentioned(d.Tokens[last-1].Span, st.source)); e != nil && e.Kind == hearsay.PersonEntity {
		return e.ID
	}
	return v.make(hearsay.Entity{Name: titleCase(name), Named: true, Kind: hearsay.PersonEntity})
}

// beforeName reports whether token i of a label is an article or an address before the name.
func (v *voice) beforeName(i int) bool {
	t := &v.d.Tokens[i]
	return t.Tag == text.DET || t.Lower == "the" || t.Lower == "." || lexicon.NameClasses(t.Lower)&lexicon.Honorific != 0
}

// make is the id of an entity that only its words tell of; the same words give the same one.
func (v *voice) make(e hearsay.Entity) string {
	e.Key = string(e.Kind) + ":" + strings.ToLower(e.Name)
	if id := v.made[e.Key]; id != "" {
		return id
	}
	e.ID = v.d.AddEntity(e)
	v.made[e.Key] = e.ID
	v.surname(&e)
	return e.ID
}

// maxNamesakes is how many people of one last name are told apart.
const maxNamesakes = 8

// personNamed is the id of the person whose name a label is or ends; empty where two are.
func (v *voice) personNamed(label string) string {
	if v.surnames == nil {
		v.surnames = map[string][]string{}
		for i := range v.d.Entities {
			v.surname(&v.d.Entities[i])
		}
	}
	found := ""
	for _, id := range v.surnames[lastName(label)] {
		e := v.entity(id)
		at := len(e.Name) - len(label)
		if at < 0 || !strings.EqualFold(e.Name[at:], label) || at > 0 && e.Name[at-1] != ' ' {
			continue
		}
		if found != "" {
			return ""
		}
		found = id
	}
	return found
}

// surname notes a person with a name under the last word of it.
func (v *voice) surname(e *hearsay.Entity) {
	if last := lastName(e.Name); e.Kind == hearsay.PersonEntity && e.Named && len(v.surnames[last]) < maxNamesakes {
		v.surnames[last] = append(v.surnames[last], e.ID)
	}
}

func lastName(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}

// titleCase is a name in capitals as it stands in running text: "SMITH" is Smith.
func titleCase(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if isUpper(w) {
			c, n := utf8.DecodeRuneInString(w)
			words[i] = string(unicode.ToUpper(c)) + strings.ToLower(w[n:])
		}
	}
	return strings.Join(words, " ")
}

// isPerson reports whether the head noun of a description names a person or people: by the
// table of names, or by an ending of trades ("trader", "engineers", "fireman").
func (r *reader) isPerson(head int) bool {
	const people = lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun | lexicon.GroupNoun
	t := &r.d.Tokens[head]
	class := lexicon.NameClasses(t.Lower) | lexicon.NameClasses(t.Lemma)
	return class&people != 0 || class&lexicon.CollectiveNoun == 0 && t.Tag != text.PROPN && lexicon.TellsTrade(t.Lemma)
}
