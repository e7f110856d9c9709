package quote

import (
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// unnamedPerson is the name of the link for a pronoun of which nobody can tell whom it means.
const unnamedPerson = "unnamed person"

// chain is the way the word of st took: what is around it, outermost first, and then the
// links that its own source adds.
func (v *voice) chain(st *said, speaker string, around hearsay.Chain) hearsay.Chain {
	chain := append(make(hearsay.Chain, 0, len(around)+2), around...) // two more at most, mostly
	if !st.medium.Empty() {
		name := withoutArticle(st.medium.In(v.d.Text))
		l, _ := v.medium(name)
		if first, last := v.d.TokensIn(st.medium); last == first+1 && v.d.Tokens[first].Tag == text.PRON {
			l = v.cited // "it quoted Soto as saying"
		} else if l.Name == "" {
			l = v.passedOn(phrase{first, last})
		}
		if l.Name == "" && !v.outlet.is(name) {
			l = hearsay.Link{Name: name, Kind: hearsay.WireLink}
		}
		if l.Name != "" {
			v.cited = l
		}
		chain = v.join(chain, l)
	}
	if st.lemma == "quote" && st.medium.Empty() && st.via.Empty() {
		chain = v.join(chain, v.cited) // "the officers were quoted as saying"
	}
	if l := v.toldTo(st); l.Name != "" {
		chain = v.join(chain, l)
	}
	if l := v.citedBy(st); l.Name != "" {
		chain = v.join(chain, l)
	}
	var room [2]hearsay.Link
	if v.ofItself(st, chain) {
		return chain
	}
	for _, l := range v.links(room[:0], st, speaker) {
		chain = v.join(chain, l)
	}
	return chain
}

// ofItself reports whether the outlet tells what it said itself: "we", in nobody else's words, or in
// a post or statement of one's own "I".
func (v *voice) ofItself(st *said, chain hearsay.Chain) bool {
	source := st.source.In(v.d.Text)
	kind := v.d.Version.Kind
	own := kind.SpeaksForItself() || kind == hearsay.SocialOutlet || kind == hearsay.WitnessOutlet
	if len(chain) > 1 || !strings.EqualFold(source, "we") && !(own && strings.EqualFold(source, "i")) {
		return false
	}
	for _, q := range v.d.Quotations {
		if !q.Scare && q.Pieces.Hull().Contains(st.source) {
			return false
		}
	}
	return true
}

// takesUp reports whether a source is a definite noun and nothing more: "the newspaper".
func (v *voice) takesUp(source hearsay.Span) bool {
	first, last := v.d.TokensIn(source)
	return last == first+2 && v.d.Tokens[first].Lower == "the" && v.d.Tokens[first+1].Tag == text.NOUN
}

// join appends a link, unless it is the one before it once more or the outlet itself.
func (v *voice) join(chain hearsay.Chain, l hearsay.Link) hearsay.Chain {
	if l.Name == "" || v.outlet.is(l.Name) && l.Kind != hearsay.ReporterLink {
		return chain
	}
	for _, have := range chain {
		if strings.EqualFold(have.Name, l.Name) || have.Kind == hearsay.WireLink && l.Kind == have.Kind && strings.HasSuffix(have.Name, " "+l.Name) {
			return chain // once more, or by a short form: "the Post"
		}
	}
	return append(chain, l)
}

// links appends what the source of st adds to the chain, outermost first.
func (v *voice) links(added []hearsay.Link, st *said, speaker string) []hearsay.Link {
	if st.source.Empty() || v.asks(st) {
		return added
	}
	d := v.d
	name := withoutArticle(st.source.In(d.Text))
	if wire, rest := v.medium(name); wire.Name != "" {
		if v.outlet.is(wire.Name) {
			wire = hearsay.Link{}
		}
		v.cited = wire
		if rest == "" {
			return append(added, wire)
		}
		return append(added, wire, hearsay.Link{Name: rest, Kind: hearsay.ReporterLink})
	}
	if v.outlet.is(name) {
		return added
	}
	if v.ownEyes(st) {
		return append(added, hearsay.Link{Name: name, Kind: hearsay.ReporterLink})
	}
	e := v.entity(speaker)
	l := hearsay.Link{Name: name}
	if st.lemma == turnCue && e == nil {
		l.Name = unnamedPerson
	}
	if first, last := d.TokensIn(st.source); e == nil && last == first+1 && d.Tokens[first].Tag == text.PRON {
		switch d.Tokens[first].Lower {
		case "it", "this", "that", "which", "these", "those":
			return added // nobody can be told
		}
		l.Name = unnamedPerson
	}
	if e != nil {
		l.Name, l.Key = e.Name, e.Key
		if a, ok := lexicon.Agency(v.small(e.Name)); ok && e.Kind != hearsay.PersonEntity {
			if v.outlet.is(a) {
				return added
			}
			return append(added, hearsay.Link{Name: a, Kind: hearsay.WireLink, Key: e.Key})
		}
	}
	if v.newsroom(st, e) {
		l.Kind = hearsay.WireLink
		if v.cited.Name != "" && v.takesUp(st.source) {
			l = v.cited // "The Times said …. The newspaper added …"
		}
		return append(added, l)
	}
	l.Kind = v.linkKind(st, e)
	if l.Kind == hearsay.ReporterLink {
		return append(added, l)
	}
	if post := v.post(st); post.Name != "" {
		return append(added, post, l)
	}
	return append(added, l)
}

// withoutArticle is a name without the article before it, single spaces between its words.
func withoutArticle(s string) string {
	s = spaced(s)
	for _, a := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if strings.HasPrefix(s, a) {
			return s[len(a):]
		}
	}
	return s
}

// spaced is s with single spaces between its words and none around them.
func spaced(s string) string {
	before := ' '
	for _, c := range s {
		if c != ' ' && unicode.IsSpace(c) || c == ' ' && before == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
		before = c
	}
	if s != "" && before == ' ' {
		return s[:len(s)-1]
	}
	return s
}
