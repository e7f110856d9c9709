package edge

import (
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// BearingJSON is how one report bears on a sentence that is being checked.
type BearingJSON struct {
	Report   string              `json:"report"`
	Stance   hearsay.CheckStance `json:"stance"`
	Evidence []EvidenceJSON      `json:"evidence"`
}

// EvidenceJSON is the words that a bearing rests on.
type EvidenceJSON struct {
	Span
	Quote    string           `json:"quote"`
	Polarity hearsay.Polarity `json:"polarity"`
}

// Bearings are bs. text gives the text of the version that the i-th of them is about; it
// is asked for bearings with evidence only. The error is text's, or of kind
// hearsay.ErrInvalid where a quote isn't what stands at its span.
func Bearings(bs []hearsay.Bearing, text func(i int) (string, error)) ([]BearingJSON, error) {
	all := make([]BearingJSON, len(bs))
	for i, b := range bs {
		all[i] = BearingJSON{b.Report, b.Stance, make([]EvidenceJSON, len(b.Evidence))}
		if len(b.Evidence) == 0 {
			continue
		}
		t, err := text(i)
		if err != nil {
			return nil, err
		}
		c := NewCodePoints(t)
		for k, e := range b.Evidence {
			if err := c.holds(e.Span, e.Quote); err != nil {
				return nil, fmt.Errorf("evidence from report %q: %w", b.Report, err)
			}
			all[i].Evidence[k] = EvidenceJSON{c.Span(e.Span), e.Quote, e.Polarity}
		}
	}
	return all, nil
}

// holds makes sure that a quote is what stands at its span: a line that can't show its
// words isn't shown.
func (c *CodePoints) holds(s hearsay.Span, quote string) error {
	if s.Start < 0 || s.End < s.Start || s.End > len(c.text) || s.In(c.text) != quote {
		return fmt.Errorf("%w: the quote %.60q isn't what stands at bytes %d to %d of the text", hearsay.ErrInvalid, quote, s.Start, s.End)
	}
	return nil
}
