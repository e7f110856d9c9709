package account

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// voice is the independent root of a chain, as far as it can be told: whose word it is in the end.
type voice struct {
	key     string // one key, one voice
	name    string // for people
	domain  string // whose word: one of lexicon's voices, or "" for anybody else's
	level   string // of a public body: "city", "region", "nation"; empty where not told
	orders  bool   // a ministry of the interior or its like, over police and rescuers
	country string // ISO 3166-1 alpha-2; empty where not told
	named   bool   // a name, no mere description
	person  bool   // a named person of whom it isn't told for what body he speaks
	rank    bool   // somebody unnamed who serves in a body and doesn't speak for it
	kind    voiceKind
	outlet  string // for an outlet's own voice: its key
	paper   string // of one that is a paper or a count ("the official count"): its plain words
}

// voiceKind tells how a word came to the outlet.
type voiceKind int

const (
	attributed voiceKind = iota // somebody else's word, told by the outlet
	ownWord                     // what the outlet says in its own voice, its source not told
	ownEyes                     // what the outlet's or wire's own reporter saw
	ownChannel                  // a party's, office's or witness's own publication
	poster                      // a social post
)

// attribute gives every proposition its voice.
func (b *builder) attribute() {
	for _, d := range b.docs {
		if !d.open {
			continue
		}
		if d.inquiry != nil {
			for _, p := range d.props {
				p.voice = p.known.voice
			}
			continue
		}
		d.inquiry = &inquiry{bodies: map[string]bool{}, offices: map[string]bool{}}
		b.asking = d.inquiry
		for _, p := range d.props {
			b.speak(p)
		}
		b.asking = nil
	}
}

// telling ranks how much an entity says of whom it speaks for.
func telling(e hearsay.Entity) int {
	n := 0
	if e.Organisation != "" {
		n += 2
	}
	if e.Role != "" {
		n++
	}
	return n
}

// voiceOf finds the root of a proposition's chain.
func (b *builder) voiceOf(p *proposition) *voice {
	v := &p.doc.Version
	if p.taker != nil {
		if o := b.outletNamed(p.taker.Name); o != "" {
			return b.outletVoice(o, ownWord)
		}
		return b.entityVoice(*p.taker, hearsay.Link{})
	}
	root := p.chain.Root()
	outlet := v.Kind
	if profile, ok := b.in.Profiles[v.Outlet]; ok && profile.Kind != "" {
		outlet = profile.Kind
	}
	if outlet == hearsay.SocialOutlet || outlet == hearsay.WitnessOutlet {
		// What a friend told the author of a post rests on the author's word alone.
		return b.channelVoice(v.Outlet, outlet)
	}
	switch root.Kind {
	case "", hearsay.OutletLink:
		if outlet.SpeaksForItself() {
			return b.channelVoice(v.Outlet, outlet)
		}
		return b.outletVoice(v.Outlet, ownWord)
	case hearsay.WireLink:
		return b.outletVoice(b.credited(root.Name), ownWord)
	case hearsay.ReporterLink:
		name := v.Outlet
		for _, l := range p.chain {
			if l.Kind == hearsay.WireLink || l.Kind == hearsay.OutletLink {
				name = b.credited(l.Name)
			}
		}
		return b.outletVoice(name, ownEyes)
	}
	e := p.doc.entityOf(p.doc.bearer(p.statement), root)
	if !e.Named && ownReporter(e.Name, v.Outlet) {
		return b.outletVoice(v.Outlet, ownEyes)
	}
	e = b.holder(e)
	if known, ok := b.body(e.Key); ok && e.Key != "" && telling(known) > telling(e) {
		e = known
	}
	if outlet := b.outletNamed(e.Name); outlet != "" {
		return b.outletVoice(outlet, ownWord) // "the Echo reported": another outlet of the story
	}
	w := b.entityVoice(e, root)
	if outlet.SpeaksForItself() && !w.named {
		if own := b.channelVoice(v.Outlet, outlet); w.domain == own.domain || !slices.Contains(state, w.domain) {
			return own // "the company" in the company's own statement
		}
	}
	return w
}

// entityOf is the entity behind a statement's speaker or its chain's root; one made of the
// root's name where the reading has none.
func (d *doc) entityOf(st *hearsay.Statement, root hearsay.Link) hearsay.Entity {
	if root.Key != "" {
		if e := d.keyed[root.Key]; e != nil {
			return *e
		}
	}
	if st != nil {
		if e := d.entities[st.Speaker]; e != nil {
			return *e
		}
	}
	return hearsay.Entity{Key: root.Key, Name: root.Name, Named: root.Name != strings.ToLower(root.Name) && !pronoun(root.Name)}
}

func pronoun(name string) bool {
	switch strings.ToLower(name) {
	case "i", "we", "he", "she", "it", "they", "you", "who", "that", "this", "one":
		return true
	}
	return false
}

