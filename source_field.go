package hearsay

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A SourceField is something that a user may say of a source, by name.
type SourceField struct {
	Name string
	Help string // in plain words, with the values that it takes
	get  func(*Source) string
	set  func(*Source, string) error
}

// Of is the field's value in a source, in a form that [Source.Set] takes; empty where
// nothing was said.
func (f *SourceField) Of(s *Source) string { return f.get(s) }

// SourceFields lists every field, in the order in which they are shown.
func SourceFields() []SourceField {
	return []SourceField{
		text("outlet", "name of who publishes", func(s *Source) *string { return &s.Outlet }, nil),
		{"kind", "sort of outlet: " + join(OutletKinds), func(s *Source) string { return string(s.Kind) }, setKind},
		text("family", "publisher family: outlets of one family count as one origin", func(s *Source) *string { return &s.Family }, nil),
		text("grade", "how reliable the source is, A (completely) to F (can't be judged), as the Admiralty grades it", func(s *Source) *string { return &s.Grade }, gradeForm),
		text("interest", "whose side it has a stake in", func(s *Source) *string { return &s.Interest }, nil),
		text("home", "country it is at home in, two letters (ISO 3166-1): GB", func(s *Source) *string { return &s.Home }, homeForm),
		text("place", "town or region it is at home in", func(s *Source) *string { return &s.Place }, nil),
		text("language", "language of reports that don't say (BCP 47): en, pt-BR", func(s *Source) *string { return &s.Language }, languageForm),
		{"interval", "time between two looks: 5m, 2h, 1d; auto: told by how often it posts", func(s *Source) string { return WriteSpan(s.Interval) }, setInterval},
		{"pages", "whether the pages behind a feed's items are fetched: " + join(PageRules), func(s *Source) string { return string(s.Pages) }, setPages},
		flag("paused", "yes: it is not looked at; no", func(s *Source) *bool { return &s.Paused }),
		flag("consent", "yes: its publisher agreed to it, whatever robots.txt says; no", func(s *Source) *bool { return &s.Consent }),
		text("user", "name of the environment variable that holds the user's name", func(s *Source) *string { return &s.Credentials.User }, variableName),
		text("password", "name of the environment variable that holds the password", func(s *Source) *string { return &s.Credentials.Password }, variableName),
		text("token", "name of the environment variable that holds a bearer token", func(s *Source) *string { return &s.Credentials.Token }, variableName),
		{"header", "a header to send: 'Name: value', with ${NAME} for an environment variable; 'Name:' takes it away", headersOf, setHeader},
	}
}

// Set sets a field by its name; an empty value takes back what was said. The error is of
// kind ErrInvalid and says what the field takes; the source is as it was then.
func (s *Source) Set(field, value string) error {
	value = strings.TrimSpace(value)
	fields := SourceFields()
	i := slices.IndexFunc(fields, func(f SourceField) bool { return f.Name == field })
	if i < 0 {
		return fmt.Errorf("%w: a source has no field %q; it has %s", ErrInvalid, field, strings.Join(names(fields), ", "))
	}
	changed := *s
	changed.Headers = slices.Clone(s.Headers)
	if err := fields[i].set(&changed, value); err != nil {
		return fmt.Errorf("%w: %s=%.80q: it is the %s", ErrInvalid, field, value, fields[i].Help)
	}
	if err := changed.Check(); s.URL != "" && err != nil {
		return err
	}
	*s = changed
	return nil
}

func names(fields []SourceField) []string {
	all := make([]string, len(fields))
	for i, f := range fields {
		all[i] = f.Name
	}
	return all
}

// The forms of fields that have one. They are rough: "zz" is no country, but does no harm.
var (
	gradeForm    = regexp.MustCompile(`^[A-F]$`)
	homeForm     = regexp.MustCompile(`^[A-Z]{2}$`)
	languageForm = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
)

// maxSourceField bounds a field, in bytes.
const maxSourceField = 1000

