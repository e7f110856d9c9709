package hearsay

// A Span is a stretch of one version's text: byte offsets, end exclusive.
type Span struct {
	Start, End int
}

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// In is the text that the span covers. It panics when the span lies outside text:
// a span belongs to one text alone.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Spans are the pieces of something that may be broken in two, in text order.
type Spans []Span

// Hull is the smallest span that covers all pieces; the zero Span where there are none.
func (ss Spans) Hull() Span {
	if len(ss) == 0 {
		return Span{}
	}
	h := ss[0]
	for _, s := range ss[1:] {
		h.Start = min(h.Start, s.Start)
		h.End = max(h.End, s.End)
	}
	return h
}

// Contains reports whether one piece holds o wholly.
func (ss Spans) Contains(o Span) bool {
	for _, s := range ss {
		if s.Contains(o) {
			return true
		}
	}
	return false
}

// Overlaps reports whether any piece shares a byte with o.
func (ss Spans) Overlaps(o Span) bool {
	for _, s := range ss {
		if s.Overlaps(o) {
			return true
		}
	}
	return false
}
