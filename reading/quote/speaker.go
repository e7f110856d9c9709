package quote

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A voice works out whose word each statement is. It walks the statements in text order
// and remembers who has spoken, for the pronouns and descriptions that follow.
type voice struct {
	*reader
	spoken   []string            // Entity.IDs of speakers so far, in order
	unnamed  []string            // those of them that this stage made
	made     map[string]string   // Entity.ID of those by key
	surnames map[string][]string // Entity.IDs of people by last name in lower case; nil until a label asks
	cited    hearsay.Link        // the newsroom that was cited last by its name
	last     *said               // the statement before, of whoever it is; nil at first
	lastBy   string              // Entity.ID of its speaker
}

// entity finds an entity by its id without a search: ids are given in order.
func (v *voice) entity(id string) *hearsay.Entity {
	if n, err := strconv.Atoi(strings.TrimPrefix(id, "e")); err == nil && n > 0 && n <= len(v.d.Entities) && v.d.Entities[n-1].ID == id {
		return &v.d.Entities[n-1]
	}
	return v.d.Entity(id)
}

// speaker is the id of the entity that says st, or empty where nobody can be told.
func (v *voice) speaker(st *said) string {
	if st.source.Empty() || v.asks(st) {
		return ""
	}
	if st.lemma == turnCue {
		return v.heard(v.labelled(st))
	}
	d := v.d
	first, last := d.TokensIn(st.source)
	if first >= last {
		return ""
	}
	p := phrase{first, last}
	if isGenitive(d.Tokens[last-1].Lower) {
		p.last--
	}
	for p.last > p.first+1 && (d.Tokens[p.last-1].Tag == text.ADV || d.Tokens[p.last-1].Lower == "there") {
		p.last-- // "the prosecutor | there"
	}
	head := v.headToken(p)
	id := v.mentioned(d.Tokens[head].Span, st.source)
	if name := v.nameAfter(p, head); name != "" && !v.named(id) {
		id = name // "Sport and Recreation Minister Ana Soto"
	}
	if !v.named(id) && d.Tokens[head].Tag != text.PROPN {
		if name := v.apposed(p, head); name != "" {
			id = name // "Soto's lawyer, Luis Marin,"
		}
	}
	if by := v.goesOn(st, head, id); by != "" {
		id = by
	}
	if d.Tokens[head].Tag == text.PRON && v.toldOf(st, id) {
		id = v.otherThan(id, head)
	}
	if id == "" && d.Tokens[head].Tag == text.PRON {
		if id = v.antecedent(head); id == "" {
			id = v.toldOfThemselves(st, head)
		}
	} else if id == "" {
		id = v.described(p, head)
	}
	return v.heard(id)
}

// heard remembers that id has spoken, and returns it.
func (v *voice) heard(id string) string {
	if id != "" {
		v.spoken = append(v.spoken, id)
	}
	return id
}

// mentioned is the entity of the widest mention within source that holds the head word.
func (v *voice) mentioned(head, source hearsay.Span) string {
	id, width := "", 0
	for _, m := range v.d.MentionsIn(source) {
		if m.Contains(head) && m.Len() > width {
			id, width = m.Entity, m.Len()
		}
	}
	return id
}

// nameAfter is the entity of a personal name that ends the plain noun phrase p, where a
// conjunction stands between the head at token head and it; empty where there is none.
func (v *voice) nameAfter(p phrase, head int) string {
	d := v.d
	if head+1 >= p.last || d.Tokens[head+1].Tag != text.CCONJ {
		return ""
	}
	last := head + 2
	for last < p.last && (isPhraseTag(d.Tokens[last].Tag) || d.Tokens[last].Tag == text.CCONJ) {
		last++
	}
	id := v.mentioned(d.Tokens[last-1].Span, d.Cover(p.first, last))
	if e := v.entity(id); e != nil && e.Named && e.Kind == hearsay.PersonEntity {
		return id
	}
	return ""
}

