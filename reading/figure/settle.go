package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// settle looks at all findings of a report together. It drops readings that a stated
// count makes needless, says which counts come on top of others, and tells a part of the
// whole from the whole.
func settle(d *text.Doc, all []finding) []finding {
	if len(all) == 0 {
		return nil
	}
	outgrown(d, all)
	survivors(d, all)
	all = withSelf(d, withoutImplied(d, all))
	stated := map[side]int{} // the largest count stated with a number, by kind
	for _, f := range all {
		if !f.single && !f.weak && !f.subset && !f.Additional && f.Min > stated[f.side()] {
			stated[f.side()] = f.Min
		}
	}
	l := settler{d: d}
	l.persons(all)
	killed := stated[side{hearsay.Killed, false}]
	alone := killed <= l.dead() // whoever was killed is told of one by one
	for _, f := range all {
		if f.single && f.Counted == hearsay.Killed && !f.Background && killed == 0 {
			killed = 1
		}
	}
	singles := map[side]int{}
	counted := map[side]bool{}
	inLead, harm, illness := casualtiesInLead(d, all), mainHarm(d), outbreak(d)
	kept := make([]finding, 0, len(all))
	for _, f := range all {
		k := f.side()
		if f.Additional && !counted[k] && !f.single {
			f.Additional = false
		}
		if f.weak && f.Counted == hearsay.Injured && illness && !f.single {
			f.Counted, f.Unit = hearsay.OtherCounted, illUnit(f.verb)
		}
		survivor := f.person >= 0 && !l.people[f.person].killed && (alone || l.people[f.person].hurt)
		if f.person >= 0 && f.Counted == hearsay.Injured && l.people[f.person].killed {
			continue // died of the wounds
		}
		if f.weak && f.Counted == hearsay.Injured && !survivor && (stated[k] > 0 || killed > 0 && f.open && !besides(d, f)) {
			if f.single || f.Min < 2 {
				continue
			}
			f.Counted, f.Unit = hearsay.OtherCounted, f.verb // shot, but dead or hurt is not said
		}
		told := inLead || harm == deadly || harm == unruly && !f.single
		if !told && casualty(f.Counted) && !f.Background && !f.ofCase && f.sentence > bodyStart(d)+lead {
			f.Background, f.Event = true, "" // headline and lead tell of no harm: this is another event's
			k = f.side()
		}
		if f.single {
			onTop := f.Additional && counted[k]
			inTitle := d.Sentences[f.sentence].Title
			if stated[k] > 0 && !onTop && !f.Background {
				continue
			}
			if !inTitle && !onTop && (f.person < 0 && singles[k] > 0 || f.person >= 0 && l.people[f.person].told >= 0) {
				continue
			}
			f.Additional = onTop
			if !inTitle {
				singles[k]++
				if f.person >= 0 {
					l.people[f.person].told = len(kept)
				}
			}
		}
		if f.Min > 0 {
			counted[k] = true
		}
		kept = append(kept, f)
	}
	kept = l.union(kept, stated)
	extents(d, kept, stated)
	return kept
}

// casualtiesInLead reports whether headline or lead give anyone killed or hurt.
func casualtiesInLead(d *text.Doc, all []finding) bool {
	body := bodyStart(d)
	for _, f := range all {
		if f.sentence < body+lead && (f.Counted == hearsay.Killed || f.Counted == hearsay.Injured) && !f.Background {
			return true
		}
	}
	return false
}

// harm is what the main event may be expected to do to people.
type harm int

const (
	harmless harm = iota
	unruly        // a crowd may be hurt, but one victim far down is rather another event's
	deadly        // its toll may stand anywhere in the report
)

// mainHarm is the harm that the main event's type lets expect; deadly where no event is
// known. Where the main event follows from one that headline and lead tell of ("sends forces after
// protesters attacked the embassy"), people may have been hurt in that one.
func mainHarm(d *text.Doc) harm {
	main := -1
	for i, e := range d.Events {
		if !e.Background {
			main = i
			break
		}
	}
	if main < 0 {
		return deadly
	}
	most, body := harmOf(d.Events[main].Type), bodyStart(d)
	for _, e := range d.Events {
		if h := harmOf(e.Type); most == harmless && !e.Background && h > harmless && e.Modality == hearsay.Happened && d.SentenceAt(e.Start) <= body {
			most = unruly
		}
	}
	return most
}

// harmOf is the harm that a type of event lets expect.
func harmOf(t hearsay.EventType) harm {
	switch t {
	case hearsay.Assault, hearsay.Explosion, hearsay.Fire, hearsay.Crash, hearsay.Collapse, hearsay.Quake, hearsay.Flood,
		hearsay.Storm, hearsay.Outbreak, hearsay.Death:
		return deadly
	case hearsay.Protest, hearsay.Coerce:
		return unruly
	}
	return harmless
}

