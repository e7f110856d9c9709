package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// linkKind says what kind of link a source is: by what its entity is and does, and by the
// words of its description.
func (v *voice) linkKind(st *said, e *hearsay.Entity) hearsay.LinkKind {
	d := v.d
	first, last := d.TokensIn(st.source)
	if first >= last {
		return hearsay.PersonLink
	}
	head := v.headToken(phrase{first, last})
	if d.Tokens[head].Tag == text.NOUN && (v.document(head) || v.shows(head)) || e != nil && !e.Named && v.documentName(e.Name) {
		return hearsay.DocumentLink
	}
	if e != nil && (e.Kind == hearsay.PlaceEntity || e.Kind == hearsay.NationalityEntity) {
		return hearsay.OfficialLink // a country speaks through its government
	}
	domain := v.domain(st, e)
	switch domain {
	case lexicon.WitnessVoice:
		if e == nil || !e.Named || v.sawIt(st) {
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
	switch {
	case e == nil:
		return hearsay.PersonLink
	case v.words.Spokesperson(strings.ToLower(e.Role[strings.LastIndexByte(e.Role, ' ')+1:])):
		return hearsay.OfficialLink
	case !e.Named && domain == "" && v.isPerson(head):
		return hearsay.PersonLink
	case e.Kind == hearsay.PersonEntity, e.Kind == hearsay.GroupEntity && !e.Named && anyone(lexicon.VoiceDomain(e.Name)):
		return hearsay.PersonLink
	}
	return hearsay.OrganizationLink
}

// domain is whose voice a source is (see [lexicon.VoiceDomain]): for a body by its own name,
// for a person by the office and body that the report gives, and where it gives none by what
// stands beside the name.
func (v *voice) domain(st *said, e *hearsay.Entity) string {
	source := st.source.In(v.d.Text)
	if e == nil {
		return lexicon.VoiceDomain(source)
	}
	if e.Kind != hearsay.PersonEntity {
		return lexicon.BodyDomain(e.Name)
	}
	described := e.Role + ", " + e.Organisation
	if v.privateOffice(e) {
		described = e.Organisation
	} else if e.Organisation != "" && lexicon.BodyDomain(e.Organisation) == lexicon.OfficialVoice {
		return lexicon.OfficialVoice
	}
	if !e.Named {
		described += ", " + e.Name
	}
	if domain := lexicon.VoiceDomain(described); domain != "" || !e.Named {
		return domain
	}
	return lexicon.VoiceDomain(strings.ReplaceAll(source, e.Name, " , "))
}

// sawIt reports whether a source with a name is called a witness: "Ana Soto, a witness".
func (v *voice) sawIt(st *said) bool {
	first, last := v.d.TokensIn(st.source)
	for i := first; i < last && i < first+maxLink; i++ {
		if v.saying(i)&lexicon.OnSite != 0 {
			return true
		}
	}
	return false
}

// privateOffice reports whether a person holds an office that states have as well as firms
// and clubs, "president", "secretary", in a body that is neither a country's nor a country.
func (v *voice) privateOffice(e *hearsay.Entity) bool {
	role := e.Role[strings.LastIndexByte(e.Role, ' ')+1:]
	if e.Organisation == "" || lexicon.SayingOf(strings.ToLower(role))&lexicon.AnyOffice == 0 {
		return false
	}
	switch lexicon.BodyDomain(e.Organisation) {
	case lexicon.CompanyVoice, lexicon.UnionVoice, lexicon.PartyVoice, lexicon.MilitantVoice, lexicon.ExpertVoice, lexicon.SocialVoice, lexicon.SourceVoice:
		return true
	}
	return false
}

// anyone reports whether a domain tells of people who speak for no body.
func anyone(domain string) bool {
	return domain == lexicon.ExpertVoice || domain == lexicon.SourceVoice
}

// documentName reports whether a description is of a document by the word that heads it:
// "report from the ministry".
func (v *voice) documentName(name string) bool {
	for _, before := range []string{" of ", " by ", " from ", " at ", " on "} {
		name, _, _ = strings.Cut(name, before)
	}
	word := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	return v.words.Document(word) || lexicon.SayingOf(word)&(lexicon.Recording|lexicon.Shows) != 0
}

// shows reports whether token i names a picture, a recording or a piece of research: what it
// shows is a document's word.
func (v *voice) shows(i int) bool {
	return (lexicon.SayingOf(v.d.Tokens[i].Lemma)|v.saying(i))&(lexicon.Recording|lexicon.Shows) != 0
}

// newsroom reports whether a source is a newsroom that no table knows by name: "state
// television", "local media reports", "the newspaper".
func (v *voice) newsroom(st *said, e *hearsay.Entity) bool {
	d := v.d
	first, last := d.TokensIn(st.source)
	if first >= last {
		return false
	}
	head := v.headToken(phrase{first, last})
	if head > first && d.Tokens[head].Tag == text.PROPN && head <= first+2 && lexicon.SayingOf(d.Tokens[head-1].Lower)&lexicon.Press != 0 {
		return true // "the newspaper Dawn"
	}
	if head > first+1 && d.Tokens[head].Tag == text.PROPN && d.Tokens[head-1].Lower == "agency" && d.Tokens[head-2].Lower == "news" {
		return true // "Marva news agency MNA"
	}
	if e != nil && e.Kind == hearsay.PersonEntity {
		return false
	}
	if lexicon.SayingOf(d.Tokens[head].Lower)&lexicon.Press != 0 {
		return true
	}
	if d.Tokens[head].Lower == "website" {
		for i := max(first, head-5); i < head; i++ {
			if d.Tokens[i].Lower == "news" || v.saying(i)&lexicon.Press != 0 {
				return true // "the Marva News Service website"
			}
		}
	}
	if head > first && d.Tokens[head].Lower == "agency" && (d.Tokens[head-1].Lower == "news" || d.Tokens[head-1].Lower == "press") {
		return true
	}
	if lemma := d.Tokens[head].Lemma; lemma == "report" && head > first && lexicon.SayingOf(d.Tokens[head-1].Lower)&lexicon.Press != 0 {
		return true
	}
	if e == nil {
		return false
	}
	w := strings.ToLower(e.Name)
	if i := strings.LastIndexByte(w, ' '); i >= 0 {
		return v.words.Newsroom(w[i+1:]) || lexicon.SayingOf(w[i+1:])&lexicon.Press != 0
	}
	return lexicon.SayingOf(w)&lexicon.Press != 0
}

// ownEyes reports whether a source is the outlet itself or somebody of its own: "this
// newspaper", "our correspondent".
func (v *voice) ownEyes(st *said) bool {
	first, last := v.d.TokensIn(st.source)
	return v.itself(phrase{first, last})
}

// itself reports whether a phrase is what an outlet calls itself or its own people.
func (r *reader) itself(p phrase) bool {
	if p.last < p.first+2 {
		return false
	}
	if w := r.d.Tokens[p.first].Lower; w != "this" && w != "our" {
		return false
	}
	head := r.d.Tokens[r.headToken(p)].Lower
	return lexicon.SayingOf(head)&lexicon.Itself != 0 || r.words.Reporter(head)
}

// asks reports whether st is a turn of who asks in an interview: the outlet itself.
func (v *voice) asks(st *said) bool {
	if st.lemma != turnCue {
		return false
	}
	first, last := v.d.TokensIn(st.source)
	return last == first+1 && v.saying(first)&lexicon.Asks != 0 || v.outlet.is(st.source.In(v.d.Text))
}

// citedBy is the newsroom that a source's description says its word came through: "a doctor
// | cited by | Radio Kasane".
func (v *voice) citedBy(st *said) hearsay.Link {
	d := v.d
	first, last := d.TokensIn(st.source)
	for i := first + 1; i+1 < len(d.Tokens) && i < last+2 && i < first+maxLink; i++ {
		if t := &d.Tokens[i]; t.Tag != text.VERB || lexicon.SayingOf(t.Lemma)&lexicon.Cites == 0 {
			continue
		}
		if d.Tokens[i+1].Lower != "by" || v.inQuote(i) {
			continue
		}
		s := d.Sentences[st.sentence]
		if end := v.nounPhrase(i+2, s); end > i+2 {
			if l := v.passedOn(phrase{i + 2, end}); l.Name != "" {
				return l
			}
		}
	}
	return hearsay.Link{}
}

// maxLink bounds how far into a source its medium is looked for, in tokens.
const maxLink = 40