// apposed is the entity of a person whose name stands in apposition to the description
// whose head is at token head: "the driver's lawyer, Luis Marin, said". The name follows a
// comma and ends its segment, but for what it may be of ("of Civic Dawn").
func (v *voice) apposed(p phrase, head int) string {
	d := v.d
	if head+2 >= p.last {
		return ""
	}
	for _, m := range d.MentionsIn(d.Cover(head+1, p.last)) {
		first, last := d.TokensIn(m.Span)
		for first > head+2 && (d.Tokens[first-1].Tag == text.ADJ || d.Tokens[first-1].Tag == text.NOUN || d.Tokens[first-1].Tag == text.PROPN || d.Tokens[first-1].Tag == text.VERB && participle(d.Tokens[first-1].Lower)) {
			first-- // "the report's author, | retired engineer | Luis Marin"
		}
		if first <= head+1 || d.Tokens[first-1].Lower != "," || !v.named(m.Entity) && !v.namedBody(m.Entity) {
			continue
		}
		if last >= p.last || d.Tokens[last].Lower == "," || d.Tokens[last].Tag == text.ADP {
			return m.Entity
		}
	}
	return ""
}

// named reports whether an id is that of a person with a name.
func (v *voice) named(id string) bool {
	e := v.entity(id)
	return e != nil && e.Named && e.Kind == hearsay.PersonEntity
}

// namedBody reports whether an id is that of a body with a name.
func (v *voice) namedBody(id string) bool {
	e := v.entity(id)
	return e != nil && e.Named && e.Kind == hearsay.OrganizationEntity
}

// antecedent is who a pronoun means that the name stage left open: "who" the noun before
// it, "he" the last person who spoke, "they" and "it" the last speaker of any kind.
func (v *voice) antecedent(i int) string {
	d := v.d
	switch w := d.Tokens[i].Lower; w {
	case "who", "which", "that":
		j := i - 1
		if j >= 0 && d.Tokens[j].Lower == "," {
			j--
		}
		if j < 0 {
			return ""
		}
		for n := len(d.Mentions) - 1; n >= 0; n-- { // mentions are in text order
			if m := d.Mentions[n]; m.End == d.Tokens[j].End {
				return m.Entity
			} else if m.End < d.Sentences[d.Tokens[i].Sentence].Start {
				break
			}
		}
	case "he", "she", "his", "her":
		for n := len(v.spoken) - 1; n >= 0 && n >= len(v.spoken)-4; n-- {
			if e := v.entity(v.spoken[n]); e != nil && e.Kind == hearsay.PersonEntity {
				return e.ID
			}
		}
	case "they", "it", "their", "its":
		if len(v.spoken) > 0 {
			return v.spoken[len(v.spoken)-1]
		}
	}
	return ""
}

// goesOn is the speaker of the statement before, where the "he" or "she" at token head means
// them and not whom the name stage has it mean: somebody described without a name who has just
// spoken in the same paragraph, in which no one is named but in their description: "The police
// chief took that back. “I spoke too soon,” | he | said." Empty where it may be otherwise.
func (v *voice) goesOn(st *said, head int, id string) string {
	d := v.d
	if w := d.Tokens[head].Lower; w != "he" && w != "she" || v.last == nil || v.last.source.Empty() {
		return ""
	}
	s := d.Sentences[st.sentence]
	if st.sentence-v.last.sentence != 1 || d.Sentences[v.last.sentence].Paragraph != s.Paragraph || v.last.source.Start > v.last.cue[0].Start {
		return ""
	}
	by, meant := v.entity(v.lastBy), v.entity(id)
	if by == nil || by.Named || by.Kind != hearsay.PersonEntity || meant != nil && !meant.Named {
		return ""
	}
	for _, m := range d.MentionsIn(hearsay.Span{Start: d.Sentences[v.last.sentence].Start, End: s.End}) {
		if m.Form == hearsay.NameMention && (m.Entity == id || v.named(m.Entity)) {
			return ""
		}
	}
	return v.lastBy
}

