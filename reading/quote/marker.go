package quote

import "github.com/hearsay-news/hearsay/reading/text"

// pastMarker is the token after a word or two by which the report ties a sentence to the
// one before it: "But", "However,", "That said,". They are the report's, not the source's.
func (r *reader) pastMarker(i, last int) int {
	d := r.d
	switch {
	case i+3 < last && d.Tokens[i].Lower == "that" && d.Tokens[i+1].Lower == "said" && d.Tokens[i+2].Lower == ",":
		return i + 3
	case i+2 < last && r.words.Marker(d.Tokens[i].Lower) && d.Tokens[i+1].Lower == ",":
		return i + 2
	case i+1 < last && (d.Tokens[i].Lower == "but" || d.Tokens[i].Lower == "and") && !r.inQuote(i):
		return i + 1
	}
	return i
}

// pastEllipsis is the end of content that runs to the end of sentence s: the end of the
// sentence after it where that one only takes a broken exclamation up again with an
// ellipsis, as in a chant: "No! … No!".
func (r *reader) pastEllipsis(s text.Sentence) int {
	d := r.d
	if s.Last >= len(d.Tokens) || s.Last == s.First {
		return s.Last
	}
	n := d.Tokens[s.Last].Sentence
	next := d.Sentences[n]
	if next.Paragraph != s.Paragraph || !isEllipsis(d.Tokens[next.First].Lower) {
		return s.Last
	}
	if next.Last == next.First+1 && n+1 < len(d.Sentences) && d.Sentences[n+1].Paragraph == s.Paragraph {
		return d.Sentences[n+1].Last // the ellipsis was taken for a sentence of its own
	}
	return next.Last
}

func isEllipsis(w string) bool { return w == "…" || w == "..." }