// channelVoice is the voice of one who publishes for himself.
func (b *builder) channelVoice(outlet string, kind hearsay.OutletKind) *voice {
	switch kind {
	case hearsay.SocialOutlet:
		return &voice{key: "post:" + plainName(outlet), name: outlet, domain: lexicon.SocialVoice, named: true, kind: poster}
	case hearsay.WitnessOutlet:
		return &voice{key: "witness:" + plainName(outlet), name: outlet, domain: lexicon.WitnessVoice, named: true, kind: ownChannel}
	}
	w := bodyVoice(outlet, "", true)
	w.kind = ownChannel
	return w
}

// entityVoice is the voice of a person or body whose word is told. A body, its chief and
// its spokesperson speaking for it are one voice: the body's.
func (b *builder) entityVoice(e hearsay.Entity, root hearsay.Link) *voice {
	if !e.Named && lexicon.RankAndFile(strings.ToLower(e.Name+" "+e.Role)) {
		w := bodyVoice(e.Name, e.Country, false)
		if e.Organisation != "" {
			w.domain = bodyVoice(e.Organisation, "", false).domain
		}
		w.rank = true
		return w
	}
	if e.Organisation != "" {
		w := bodyVoice(e.Organisation, e.Country, strings.ToLower(e.Organisation) != e.Organisation)
		if w.domain == "" {
			w.domain = lexicon.VoiceDomain(e.Role)
		}
		if w.level == "" {
			w.level = lexicon.VoiceLevel(e.Role)
		}
		w.orders = w.orders || overPolice(e.Role)
		return w
	}
	body := e.Kind == hearsay.OrganizationEntity || e.Kind == hearsay.GroupEntity || e.Kind == hearsay.PlaceEntity ||
		root.Kind == hearsay.OrganizationLink || root.Kind == hearsay.OfficialLink && e.Kind != hearsay.PersonEntity
	if body || !e.Named || !mostlyCapital(e.Name) {
		w := bodyVoice(e.Name, e.Country, e.Named)
		if w.domain == "" {
			w.domain = lexicon.VoiceDomain(e.Role)
		}
		switch {
		case w.domain != "":
		case e.Kind == hearsay.PlaceEntity || e.Kind == hearsay.NationalityEntity: // "Baghdad said"
			w.domain = lexicon.GovernmentVoice
		case root.Kind == hearsay.WitnessLink:
			w.domain = lexicon.WitnessVoice
		case root.Kind == hearsay.OfficialLink:
			w.domain = lexicon.OfficialVoice
		case root.Kind == hearsay.PostLink:
			w.domain = lexicon.SocialVoice
		}
		return w
	}
	key := e.Key
	if key == "" {
		key = "person:" + plainName(e.Name)
	}
	w := &voice{key: key, name: e.Name, country: e.Country, named: true, person: true, domain: lexicon.VoiceDomain(e.Role), level: lexicon.VoiceLevel(e.Role), orders: overPolice(e.Role)}
	if w.domain == "" && root.Kind == hearsay.OfficialLink {
		w.domain = lexicon.OfficialVoice
	}
	return w
}

// bodyVoice is the voice of a body by its name or description.
func bodyVoice(name, country string, named bool) *voice {
	plain := plainName(name)
	if alias, ok := lexicon.AliasOf(plain); ok && named {
		plain = alias.Canonical
		if country == "" {
			country = alias.Country
		}
	}
	if country == "" {
		for w := range strings.FieldsSeq(plain) {
			if a, ok := lexicon.AliasOf(w); ok && a.Kind == "place" && a.Country != "" && len(w) > 2 {
				country = a.Country
				break
			}
		}
	}
	if country == "" && lexicon.VoiceDomain(plain) != "" {
		country = countryNamed(name)
	}
	return &voice{
		key: "body:" + plain, name: name, country: country, named: named && mostlyCapital(name),
		domain: lexicon.VoiceDomain(plain), level: lexicon.VoiceLevel(plain), orders: overPolice(plain),
	}
}

// countryNamed is the country that a body's name has a word or two for: "army of Niger".
func countryNamed(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		for n := min(2, len(words)-i); n > 0; n-- {
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
				break
			}
			named := strings.Join(words[i:i+n], " ")
			named = strings.TrimSuffix(strings.TrimSuffix(named, "'s"), "’s")
			if ts := lexicon.Toponyms(named); len(ts) > 0 && ts[0].Kind == "country" {
				return ts[0].Country
			}
			if country, ok := lexicon.Demonym(named); ok {
				return country
			}
		}
	}
	return ""
}

// overPolice reports whether a description is of those who command police and rescuers.
func overPolice(description string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(description)) {
		switch w {
		case "interior", "home", "security", "safety":
			return true
		}
	}
	return false
}

// mostlyCapital reports whether most words of a name have a capital: "devout Shiite" is a description.
func mostlyCapital(name string) bool {
	capital, all := 0, 0
	for w := range strings.FieldsSeq(name) {
		all++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) || r == '@' || !unicode.IsLower(r) {
			capital++
		}
	}
	return 2*capital > all
}

// plainName is a name in lower case without an article, for keys.
func plainName(name string) string {
	s := strings.Join(strings.Fields(strings.ToLower(name)), " ")
	for _, article := range []string{"the ", "a ", "an ", "its ", "his ", "her ", "their "} {
		if rest, ok := strings.CutPrefix(s, article); ok && rest != "" {
			return rest
		}
	}
	return s
}
