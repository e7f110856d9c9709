package edge

import "github.com/hearsay-news/hearsay"

// A Token is a word or mark of the text with its place in the sentence, as Universal
// Dependencies describe it. The reader's working document has them; a Reading doesn't.
type Token struct {
	hearsay.Span        // bytes
	Lemma        string // dictionary form
	Tag          string // UD part of speech
	Head         int    // index of the governing token in the text's list; -1 for a root
	Relation     string // UD relation to the head
}

// ReadingJSON is what one version of a report says.
type ReadingJSON struct {
	Report     ReportJSON      `json:"report"`
	Reader     string          `json:"reader"`
	Unread     string          `json:"unread"` // why nothing but sentences was read; empty where the rest was read
	Text       string          `json:"text"`
	Sentences  []Span          `json:"sentences"`
	Tokens     []TokenJSON     `json:"tokens,omitzero"` // left out where not asked for
	Entities   []EntityJSON    `json:"entities"`
	Mentions   []MentionJSON   `json:"mentions"`
	Statements []StatementJSON `json:"statements"`
	Times      []TimexJSON     `json:"times"`
	Places     []PlaceJSON     `json:"places"`
	Figures    []FigureJSON    `json:"figures"`
	Events     []EventJSON     `json:"events"`
	Conflicts  []ConflictJSON  `json:"conflicts"`
}

// ReportJSON is a version's description of itself; its language is the reading's, which
// may have been recognised from the text.
type ReportJSON struct {
	ID         string                 `json:"id"`
	Outlet     string                 `json:"outlet"`
	URL        string                 `json:"url"`
	Published  LocalTime              `json:"published"`
	Title      string                 `json:"title"`
	Byline     string                 `json:"byline"`
	Language   string                 `json:"language"`
	LanguageBy hearsay.LanguageTeller `json:"language_by"`
}

// TokenJSON is a [Token].
type TokenJSON struct {
	Span
	Lemma    string `json:"lemma"`
	Tag      string `json:"tag"`
	Head     int    `json:"head"`
	Relation string `json:"relation"`
}

// EntityJSON is a hearsay.Entity.
type EntityJSON struct {
	ID           string             `json:"id"`
	Key          string             `json:"key"`
	Name         string             `json:"name"`
	Kind         hearsay.EntityKind `json:"kind"`
	Role         string             `json:"role"`
	Organisation string             `json:"organisation"`
	Country      string             `json:"country"`
}

// MentionJSON is a hearsay.Mention.
type MentionJSON struct {
	Span
	Entity string              `json:"entity"`
	Form   hearsay.MentionForm `json:"form"`
}

// StatementJSON is a hearsay.Statement; its spans are lists of pairs, as one may be
// broken in two.
type StatementJSON struct {
	ID      string                `json:"id"`
	Source  [][2]int              `json:"source"`
	Cue     [][2]int              `json:"cue"`
	Content [][2]int              `json:"content"`
	Kind    hearsay.StatementKind `json:"kind"`
	Speaker string                `json:"speaker"`
	Stance  hearsay.Stance        `json:"stance"`
	Chain   []LinkJSON            `json:"chain"`
}

// TimexJSON is a hearsay.Timex.
type TimexJSON struct {
	Span
	Type  hearsay.TimexType `json:"type"`
	Value string            `json:"value"`
}

// PlaceJSON is a hearsay.Place.
type PlaceJSON struct {
	Span
	Name     string   `json:"name"`
	Lat      *float64 `json:"lat"`
	Lon      *float64 `json:"lon"`
	Country  string   `json:"country"`
	Kind     string   `json:"kind"`
	GeoNames *int     `json:"geonames"`
}

// FigureJSON is a hearsay.Figure.
type FigureJSON struct {
	Span
	Words      string          `json:"words"`
	Min        int             `json:"min"`
	Max        *int            `json:"max"` // null where open
	Counted    hearsay.Counted `json:"counted"`
	Who        string          `json:"who"`
	Unit       string          `json:"unit"`
	AsOf       string          `json:"as_of"`
	Event      string          `json:"event"`
	Statement  string          `json:"statement"`
	Background bool            `json:"background"`
}

