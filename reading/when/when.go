// Package when is the stage that finds expressions of time and says what they mean.
//
// It follows TIMEX3, the part of TimeML that annotates times: an expression is a DATE, a
// TIME of day, a DURATION or a SET of repeated times, with a value in TimeML's extension
// of ISO 8601 ("2019-12-29", "2019-12-29TNI", "P2D", "PAST_REF"). What is marked and how
// far a mark reaches follows the habits of the TimeBank corpus.
//
// The work goes in three steps. item.go turns a sentence into items: tokens, cut at
// hyphens, each with the classes of word it can be (a month, a unit, "last" …); combine.go
// puts number words and names of holidays together. pattern.go finds the longest of the
// patterns in rules.go that fits at an item. The value files, a subject each, and calendar.go
// say what the match means, held against the publication time. Where an expression leaves that
// open, tense.go looks at the verb ("Friday" is the last one in a clause about the past and the
// next one in one about the future), memory.go keeps the date told last ("a year later", "the
// next day"), and context.go tells a report on a match from one on business ("the fourth
// quarter"). widen.go adds the words before a match that belong to it ("early", "the end of").
// Without a publication time relative dates keep an unresolved value ("XXXX-WXX-5") or an
// empty one.
package when

import (
	"context"
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Stage finds time expressions. The zero Stage is not usable: see [New].
type Stage struct {
	known   *lexicon.Words[*known] // every word that a time expression may hold
	rules   []rule
	begins  [setBits][]int           // the rules that can begin with a class or a word, by its bit
	hopeful set                      // what a sentence with a time has one of
	tenses  map[string]lexicon.Tense // what verbs say of the time of their clause
	readers sync.Pool                // of *reader, for their room
}

// New makes the stage.
func New() text.Stage {
	rules, literals := compileRules()
	s := &Stage{known: knownWords(literals), rules: rules, tenses: lexicon.Tenses(), hopeful: hopeful}
	for _, word := range hopefulWords {
		s.hopeful.add(literals[word])
	}
	for k := range rules {
		for bit := range s.begins {
			if rules[k].first.meets(setOf(bit)) {
				s.begins[bit] = append(s.begins[bit], k)
			}
		}
	}
	return s
}

// Name is "when".
func (*Stage) Name() string { return "when" }

// Needs are sentences and parts of speech, which tell past from future.
func (*Stage) Needs() []text.Layer { return []text.Layer{text.Sentences, text.Tags} }

// Gives is the layer of times.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Times} }

// Read fills Times, in text order; they don't overlap.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	r, _ := s.readers.Get().(*reader)
	if r == nil {
		r = new(reader)
	}
	defer s.readers.Put(r)
	*r = reader{stage: s, doc: d, published: d.Published(), items: r.items}
	defer r.forget()
	if !r.published.IsZero() {
		p := r.published.In(r.clock())
		r.today = time.Date(p.Year(), p.Month(), p.Day(), 0, 0, 0, 0, time.UTC)
	}
	for i := range d.Sentences {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		r.sentence(i)
	}
	return nil
}

// clock is the time zone whose calendar "today" is read by: the publisher's own; where the
// publication is given by UTC, that of the town in the dateline, if any.
func (r *reader) clock() *time.Location {
	own := r.published.Location()
	if _, east := r.published.Zone(); east != 0 || r.published.Equal(r.published.Truncate(24*time.Hour)) {
		return own
	}
	if towns := lexicon.Toponyms(r.doc.DatelineTown()); len(towns) > 0 { // the first is the one most often meant
		if zone, ok := lexicon.ZoneOf(towns[0].Country, towns[0].Region); ok {
			return zone
		}
	}
	return own
}

// reader holds what is known while one document is read.
type reader struct {
	stage     *Stage
	doc       *text.Doc
	published time.Time
	today     time.Time // the day of publication; zero where unknown
	items     []item    // of the sentence at hand

	ref       time.Time // the day told last; zero before any
	refAt     int       // the sentence in which it was told
	told      moment    // the day, month or year told last
	quarter   quarter   // the quarter told last
	quarterAt int       // the sentence in which it was told
	at        int       // the sentence at hand
	ahead     bool      // a match looks ahead at the one after it
	topic     topic     // what the report is about, where that was asked
}

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	*r = reader{items: text.Reuse(r.items[:cap(r.items)])}
}

