package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// titleReports is among how many reports a story's title is looked for, those that came
// last: what is said of a long story now.
const titleReports = 256

// inHeadlines is by how much a term counts more for each other headline that has it.
const inHeadlines = 1. / 16

// Title is the headline that says best what all members tell: the one whose terms weigh
// most in the whole story and stand in other headlines too, among those that stand by
// themselves. What is no part of a headline, as "URGENT:" before it or the outlet's name
// behind it, is left out; a by-line, a dateline or the label of a section is no headline. Of
// equals the last is taken. A story without headlines goes by the first words of a report in
// quotation marks; where no report has words either it has no title.
func Title(members []*Sketch) string {
	members = members[max(0, len(members)-titleReports):]
	weight := weights(members)
	if title := titleAmong(members, weight, false); title != "" {
		return title
	}
	return titleAmong(members, weight, true)
}

// titleAmong is the title among the members' headlines, or among their first words.
func titleAmong(members []*Sketch, weight map[uint32]float64, openings bool) string {
	best, title := -1.0, ""
	seen := map[string]bool{}
	for i := len(members) - 1; i >= 0; i-- {
		m := members[i]
		if m.Opening != openings || seen[m.Title] {
			continue
		}
		seen[m.Title] = true
		h, label := headlineOf(m)
		if h == "" {
			continue
		}
		sum, n := 0.0, 0
		for t := range Terms(h) {
			sum += float64(int64(weight[key(t)] * 1e9)) // whole numbers: the order of a set must not show
			n++
		}
		score := sum / 1e9 / (3 + float64(n)) * standing(h, n, label) // neither the shortest nor the longest wins by its length
		if m.Kind.SpeaksForItself() {
			score *= 0.6 // a party's own headline is its own view
		}
		if score > best+1e-9 {
			best, title = score, h
		}
	}
	return title
}

// weights are how much each term says of a story: its weight in all reports that are not
// their own view, and in how many of their headlines it stands. Where all are, all count.
func weights(members []*Sketch) map[uint32]float64 {
	weight, headlines := map[uint32]float64{}, map[uint32]int{}
	rarity := map[uint32]float64{}
	for _, own := range []bool{false, true} {
		for _, m := range members {
			if m.Kind.SpeaksForItself() != own {
				continue
			}
			for _, t := range m.Terms {
				weight[t.ID()] += t.Weight()
			}
			if m.Opening {
				continue
			}
			h, _ := headlineOf(m)
			for t := range Terms(h) {
				k := key(t)
				headlines[k]++
				rarity[k] = lexicon.Rarity(t)
			}
		}
		if len(weight) > 0 {
			break
		}
	}
	for k, n := range headlines {
		weight[k] += inHeadlines * rarity[k] * float64(n-1)
	}
	return weight
}

// headlineOf is a report's headline without what is no part of it; empty where what stands in its place is none.
func headlineOf(m *Sketch) (string, lexicon.HeadlineLabel) {
	h := strings.Join(strings.Fields(m.Title), " ")
	if m.Opening {
		return h, lexicon.NoLabel
	}
	label := lexicon.NoLabel
	for range 3 { // "URGENT: 2nd Ld-Writethru: …"
		rest, l := lexicon.CutLabel(h)
		if l == lexicon.NoLabel {
			break
		}
		if h = rest; label == lexicon.NoLabel || label == lexicon.NewsLabel {
			label = l
		}
	}
	if label != lexicon.NoLabel {
		h = capital(h)
	}
	for _, outlet := range []string{m.Outlet, m.Credit} {
		h = withoutOutlet(h, outlet)
	}
	h = strings.TrimSpace(strings.TrimRight(h, "/ "))
	for strings.HasSuffix(h, ")") { // "(updated)", "(2)", "(picture)"
		i := strings.LastIndexByte(h, '(')
		if i <= 0 || strings.Count(h[i:], " ") > 2 || unicode.IsUpper(rune(h[i+1])) && strings.Count(h[i:], " ") > 0 {
			break
		}
		h = strings.TrimSpace(h[:i])
	}
	if strings.HasSuffix(h, ".") && !strings.HasSuffix(h, "..") && !abbreviated(h) {
		h = h[:len(h)-1]
	}
	if lexicon.NoHeadline(h) {
		h = ""
	}
	return h, label
}

// withoutOutlet takes an outlet's name off either end of a headline: "Ferry sinks - Post".
func withoutOutlet(h, outlet string) string {
	if outlet == "" || len(h) <= len(outlet) {
		return h
	}
	if strings.EqualFold(h[:len(outlet)], outlet) {
		if rest := strings.TrimLeft(h[len(outlet):], " "); strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "|") {
			return strings.TrimLeft(rest, ":| ")
		}
	}
	if i := len(h) - len(outlet); strings.EqualFold(h[i:], outlet) {
		rest := strings.TrimRight(h[:i], " ")
		for _, mark := range []string{"-", "–", "—", "|", "·", "//"} {
			if strings.HasSuffix(rest, mark) {
				return strings.TrimRight(rest, " -–—|·/")
			}
		}
	}
	return h
}

// abbreviated reports whether the last full stop belongs to its word: "U.S.", "Inc.".
func abbreviated(h string) bool {
	last := h[strings.LastIndexByte(h, ' ')+1:]
	return strings.Count(last, ".") > 1 || len(last) <= 4 && unicode.IsUpper(rune(last[0]))
}

// standing says how well a headline of n content words stands for a story by itself: 1 for
// a whole one, less for a piece of one, a question, a look from the side.
func standing(h string, n int, label lexicon.HeadlineLabel) float64 {
	v := 1.0
	switch {
	case n < 2:
		v = 0.15
	case n < 3:
		v = 0.35
	case n < 4:
		v = 0.75
	}
	switch label {
	case lexicon.AsideLabel:
		v *= 0.6
	case lexicon.NoteLabel:
		v *= 0.05
	}
	first, _ := utf8.DecodeRuneInString(h)
	last, _ := utf8.DecodeLastRuneInString(h)
	if unicode.IsLower(first) {
		v *= 0.4 // the end of a headline that went over two lines
	}
	switch {
	case last == '?':
		v *= 0.7
	case last == ':' || last == ',' || last == '-' || strings.HasSuffix(h, "..."):
		v *= 0.6
	}
	if odd(h) {
		v *= 0.6
	}
	if strings.ToUpper(h) == h {
		v *= 0.85
	}
	if len(h) > 140 {
		v *= 0.7 // a sentence of a post
	}
	return v
}

// odd reports whether a quotation in a headline doesn't begin or doesn't end in it.
func odd(h string) bool {
	return strings.Count(h, `"`)%2 == 1 || strings.Count(h, "“") != strings.Count(h, "”")
}