// text is a field that is text of some form; nil is any.
func text(name, help string, of func(*Source) *string, form *regexp.Regexp) SourceField {
	return SourceField{name, help, func(s *Source) string { return *of(s) }, func(s *Source, value string) error {
		if form == gradeForm || form == homeForm {
			value = strings.ToUpper(value)
		}
		if value != "" && form != nil && !form.MatchString(value) || len(value) > maxSourceField || strings.ContainsAny(value, "\r\n\x00") {
			return ErrInvalid
		}
		*of(s) = value
		return nil
	}}
}

func setKind(s *Source, value string) error {
	k := OutletKind(strings.ToLower(value))
	if k != "" && !slices.Contains(OutletKinds, k) {
		return ErrInvalid
	}
	s.Kind = k
	return nil
}

func setPages(s *Source, value string) error {
	p := PageRule(strings.ToLower(value))
	if p != "" && !slices.Contains(PageRules, p) {
		return ErrInvalid
	}
	s.Pages = p
	return nil
}

// flag is a field that is yes or no.
func flag(name, help string, of func(*Source) *bool) SourceField {
	return SourceField{name, help, func(s *Source) string {
		if *of(s) {
			return "yes"
		}
		return ""
	}, func(s *Source, value string) error {
		switch strings.ToLower(value) {
		case "yes", "true":
			*of(s) = true
		case "no", "false", "":
			*of(s) = false
		default:
			return ErrInvalid
		}
		return nil
	}}
}

func setInterval(s *Source, value string) error {
	if value == "" || value == "auto" {
		s.Interval = 0
		return nil
	}
	d, err := ParseSpan(value)
	if err != nil || d < MinInterval || d > MaxInterval {
		return ErrInvalid
	}
	s.Interval = d
	return nil
}

// setHeader sets one header, or of several in as many lines each.
func setHeader(s *Source, value string) error {
	if value == "" {
		s.Headers = nil
	}
	for line := range strings.SplitSeq(value, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		name, v, ok := strings.Cut(line, ":")
		name, v = strings.TrimSpace(name), strings.TrimSpace(v)
		if !ok || !headerName.MatchString(name) {
			return ErrInvalid
		}
		s.Headers = slices.DeleteFunc(s.Headers, func(h Header) bool { return strings.EqualFold(h.Name, name) })
		if v != "" {
			s.Headers = append(s.Headers, Header{name, v})
		}
	}
	return nil
}

func headersOf(s *Source) string {
	lines := make([]string, len(s.Headers))
	for i, h := range s.Headers {
		lines[i] = h.Name + ": " + h.Value
	}
	return strings.Join(lines, "\n")
}

func join[S ~string](all []S) string {
	words := make([]string, len(all))
	for i, s := range all {
		words[i] = string(s)
	}
	return strings.Join(words, ", ")
}

// ParseSpan reads a stretch of time: as Go writes it ("90m", "1h30m"), or in days ("7d").
func ParseSpan(s string) (time.Duration, error) {
	if days, ok := strings.CutSuffix(s, "d"); ok {
		n, err := strconv.Atoi(days)
		if err != nil || n < 0 || n > 100_000 {
			return 0, fmt.Errorf("%w: %q is no stretch of time like 90m, 12h or 7d", ErrInvalid, s)
		}
		return time.Duration(n) * 24 * time.Hour, nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 {
		return 0, fmt.Errorf("%w: %q is no stretch of time like 90m, 12h or 7d", ErrInvalid, s)
	}
	return d, nil
}

// WriteSpan writes a stretch of time as [ParseSpan] reads it: "7d", "1h30m"; nothing for 0.
func WriteSpan(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d == 0:
		return ""
	case d%day == 0:
		return strconv.Itoa(int(d/day)) + "d"
	}
	s := d.String()
	if rest, ok := strings.CutSuffix(s, "m0s"); ok {
		s = rest + "m"
	}
	if rest, ok := strings.CutSuffix(s, "h0m"); ok {
		s = rest + "h"
	}
	return s
}
