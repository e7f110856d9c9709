package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
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
		if !f.single && !f.weak && !f.subset && !f.Additional && f.Min > stated[f.side()] && !denied(d, &f) {
			stated[f.side()] = f.Min
		}
	}
	l := settler{d: d, stated: stated, singles: map[side]int{}, counted: map[side]bool{}, kept: make([]finding, 0, len(all))}
	l.persons(all)
	l.killed = stated[side{hearsay.Killed, false}]
	l.alone = l.killed <= l.dead()
	for _, f := range all {
		if f.single && f.Counted == hearsay.Killed && !f.Background && l.killed == 0 {
			l.killed = 1
		}
	}
	l.inLead, l.harm, l.illness = casualtiesInLead(d, all), mainHarm(d), outbreak(d)
	l.ailing = ofSomebodyIll(d)
	l.murdered(all)
	for _, f := range all {
		l.take(f)
	}
	l.union()
	l.sumByPlace()
	extents(d, l.kept, stated)
	return l.kept
}

// denied reports whether somebody denies what a count stands in: it makes no other needless.
func denied(d *text.Doc, f *finding) bool {
	st := d.StatementOver(f.Span)
	return st != nil && st.Stance == hearsay.Denies
}

// A settler has what is needed to settle the findings of one report.
type settler struct {
	d       *text.Doc
	people  []person
	stated  map[side]int  // the largest count stated with a number
	killed  int           // the same of those killed; 1 where only single persons are told of
	alone   bool          // whoever was killed is told of one by one
	inLead  bool          // headline or lead give anyone killed or hurt
	harm    lexicon.Harm  // what the main event lets expect
	illness bool          // the main event is an outbreak
	ailing  bool          // headline and lead tell of somebody ill
	singles map[side]int  // how many single persons were taken
	counted map[side]bool // what was counted so far
	kept    []finding
}

// take keeps a finding, changed where the others have it so, or drops it.
func (l *settler) take(f finding) {
	if f.Additional && !l.counted[f.side()] && !f.single && l.stated[f.side()] <= f.Min {
		f.Additional = false
	}
	if f.weak && f.Counted == hearsay.Injured && l.illness && !f.single {
		f.Counted, f.Unit = hearsay.OtherCounted, illUnit(f.verb)
	}
	if !l.lives(&f) || l.ailing && f.single && f.weak && !f.open && f.Counted == hearsay.Injured {
		return
	}
	told := l.inLead || l.harm == lexicon.Deadly || l.harm == lexicon.Unruly && !f.single
	if !told && casualty(f.Counted) && !f.Background && !f.ofCase && f.sentence > bodyStart(l.d)+lead && !f.toll && !l.ofNow(&f) {
		f.Background, f.Event = true, "" // headline and lead tell of no harm: this is another event's
	}
	if f.single && !l.takeSingle(&f) {
		return
	}
	if f.Min > 0 {
		l.counted[f.side()] = true
	}
	l.kept = append(l.kept, f)
}

// ofNow reports whether a count below a lead without harm is of the report's own event all the
// same: its sentence names no year, month or week and no place that could be another's.
func (l *settler) ofNow(f *finding) bool {
	if f.single && f.Counted == hearsay.Killed {
		return false // one person's death is as likely another case's
	}
	s := l.d.Sentences[f.sentence].Span
	for _, t := range l.d.TimesIn(s) {
		w, ok := hearsay.ParseWhen(t.Value)
		if ok && w.Known() && w.Precision != hearsay.ToDay && w.Precision != hearsay.ToHour && w.Precision != hearsay.ToMinute {
			return false
		}
	}
	return len(l.d.PlacesIn(s)) == 0
}

// lives settles whether those read as hurt are: who died of the wounds is not, and of those
// who were shot where some died it is not known. It reports whether a figure is left.
func (l *settler) lives(f *finding) bool {
	if f.Counted != hearsay.Injured {
		return true
	}
	survivor := false
	if f.person >= 0 {
		p := &l.people[f.person]
		if p.killed {
			return false
		}
		survivor = l.alone || p.hurt
	}
	if !f.weak || survivor || l.stated[f.side()] == 0 && (l.killed == 0 || !f.open || besides(l.d, *f)) {
		return true
	}
	if f.single || f.Min < 2 {
		return false
	}
	f.Counted, f.Unit = hearsay.OtherCounted, f.verb // shot, but dead or hurt is not said
	return true
}

// murdered takes for dead the one person who was shot or stabbed where the report's case is a
// killing and it tells of nobody killed: "guilty of murder. Roe shot Ann Hall in a bar".
func (l *settler) murdered(all []finding) {
	if l.killed > 0 || l.stated[side{hearsay.Injured, false}] > 0 {
		return
	}
	shot := -1
	for i := range all {
		f := &all[i]
		if f.Counted != hearsay.Injured || f.Background {
			continue
		}
		if !f.single || !f.open || !cued(f.verb, lexicon.CueShoots) || f.self || shot >= 0 && f.person != all[shot].person || f.person >= 0 && l.people[f.person].hurt {
			return
		}
		shot = i
	}
	if shot < 0 || !deathInLead(l.d) || !aboutCase(l.d) {
		return
	}
	for i := range all {
		if f := &all[i]; f.Counted == hearsay.Injured && !f.Background {
			f.Counted, f.weak, f.open = hearsay.Killed, false, false
		}
	}
	l.killed = 1
}

// takeSingle reports whether a single person makes a figure: not beside a number for all,
// and each person once, headlines aside.
func (l *settler) takeSingle(f *finding) bool {
	k := f.side()
	onTop := f.Additional && l.counted[k]
	inTitle := l.d.Sentences[f.sentence].Title
	if l.stated[k] > 0 && !onTop && !f.Background {
		return false
	}
	again := f.person < 0 && l.singles[k] > 0 || f.person >= 0 && l.people[f.person].told >= 0
	if again && !inTitle && !onTop {
		return false
	}
	f.Additional = onTop
	if !inTitle {
		l.singles[k]++
		if f.person >= 0 {
			l.people[f.person].told = len(l.kept)
		}
	}
	return true
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
