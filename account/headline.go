package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// echoShare is how much of a headline's content the body must have for it to be the same.
const echoShare = 0.35

// dropEchoes leaves out what a headline says where the body of the same version says it too: the
// body has the source. A headline that its body contradicts is kept: that is news.
func (b *builder) dropEchoes() {
	for _, d := range b.docs {
		if !d.open {
			continue
		}
		var body []*proposition
		for v := d; v != nil; v = v.before { // a carried sentence was told by a version before
			for _, p := range v.props {
				if !p.title && (v == d || d.said[v.same[p.sentence]]) {
					body = append(body, p)
				}
			}
		}
		props := d.props[:0]
		for _, p := range d.props {
			if p.title && b.isEcho(p, body) {
				continue
			}
			props = append(props, p)
		}
		d.props = props
	}
}

// isEcho reports whether a headline's words are to be left out. A headline whose count differs from the body's in
// nothing but having been updated is no contradiction.
func (b *builder) isEcho(p *proposition, body []*proposition) bool {
	if p.figure != nil {
		return b.echoes(p, body)
	}
	if p.doc.contradicted(p.Span) && !p.doc.countsIn(p.Span) {
		return false
	}
	return b.echoes(p, body) || p.doc.inOtherWords(p)
}

// countsIn reports whether a figure stands in s.
func (d *doc) countsIn(s hearsay.Span) bool {
	for i := range d.Reading.Figures {
		if s.Contains(d.Reading.Figures[i].Span) {
			return true
		}
	}
	return false
}

// echoes reports whether the body says what the headline says. A headline's event is that
// of the lead where it is of the same type.
func (b *builder) echoes(p *proposition, body []*proposition) bool {
	for _, q := range body {
		if p.figure != nil {
			if q.figure != nil && q.figure.Counted == p.figure.Counted && q.figure.Agrees(p.figure.Quantity) {
				return true
			}
			continue
		}
		if q.figure != nil || q.polarity != p.polarity {
			continue
		}
		if b.vocab.within(p, q) >= echoShare {
			return true
		}
		if p.event != nil && q.event != nil && p.event.Type == q.event.Type && p.event.Type != hearsay.OtherEvent {
			return true
		}
	}
	return false
}

// contradicted reports whether the reading found that s can't hold beside another stretch.
func (d *doc) contradicted(s hearsay.Span) bool {
	for _, c := range d.Reading.Conflicts {
		if c.A.Overlaps(s) || c.B.Overlaps(s) {
			return true
		}
	}
	return false
}

// leadReach is how many sentences of the body a headline is taken from.
const leadReach = 3

// wordShare is how many of a headline's longer words the lead must have for it to be the same.
const wordShare = 0.6

// inOtherWords reports whether the lead has most of a headline's words, in any form. Words of
// four letters count, by how they begin.
func (d *doc) inOtherWords(p *proposition) bool {
	lead := map[string]bool{}
	n := 0
	for i, words := range d.same {
		if d.inTitle(d.Reading.Sentences[i]) {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			if len(w) >= 4 {
				lead[w[:4]] = true
			}
		}
		if n++; n == leadReach {
			break
		}
	}
	all, in := 0, 0
	for w := range strings.FieldsSeq(wordsAlone(p.quote())) {
		if len(w) >= 4 {
			all++
			if lead[w[:4]] {
				in++
			}
		}
	}
	return all > 0 && float64(in) >= wordShare*float64(all)
}
