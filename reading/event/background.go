package event

import (
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// background marks the events that are earlier than or other than the main one, and the
// clauses that tell of them.
//
// An event is background where its own words date it before the main event's day, or set
// it before the news ("hours after several raids", "the worst since …"). One without a
// date is background where the same word, or the same type with the same target, names
// an event that is; and in a report of a verdict what the trial was about.
func (r *reader) background(main int) {
	d := r.doc
	edge, known := r.edge(&r.found[main])
	tried := r.tried(&r.found[main])
	for i := range r.found {
		c := &r.found[i]
		if i == main {
			continue
		}
		itself := !r.found[main].dated && r.datedLately(c) && r.sameDeed(&r.found[main], c) // the main event, told with its day
		c.background = known && c.dated && before(c.event.When, edge) && !itself || c.recalled && (r.longAfter(c) || known && r.afterOld(c, edge)) ||
			r.suspected(&r.found[main], c) ||
			tried && harmed(c.event.Type) && (c.sentence == r.found[main].sentence || !r.datedLately(c))
		if tried && c.background && c.event.When == r.found[main].event.When {
			c.event.When, c.dated = hearsay.When{}, false // the sentence's day is the court's
		}
	}
	r.recur(main, known)
	for i := range r.found {
		r.found[i].event.Background = r.found[i].background
	}
	r.backgroundClauses(edge, known, d)
}

// afterOld reports whether c, told as what something came after, has that something dated before the
// edge: "it was closed in 2020 after an attack".
func (r *reader) afterOld(c *candidate, edge time.Time) bool {
	if c.clause < 0 || c.dated {
		return false
	}
	return before(r.doc.Clauses[c.clause].When, edge)
}

// suspected reports whether c is what those were arrested for whom the main event is about: "police
// arrested two men over the murder of a judge".
func (r *reader) suspected(main, c *candidate) bool {
	if main.event.Type != hearsay.Coerce || main.mode != "arrest" || c.class != lexicon.NounClass || !harmed(c.event.Type) || r.datedLately(c) {
		return false
	}
	tokens, first := r.doc.Tokens, r.doc.Sentences[c.sentence].First
	for j := c.token - 1; j >= first && j > c.token-near; j-- {
		switch t := &tokens[j]; {
		case t.Lower == "over", t.Lower == "for", t.Lower == "suspicion", t.Lower == "connection", t.Lower == "charges":
			return true
		case t.Tag == text.VERB || t.Tag == text.PUNCT:
			return false
		}
	}
	return false
}

// tried reports whether a report's main event is what a court decided.
func (r *reader) tried(main *candidate) bool {
	if main.event.Type == hearsay.Verdict {
		return true
	}
	if main.event.Type != hearsay.Sanction || main.mode != "convict" {
		return false
	}
	return lexicon.IsEventWord(r.doc.Tokens[main.token].Lemma, lexicon.SentenceWord)
}

// harmed reports whether events of a type harm people, so that a court may have to do with them.
func harmed(t hearsay.EventType) bool {
	return t == hearsay.Death || t == hearsay.OtherEvent || t != hearsay.Protest && harmful(string(t))
}

// maxEarlier bounds the background events against which the others are held.
const maxEarlier = 64

// recur marks the events without a date that name a background event once more.
func (r *reader) recur(main int, known bool) {
	var earlier []*candidate
	for i := range r.found {
		if o := &r.found[i]; o.background && len(earlier) < maxEarlier && !r.sameEvent(&r.found[main], o) {
			earlier = append(earlier, o)
		}
	}
	for i := range r.found {
		c := &r.found[i]
		if i == main || c.background || c.dated && known || r.again(&r.found[main], c) {
			continue
		}
		for _, o := range earlier {
			if r.sameEvent(c, o) {
				c.background = true
				break
			}
		}
	}
}

// edge is the moment before which things are earlier than the news: the start of the main
// event's day or, where that is not known, of the day before the publication.
func (r *reader) edge(main *candidate) (time.Time, bool) {
	published := r.doc.Published()
	if w := main.event.When; w.Known() && main.event.Modality == hearsay.Happened && !w.Earliest.IsZero() {
		start := w.Earliest
		if !published.IsZero() && published.Sub(start) > 2*recent {
			return start, true
		}
		return start.Truncate(24 * time.Hour), true
	}
	if published.IsZero() {
		return time.Time{}, false
	}
	return published.Truncate(24 * time.Hour).Add(-24 * time.Hour), true
}

// before reports whether a time ends before the edge.
func before(w hearsay.When, edge time.Time) bool {
	return w.Known() && !w.Latest.IsZero() && !w.Latest.After(edge)
}

// longAfter reports whether c is told as something that the news comes after: "comes
// hours after", "three years after", "the worst since", "in anger at", "the protest followed".
func (r *reader) longAfter(c *candidate) bool {
	d := r.doc
	tokens := d.Tokens
	first := d.Sentences[c.sentence].First
	for j := c.token - 1; j >= first && j > c.token-12; j-- {
		t := &tokens[j]
		if reasons(tokens, j) || t.Tag == text.VERB && t.Lower != "following" && lexicon.PrecedentBehind(t.Lemma) == lexicon.SequelPrecedent {
			return true
		}
		switch t.Lower {
		case "since":
			return true
		case "after", "following":
			if j == first {
				return false
			}
			return lexicon.IsEventWord(tokens[j-1].Lemma, lexicon.LaterWord)
		}
	}
	return false
}

// sameEvent reports whether two events of the report may be one: named by the same word,
// or of one type with a target in common.
func (r *reader) sameEvent(a, b *candidate) bool {
	ta, tb := &r.doc.Tokens[a.token], &r.doc.Tokens[b.token]
	if a.typ != b.typ {
		return false
	}
	if ta.Lemma == tb.Lemma && a.class == lexicon.NounClass && ta.Lemma != "attack" && ta.Lemma != "talk" {
		return true
	}
	return (ta.Lemma == tb.Lemma || lexicon.Related(ta.Lemma, tb.Lemma)) && r.shareTarget(a, b)
}

// shareTarget reports whether two events have a target in common: the same entity, or one
// described by the same words ("an American contractor", twice).
func (r *reader) shareTarget(a, b *candidate) bool {
	for _, x := range a.event.Targets {
		for _, y := range b.event.Targets {
			if x == y {
				return true
			}
			if a, b := r.doc.Entity(x), r.doc.Entity(y); a != nil && b != nil && a.Name != "" && strings.EqualFold(a.Name, b.Name) {
				return true
			}
		}
	}
	return false
}

// A tally says which sorts of event a clause holds.
type tally struct{ background, foreground bool }

// backgroundClauses marks the clauses that are dated before the edge, and those whose
// predicate or whose only events are background.
func (r *reader) backgroundClauses(edge time.Time, known bool, d *text.Doc) {
	r.tally = text.Sized(r.tally, len(d.Clauses))
	for i := range r.found {
		c := &r.found[i]
		if c.clause < 0 {
			continue
		}
		t := &r.tally[c.clause]
		t.background = t.background || c.background
		t.foreground = t.foreground || !c.background
	}
	for k := range d.Clauses {
		c := &d.Clauses[k]
		t := r.tally[k]
		c.Background = known && before(c.When, edge) && !t.foreground || t.background && !t.foreground
	}
}