// outbreak reports whether the main event is one of an illness, so that those in hospital
// are ill rather than hurt.
func outbreak(d *text.Doc) bool {
	for _, e := range d.Events {
		if !e.Background {
			return e.Type == hearsay.Outbreak
		}
	}
	return false
}

// lead is how many sentences below the headline give the report's own event.
const lead = 3

// outgrown marks counts as background that differ from those of headline and lead and
// stand far down at many times their size, in a relative clause that recalls an event, or
// beside a word that takes in many events: such a count sums up a war or a year, or tells of
// an older disaster. A toll that is said to have risen is none of these.
func outgrown(d *text.Doc, all []finding) {
	var top tolls
	body := bodyStart(d)
	for _, upTo := range [...]int{body, body + lead - 1} { // the lead's further sentences where its first gives none
		first := top
		for i := range all {
			if f := &all[i]; f.sentence <= upTo && !f.Background && !f.subset && casualty(f.Counted) && *first.of(f.Counted) == 0 && (f.sentence <= body || !cumulative(d, f)) {
				n := top.of(f.Counted)
				*n = max(*n, f.Min)
			}
		}
	}
	for i := range all {
		f := &all[i]
		n := *top.of(f.Counted)
		if n == 0 && f.sentence > body && casualty(f.Counted) && (top.killed > 0 || top.injured > 0) && cumulative(d, f) {
			f.Background, f.Event = true, ""
		}
		if n == 0 || f.toll || f.sentence <= body || f.Min == n {
			continue
		}
		if f.Min > n && (f.verb == "homicides" || f.verb == "murders" || f.verb == "killings" || f.verb == "slayings") {
			f.Background, f.Event = true, "" // a town's count of a year
		}
		if f.sentence >= body+lead && f.Min >= 3*n && f.Min-n >= 5 || recalled(d, f) || f.Min > n && cumulative(d, f) {
			f.Background, f.Event = true, ""
		}
	}
}

// tolls holds a number for each kind of casualty; for what is none it stays 0.
type tolls struct{ killed, injured, missing, none int }

func (t *tolls) of(c hearsay.Counted) *int {
	switch c {
	case hearsay.Killed:
		return &t.killed
	case hearsay.Injured:
		return &t.injured
	case hearsay.Missing:
		return &t.missing
	}
	return &t.none
}

// recalled reports whether a count stands in a relative clause that recalls an event:
// "in the wake of the bombing that killed five". It is asked of counts that differ from
// the lead's.
func recalled(d *text.Doc, f *finding) bool {
	s := d.Sentences[f.sentence]
	if f.at <= s.First+2 {
		return false
	}
	k := f.at - 1
	for k > s.First && isHave(d.Tokens[k].Lower) {
		k--
	}
	if w := d.Tokens[k].Lower; w != "that" && w != "which" {
		return false
	}
	for ; k >= s.First && k > f.at-14; k-- {
		switch d.Tokens[k].Lower {
		case "wake", "following", "after", "since", "anniversary", "like", "recalled", "remember":
			return true
		}
	}
	return false
}

// cumulative reports whether the sentence counts over more than one event.
func cumulative(d *text.Doc, f *finding) bool {
	s := d.Sentences[f.sentence]
	for k := s.First; k < s.Last && k < s.First+60; k++ {
		switch d.Tokens[k].Lower {
		case "weekend":
			if k > s.First+1 && d.Tokens[k-1].Lower == "the" && d.Tokens[k-2].Lower == "over" {
				return true
			}
		case "recent", "wave", "campaign", "war", "conflict", "insurgency", "series", "string", "decade", "decades", "annually",
			"average", "nationwide", "altogether":
			return true
		}
	}
	return false
}

// bodyStart is the number of the first sentence below the headline.
func bodyStart(d *text.Doc) int {
	for i, s := range d.Sentences {
		if !s.Title {
			return i
		}
	}
	return 0
}

// besides reports whether the figure says that it counts others than those before it:
// "one was killed and three others were shot".
func besides(d *text.Doc, f finding) bool {
	first, last := d.TokensIn(f.Span)
	for i := first; i < last; i++ {
		switch d.Tokens[i].Lower {
		case "other", "others", "another", "more":
			return true
		}
	}
	return false
}

// side keeps kinds apart, and this event's counts from those of others.
type side struct {
	counted    hearsay.Counted
	background bool
}

func (f finding) side() side { return side{f.Counted, f.Background} }
