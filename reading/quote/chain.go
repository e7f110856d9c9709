package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// unnamedPerson is the name of the link for a pronoun of which nobody can tell whom it means.
const unnamedPerson = "unnamed person"

// chain is the way the word of st took: what is around it, outermost first, and then the
// links that its own source adds.
func (v *voice) chain(st *said, speaker string, around hearsay.Chain) hearsay.Chain {
	chain := append(hearsay.Chain(nil), around...)
	if !st.medium.Empty() {
		name := withoutArticle(st.medium.In(v.d.Text))
		l, _ := v.medium(name)
		if l.Name == "" {
			l = hearsay.Link{Name: name, Kind: hearsay.WireLink}
		}
		chain = v.join(chain, l)
	}
	if l := v.toldTo(st); l.Name != "" {
		chain = v.join(chain, l)
	}
	for _, l := range v.links(st, speaker) {
		chain = v.join(chain, l)
	}
	return chain
}

// join appends a link, unless it is the one before it once more or the outlet itself.
func (v *voice) join(chain hearsay.Chain, l hearsay.Link) hearsay.Chain {
	if l.Name == "" || v.outlet.is(l.Name) && l.Kind != hearsay.ReporterLink {
		return chain
	}
	for _, have := range chain {
		if strings.EqualFold(have.Name, l.Name) {
			return chain
		}
	}
	return append(chain, l)
}

// links is what the source of st adds to the chain, outermost first.
func (v *voice) links(st *said, speaker string) []hearsay.Link {
	if st.source.Empty() {
		return nil
	}
	d := v.d
	name := withoutArticle(st.source.In(d.Text))
	if wire, rest := v.medium(name); wire.Name != "" {
		if v.outlet.is(wire.Name) {
			wire = hearsay.Link{}
		}
		if rest == "" {
			return []hearsay.Link{wire}
		}
		return []hearsay.Link{wire, {Name: rest, Kind: hearsay.ReporterLink}}
	}
	if v.outlet.is(name) {
		return nil
	}
	e := v.entity(speaker)
	l := hearsay.Link{Name: name}
	if first, last := d.TokensIn(st.source); e == nil && last == first+1 && d.Tokens[first].Tag == text.PRON {
		switch d.Tokens[first].Lower {
		case "it", "this", "that", "which", "these", "those":
			return nil // nobody can be told
		}
		l.Name = unnamedPerson
	}
	if e != nil {
		l.Name, l.Key = e.Name, e.Key
		if a, ok := lexicon.Agency(strings.ToLower(e.Name)); ok && e.Kind != hearsay.PersonEntity {
			if v.outlet.is(a) {
				return nil
			}
			return []hearsay.Link{{Name: a, Kind: hearsay.WireLink, Key: e.Key}}
		}
	}
	if e != nil && e.Kind != hearsay.PersonEntity {
		if w := strings.Fields(strings.ToLower(e.Name)); len(w) > 1 && v.words.Newsroom(w[len(w)-1]) {
			l.Kind = hearsay.WireLink // "state television"
			return []hearsay.Link{l}
		}
	}
	l.Kind = v.linkKind(st, e)
	if l.Kind == hearsay.ReporterLink {
		return []hearsay.Link{l}
	}
	if post := v.post(st); post.Name != "" {
		return []hearsay.Link{post, l}
	}
	return []hearsay.Link{l}
}

// linkKind says what kind of link a source is: by what its entity is and does, and by the
// words of its description.
func (v *voice) linkKind(st *said, e *hearsay.Entity) hearsay.LinkKind {
	d := v.d
	first, last := d.TokensIn(st.source)
	if first >= last {
		return hearsay.PersonLink
	}
	head := &d.Tokens[v.headToken(phrase{first, last})]
	named := e != nil && e.Named
	if !named && (v.words.Document(head.Lemma) || v.words.Document(head.Lower)) {
		return hearsay.DocumentLink
	}
	described := st.source.In(d.Text)
	if e != nil {
		described = e.Role + " " + e.Organisation
		if e.Kind != hearsay.PersonEntity || !e.Named {
			described += " " + e.Name
		}
		if e.Kind == hearsay.PersonEntity && e.Named && e.Role == "" {
			described += " " + v.title(st.source, e.Name)
		}
		switch e.Kind {
		case hearsay.PlaceEntity, hearsay.NationalityEntity:
			return hearsay.OfficialLink // a country speaks through its government
		}
	}
	switch domain := lexicon.VoiceDomain(described); domain {
	case lexicon.WitnessVoice:
		if e == nil || !e.Named {
			return hearsay.WitnessLink
		}
	case lexicon.MilitaryVoice, lexicon.PoliceVoice, lexicon.FireVoice, lexicon.CourtVoice,
		lexicon.GovernmentVoice, lexicon.RescueVoice, lexicon.OfficialVoice:
		return hearsay.OfficialLink
	case lexicon.SocialVoice:
		if e == nil || !e.Named {
			return hearsay.PostLink
		}
	}
	if e != nil && v.words.Spokesperson(strings.ToLower(e.Role)) {
		return hearsay.OfficialLink
	}
	switch {
	case e == nil:
		return hearsay.PersonLink
	case e.Kind == hearsay.PersonEntity, e.Kind == hearsay.GroupEntity && !e.Named && anyone(lexicon.VoiceDomain(e.Name)):
		return hearsay.PersonLink
	}
	return hearsay.OrganizationLink
}

// anyone reports whether a domain tells of people who speak for no body.
func anyone(domain string) bool {
	return domain == lexicon.ExpertVoice || domain == lexicon.SourceVoice
}

// title is what stands beside a name in its source: "regional fire service spokeswoman".
func (v *voice) title(source hearsay.Span, name string) string {
	return strings.ReplaceAll(source.In(v.d.Text), name, " ")
}

// post is the link of a word that was posted: the cue says so ("tweeted"), or what
// follows it does ("wrote on X", "said in a post").
func (v *voice) post(st *said) hearsay.Link {
	d := v.d
	if strings.HasPrefix(st.source.In(d.Text), "@") {
		return hearsay.Link{Name: "post", Kind: hearsay.PostLink}
	}
	if v.words.Posting(st.lemma) {
		name := "tweet"
		if !strings.HasSuffix(st.lemma, "tweet") {
			name = "post"
		}
		return hearsay.Link{Name: name, Kind: hearsay.PostLink}
	}
	s := d.Sentences[st.sentence]
	for i := st.head + 1; i+1 < s.Last && i < st.head+12; i++ {
		if v.inQuote(i) || d.Tokens[i].Lower == "that" {
			break
		}
		if w := d.Tokens[i].Lower; w != "on" && w != "in" && w != "via" {
			continue
		}
		for j := i + 1; j < s.Last && j < i+4; j++ {
			if v.words.PostPlace(d.Tokens[j].Lower) && (d.Tokens[j].Lower != "x" || d.Word(j) == "X") && (d.Tokens[j].Lower != "truth" || d.Word(j) == "Truth") {
				return hearsay.Link{Name: "post", Kind: hearsay.PostLink}
			}
		}
	}
	return hearsay.Link{}
}

func withoutArticle(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, a := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if strings.HasPrefix(s, a) {
			return s[len(a):]
		}
	}
	return s
}
