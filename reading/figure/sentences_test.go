package figure_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/figure"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// TestSentences reads sentences of our own, each labelled with the figures it gives, in
// the form "sentence => figures"; a ? in front marks one that is not read rightly yet. A figure is its kind and number: "3", "3+" (or more),
// "3-5"; "add" comes on top, "bg" is background, "(x)" the unit, "in x" the extent.
func TestSentences(t *testing.T) {
	table, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(table)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		line, wrong := strings.CutPrefix(line, "? ")
		sentence, want, ok := strings.Cut(line, " => ")
		if !ok {
			t.Fatalf("no label: %q", line)
		}
		n++
		switch got := compact(read(t, version("", sentence))); {
		case wrong && got == want:
			t.Logf("%s: read rightly now", sentence)
		case got != want && !wrong:
			t.Errorf("%s\n got %s\nwant %s", sentence, got, want)
		}
	}
	if n < 400 {
		t.Errorf("only %d labelled sentences", n)
	}
}

// compact writes a document's figures in the table's form.
func compact(d *text.Doc) string {
	var out []string
	for _, f := range d.Figures {
		n := fmt.Sprint(f.Min)
		switch {
		case f.Open():
			n += "+"
		case f.Max != f.Min:
			n += fmt.Sprintf("-%d", f.Max)
		}
		s := string(f.Counted) + " " + n
		if f.Unit != "" {
			s += " (" + f.Unit + ")"
		}
		if f.Extent != "" {
			s += " in " + f.Extent
		}
		if f.Additional {
			s += " add"
		}
		if f.Background {
			s += " bg"
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, "; ")
}

// TestWords holds the words and nouns of figures.
func TestWords(t *testing.T) {
	for _, c := range []struct{ sentence, words, who, span string }{
		{"At least three U.S. soldiers were killed.", "At least three", "U.S. soldiers", "At least three U.S. soldiers"},
		{"The quake left 5 dead.", "5", "", "5 dead"},
		{"More than a dozen members of the ski club were rescued.", "More than a dozen", "members of the ski club", "More than a dozen members of the ski club"},
		{"A couple and their son were killed.", "A couple and their son", "A couple and their son", "A couple and their son"},
		{"About 40 people were hurt.", "About 40", "", "About 40 people"},
		{"Some twenty-three miners died.", "Some twenty-three", "miners", "Some twenty-three miners"},
	} {
		d := read(t, version("", c.sentence))
		if len(d.Figures) != 1 {
			t.Errorf("%s: %d figures", c.sentence, len(d.Figures))
			continue
		}
		f := d.Figures[0]
		if f.Words != c.words || f.Who != c.who || f.In(d.Text) != c.span {
			t.Errorf("%s: words %q, who %q, span %q", c.sentence, f.Words, f.Who, f.In(d.Text))
		}
	}
}

// TestAcrossSentences holds what only the whole report can tell.
func TestAcrossSentences(t *testing.T) {
	for _, c := range []struct{ name, title, body, want string }{
		{"one by one gives way to a count", "Two dead in mill fire",
			"Two people were killed in a mill fire.\n\nA second worker, a 51-year-old man, died in hospital.",
			"killed 2; killed 2; killed 1 add"},
		{"another incident", "Three killed in avalanche",
			"Three skiers were killed in an avalanche on Monday.\n\nIn another incident, a climber and two guides were killed on the north face.",
			"killed 3; killed 3; killed 3 bg"},
		{"part of the whole", "Quake kills 20",
			"An earthquake killed 20 people on Monday.\n\nPolice said 12 people died in the eastern district.",
			"killed 20; killed 20; killed 12 in eastern district"},
		{"shot, then dead", "Two dead after shooting",
			"Two men were shot on Monday, police said. Both died.",
			"killed 2; other 2 (shot)"},
		{"shot, and some of them died", "Four shot at party",
			"Four people were shot at a party on Sunday. Two of the victims died. The other two are in stable condition.",
			"other 4 (shot); other 4 (shot); killed 2; injured 2"},
		{"others were shot", "One dead at party",
			"One person was killed and three others were shot at a party on Sunday.",
			"killed 1; killed 1; injured 3"},
		{"shot and no more said", "Three shot at bar",
			"Three people were shot at a bar on Monday, police said.",
			"injured 3; injured 3"},
		{"an earlier disaster", "Bus crash kills four",
			"Four people were killed when a bus overturned on Monday.\n\nIn March 2011, a bus crash on the same road killed 19 people.",
			"killed 4; killed 4; killed 19 bg"},
		{"a report of something else", "Ministers sign fishing treaty",
			"The foreign ministers of both countries signed a fishing treaty on Monday.\n\nThe talks took two years.\n\nThe treaty covers the northern waters.\n\nMinister Ada Munro praised it.\n\nShe recalled the clashes at sea that left five sailors dead.",
			"killed 5 bg"},
		{"hurt in what the main event follows from", "Army sends troops to guard palace after riot",
			"The army is sending troops to the palace, the minister, Karl Voss, said on Monday, after protesters attacked its gates.\n\nVoss called on all sides to stay calm.\n\nThe palace was built long ago.\n\nFlames rose from a guard house.\n\nAt least 20 protesters were injured by tear gas, a doctor said.",
			"injured 20+"},
		{"what the main event answers to", "Crowd attacks gates of palace",
			"Thousands of protesters attacked the gates of the palace on Monday in anger at airstrikes that killed 25 fighters on Sunday.",
			"attending 1000+; killed 25 bg"},
		{"what is somebody's is nobody", "Mayor calls talks off",
			"The demands must be hurting Roe's pride, Jane Roe's brother said. Shots killed Jane Roe's brother later.",
			"killed 1"},
		{"one hospital's is not the whole", "Ferry sinks off the cape",
			"Thirty people are missing and 119 have been rescued, 23 of whom were injured, the disaster office said. Six are being treated at the hospital in Larena.",
			"missing 30; rescued 119; injured 23; other 6 (treated) in hospital in Larena"},
	} {
		if got := compact(read(t, version(c.title, c.body))); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// FuzzFigures feeds any text through the stages: spans must lie in it, on rune borders,
// and bounds must be in order.
func FuzzFigures(f *testing.F) {
	f.Add("Two dead, nine hurt.")
	f.Add("between 3 and 5 of the 18 miners, including two boys, died; no one was hurt")
	f.Add("99999999999999999999 people and 1,2,3 million million million killed \xff\xfe")
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 4096 {
			return
		}
		d := read(t, version("", body))
		for _, g := range d.Figures {
			if g.Start < 0 || g.End > len(d.Text) || g.Start >= g.End {
				t.Fatalf("span %v of %q", g.Span, d.Text)
			}
			if g.Min < 0 || g.Max < g.Min {
				t.Fatalf("bounds %v of %q", g.Quantity, g.Words)
			}
			if g.Counted != hearsay.OtherCounted && g.Unit != "" {
				t.Fatalf("unit %q on %s", g.Unit, g.Counted)
			}
		}
	})
}

// TestHostileText holds that long runs of the same are read in bounded work.
func TestHostileText(t *testing.T) {
	for _, unit := range []string{"3 ", "one man, ", "a man and ", "killed ", "toll 5 ", "one hundred and ", "of 3 of ", "no one or ", "including two people, ",
		"a man was shot and ", "the murder of Ann Roe and ", "2 of the 5 people killed ", "he killed himself ", "double homicide ", "his wife, 33, ", "the victim had a gunshot wound ", "two died in Rome and three in Oslo, ", "the search for two hikers ", "to kill and ",
		"all but two of the 12 ", "bringing the total to 15 ", "of the dead, seven were women "} {
		d := text.New(version("", strings.Repeat(unit, 20000)))
		for _, s := range []text.Stage{token.New(), tag.New(), figure.New()} {
			if err := s.Read(t.Context(), d); err != nil {
				t.Fatal(err)
			}
		}
	}
}
