package clause

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A voice says whose words a token belongs to: the number of the innermost statement
// whose content holds it, or one of the two below.
type voice int32

const (
	ownVoice  voice = -1 // the report's own
	reporting voice = -2 // the source or the cue of a statement
)

// maxPaint bounds the work that is spent on statements within statements, in tokens for
// each token of the text.
const maxPaint = 8

// findVoices finds the voice of every token. Statements are laid on from the longest content
// to the shortest, so that the innermost stays on top.
func (r *reader) findVoices() {
	d := r.doc
	r.voices = text.Sized(r.voices, len(d.Tokens))
	out := r.voices
	for i := range out {
		out[i] = ownVoice
	}
	r.order, r.sizes = text.Sized(r.order, len(d.Statements)), text.Sized(r.sizes, len(d.Statements))
	order, size := r.order, r.sizes
	for i := range d.Statements {
		order[i] = int32(i)
		for _, piece := range d.Statements[i].Content {
			size[i] += piece.Len()
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return size[b] - size[a] })
	budget := maxPaint * len(d.Tokens)
	paint := func(pieces hearsay.Spans, v voice) {
		for _, piece := range pieces {
			first, last := d.TokensIn(piece)
			if budget -= last - first; budget < 0 {
				return
			}
			for i := first; i < last; i++ {
				out[i] = v
			}
		}
	}
	for _, i := range order {
		if !r.toBeSaid(&d.Statements[i]) {
			paint(d.Statements[i].Content, voice(i))
		}
	}
	for i := range d.Statements {
		s := &d.Statements[i]
		if r.toBeSaid(s) {
			continue
		}
		if len(s.Source) == 0 && len(s.Content) > 1 && s.Content.Hull().Contains(s.Cue.Hull()) {
			paint(s.Cue, voice(i)) // "residents were told to leave": the cue is the predicate
			continue
		}
		if !tells(d, s.Source) && !actsToo(d, s) {
			paint(s.Source, reporting)
		}
		paint(s.Cue, reporting)
	}
}

// maxMatter is the most tokens that a thing to be spoken of may have.
const maxMatter = 16

// toBeSaid reports whether a statement only tells that somebody is going to speak of a thing: "the council | will discuss
// | the attack on Friday". That is a plan of the report's own, nothing was said.
func (r *reader) toBeSaid(s *hearsay.Statement) bool {
	d := r.doc
	if len(s.Cue) != 1 || len(s.Content) != 1 || s.Content[0].Start < s.Cue[0].End {
		return false
	}
	if i, last := d.TokensIn(s.Cue[0]); last < i+2 || d.Tokens[i].Lower != "will" && d.Tokens[i].Lower != "shall" {
		return false
	}
	i, last := d.TokensIn(s.Content[0])
	if last-i > maxMatter {
		return false
	}
	for ; i < last; i++ {
		switch d.Tokens[i].Tag {
		case text.VERB, text.AUX, text.SCONJ, text.PUNCT:
			return false
		}
	}
	return true
}

// tells reports whether what was taken for a source is a clause of its own, not a noun
// phrase: it holds a verb with an object that no relative pronoun opens ("the army shelled two
// villages [aiming at …]"). Then it is read like other text.
func tells(d *text.Doc, source hearsay.Spans) bool {
	for _, piece := range source {
		first, last := d.TokensIn(piece)
		for i := first + 1; i+1 < last; i++ {
			t := &d.Tokens[i]
			if relativePronoun(t) || t.Lower == "where" || t.Lower == "when" {
				break
			}
			if t.Tag == text.VERB && nominal(d.Tokens[i-1].Tag) && !hyphen(&d.Tokens[i-1]) {
				switch d.Tokens[i+1].Tag {
				case text.DET, text.NOUN, text.PROPN, text.NUM, text.PRON:
					return true
				}
			}
		}
	}
	return false
}

// actsToo reports whether a statement's source stands before another verb, of which it is the subject in the report's own
// words: "[the minister] resigned on Monday, saying that …", "[the navy] sent two ships and warned that …".
func actsToo(d *text.Doc, s *hearsay.Statement) bool {
	if len(s.Source) == 0 || len(s.Cue) == 0 || s.Source.Hull().End >= s.Cue[0].Start {
		return false
	}
	_, i := d.TokensIn(s.Source.Hull())
	cue, _ := d.TokensIn(s.Cue[0])
	if i >= cue || d.Tokens[i].Sentence != d.Tokens[cue].Sentence {
		return false
	}
	for i < cue && (d.Tokens[i].Tag == text.PUNCT || d.Tokens[i].Tag == text.ADV || d.Tokens[i].Tag == text.AUX) {
		i++
	}
	if i == cue || d.Tokens[i].Tag != text.VERB || strings.HasSuffix(d.Tokens[i].Lower, "ing") {
		return false
	}
	for _, c := range s.Content {
		if c.Contains(d.Tokens[i].Span) {
			return false
		}
	}
	if strings.HasSuffix(d.Tokens[cue].Lower, "ing") {
		return d.Tokens[cue-1].Tag != text.AUX
	}
	return cue-1 > i && d.Tokens[cue-1].Tag == text.CCONJ
}

// stretchEnd is the end of the run of one voice that begins at first. Punctuation takes
// the voice of the words before it, so that a quotation mark or a comma cuts nothing.
func (r *reader) stretchEnd(first, limit int) int {
	v := r.voices[first]
	end := first + 1
	for i := first + 1; i < limit; i++ {
		if r.voices[i] == v {
			end = i + 1
			continue
		}
		if r.doc.Tokens[i].Tag != text.PUNCT {
			break
		}
	}
	return end
}

// trim takes marks and joining words off both ends of [first, last).
func (r *reader) trim(first, last int) (int, int) {
	tokens := r.doc.Tokens
	for first < last && (hangs(&tokens[first]) || tokens[first].Tag == text.CCONJ || tokens[first].Tag == text.SCONJ && first+1 < last) {
		first++ // a conjunction at the head of what was said ("that the …") is the reporting's
	}
	for last > first && !closes(tokens[first:last]) && (hangs(&tokens[last-1]) || tokens[last-1].Tag == text.CCONJ || tokens[last-1].Tag == text.SCONJ) {
		last--
	}
	return first, last
}

// closes reports whether the last of some tokens is the closing mark of a bracket or a
// quotation that opens among them.
func closes(tokens []text.Token) bool {
	open := ""
	switch tokens[len(tokens)-1].Lower {
	case ")":
		open = "("
	case "”":
		open = "“"
	case "’":
		open = "‘"
	case "»":
		open = "«"
	default:
		return false
	}
	for i := len(tokens) - 2; i >= 0; i-- {
		switch tokens[i].Lower {
		case open:
			return true
		case tokens[len(tokens)-1].Lower:
			return false
		}
	}
	return false
}

// hangs reports whether a token is a mark that belongs to no clause. Inside a
// clause marks are kept; at its ends they are trimmed.
func hangs(t *text.Token) bool { return t.Tag == text.PUNCT }