// oneOfThem is the entity of somebody of whom it is only told that he is one of those who spoke
// before: "Nurses say …. “We had none,” | one of them | said." It is empty for any other name.
func (v *voice) oneOfThem(name string) string {
	of, ok := strings.CutSuffix(name, " of them")
	if !ok || strings.Contains(of, " ") {
		return ""
	}
	for n := len(v.spoken) - 1; n >= 0 && n >= len(v.spoken)-4; n-- {
		e := v.entity(v.spoken[n])
		if e == nil || e.Named {
			continue
		}
		if rest, ok := strings.CutPrefix(e.Name, of+" of the "); ok && rest != "" {
			return e.ID
		}
		one := hearsay.Entity{Name: of + " of the " + v.small(e.Name), Kind: hearsay.PersonEntity}
		one.Key = string(one.Kind) + ":" + one.Name
		if id := v.made[one.Key]; id != "" {
			return id
		}
		id := v.d.AddEntity(one)
		v.made[one.Key] = id
		v.unnamed = append(v.unnamed, id)
		return id
	}
	return ""
}

// described is the entity of a description: one that was described so before, or a new one.
func (v *voice) described(p phrase, head int) string {
	d := v.d
	start := p.first
	definite := d.Tokens[start].Lower == "the" || d.Tokens[start].Lower == "this" || d.Tokens[start].Lower == "that"
	if d.Tokens[start].Tag == text.DET && start+1 < p.last {
		start++
	}
	end := head + 1
	if end+1 < p.last && d.Tokens[end].Tag == text.ADJ && d.Tokens[end+1].Tag == text.ADP {
		end++ // "a person familiar with the talks"
	}
	for end < p.last && (d.Tokens[end].Tag == text.ADP || end > head+1 && isPhraseTag(d.Tokens[end].Tag) && d.Tokens[end-1].Tag != text.PUNCT || isPhraseTag(d.Tokens[end].Tag) && d.Tokens[end-1].Tag == text.ADP) && end < head+9 {
		end++ // "a resident of the village"
	}
	for end > head+1 && !isNominal(d.Tokens[end-1].Tag) {
		end--
	}
	if start >= end {
		return ""
	}
	name := strings.Join(strings.Fields(d.Cover(start, end).In(d.Text)), " ")
	if id := v.oneOfThem(name); id != "" {
		return id
	}
	if definite {
		for n := len(v.unnamed) - 1; n >= 0 && n >= len(v.unnamed)-20; n-- {
			if e := v.entity(v.unnamed[n]); e != nil && hasWord(e.Name, d.Word(head)) {
				return e.ID
			}
		}
	}
	kind := hearsay.OrganizationEntity
	if v.isPerson(head) {
		kind = hearsay.PersonEntity
	}
	e := hearsay.Entity{
		Name: name,
		Key:  string(kind) + ":" + strings.ToLower(name),
		Kind: kind,
	}
	if id := v.made[e.Key]; id != "" {
		return id
	}
	if v.words.Spokesperson(d.Tokens[head].Lower) {
		e.Role = d.Tokens[head].Lower
		e.Organisation = v.bodyBefore(start, head)
	}
	id := d.AddEntity(e)
	v.unnamed = append(v.unnamed, id)
	v.made[e.Key] = id
	return id
}

// bodyBefore is the body in whose name a spokesperson speaks: "State Department" before
// its spokesperson. It is empty where the description names none.
func (v *voice) bodyBefore(first, head int) string {
	if head <= first {
		return ""
	}
	span := v.d.Cover(first, head)
	for _, m := range v.d.MentionsIn(span) {
		if e := v.entity(m.Entity); e != nil && (e.Kind == hearsay.OrganizationEntity || e.Kind == hearsay.PlaceEntity) {
			return e.Name
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(span.In(v.d.Text), "’s"), "'s")
}

func hasWord(name, word string) bool {
	for w := range strings.FieldsSeq(name) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}
