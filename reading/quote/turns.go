package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// turnCue stands for the lemma of the cue of a turn: what follows a speaker's label in a
// transcript or interview is spoken by whom the label names.
const turnCue = ":turn"

// Bounds of transcripts: the most words of a label, and the most paragraphs of one turn.
const (
	maxLabel = 8
	maxTurn  = 40
)

// A turn is a paragraph that a label opens: "Q:", "SMITH:", "**Ana Soto:**". Numbers are
// token numbers.
type turn struct {
	paragraph   int
	first, last int // the label's words
	colon       int // the mark after them, and of the cue
	content     int // the first token of what is said
	sure        bool
}

// turns makes the statements of a transcript's turns. It marks the sentences that stand in
// them, of which nothing else is read: what people say in them about others' sayings is
// theirs, as within quotation marks. A label in capitals, a handle, or Q and A are sure; the
// name of a person before a colon is a label where the text has two such paragraphs.
func (r *reader) turns() (spoken []bool) {
	d := r.d
	var found []turn
	doubtful := 0
	end := 0 // first sentence past the paragraph at hand
	for n := 0; n < len(d.Sentences); n = end {
		for end = n + 1; end < len(d.Sentences) && d.Sentences[end].Paragraph == d.Sentences[n].Paragraph; end++ {
		}
		if d.Sentences[n].Title && d.Version.Title != "" {
			continue // a headline, not a first line taken for one
		}
		if t, ok := r.labelAt(d.Sentences[n].First, d.Sentences[end-1].Last); ok {
			t.paragraph = d.Sentences[n].Paragraph
			found = append(found, t)
			if !t.sure {
				doubtful++
			}
		}
	}
	found = r.answered(found)
	if len(found) == 0 || len(found) == 1 && doubtful == 1 || !r.transcript(found) {
		return nil
	}
	spoken = make([]bool, len(d.Sentences))
	for i, t := range found {
		next := t.paragraph + 1
		if i+1 < len(found) && found[i+1].paragraph-t.paragraph <= maxTurn {
			next = found[i+1].paragraph // what stands between two labels belongs to the first
		}
		r.turn(t, next, spoken)
	}
	return spoken
}

// transcript reports whether labels are a transcript's and not those of a table of facts
// ("ECONOMY: …", "DEBT: …"): at least half of them name somebody or come again.
func (r *reader) transcript(found []turn) bool {
	count := map[string]int{}
	text := func(t turn) string { return r.d.Cover(t.first, t.last).In(r.d.Text) }
	for _, t := range found {
		count[text(t)]++
	}
	named := 0
	for _, t := range found {
		if count[text(t)] > 1 || r.namesSpeaker(t.first, t.last) {
			named++
		}
	}
	return named*2 >= len(found)
}

// answered leaves out what looks like the label of an answer ("A.") where nobody asks.
func (r *reader) answered(found []turn) []turn {
	asks := func(t turn) bool { return t.last == t.first+1 && r.saying(t.first)&lexicon.Asks != 0 }
	if slices.ContainsFunc(found, asks) {
		return found
	}
	return slices.DeleteFunc(found, func(t turn) bool { return t.last == t.first+1 && r.saying(t.first)&lexicon.Answers != 0 })
}

// saying gives the ways in which token i has to do with telling.
func (r *reader) saying(i int) lexicon.Saying { return lexicon.SayingOf(r.d.Tokens[i].Lower) }

// turn makes the statement of turn t, which ends before paragraph next.
func (r *reader) turn(t turn, next int, spoken []bool) {
	d := r.d
	st := said{
		cue:      hearsay.Spans{d.Tokens[t.colon].Span},
		source:   d.Cover(t.first, t.last),
		lemma:    turnCue,
		head:     t.colon,
		sentence: d.Tokens[t.first].Sentence,
	}
	n := st.sentence
	for n > 0 && d.Sentences[n-1].Paragraph == t.paragraph {
		n--
	}
	last := t.content
	for ; n < len(d.Sentences) && d.Sentences[n].Paragraph < next; n++ {
		s := d.Sentences[n]
		if s.Paragraph != d.Sentences[d.Tokens[last-1].Sentence].Paragraph && last > t.content {
			st.content = append(st.content, r.unmarked(t.content, last)...)
			t.content = s.First
		}
		last = s.Last
		spoken[n] = true
	}
	if last <= t.content {
		return
	}
	st.content = append(st.content, r.unmarked(t.content, last)...)
	r.takeQuotes(t.first, last)
	if len(st.content) > 0 {
		r.said = append(r.said, st)
	}
}

// unmarked is the span of tokens [first, last) without the marks of bold and italic type at
// its edges.
func (r *reader) unmarked(first, last int) hearsay.Spans {
	for first < last && isEmphasis(r.d.Tokens[first].Lower) {
		first++
	}
	for last > first && isEmphasis(r.d.Tokens[last-1].Lower) {
		last--
	}
	if first >= last {
		return nil
	}
	return hearsay.Spans{r.d.Cover(first, last)}
}

