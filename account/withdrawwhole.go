package account

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// "Norgas withdrew its statement of Tuesday": what is taken back is all that was published then, and not said again.

// takeBackWhole takes back all that w's source published at the time that w names, in the last of its own reports
// before w where it names none, or in one of others that passed it on. It reports what was taken back first.
func (b *builder) takeBackWhole(w *proposition) *proposition {
	sentence := w.doc.Reading.Sentences[w.sentence]
	if w.topic || !lexicon.WithdrawsWhole(strings.ToLower(w.doc.in(sentence))) {
		return nil
	}
	told := b.publishedBy(w, w.doc.dayNamed(sentence))
	if told == nil {
		return nil
	}
	var first *proposition
	for _, p := range told.props {
		if p.takesBack || p.title || p.background || !p.ownVoice() && !same(p.voice, w.voice) {
			continue
		}
		p.takenBackBy(w.doc)
		if first == nil || p.weight > first.weight {
			first = p
		}
	}
	return first
}

// publishedBy is the last version before w that w's source published itself, told on a day where that isn't zero; nil
// where there is none.
func (b *builder) publishedBy(w *proposition, day time.Time) (found *doc) {
	for _, d := range b.docs[:w.doc.order] {
		if d.report() != w.doc.report() && (day.IsZero() || dayOf(d.published()) == dayOf(day)) && slices.ContainsFunc(d.props, func(p *proposition) bool { return p.published(w) }) {
			found = d
		}
	}
	return found
}

// published reports whether p is what w's source tells on a channel of its own: one that has its name, or one on which it
// spoke by name before.
func (p *proposition) published(w *proposition) bool {
	if !p.ownVoice() || p.voice.kind != ownChannel && p.voice.kind != poster {
		return false
	}
	if same(p.voice, w.voice) {
		return true
	}
	return p.doc.Version.Outlet == w.doc.Version.Outlet && w.taker != nil && slices.ContainsFunc(p.doc.Reading.Entities, func(e hearsay.Entity) bool {
		return e.Named && sameName(e.Key, w.taker.Key)
	})
}

// published is when a version's report was published; when it was seen where that isn't known.
func (d *doc) published() time.Time {
	if t := d.Version.Published; !t.IsZero() {
		return t
	}
	return d.observed()
}

// dayNamed is the day of the last time named in a stretch of text; zero where none is.
func (d *doc) dayNamed(s hearsay.Span) (day time.Time) {
	for _, t := range d.Reading.Times {
		if s.Contains(t.Span) && len(t.Value) >= len(time.DateOnly) {
			if at, err := time.Parse(time.DateOnly, t.Value[:len(time.DateOnly)]); err == nil {
				day = at
			}
		}
	}
	return day
}

// takeBackNamed takes back what whoever takes back by r told of the thing that r names: "I have deleted the post about
// the van".
func (b *builder) takeBackNamed(d *doc, r retraction) {
	named := strings.Fields(wordsAlone(lexicon.PostedAbout(strings.ToLower(d.in(d.Reading.Sentences[r.sentence])))))
	named = slices.DeleteFunc(named, lexicon.Stop)
	if len(named) == 0 {
		return
	}
	t := b.takerIn(d, r)
	for _, o := range b.docs[:d.order] {
		for _, p := range o.props {
			if (fit{p: p}).meant() && t.told(p) && !slices.ContainsFunc(named, func(w string) bool { return !b.saysLemma(p, append(lemmasOf(w), w)) }) {
				b.undo(p, d)
			}
		}
	}
}
