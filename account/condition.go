package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// withCondition is a stretch with what its sentence makes it hang on, before or behind it: "if elections were held
// now". What only holds on a condition isn't told without it.
func (d *doc) withCondition(span hearsay.Span, sentence int) hearsay.Span {
	if sentence < 0 || sentence >= len(d.Reading.Sentences) {
		return span
	}
	s := d.Reading.Sentences[sentence]
	if !d.valid(s) || !s.Contains(span) || d.inTitle(s) {
		return span
	}
	rest := d.text[span.End:s.End]
	if first, _, _ := strings.Cut(strings.TrimLeft(rest, ", "), " "); lexicon.OpensCondition(first) && len(first) < len(rest) {
		if i := strings.IndexAny(rest[1:], ",;\"”"); i >= 0 {
			rest = rest[:1+i]
		}
		span.End += len(strings.TrimRight(rest, " .!?"))
	}
	before := strings.TrimLeft(d.text[s.Start:span.Start], "\"“‘ ")
	if first, behind, _ := strings.Cut(strings.ToLower(before), " "); lexicon.OpensCondition(first) && (behind == "" || strings.IndexByte(behind, ',') == len(strings.TrimRight(behind, " "))-1) {
		span.Start -= len(before)
	}
	return span
}

// closed is a stretch with the mark that ends a quotation which it opens, where that comes next: what is quoted to its
// end is shown as quoted.
func (d *doc) closed(span hearsay.Span, sentence int) hearsay.Span {
	words := span.In(d.text)
	open := strings.Count(words, "\"")%2 == 1 && !strings.HasPrefix(words, "\"") || strings.LastIndex(words, "“") > strings.LastIndex(words, "”")
	if !open || sentence < 0 || !d.valid(d.Reading.Sentences[sentence]) {
		return span
	}
	rest := d.text[span.End:max(span.End, d.Reading.Sentences[sentence].End)]
	for _, mark := range []string{"\"", "”"} {
		if i := strings.Index(rest, mark); i >= 0 && strings.Trim(rest[:i], " ,.;!?") == "" {
			span.End += i + len(mark)
			break
		}
	}
	return span
}

// conditionReach is how far before "until", in bytes, the verb stands that it goes with.
const conditionReach = 80

// past reports whether a clause tells what has been, by a word of it.
func (d *doc) past(c *hearsay.Clause) bool {
	for w := range strings.FieldsSeq(strings.ToLower(c.In(d.text))) {
		switch w {
		case "is", "are", "has", "have":
			return false
		}
	}
	return true
}

// onlyIf reports whether a clause is no more than a condition: "if it is needed", "would stay
// until the troops left". Nobody says of it that it is so.
func (d *doc) onlyIf(c *hearsay.Clause, sentence int) bool {
	from := max(d.Reading.Sentences[sentence].Start, c.Start-conditionReach, 0)
	if from > c.Start || !d.valid(c.Span) {
		return false
	}
	before := d.text[from:c.Start]
	first, _, _ := strings.Cut(c.In(d.text), " ")
	words := strings.Fields(strings.ToLower(before + " " + first))
	for i, w := range words {
		words[i] = strings.TrimLeft(w, "\"“'‘(")
	}
	if n := len(words); strings.HasSuffix(strings.Join(words[:max(0, n-1)], " "), " long as") {
		return true // "as long as it does not yield"
	}
	for i := len(words) - 1; i >= max(0, len(words)-2); i-- {
		switch words[i] {
		case "if", "unless", "lest":
			return true
		case "once":
			if i == len(words)-2 && !d.past(c) {
				return true // "once the government is ousted, its bills are void"
			}
		case "until", "till":
			for _, w := range words[:i] {
				switch w {
				case "will", "would", "won't", "won’t", "shall", "must", "should":
					return true
				}
			}
		}
	}
	return false
}
