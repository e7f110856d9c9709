package figure

import (
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// maxClimb is how many steps up a sentence's tree the event of a count is looked for.
const maxClimb = 6

// An attachment is the event that a figure counts.
type attachment struct {
	event int  // its number; -1 where none fits
	told  bool // the figure's own words tie it there: by the tree, or by what they point back to
	other bool // it is none of the report's own happening
}

// attach finds the event that a figure counts: the one that its words are tied to in the
// sentence's tree ("the blast killed 12", "the attack in which 12 died", "opened fire, killing
// 12"), or that they point back to ("it killed 12", "the attack killed 12"); else the nearest in its clause and
// sentence, else the report's main event. What may be one happening with the main event is
// the main event's.
func (l *linker) attach(f *finding, c *hearsay.Clause, inClause bool) attachment {
	if !casualty(f.Counted) {
		return attachment{event: l.nearest(f, c, inClause)}
	}
	if e := l.byTree(f); e >= 0 {
		if back := l.pointsBack(f, e); back >= 0 {
			e = back
		}
		return l.placed(f, e, true)
	}
	if e := l.pointedAt(f); e >= 0 {
		return l.placed(f, e, true)
	}
	e := l.nearest(f, c, inClause)
	if e >= 0 && e != l.main && l.d.Events[e].Background {
		return attachment{event: e}
	}
	if e == l.main && !l.harmful && !l.ofDeed {
		// Nobody is killed by the signing of a treaty, but by what it is about.
		if n := slices.IndexFunc(l.d.Events, func(e hearsay.Event) bool {
			return !e.Background && lexicon.HarmOf(string(e.Type)) == lexicon.Deadly
		}); n >= 0 {
			e = n
		}
		return attachment{event: e}
	}
	return l.placed(f, e, false)
}

// placed is the attachment of a casualty to event e: to the main event where the two may be
// one happening.
func (l *linker) placed(f *finding, e int, told bool) attachment {
	if e < 0 || l.main < 0 || e == l.main || l.d.Events[e].Background {
		return attachment{event: e, told: told}
	}
	if told && f.sentence > l.first && l.elsewhere(e) {
		return attachment{event: e, told: true, other: true}
	}
	if f.sentence <= l.first || l.d.Events[e].When.Overlaps(l.d.Events[l.main].When) {
		return attachment{event: l.main, told: told}
	}
	return attachment{event: e, told: told}
}

// byTree is the number of the harmful event that the figure is tied to in its sentence's
// tree: at its governing word, below it, or on the way up. -1 where there is none. A death
// stands only for itself, so that what caused it goes before.
func (l *linker) byTree(f *finding) int {
	d, s := l.d, l.d.Sentences[f.sentence]
	k, death := f.at, -1
	if k == 0 {
		first, last := d.TokensIn(f.Span)
		for k = last - 1; k > first && d.Tokens[k].Head >= first && d.Tokens[k].Head < last; k-- {
		}
	}
	for n := 0; n < maxClimb && k >= s.First && k < s.Last; n++ {
		if e := l.harmAt(f.sentence, k); e >= 0 {
			if d.Events[e].Type != hearsay.Death {
				return e
			}
			if death < 0 {
				death = e
			}
		}
		if e := l.below(f.sentence, k); e >= 0 {
			return e
		}
		switch d.Tokens[k].Relation {
		case "root", "ccomp", "parataxis", "dep":
			return death
		}
		k = d.Tokens[k].Head
	}
	return death
}

// below is the number of the harmful event that depends on token k as its subject, as where or by
// what it came about, or as a clause that says so: "the blast killed", "killed in a crash",
// "hurt when a wall collapsed". What went before ("killed two years after a blast") is none. -1 where there is none.
func (l *linker) below(sentence, k int) int {
	d, s := l.d, l.d.Sentences[sentence]
	best := -1
	for i := max(s.First, k-reach); i < min(s.Last, k+reach); i++ {
		if d.Tokens[i].Head != k {
			continue
		}
		rel := d.Tokens[i].Relation
		switch rel {
		case "nsubj", "nsubj:pass", "obl", "obl:agent", "advcl", "nmod", "acl", "acl:relcl":
		default:
			continue
		}
		e := l.harmAt(sentence, i)
		if e < 0 || d.Events[e].Type == hearsay.Death {
			continue
		}
		if d.Events[e].Background && l.wentBefore(i, k) {
			continue
		}
		if rel == "nsubj" || rel == "nsubj:pass" {
			return e
		}
		if best < 0 {
			best = e
		}
	}
	return best
}

// wentBefore reports whether token i is joined to token k by a word for what went before it.
func (l *linker) wentBefore(i, k int) bool {
	for j := i - 1; j >= l.d.Sentences[l.d.Tokens[i].Sentence].First && j > i-8 && j != k; j-- {
		switch l.d.Tokens[j].Lower {
		case "after", "since", "following", "despite", "before", "than":
			return true
		}
	}
	return false
}

// harmAt is the number of the harmful event of a sentence whose words take in token k; -1
// where there is none.
func (l *linker) harmAt(sentence, k int) int {
	t := l.d.Tokens[k].Span
	for i := range eventsOf(l.d, l.d.Sentences[sentence].Span) {
		if e := &l.d.Events[i]; e.Overlaps(t) && lexicon.HarmOf(string(e.Type)) == lexicon.Deadly {
			return i
		}
	}
	return -1
}

// pointsBack is the number of the event that event e, a noun with "the" or "that", takes up from
// the sentence before, where that is another than the report's own; -1 where there is none.
func (l *linker) pointsBack(f *finding, e int) int {
	a := &l.d.Events[e]
	first, _ := l.d.TokensIn(a.Span)
	if a.Background || a.When.Known() && e != l.main || first <= l.d.Sentences[f.sentence].First || e == l.main {
		return -1
	}
	switch l.d.Tokens[first-1].Lower {
	case "the", "that", "this":
	default:
		return -1
	}
	if b := l.lastBefore(f.sentence); b >= 0 && lexicon.OneHappening(string(a.Type), string(l.d.Events[b].Type)) {
		return b
	}
	return -1
}

// pointedAt is the number of the event that the sentence before tells of, where the figure's
// own has none and is about it: "It killed 31", "Seventeen people died", right behind another event than the
// report's. -1 where there is none.
func (l *linker) pointedAt(f *finding) int {
	s := l.d.Sentences[f.sentence]
	if l.main < 0 || lexicon.HarmOf(string(l.d.Events[l.main].Type)) < lexicon.Deadly {
		return -1
	}
	for i := range eventsOf(l.d, s.Span) {
		if t := l.d.Events[i].Type; t != hearsay.Death && lexicon.HarmOf(string(t)) == lexicon.Deadly {
			return -1
		}
	}
	if len(l.d.TimesIn(s.Span)) > 0 {
		return -1
	}
	return l.lastBefore(f.sentence)
}

// lastBefore is the number of the last harmful event of the sentence before, in the same
// paragraph, where all of that sentence's are other than the report's own; -1 where there is none.
func (l *linker) lastBefore(sentence int) int {
	d := l.d
	if sentence == 0 || d.Sentences[sentence-1].Title || d.Sentences[sentence-1].Paragraph != d.Sentences[sentence].Paragraph {
		return -1
	}
	last := -1
	for i := range eventsOf(l.d, d.Sentences[sentence-1].Span) {
		e := &d.Events[i]
		if lexicon.HarmOf(string(e.Type)) < lexicon.Deadly {
			continue
		}
		if !e.Background && (i == l.main || l.main < 0 || !l.elsewhere(i)) {
			return -1
		}
		last = i
	}
	return last
}

// nearest is the number of the event nearest to the figure, in its clause or else in its
// sentence, but for another clause's earlier one; else the main event.
func (l *linker) nearest(f *finding, c *hearsay.Clause, inClause bool) int {
	best, distance := -1, 0
	for i := range eventsOf(l.d, l.d.Sentences[f.sentence].Span) {
		e := &l.d.Events[i]
		n := gap(e.Span, f.Span)
		if inClause && !c.Overlaps(e.Span) {
			n += 1 << 20
		}
		if best < 0 || n < distance {
			best, distance = i, n
		}
	}
	if best < 0 || l.main >= 0 && l.d.Events[best].Background && distance >= 1<<20 {
		return l.main
	}
	return best
}
