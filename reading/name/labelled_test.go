package name_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

//go:embed testdata/labelled.txt
var labelledTexts string

// A labelled text is a text with what the stage should find in it; the head of
// testdata/labelled.txt explains how it is written.
type labelled struct {
	about, title, body string
	known              bool // a weakness that is known: what fails is only counted
	marks              []mark
	wants              []want
}

// mark is one marked mention.
type mark struct {
	hearsay.Span
	who string // the entity's letter; "?" for none of those marked
}

// want is what is asked of one entity.
type want struct {
	who, kinds string
	fields     map[string]string
}

func readLabelled(t testing.TB) (all []labelled) {
	t.Helper()
	for _, block := range strings.Split(labelledTexts, "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		for len(lines) > 0 && strings.HasPrefix(lines[0], "#") {
			lines = lines[1:]
		}
		if len(lines) < 2 {
			continue
		}
		var l labelled
		l.about, l.known = strings.CutPrefix(lines[0], "~ ")
		lines = lines[1:]
		if title, ok := strings.CutPrefix(lines[0], "= "); ok {
			l.title, l.marks = unmark(t, title, 0, nil)
			lines = lines[1:]
		}
		base := 0
		if l.title != "" {
			base = len(l.title) + 2
		}
		l.body, l.marks = unmark(t, lines[0], base, l.marks)
		for _, line := range lines[1:] {
			who, rest, _ := strings.Cut(line, " ")
			w := want{who: who, fields: map[string]string{}}
			w.kinds, rest, _ = strings.Cut(rest, " ")
			for rest != "" {
				field, after, _ := strings.Cut(rest, "=")
				value := after
				if quoted, ok := strings.CutPrefix(after, `"`); ok {
					value, rest, _ = strings.Cut(quoted, `"`)
					rest = strings.TrimSpace(rest)
				} else {
					value, rest, _ = strings.Cut(after, " ")
				}
				w.fields[field] = value
			}
			l.wants = append(l.wants, w)
		}
		all = append(all, l)
	}
	return all
}

// unmark takes the marks out of s, which begins at byte base of the text.
func unmark(t testing.TB, s string, base int, marks []mark) (string, []mark) {
	t.Helper()
	var plain strings.Builder
	for s != "" {
		before, rest, ok := strings.Cut(s, "{")
		plain.WriteString(before)
		if !ok {
			break
		}
		inside, after, ok := strings.Cut(rest, "}")
		who, words, ok2 := strings.Cut(inside, " ")
		if !ok || !ok2 {
			t.Fatalf("bad mark in %q", rest)
		}
		m := mark{who: who}
		m.Start = base + plain.Len()
		plain.WriteString(words)
		m.End = base + plain.Len()
		marks = append(marks, m)
		s = after
	}
	return plain.String(), marks
}

// faults says what of l the document gets wrong.
func (l *labelled) faults(d *text.Doc) (out []string) {
	at := map[hearsay.Span]string{} // → entity id
	for _, m := range d.Mentions {
		if _, ok := at[m.Span]; !ok || m.Form == hearsay.NameMention {
			at[m.Span] = m.Entity
		}
	}
	marked := map[hearsay.Span]bool{}
	id := map[string]string{}    // letter → entity id
	owner := map[string]string{} // entity id → letter
	for _, m := range l.marks {
		marked[m.Span] = true
		e := at[m.Span]
		switch {
		case m.who == "?":
		case e == "":
			out = append(out, fmt.Sprintf("%q is not found", m.In(d.Text)))
		case id[m.who] == "" && owner[e] != "":
			out = append(out, fmt.Sprintf("%q is joined to %s", m.In(d.Text), owner[e]))
		case id[m.who] == "":
			id[m.who], owner[e] = e, m.who
		case id[m.who] != e:
			out = append(out, fmt.Sprintf("%q is not %s but %q", m.In(d.Text), m.who, d.Entity(e).Name))
		}
	}
	for _, m := range l.marks {
		if e := at[m.Span]; m.who == "?" && owner[e] != "" {
			out = append(out, fmt.Sprintf("%q is joined to %s", m.In(d.Text), owner[e]))
		}
	}
	for _, m := range d.Mentions {
		if m.Form == hearsay.NameMention && !marked[m.Span] {
			out = append(out, fmt.Sprintf("%q is no name", m.In(d.Text)))
		}
	}
	for _, w := range l.wants {
		e := d.Entity(id[w.who])
		if e == nil {
			continue
		}
		if !strings.Contains("/"+w.kinds+"/", "/"+string(e.Kind)+"/") {
			out = append(out, fmt.Sprintf("%s is of kind %s", w.who, e.Kind))
		}
		for field, value := range w.fields {
			got := map[string]string{"role": e.Role, "organisation": e.Organisation, "country": e.Country, "key": e.Key}
			if got[field] != value {
				out = append(out, fmt.Sprintf("%s has %s %q, want %q", w.who, field, got[field], value))
			}
		}
	}
	return out
}

func TestLabelled(t *testing.T) {
	all := readLabelled(t)
	right := 0
	for _, l := range all {
		d := read(t, &hearsay.Version{Title: l.title, Body: l.body})
		faults := l.faults(d)
		if len(faults) == 0 {
			right++
			if l.known {
				t.Logf("%s: a known weakness that does not show", l.about)
			}
		} else if l.known {
			t.Logf("%s (known):\n\t%s", l.about, strings.Join(faults, "\n\t"))
		} else {
			t.Errorf("%s:\n\t%s", l.about, strings.Join(faults, "\n\t"))
		}
	}
	t.Logf("%d of %d texts are right", right, len(all))
}
