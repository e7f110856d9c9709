package lexicon

import "strings"

// WithoutSlug leaves out what a desk puts around a line for itself: a bullet before it ("+ "), a label ("FLASH:"), the
// slug or a note behind it ("(harbour-strike)", "(updated)").
func WithoutSlug(line string) string {
	line = strings.TrimLeft(line, "+*•·-–— ")
	line, _ = CutLabel(line)
	at := strings.LastIndex(line, " (")
	if at < 0 || !strings.HasSuffix(line, ")") {
		return line
	}
	slug := line[at+2 : len(line)-1]
	if strings.ContainsAny(slug, " .,0123456789") || !strings.Contains(slug, "-") && NoLabel == labelOf(slug) {
		return line
	}
	return line[:at]
}

// labelOf is what a word by itself is as a label of a headline.
func labelOf(word string) HeadlineLabel {
	return headlineLabels()[unnumbered(strings.ToLower(word))].kind
}
