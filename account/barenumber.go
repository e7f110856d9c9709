package account

import (
	"math"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// "Police put the crowd at 2,500; the organisers spoke of 10,000": a number with no noun behind it counts what was
// counted last.

// bareBack is how many sentences back a number that has no noun finds what it counts.
const bareBack = 2

// isBare reports whether the number of a clause at words[from:end] stands without a noun where one is understood:
// "spoke of 10,000", "counted two", "four of them".
func isBare(words []form, from, end int) bool {
	if end < len(words) {
		if words[end].word == "of" && end+1 < len(words) {
			last := words[min(end+2, len(words)-1)].word
			return words[end+1].word == "them" || lexicon.Understood(last)
		}
		if !words[end-1].stops && !lexicon.Stop(words[end].word) {
			return false
		}
	}
	if from == 0 {
		return end == len(words) // all that somebody is told to have said
	}
	before := words[from-1].word
	return lexicon.PutsAt(before) || lexicon.LightOfCount(lexicon.LemmaEndings().Lemma(before, before, "VERB")) || lexicon.Whole(before)
}

// numberedBy are the numbers of a clause, each with its noun: for one that has none, that of the number before it.
func (d *doc) numberedBy(c *hearsay.Clause, found []numbered) []numbered {
	bare := false
	for _, x := range found {
		bare = bare || x.noun == ""
	}
	if !bare {
		return found
	}
	noun := d.nounCounted(c)
	var with []numbered
	for _, x := range found {
		if x.noun != "" {
			noun = x.noun
		} else if x.noun = noun; noun == "" {
			continue
		}
		with = append(with, x)
	}
	return with
}

// nounCounted is the noun that was counted last before a clause, in the sentences right before it or the headline;
// empty where there is none.
func (d *doc) nounCounted(c *hearsay.Clause) (noun string) {
	for i := range d.Reading.Clauses {
		o := &d.Reading.Clauses[i]
		if o.Start >= c.Start {
			break
		}
		if !d.valid(o.Span) || o.Sentence < c.Sentence-bareBack && !d.inTitle(o.Span) {
			continue
		}
		for _, x := range d.learnt.clause(o).numbered {
			if x.noun != "" {
				noun = x.noun
			}
		}
	}
	return noun
}

// bareCounts are the counts of people that numbers without a noun give in the words of other sources than gave the count
// before them.
func (d *doc) bareCounts() (counts []*hearsay.Figure) {
	for i := range d.Reading.Statements {
		st := &d.Reading.Statements[i]
		if len(st.Content) != 1 || !d.valid(st.Content[0]) || st.Content[0].Len() > bareLength {
			continue
		}
		words := formsIn(d.in(st.Content[0]))
		for n := range words {
			if low, size, ok := numberFrom(words[n:]); ok && n+size == len(words) && low == math.Trunc(low) && low <= math.MaxInt32 {
				x := numbered{low: low, high: low}
				x.bound(words[:n])
				if f := d.bareCount(st, x); f != nil {
					counts = append(counts, f)
				}
			}
		}
	}
	return counts
}

// bareLength is how long what somebody said may be, in bytes, for it to be no more than a number.
const bareLength = 30

// bareCount is the count of people that x is, all that somebody is told to have said; nil where people weren't what was
// counted last.
func (d *doc) bareCount(st *hearsay.Statement, x numbered) *hearsay.Figure {
	at := st.Content[0]
	sentence := d.sentenceAt(at.Start)
	var last *hearsay.Figure
	for i := range d.Reading.Figures {
		f := &d.Reading.Figures[i]
		if f.Overlaps(at) {
			return nil
		}
		if f.Start < at.Start && d.sentenceAt(f.Start) >= sentence-bareBack {
			last = f
		}
	}
	if x.some || last == nil || last.Counted == hearsay.OtherCounted || last.Statement == st.ID || last.Additional {
		return nil
	}
	f := *last
	f.Span, f.Words, f.Statement, f.Quantity = at, d.in(at), st.ID, hearsay.Exactly(int(x.low))
	if math.IsInf(x.high, 1) {
		f.Quantity = hearsay.AtLeast(int(x.low))
	}
	return &f
}