// sentence finds the times of one sentence.
func (r *reader) sentence(n int) {
	r.at = n
	if !r.makeItems(r.doc.Sentences[n]) {
		return
	}
	for i := 0; i < len(r.items); {
		found, ok := r.matchAt(i)
		if !ok {
			i++
			continue
		}
		found = r.dayBehind(r.join(found))
		r.emit(found)
		i = found.last
	}
}

// found is one expression: items [first, last), and what they mean.
type found struct {
	first, last int
	kind        hearsay.TimexType
	value       string
}

// join adds what stands after a time of day or a date and belongs to it: "9 a.m." and "on
// Tuesday", "Tuesday" and "at 9 a.m.".
func (r *reader) join(f found) found {
	j := f.last
	if f.kind != hearsay.TimeTimex && f.kind != hearsay.DateTimex || f.value == "" {
		return f
	}
	for k := 0; k < 2 && j < len(r.items) && joins(r.items[j].lower); k++ {
		j++
	}
	if j >= len(r.items) {
		return f
	}
	next, ok := r.matchAt(j)
	if !ok {
		return f
	}
	clock, date := f, next
	if f.kind == hearsay.DateTimex {
		clock, date = next, f
	}
	_, hour, timed := cutTime(clock.value)
	if clock.kind != hearsay.TimeTimex || date.kind == hearsay.SetTimex || !timed || len(hour) < 5 || hour[2] != ':' {
		return f
	}
	if date.kind == hearsay.TimeTimex { // "one o'clock Wednesday morning"
		_, part, _ := cutTime(date.value)
		if len(part) != 2 || part[0] < 'A' || len(hour) < 2 {
			return f
		}
		if h := int(hour[0]-'0')*10 + int(hour[1]-'0'); h < 12 && (part == "AF" || part == "EV" || part == "NI" && h >= 6) {
			hour = string([]byte{byte('0' + (h+12)/10), byte('0' + (h+12)%10)}) + hour[2:]
		}
	}
	if day, ok := dayOf(date.value); timed && ok {
		return found{f.first, next.last, hearsay.TimeTimex, day + "T" + hour}
	}
	return f
}

// dayBehind gives a time of day the day that stands behind the same hour by another clock: "11.30 a.m.
// (0830 GMT) on Sunday".
func (r *reader) dayBehind(f found) found {
	_, hour, timed := cutTime(f.value)
	if !timed || f.kind != hearsay.TimeTimex || f.last+3 >= len(r.items) || r.items[f.last].lower != "(" || len(hour) < 5 {
		return f
	}
	twin, ok := r.matchAt(f.last + 1)
	if !ok || twin.kind != hearsay.TimeTimex || twin.last+1 >= len(r.items) || r.items[twin.last].lower != ")" {
		return f
	}
	j := twin.last + 1
	if joins(r.items[j].lower) && j+1 < len(r.items) {
		j++
	}
	if date, ok := r.matchAt(j); ok && date.kind == hearsay.DateTimex {
		if day, ok := dayOf(date.value); ok {
			f.value = day + "T" + hour
		}
	}
	return f
}

// joins tells the words that may stand between a time of day and its day.
func joins(word string) bool { return word == "," || word == "on" || word == "at" }

// emit widens an expression by the words before it that belong to it, and keeps it.
func (r *reader) emit(f found) {
	first := r.widen(f)
	span := hearsay.Span{Start: r.items[first].Start, End: r.items[f.last-1].End}
	if n := len(r.doc.Times); n > 0 && r.doc.Times[n-1].End > span.Start {
		return
	}
	r.doc.Times = append(r.doc.Times, hearsay.Timex{Span: span, Type: f.kind, Value: f.value})
	r.remember(f)
}
