package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxUnion is over how many bytes a report may list those it counts one by one.
const maxUnion = 400

// listed is how many sentences below the headline may list the victims of its own event.
const listed = 6

// union adds, for those killed and those hurt, the figure of a report that tells of several
// persons one by one and gives no number: "A 20-year-old was shot in the arm. A 31-year-old
// was hit in the leg." It spans them all. Nobody is counted who may be one met before.
func (l *settler) union() {
	body := bodyStart(l.d)
	for _, c := range [...]hearsay.Counted{hearsay.Killed, hearsay.Injured} {
		if l.stated[side{c, false}] > 0 {
			continue
		}
		n, most := 0, 0
		var sum finding
		for i := range l.kept {
			f := &l.kept[i]
			if f.Counted != c || f.Background || l.d.Sentences[f.sentence].Title || f.sentence > body+listed {
				continue
			}
			most = max(most, f.Min)
			if n > 0 && f.Event != sum.Event && f.Event != "" && sum.Event != "" {
				continue // of another event
			}
			if f.person < 0 || l.people[f.person].told != i {
				continue
			}
			if n == 0 {
				sum = *f
			}
			if f.End-sum.Start > maxUnion {
				break
			}
			sum.End = max(sum.End, f.End)
			n++
		}
		if n < 2 || n <= most {
			continue
		}
		sum.Quantity = hearsay.Exactly(n)
		sum.Words = sum.In(l.d.Text)
		sum.Who, sum.single, sum.Additional, sum.person = "", false, false, -1
		l.kept = append(l.kept, sum)
	}
}

// survivors makes those hurt of those shot where the same sentence says how many of them
// died: "five people were shot, one fatally" is four hurt.
func survivors(d *text.Doc, all []finding) {
	for i := 0; i+1 < len(all); i++ {
		f, g := &all[i], &all[i+1]
		if f.single || !f.open || f.Counted != hearsay.Injured || g.Counted != hearsay.Killed || g.sentence != f.sentence || f.Open() || g.Open() {
			continue
		}
		if g.Min < 1 || g.Min >= f.Min || g.single || besides(d, *g) {
			continue
		}
		switch g.verb {
		case "fatally", "killing", "died":
		case "dead": // "five shot, two dead"
			if g.Start > f.End+len(", ") {
				continue
			}
		default:
			if !g.subset {
				continue
			}
		}
		f.Quantity = hearsay.Exactly(f.Min - g.Min)
		f.End = max(f.End, g.End)
		f.Words = f.In(d.Text)
		f.weak, f.open = false, false
	}
}

// withSelf counts those who killed others and then themselves with the number that the
// same sentence gives: "a man killed two people and then shot himself" is three dead.
func withSelf(d *text.Doc, all []finding) []finding {
	kept := all[:0]
	for _, f := range all {
		if n := len(kept) - 1; n >= 0 && f.self && f.Counted == hearsay.Killed {
			for ; n >= 0 && kept[n].sentence == f.sentence; n-- {
				g := &kept[n]
				if g.Counted != f.Counted || g.single && g.Min == 1 || g.subset || g.Open() || g.Background != f.Background {
					continue
				}
				g.Min, g.Max = g.Min+1, g.Max+1
				g.End = max(g.End, f.End)
				g.Words = g.In(d.Text)
				g.Who = g.Words
				break
			}
			if n >= 0 && kept[n].sentence == f.sentence {
				continue
			}
		}
		kept = append(kept, f)
	}
	return kept
}
