package account

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// Outlets speak in their own voice, and are named in credit lines and by other outlets.

// outletVoice is an outlet's or wire's own voice; papers of one publisher have one.
func (b *builder) outletVoice(outlet string, kind voiceKind) *voice {
	shown := outlet
	if f := b.family[plainName(outlet)]; f != "" {
		shown = f
	}
	key := b.outletKey(outlet)
	return &voice{key: key, name: shown, named: true, kind: kind, outlet: key}
}

// outletKey is the key of an outlet's own voice: its publisher's where that is known.
func (b *builder) outletKey(outlet string) string {
	name := plainName(outlet)
	if f := b.family[name]; f != "" {
		return "family:" + plainName(f)
	}
	if agency, ok := lexicon.Agency(name); ok {
		name = plainName(agency)
	}
	return "outlet:" + name
}

// credited is the outlet that a credit line names: one of the story's where it is, an agency
// by its usual name, else the line itself without brackets.
func (b *builder) credited(line string) string {
	name := strings.Trim(strings.TrimSpace(line), "()[]")
	for _, lead := range []string{"By ", "by ", "Source: ", "From "} {
		name = strings.TrimPrefix(name, lead)
	}
	if o := b.outletNamed(name); o != "" {
		return o
	}
	if agency, ok := lexicon.Agency(plainName(name)); ok {
		return agency
	}
	return name
}

// outletNamed is the outlet among the story's that a name means, in full or in part;
// empty where none is meant.
func (b *builder) outletNamed(name string) string {
	plain := plainName(name)
	if b.asking != nil {
		b.asking.names = append(b.asking.names, plain)
	}
	if o, ok := b.outlets[plain]; ok {
		return o
	}
	if plain == "" || strings.ToLower(name) == name {
		return ""
	}
	for _, o := range b.outletNames {
		if within(plain, o) {
			return b.outlets[o]
		}
	}
	return ""
}
