package account

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// correctCounts reads corrections that name a count by nothing but its old value: "It is 61
// and not 64". The old value tells what is counted: the same origin's count that has it.
func (b *builder) correctCounts() {
	for _, d := range b.docs {
		if !d.corrects {
			continue
		}
		var made []*proposition
		for _, w := range d.props {
			if !w.takesBack {
				continue
			}
			for i := w.sentence; i <= min(w.sentence+1, len(d.Reading.Sentences)-1); i++ {
				if p := b.corrected(d, w, i); p != nil {
					made = append(made, p)
				}
			}
		}
		d.props = append(d.props, made...)
		slices.SortStableFunc(d.props, func(x, y *proposition) int {
			return cmp.Or(
				cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End),
				cmp.Compare(x.head.Start, y.head.Start), cmp.Compare(x.kind, y.kind),
			)
		})
	}
}

// hasCorrection reports whether a version has a sentence that may correct a count so.
func (d *doc) hasCorrection() bool {
	return slices.ContainsFunc(d.props, func(w *proposition) bool {
		for i := w.sentence; w.takesBack && i <= min(w.sentence+1, len(d.Reading.Sentences)-1); i++ {
			if d.replacedIn(i).ok {
				return true
			}
		}
		return false
	})
}

// replacedIn is what sentence i replaces.
func (d *doc) replacedIn(i int) replaced {
	s := d.Reading.Sentences[i]
	if !d.valid(s) {
		return replaced{}
	}
	told := d.learnt.sentence(i, s)
	if told.replaces == nil {
		r := replacement(s.In(d.text))
		told.replaces = &r
	}
	return *told.replaces
}

// corrected makes the count that sentence i gives in place of an older one; nil where it gives none.
func (b *builder) corrected(d *doc, w *proposition, i int) *proposition {
	told := d.replacedIn(i)
	if !told.ok {
		return nil
	}
	s, now, was, span := d.Reading.Sentences[i], told.now, told.was, told.at
	var old *proposition // as it was proposed
	for _, o := range b.docs[:d.order] {
		for _, p := range o.told {
			if p.figure != nil && p.affirming() && !p.background && !p.title && p.figure.Min == was && same(p.known.voice, w.voice) {
				old = p
			}
		}
	}
	if old == nil || slices.ContainsFunc(d.props, func(p *proposition) bool {
		return p.figure != nil && p.sentence == i && p.figure.Counted == old.figure.Counted
	}) {
		return nil
	}
	p := b.start(d, s, i, w.statement)
	if p == nil {
		return nil
	}
	f := *old.figure
	f.Span = hearsay.Span{Start: s.Start + span.Start, End: s.Start + span.End}
	f.Words = f.Span.In(d.text)
	f.Quantity = hearsay.Exactly(now)
	f.Statement, f.Event, f.AsOf, f.Additional, f.Background = "", "", "", false, false
	p.kind, p.figure, p.head = hearsay.FigureClaim, &f, f.Span
	p.terms, p.voice = old.terms, w.voice
	b.vocab.weighOne(p)
	p.event, p.where = old.event, old.where
	remember(p)
	p.known.voice = p.voice
	return p
}

// replaced is what a sentence like "it is 61 and not 64" tells: the count that holds now, the one that was told
// before, and where in the sentence the first stands.
type replaced struct {
	now, was int
	at       hearsay.Span
	ok       bool // it tells so
}

// replacement finds what a sentence replaces.
func replacement(sentence string) replaced {
	type number struct {
		value int
		span  hearsay.Span
		word  int
	}
	var numbers []number
	instead := -1
	pos := 0
	for n, w := range strings.Fields(sentence) {
		start := pos + strings.Index(sentence[pos:], w)
		pos = start + len(w)
		core := strings.Trim(w, "“”\"'(),;:.")
		switch lower := strings.ToLower(core); lower {
		case "not", "instead", "rather":
			instead = n
		default:
			v, err := strconv.Atoi(strings.ReplaceAll(core, ",", ""))
			if err != nil {
				num, known := lexicon.NumberWord(lower)
				if !known || num.Kind != lexicon.UnitNumeral {
					continue
				}
				v = num.Value
			}
			i := start + strings.Index(w, core)
			numbers = append(numbers, number{v, hearsay.Span{Start: i, End: i + len(core)}, n})
		}
	}
	const near = 3 // words between "not" and the number that it takes back
	for i := 1; i < len(numbers); i++ {
		x, y := numbers[i-1], numbers[i]
		if x.word < instead && instead < y.word && y.word-instead <= near && instead-x.word <= 2*near && x.value != y.value {
			return replaced{x.value, y.value, x.span, true}
		}
	}
	return replaced{}
}
