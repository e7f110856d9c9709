package show

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// A section is one table of the page.
type section struct {
	Head    string
	Columns []string
	Rows    []row
}

// A row is one finding: where it stands, and its cells.
type row struct {
	ID    string // by which the text leads here; empty for none
	Line  int
	To    string // the anchor in the text
	Says  string // what the link leads to, for those who hear it
	Depth int    // how many other statements it stands in
	Cells []cell
}

// A cell is text, and a remark to it.
type cell struct{ Text, Remark string }

// sections are the page's tables; those without rows are left out.
func (f findings) sections() []section {
	var there []section
	for _, s := range []section{f.statements(), f.events(), f.figures(), f.conflicts(), f.times(), f.places(), f.names()} {
		if len(s.Rows) > 0 {
			there = append(there, s)
		}
	}
	return there
}

// A sheetLine is a line of the fact sheet on the page, with the anchor of its words where they
// aren't those of the line above.
type sheetLine struct {
	Fact
	Line int
	To   string
}

func (f findings) sheet() []sheetLine {
	var lines []sheetLine
	above := ""
	for _, fact := range f.Sheet(f.text) {
		l := sheetLine{Fact: fact, Line: f.lines.At(fact.Words.Start)}
		if to := f.anchor(fact.Sort, fact.Number); to != above {
			l.To, above = to, to
		}
		lines = append(lines, l)
	}
	return lines
}

// quoted are the remarks to how a statement is given.
var quoted = map[hearsay.StatementKind]string{hearsay.DirectStatement: "quoted", hearsay.MixedStatement: "partly quoted"}

func (f findings) statements() section {
	s := section{Head: "Who says what", Columns: []string{"Who", "How", "What", "On whose word"}}
	for i, st := range Nest(f.r.Statements) {
		at := st.Content.Hull().Start
		if len(st.Content) == 0 {
			at = st.Cue.Hull().Start
		}
		name, role := f.Speaker(st.Statement)
		who := cell{name, role}
		if name == "" {
			who = cell{"", "not named"}
		}
		s.Rows = append(s.Rows, row{
			ID: f.row(i + 1), Line: f.lines.At(at), To: f.anchor("said", i+1), Says: "statement " + strconv.Itoa(i+1), Depth: st.Depth,
			Cells: []cell{who, {How(st.Statement), quoted[st.Kind]}, {Pieces(f.text, st.Content), ""}, {OnWhoseWord(st.Chain, name), ""}},
		})
	}
	return s
}

func (f findings) events() section {
	s := section{Head: "What happened", Columns: []string{"Event", "How sure", "When, where", "Said by", "In the words"}}
	for i, e := range f.r.Events {
		clause, _ := f.Around(e.Span)
		where := e.Where.Name
		if when := When(e.When); when != "" && where != "" {
			where = when + ", " + where
		} else {
			where += when
		}
		s.Rows = append(s.Rows, row{
			Line: f.lines.At(e.Start), To: f.anchor("event", i+1), Says: "event " + strconv.Itoa(i+1),
			Cells: []cell{{EventType(e), ""}, {string(e.Modality), background(e.Background)}, {where, ""}, {f.SaidBy(e.Statement), ""}, {clause.In(f.text), ""}},
		})
	}
	return s
}

func (f findings) figures() section {
	s := section{Head: "How many", Columns: []string{"Counted", "Number", "Who", "Said by", "In the words"}}
	for i, x := range f.r.Figures {
		s.Rows = append(s.Rows, row{
			Line: f.lines.At(x.Start), To: f.anchor("figure", i+1), Says: "figure " + strconv.Itoa(i+1),
			Cells: []cell{{Counted(x), background(x.Background)}, {Number(x), ""}, {x.Who, ""}, {f.SaidBy(x.Statement), ""}, {x.Span.In(f.text), ""}},
		})
	}
	return s
}

func (f findings) conflicts() section {
	s := section{Head: "What contradicts what", Columns: []string{"About", "The words", "Against"}}
	for i, c := range f.r.Conflicts {
		s.Rows = append(s.Rows, row{
			Line: f.lines.At(c.A.Start), To: f.anchor("conflict", i+1), Says: "contradiction " + strconv.Itoa(i+1),
			Cells: []cell{{c.About, ""}, {c.A.In(f.text), ""}, {c.B.In(f.text), "line " + strconv.Itoa(f.lines.At(c.B.Start))}},
		})
	}
	return s
}

func (f findings) times() section {
	s := section{Head: "Times", Columns: []string{"Words", "Kind", "Value"}}
	for i, t := range f.r.Times {
		s.Rows = append(s.Rows, row{
			Line: f.lines.At(t.Start), To: f.anchor("time", i+1), Says: "time " + strconv.Itoa(i+1),
			Cells: []cell{{t.Span.In(f.text), ""}, {strings.ToLower(string(t.Type)), ""}, {t.Value, ""}},
		})
	}
	return s
}

func (f findings) places() section {
	s := section{Head: "Places", Columns: []string{"Words", "Place", "Country"}}
	for i, p := range f.r.Places {
		s.Rows = append(s.Rows, row{
			Line: f.lines.At(p.Start), To: f.anchor("place", i+1), Says: "place " + strconv.Itoa(i+1),
			Cells: []cell{{p.Span.In(f.text), ""}, {p.Name, p.Kind}, {p.Country, ""}},
		})
	}
	return s
}

// names are the named entities with how often each is mentioned.
func (f findings) names() section {
	s := section{Head: "Names", Columns: []string{"Name", "Kind", "Role", "Mentioned"}}
	times, first := map[string]int{}, map[string]int{}
	for _, m := range f.r.Mentions {
		if times[m.Entity]++; times[m.Entity] == 1 {
			first[m.Entity] = m.Start
		}
	}
	for _, e := range f.r.Entities {
		if e.Named && times[e.ID] > 0 {
			s.Rows = append(s.Rows, row{
				Line: f.lines.At(first[e.ID]), Cells: []cell{{e.Name, ""}, {string(e.Kind), ""}, {e.Role, e.Organisation}, {strconv.Itoa(times[e.ID]), ""}},
			})
		}
	}
	return s
}

func background(yes bool) string {
	if yes {
		return "background"
	}
	return ""
}
