package page

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

//go:embed published.tsv
var publishedFile string

// dateNames are the names of published.tsv by their kind, in its order.
var dateNames = sync.OnceValue(func() map[string][]string {
	table := map[string][]string{}
	for line := range strings.Lines(publishedFile) {
		if kind, name, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(kind, "#") {
			table[kind] = append(table[kind], name)
		}
	}
	return table
})

// published is when the page says that its report was published; zero where it doesn't.
// What is meant for machines comes before what is meant for readers, and both before the
// address; but of several days for machines the one counts that readers see. A moment of the
// same day that has its time and zone is taken for one that lacks them.
func (m *meta) published(at dated) moment {
	var all []moment
	add := func(s string) {
		if t, ok := readMoment(s, at.habits); ok {
			all = append(all, t.whole())
		}
	}
	add(m.article.text("datePublished"))
	for _, name := range dateNames()["published"] {
		add(m.values[name])
	}
	for _, t := range m.site {
		if !t.is(func(kind string) bool { return slices.Contains(dateNames()["apart"], kind) }) {
			add(t.text("datePublished"))
		}
	}
	add(m.article.text("dateCreated"))
	for _, script := range m.broken {
		add(member(script, "datePublished"))
	}
	if all = at.habits.truthful(all); len(all) > 0 {
		return at.agreed(all)
	}
	shown := at.shown().moment
	if day := addressDate(at.address); !day.IsZero() { // what is shown may be another report's
		return fullest([]moment{{Time: day}, shown})
	}
	if !shown.IsZero() {
		return shown
	}
	if relative := at.relative(); !relative.IsZero() {
		return relative
	}
	for _, script := range m.scripts {
		for _, name := range dateNames()["member"] {
			add(member(script, name))
		}
		if len(all) > 0 {
			return fullest(all)
		}
	}
	return m.modified(at.habits)
}

// agreed is the moment of several for machines that the page shows its readers too; the
// first where it does with none. Day and month may stand the other way round than the
// page's home would have them, if that is the day that is shown, or that the address has.
func (d dated) agreed(all []moment) moment {
	best := fullest(all)
	if !slices.ContainsFunc(all, func(m moment) bool { return !m.other.IsZero() || m.Sub(best.Time).Abs() >= 36*time.Hour }) {
		return best // there is nothing to agree on
	}
	for i, day := range []time.Time{d.shown().Time, addressDate(d.address)} {
		if day.IsZero() || day.Sub(best.Time).Abs() < 36*time.Hour {
			continue
		}
		for j, m := range all {
			if i == 0 && sameDay(m.Time, day) {
				return fullest(all[j:])
			}
			if !m.other.IsZero() && sameDay(m.other, day) {
				m.Time = m.Add(m.other.Sub(m.Truncate(24 * time.Hour)))
				return m
			}
		}
	}
	return best
}

// modified is when the page says that its report was last changed.
func (m *meta) modified(h habits) moment {
	var all []moment
	add := func(s string) {
		if t, ok := readMoment(s, h); ok {
			all = append(all, t.whole())
		}
	}
	add(m.article.text("dateModified"))
	for _, name := range dateNames()["modified"] {
		add(m.values[name])
	}
	return fullest(all)
}

// fullest is the first moment, or one of about the same time that says more.
func fullest(all []moment) moment {
	if len(all) == 0 {
		return moment{}
	}
	best := all[0]
	for _, m := range all[1:] {
		if m.IsZero() || m.Sub(best.Time).Abs() > 30*time.Hour {
			continue
		}
		if m.zoned && !best.zoned || m.clock && !best.clock {
			best = m
		}
	}
	return best
}

// addressDate is the day that many sites write into a page's address, /2025/02/11/,
// /2025-02-11/ or /20250211-; the zero time for none.
func addressDate(address string) time.Time {
	for _, p := range dayInPath() {
		if g := p.FindStringSubmatch(address); g != nil {
			if t, err := time.Parse("2006-1-2", g[1]+"-"+strings.TrimLeft(g[2], "0")+"-"+strings.TrimLeft(g[3], "0")); err == nil && t.Year() >= firstYear {
				return t
			}
		}
	}
	return time.Time{}
}

var dayInPath = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`[/=]((?:19|20)\d\d)[-/_](\d\d?)[-/_](\d\d?)(?:[-/_.?]|$)`),
		regexp.MustCompile(`[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|$)`),
		regexp.MustCompile(`[-/]((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)(?:\D|$)`),
	}
})
