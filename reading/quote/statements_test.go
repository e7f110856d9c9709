package quote

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

//go:embed testdata/statements.txt
var labelledTexts string

// A labelled text is one of testdata/statements.txt, whose head tells the format.
type labelled struct {
	name   string
	missed bool // known to be read wrongly
	v      hearsay.Version
	want   []labelledStatement
}

type labelledStatement struct{ source, cue, content, stance, chain string }

func parseLabelled(t *testing.T, table string) []*labelled {
	t.Helper()
	var all []*labelled
	var l *labelled
	for line := range strings.SplitSeq(table, "\n") {
		fields := strings.Split(line, " | ")
		header, value, _ := strings.Cut(line, ": ")
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "== "), strings.HasPrefix(line, "~~ "):
			l = &labelled{name: line[3:], missed: line[0] == '~'}
			l.v.Outlet = "Town Paper"
			all = append(all, l)
		case len(fields) == 5 || strings.HasSuffix(line, " |") && len(fields) == 4:
			chain := ""
			if len(fields) == 5 {
				chain = fields[4]
			}
			w := labelledStatement{fields[0], fields[1], fields[2], strings.TrimSuffix(fields[3], " |"), chain}
			l.want = append(l.want, w)
		case header == "title":
			l.v.Title = value
		case header == "outlet":
			l.v.Outlet = value
		case header == "credit":
			l.v.Credit = value
		default:
			if l != nil {
				l.v.Body += line + "\n"
			}
		}
	}
	for _, l := range all {
		l.v.Body = strings.TrimSpace(l.v.Body)
	}
	return all
}

// wrong says what a reading of a labelled text gets wrong, one line a fault.
func (l *labelled) wrong(d *text.Doc) []string {
	var faults []string
	used := make([]bool, len(d.Statements))
next:
	for _, w := range l.want {
		near := ""
		for i := range d.Statements {
			s := &d.Statements[i]
			if used[i] || alike(pieces(d, s.Content), w.content) < 0.75 {
				continue
			}
			if fault := w.differs(d, s, l.v.Outlet); fault != "" {
				near = fault
				continue
			}
			used[i] = true
			continue next
		}
		faults = append(faults, fmt.Sprintf("missed %q of %q: %s", w.content, w.source, near))
	}
	for i, s := range d.Statements {
		if !used[i] {
			faults = append(faults, "found "+line(d, s)+" / "+string(s.Stance)+" / "+chainOf(s.Chain))
		}
	}
	return faults
}

// differs says in what a found statement is another one than w; empty where in nothing.
func (w *labelledStatement) differs(d *text.Doc, s *hearsay.Statement, outlet string) string {
	source := pieces(d, s.Source)
	switch {
	case (source == "") != (w.source == "-") || source != "" && alike(source, w.source) < 0.4:
		return "source " + source
	case w.cue != "-" && alike(pieces(d, s.Cue), w.cue) == 0:
		return "cue " + pieces(d, s.Cue)
	case string(s.Stance) != w.stance:
		return "stance " + string(s.Stance)
	case len(s.Chain) == 0 || s.Chain[0] != (hearsay.Link{Name: outlet, Kind: hearsay.OutletLink}):
		return "no outlet first"
	}
	var want []string
	if w.chain != "" {
		want = strings.Split(w.chain, " > ")
	}
	if len(want) != len(s.Chain)-1 {
		return "chain " + chainOf(s.Chain)
	}
	for i, l := range s.Chain[1:] {
		kind, name, _ := strings.Cut(want[i], " ")
		if string(l.Kind) != kind || !strings.Contains(strings.ToLower(l.Name), strings.ToLower(name)) {
			return "chain " + chainOf(s.Chain)
		}
	}
	return ""
}

func chainOf(c hearsay.Chain) string {
	var links []string
	for _, l := range c {
		links = append(links, string(l.Kind)+" "+l.Name)
	}
	return strings.Join(links, " > ")
}

// alike is the share of words that two stretches have in common (Dice), marks left out.
func alike(a, b string) float64 {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \n~|“”‘’\"'.,", r) })
	}
	x, y := words(a), words(b)
	common := 0
	have := map[string]int{}
	for _, w := range x {
		have[w]++
	}
	for _, w := range y {
		if have[w] > 0 {
			have[w]--
			common++
		}
	}
	if len(x)+len(y) == 0 {
		return 1
	}
	return 2 * float64(common) / float64(len(x)+len(y))
}

// maxMisread is how many of the texts that are not marked as missed may be misread: what
// reads words and clauses is fitted anew now and then, and a text or two turn with it.
const maxMisread = 8

// TestLabelled holds the reading against texts of every way of telling who says what.
func TestLabelled(t *testing.T) {
	right, misread, total := 0, 0, 0
	for _, l := range parseLabelled(t, labelledTexts) {
		total++
		faults := l.wrong(read(t, &l.v))
		switch {
		case len(faults) == 0:
			right++
			continue
		case !l.missed:
			misread++
		}
		t.Logf("%s:\n  %s", l.name, strings.Join(faults, "\n  "))
	}
	t.Logf("%d of %d texts read rightly", right, total)
	if misread > maxMisread {
		t.Errorf("%d texts are misread that were not, at most %d may be", misread, maxMisread)
	}
}
