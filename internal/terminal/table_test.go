package terminal

import (
	"strings"
	"testing"
)

func table(width int) string {
	var b strings.Builder
	columns := []Column{{Head: "STORY"}, {Head: "N", Right: true}, {Head: "TITLE", Grow: true}}
	rows := [][]Cell{
		{{Text: "s1"}, {Text: "12"}, {Text: "Protesters leave the embassy in the capital after two days"}},
		{{Text: "s22"}, {Text: "3"}, {Text: "桥塌了\x1b[31m red"}},
	}
	if err := Table(&b, Style{Width: width}, columns, rows); err != nil {
		panic(err)
	}
	return b.String()
}

func TestTables(t *testing.T) {
	for width, want := range map[int]string{
		60: "STORY   N  TITLE\n" +
			"s1     12  Protesters leave the embassy in the capital after\n" +
			"           two days\n" +
			"s22     3  桥塌了[31m red\n",
		28: "s1     12\n" +
			"    Protesters leave the\n" +
			"    embassy in the capital\n" +
			"    after two days\n" +
			"s22     3\n" +
			"    桥塌了[31m red\n",
	} {
		if got := table(width); got != want {
			t.Errorf("%d columns:\n%s\nwant\n%s", width, got, want)
		}
		for _, line := range strings.Split(table(width), "\n") {
			if Columns(line) > width {
				t.Errorf("%d columns: %q is wider", width, line)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"one two three", 8, "one two|three"},
		{"abcdefghijklmnop", 8, "abcdefgh|ijklmnop"},
		{"a  b\n\nc", 8, "a b c"},
		{"桥桥桥桥桥", 8, "桥桥桥桥|桥"},
	} {
		if got := strings.Join(Wrap(c.text, c.width), "|"); got != c.want {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestCutWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"the ferry sank", 14, "the ferry sank"},
		{"the ferry sank, off Brannhamn", 18, "the ferry sank…"},
		{"“The ferry sank fast”", 18, "“The ferry sank…”"},
		{"abcdefghijklmnop", 8, "abcdef…"},
		{"桥桥桥桥桥", 8, "桥桥桥…"},
	} {
		got := CutWords(c.text, c.width)
		if got != c.want || Columns(got) > c.width {
			t.Errorf("CutWords(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestColourIsForTerminalsOnly(t *testing.T) {
	if got := (Style{}).Paint(Bad, "x"); got != "x" {
		t.Errorf("%q", got)
	}
	if got := (Style{Colour: true}).Paint("", "x"); got != "x" {
		t.Errorf("%q", got)
	}
	if got := (Style{Colour: true}).Paint(Bad, "x"); got != "\x1b[31mx\x1b[0m" {
		t.Errorf("%q", got)
	}
	if s := StyleOf(&strings.Builder{}); s.Colour || s.Width != DefaultWidth {
		t.Errorf("%+v", s)
	}
	var p *Progress = NewProgress(&strings.Builder{}, "reports", 10)
	p.Step(1, 1) // silent
	p.Clear()
}

func TestClean(t *testing.T) {
	if got := Clean("a\x1b[2Jb\u202ec\td\ne\u0085"); got != "a[2Jbc d\ne" {
		t.Errorf("%q", got)
	}
}
