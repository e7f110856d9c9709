package discover

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// A Site is what is known or proposed of an outlet. What isn't known is empty.
type Site struct {
	Name     string
	Kind     hearsay.OutletKind
	Family   string // publisher family
	Home     string // country, ISO 3166-1 alpha-2
	Language string // BCP 47
	Reasons  []Reason
	Feeds    []Feed // what the site can be followed by, the best first
	Profiles []Feed // what it posts elsewhere
}

// A Reason says what one proposal rests on.
type Reason struct {
	Field string // name, kind, family, home, language
	Why   string // in words: "the domain is a government's"
}

// A Feed is an address that may be followed.
type Feed struct {
	URL   string
	Title string // as the page gives it; may be empty
	Why   string // in words: "the page announces it"
}

// propose fills a field that is empty and notes why.
func (s *Site) propose(field string, to *string, value, why string) {
	if *to == "" && value != "" {
		*to = value
		s.Reasons = append(s.Reasons, Reason{field, why})
	}
}

// proposeKind fills the kind where it is empty.
func (s *Site) proposeKind(k hearsay.OutletKind, why string) {
	if s.Kind == "" && k != "" {
		s.Kind = k
		s.Reasons = append(s.Reasons, Reason{"kind", why})
	}
}

// Why is what a field's proposal rests on; empty where nothing was proposed.
func (s *Site) Why(field string) string {
	i := slices.IndexFunc(s.Reasons, func(r Reason) bool { return r.Field == field })
	if i < 0 {
		return ""
	}
	return s.Reasons[i].Why
}

// Or fills what s doesn't know with what o does: s is the surer of the two.
func (s Site) Or(o Site) Site {
	for _, f := range []struct {
		field    string
		to, from *string
	}{
		{"name", &s.Name, &o.Name}, {"family", &s.Family, &o.Family}, {"home", &s.Home, &o.Home}, {"language", &s.Language, &o.Language},
	} {
		s.propose(f.field, f.to, *f.from, o.Why(f.field))
	}
	s.proposeKind(o.Kind, o.Why("kind"))
	s.Feeds = append(slices.Clip(s.Feeds), o.Feeds...)
	s.Profiles = append(slices.Clip(s.Profiles), o.Profiles...)
	return s
}