// EventJSON is a hearsay.Event.
type EventJSON struct {
	ID string `json:"id"`
	Span
	Type       hearsay.EventType `json:"type"`
	Mode       string            `json:"mode"`
	Actors     []string          `json:"actors"`
	Targets    []string          `json:"targets"`
	When       *WhenJSON         `json:"when"`
	Where      *WhereJSON        `json:"where"`
	Modality   hearsay.Modality  `json:"modality"`
	Statement  string            `json:"statement"`
	Background bool              `json:"background"`
}

// ConflictJSON is a hearsay.Conflict.
type ConflictJSON struct {
	A     Span   `json:"a"`
	B     Span   `json:"b"`
	About string `json:"about"`
}

// Reading is r, the reading of v, with all positions in code points of v's text. Tokens
// are left out where tokens is nil, and listed, though there be none, where it isn't.
func Reading(v *hearsay.Version, r *hearsay.Reading, tokens []Token) ReadingJSON {
	text := v.Text()
	c := NewCodePoints(text)
	j := ReadingJSON{
		Report:     ReportJSON{v.ID, v.Outlet, v.URL, LocalTime(v.Published), v.Title, v.Byline, r.Language, r.LanguageBy},
		Reader:     r.Reader,
		Unread:     r.Unread,
		Text:       text,
		Sentences:  each(r.Sentences, c.Span),
		Entities:   each(r.Entities, entity),
		Mentions:   each(r.Mentions, func(m hearsay.Mention) MentionJSON { return MentionJSON{c.Span(m.Span), m.Entity, m.Form} }),
		Statements: each(r.Statements, c.statement),
		Times:      each(r.Times, func(t hearsay.Timex) TimexJSON { return TimexJSON{c.Span(t.Span), t.Type, t.Value} }),
		Places:     each(r.Places, c.place),
		Figures:    each(r.Figures, c.figure),
		Events:     each(r.Events, c.event),
		Conflicts:  each(r.Conflicts, func(x hearsay.Conflict) ConflictJSON { return ConflictJSON{c.Span(x.A), c.Span(x.B), x.About} }),
	}
	if tokens != nil {
		j.Tokens = each(tokens, func(t Token) TokenJSON {
			return TokenJSON{c.Span(t.Span), t.Lemma, t.Tag, t.Head, t.Relation}
		})
	}
	return j
}

func entity(e hearsay.Entity) EntityJSON {
	return EntityJSON{e.ID, e.Key, e.Name, e.Kind, e.Role, e.Organisation, e.Country}
}

func (c *CodePoints) statement(s hearsay.Statement) StatementJSON {
	return StatementJSON{s.ID, c.Pairs(s.Source), c.Pairs(s.Cue), c.Pairs(s.Content), s.Kind, s.Speaker, s.Stance, chain(s.Chain)}
}

func (c *CodePoints) place(p hearsay.Place) PlaceJSON {
	lat, lon := coordinates(p.Where)
	return PlaceJSON{c.Span(p.Span), p.Name, lat, lon, p.Country, p.Kind, geonames(p.Where)}
}

func (c *CodePoints) figure(f hearsay.Figure) FigureJSON {
	return FigureJSON{
		Span: c.Span(f.Span), Words: f.Words, Min: f.Min, Max: bounded(f.Max), Counted: f.Counted, Who: f.Who, Unit: f.Unit,
		AsOf: f.AsOf, Event: f.Event, Statement: f.Statement, Background: f.Background,
	}
}

func (c *CodePoints) event(e hearsay.Event) EventJSON {
	return EventJSON{
		ID: e.ID, Span: c.Span(e.Span), Type: e.Type, Mode: e.Mode, Actors: filled(e.Actors), Targets: filled(e.Targets),
		When: when(e.When), Where: where(e.Where), Modality: e.Modality, Statement: e.Statement, Background: e.Background,
	}
}
