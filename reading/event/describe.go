package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

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
	return r.described(strings.Join(strings.Fields(span.In(d.Text)), " "), r.sortAs(head, kind), span)
}

// sort is the kind of entity that the noun at token head describes.
func (r *reader) sort(head int) hearsay.EntityKind {
	return r.sortAs(head, partyNoun(&r.doc.Tokens[head]))
}

func (r *reader) sortAs(head int, kind lexicon.PartyNoun) hearsay.EntityKind {
	switch t := &r.doc.Tokens[head]; {
	case quantity(t.Lower):
		return hearsay.GroupEntity // "thousands"
	case kind != lexicon.PersonParty:
		return hearsay.OrganizationEntity
	case t.Lower != t.Lemma:
		return hearsay.GroupEntity
	}
	return hearsay.PersonEntity
}

// words are those of the noun phrase with its head at token head, without its article.
func (r *reader) words(head int) string {
	return strings.Join(strings.Fields(r.doc.Cover(r.phraseFirst(head), head+1).In(r.doc.Text)), " ")
}

// described is the entity that goes by a description, which stands at span: one that was described
// so before, or a new one.
func (r *reader) described(name string, kind hearsay.EntityKind, span hearsay.Span) string {
	d := r.doc
	id := ""
	for i := len(d.Entities) - 1; i >= 0 && i >= len(d.Entities)-maxMade; i-- {
		if o := &d.Entities[i]; !o.Named && o.Kind == kind && strings.EqualFold(o.Name, name) {
			id = o.ID
			break
		}
	}
	if id == "" {
		if len(r.made) >= maxMade {
			return ""
		}
		e := hearsay.Entity{Name: name, Kind: kind, Key: string(kind) + ":" + strings.ToLower(name)}
		for _, m := range d.MentionsIn(span) {
			if o := d.Entity(m.Entity); o != nil && e.Country == "" && m.Form == hearsay.NameMention {
				e.Country = o.Country
			}
		}
		id = d.AddEntity(e)
	}
	r.made = append(r.made, hearsay.Mention{Span: span, Entity: id, Form: hearsay.NominalMention})
	return id
}

// counts reports whether a word before a noun only tells how many there are.
func counts(form string) bool { return lexicon.IsEventWord(form, lexicon.CountingWord) }

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
