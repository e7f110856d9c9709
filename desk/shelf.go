package desk

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

// textKey names one version's text.
type textKey struct {
	report  string
	version int
}

// shelf holds the versions that a page needs, each with its count of code points.
type shelf struct {
	versions map[textKey]*hearsay.Version
	points   map[textKey]*edge.CodePoints
}

func newShelf() *shelf {
	return &shelf{map[textKey]*hearsay.Version{}, map[textKey]*edge.CodePoints{}}
}

func (s *shelf) add(v *hearsay.Version) { s.versions[textKey{v.ID, v.Number}] = v }

// span is a span of a version in code points; false where the version isn't there.
func (s *shelf) span(report string, version int, at hearsay.Span) (edge.Span, bool) {
	k := textKey{report, version}
	v := s.versions[k]
	if v == nil {
		return edge.Span{}, false
	}
	c := s.points[k]
	if c == nil {
		c = edge.NewCodePoints(v.Text())
		s.points[k] = c
	}
	return c.Span(at), true
}