func isEmphasis(w string) bool { return w != "" && strings.Trim(w, "*_#>") == "" }

// labelAt is the label that opens the paragraph of tokens [first, last).
func (r *reader) labelAt(first, last int) (turn, bool) {
	d := r.d
	i := first
	for i < last && i < first+3 && (isEmphasis(d.Tokens[i].Lower) || r.edge[i] == opening) {
		i++
	}
	t := turn{first: i}
	for i < last && i < t.first+maxLabel && !isColon(d.Tokens[i].Lower) && r.mayLabel(i) {
		i++
	}
	t.last = i
	t.colon = i
	for i < last && i < t.last+2 && isEmphasis(d.Tokens[i].Lower) {
		i++ // "**Ana Soto**:"
	}
	if t.last == t.first || i >= last {
		return turn{}, false
	}
	short := t.last == t.first+1 && r.saying(t.first)&(lexicon.Asks|lexicon.Answers) != 0
	if short && d.Tokens[i].Lower == "." && len(d.Tokens[t.first].Lower) == 1 {
		// "Q. Who closed it?"
	} else if !isColon(d.Tokens[i].Lower) {
		return turn{}, false
	}
	t.colon, t.content = i, i+1
	for t.content < last && isEmphasis(d.Tokens[t.content].Lower) {
		t.content++
	}
	if t.content >= last || !short && d.Tokens[t.content].Start == d.Tokens[t.colon].End {
		return turn{}, false // "http:", "12:30"
	}
	t.sure = short || r.inCapitals(t.first, t.last)
	if r.saying(t.last-1)&lexicon.Field != 0 {
		return turn{}, false
	}
	return t, t.sure && (short || r.maySpeak(t.first, t.last)) || !t.sure && r.namesSpeaker(t.first, t.last)
}

func isColon(w string) bool { return w == ":" || w == "：" }

// mayLabel reports whether token i can be a word of a label.
func (r *reader) mayLabel(i int) bool {
	d := r.d
	w := d.Word(i)
	c, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsUpper(c), c == '(' || c == ')' || c == '-' || c == '\'' || c == '’':
		return true
	case w == ".": // "MR. SMITH", but "Q. Who …"
		return i > 0 && r.saying(i-1)&(lexicon.Asks|lexicon.Answers) == 0 && d.Tokens[i-1].End == d.Tokens[i].Start && d.Tokens[i-1].End-d.Tokens[i-1].Start <= 4
	case w == ",", unicode.IsDigit(c):
		return false
	}
	return lexicon.NameClasses(d.Tokens[i].Lower)&lexicon.Particle != 0 || w == "of" || w == "the" || w == "and"
}

// inCapitals reports whether tokens [first, last) are words in capitals but for what stands
// in brackets: "SMITH (Labour)".
func (r *reader) inCapitals(first, last int) bool {
	letters, open := 0, false
	for i := first; i < last; i++ {
		switch w := r.d.Word(i); {
		case w == "(":
			open = true
		case w == ")":
			open = false
		case open:
		case !isUpper(w):
			return false
		default:
			letters += len(w)
		}
	}
	return letters >= 3
}

// namesSpeaker reports whether the words [first, last) of a label name a person, the outlet,
// or somebody by what they do in an interview.
func (r *reader) namesSpeaker(first, last int) bool {
	d := r.d
	if last == first+1 && r.saying(first)&(lexicon.Asks|lexicon.Answers) != 0 {
		return true
	}
	if r.words.Label(d.Tokens[last-1].Lower) {
		return false
	}
	label := d.Cover(first, last)
	if r.outlet.is(label.In(d.Text)) {
		return true
	}
	for _, m := range d.MentionsIn(label) {
		if e := d.Entity(m.Entity); e != nil && e.Kind == hearsay.PersonEntity && e.Named {
			return true
		}
	}
	if r.saysWho(last-1) || lexicon.NameClasses(d.Tokens[first].Lower)&lexicon.Honorific != 0 {
		return true
	}
	return lexicon.NameClasses(d.Tokens[first].Lower)&lexicon.GivenName != 0 && last > first+1 && last <= first+3 && d.Tokens[last-1].Tag == text.PROPN
}

// saysWho reports whether the last word of a label, token i, is a word for somebody or a body
// that speaks: "THE MAYOR".
func (r *reader) saysWho(i int) bool {
	const who = lexicon.RoleNoun | lexicon.SpeakerNoun | lexicon.PersonNoun | lexicon.GroupNoun | lexicon.CollectiveNoun
	w := r.d.Tokens[i].Lower
	return lexicon.NameClasses(w)&who != 0 || r.words.Speaks(w)
}
