package edge

import (
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// AccountJSON is the running account of one story.
type AccountJSON struct {
	Story    StoryJSON          `json:"story"`
	AsOf     Time               `json:"as_of"`
	Claims   []ClaimJSON        `json:"claims"`
	Figures  []FigureSeriesJSON `json:"figures"`
	Timeline []MomentJSON       `json:"timeline"`
	Updates  []UpdateJSON       `json:"updates"`
	Unread   []string           `json:"unread"` // ids of reports that are kept but not read
}

// ClaimJSON is a hearsay.Claim.
type ClaimJSON struct {
	ID         string              `json:"id"`
	Formerly   []string            `json:"formerly"`
	Kind       hearsay.ClaimKind   `json:"kind"`
	Summary    string              `json:"summary"`
	Weight     float64             `json:"weight"`
	Status     hearsay.ClaimStatus `json:"status"`
	Flags      []string            `json:"flags"`
	First      Time                `json:"first"`
	Last       Time                `json:"last"`
	Origins    []string            `json:"origins"`
	Against    []string            `json:"against"`
	Assertions []AssertionJSON     `json:"assertions"`
	Disputes   []string            `json:"disputes"`
	Event      *ClaimEventJSON     `json:"event"`
	Figure     *ClaimFigureJSON    `json:"figure"`
	When       *WhenJSON           `json:"when"`
	Where      *WhereJSON          `json:"where"`
	Background bool                `json:"background"`
}

// ClaimEventJSON is a hearsay.ClaimEvent: names, not a reading's ids.
type ClaimEventJSON struct {
	Type     hearsay.EventType `json:"type"`
	Mode     string            `json:"mode"`
	Actors   []string          `json:"actors"`
	Targets  []string          `json:"targets"`
	Modality hearsay.Modality  `json:"modality"`
}

// ClaimFigureJSON is a hearsay.ClaimFigure.
type ClaimFigureJSON struct {
	Words   string          `json:"words"`
	Min     int             `json:"min"`
	Max     *int            `json:"max"` // null where open
	Counted hearsay.Counted `json:"counted"`
	Who     string          `json:"who"`
	Unit    string          `json:"unit"`
	Extent  string          `json:"extent"`
}

// AssertionJSON is one report's word for or against a claim.
type AssertionJSON struct {
	Report    string `json:"report"`
	Version   int    `json:"version"`
	Outlet    string `json:"outlet"`
	Published Time   `json:"published"`
	Observed  Time   `json:"observed"`
	Span
	Quote     string           `json:"quote"`
	Speaker   SpeakerJSON      `json:"speaker"`
	Chain     []LinkJSON       `json:"chain"`
	Polarity  hearsay.Polarity `json:"polarity"`
	Withdrawn bool             `json:"withdrawn"`
}

// SpeakerJSON is whose word it is.
type SpeakerJSON struct {
	Key  string `json:"key"`
	Name string `json:"name"`
}

// FigureSeriesJSON is how one count moved.
type FigureSeriesJSON struct {
	Counted    hearsay.Counted   `json:"counted"`
	Who        string            `json:"who"`
	Background bool              `json:"background"`
	History    []FigurePointJSON `json:"history"`
	Current    RangeJSON         `json:"current"`
}

// FigurePointJSON is one value of a series.
type FigurePointJSON struct {
	At     Time   `json:"at"`
	Min    int    `json:"min"`
	Max    *int   `json:"max"` // null where open
	Words  string `json:"words"`
	Origin string `json:"origin"`
	Report string `json:"report"`
	Claim  string `json:"claim"`
}

// RangeJSON is low, best and high.
type RangeJSON struct {
	Low  int  `json:"low"`
	Best int  `json:"best"`
	High *int `json:"high"` // null where no origin gives an upper bound
}

// MomentJSON is one line of the timeline.
type MomentJSON struct {
	When  *WhenJSON `json:"when"`
	Claim string    `json:"claim"`
}

// UpdateJSON is one change.
type UpdateJSON struct {
	At     Time               `json:"at"`
	Kind   hearsay.UpdateKind `json:"kind"`
	Claim  string             `json:"claim"`
	Report string             `json:"report"`
}

func update(u hearsay.Update) UpdateJSON {
	return UpdateJSON{Time(u.At), u.Kind, u.Claim, u.Report}
}

// Account is a, with the spans of its assertions in code points. texts gives the text of
// a report's version. The error is of kind hearsay.ErrNotFound where it doesn't know one
// that an assertion rests on, and hearsay.ErrInvalid where a quote isn't what stands at
// its span.
func Account(a hearsay.Account, texts func(report string, version int) (string, bool)) (AccountJSON, error) {
	w := witness{texts: texts, known: map[textID]*CodePoints{}}
	j := AccountJSON{
		Story:   Story(a.Story),
		Unread:  filled(a.Unread),
		AsOf:    Time(a.AsOf),
		Claims:  make([]ClaimJSON, len(a.Claims)),
		Figures: each(a.Figures, figureSeries),
		Timeline: each(a.Timeline, func(m hearsay.Moment) MomentJSON {
			return MomentJSON{when(m.When), m.Claim}
		}),
		Updates: each(a.Updates, update),
	}
	for i, c := range a.Claims {
		var err error
		if j.Claims[i], err = w.claim(c); err != nil {
			return AccountJSON{}, fmt.Errorf("claim %s: %w", c.ID, err)
		}
	}
	return j, nil
}

// witness looks up the texts on which assertions rest, each once.
type witness struct {
	texts func(report string, version int) (string, bool)
	known map[textID]*CodePoints
}

type textID struct {
	report  string
	version int
}

func (w witness) codePoints(report string, version int) (*CodePoints, error) {
	id := textID{report, version}
	if c := w.known[id]; c != nil {
		return c, nil
	}
	text, ok := w.texts(report, version)
	if !ok {
		return nil, fmt.Errorf("%w: the text of version %d", hearsay.ErrNotFound, version)
	}
	c := NewCodePoints(text)
	w.known[id] = c
	return c, nil
}

func (w witness) claim(c *hearsay.Claim) (ClaimJSON, error) {
	j := ClaimJSON{
		ID: c.ID, Formerly: filled(c.Formerly), Kind: c.Kind, Summary: c.Summary, Weight: c.Weight, Status: c.Status,
		Flags: filled(c.Flags), First: Time(c.First), Last: Time(c.Last), Origins: filled(c.Origins), Against: filled(c.Against),
		Assertions: make([]AssertionJSON, len(c.Assertions)), Disputes: filled(c.Disputes),
		When: when(c.When), Where: where(c.Where), Background: c.Background,
	}
	if e := c.Event; e != nil {
		j.Event = &ClaimEventJSON{e.Type, e.Mode, filled(e.Actors), filled(e.Targets), e.Modality}
	}
	if f := c.Figure; f != nil {
		j.Figure = &ClaimFigureJSON{f.Words, f.Min, bounded(f.Max), f.Counted, f.Who, f.Unit, f.Extent}
	}
	for i, a := range c.Assertions {
		var err error
		if j.Assertions[i], err = w.assertion(a); err != nil {
			return ClaimJSON{}, fmt.Errorf("assertion of report %q: %w", a.Report, err)
		}
	}
	return j, nil
}

func (w witness) assertion(a hearsay.Assertion) (AssertionJSON, error) {
	c, err := w.codePoints(a.Report, a.Version)
	if err == nil {
		err = c.holds(a.Span, a.Quote)
	}
	if err != nil {
		return AssertionJSON{}, err
	}
	return AssertionJSON{
		Report: a.Report, Version: a.Version, Outlet: a.Outlet, Published: Time(a.Published), Observed: Time(a.Observed),
		Span: c.Span(a.Span), Quote: a.Quote, Speaker: SpeakerJSON{a.Speaker.Key, a.Speaker.Name}, Chain: chain(a.Chain),
		Polarity: a.Polarity, Withdrawn: a.Withdrawn,
	}, nil
}

func figureSeries(f hearsay.FigureSeries) FigureSeriesJSON {
	return FigureSeriesJSON{
		Counted: f.Counted, Who: f.Who, Background: f.Background,
		History: each(f.History, func(p hearsay.FigurePoint) FigurePointJSON {
			return FigurePointJSON{Time(p.At), p.Min, bounded(p.Max), p.Words, p.Origin, p.Report, p.Claim}
		}),
		Current: RangeJSON{f.Current.Low, f.Current.Best, bounded(f.Current.High)},
	}
}
