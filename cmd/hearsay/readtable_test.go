package main

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading"
)

func TestTheTableKeepsToTheTerminal(t *testing.T) {
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	v := &hearsay.Version{Title: "Ferry sinks off Brannhamn, harbour office says", Body: "The ministry said that witnesses had told police that “two men” were seen near the gates, and that the search for them would go on through the night until everybody who had been on the ferry was found.\n\n" +
		"Mayor Ana Ruiz denied that anybody was hurt. 桥塌了 \x1b[31m “" + strings.Repeat("long", 200) + "”, she said.\n\nAt least 12,500 people were evacuated on Sunday, according to the coast guard."}
	v.ID = "hp-1"
	r, err := reader.Read(t.Context(), v)
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{60, 76, 80, 100, 120, 140} {
		var b strings.Builder
		if err := readingTable(&b, terminal.Style{Width: width}, v, r); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if n := terminal.Columns(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("%d columns of %d: %q", n, width, line)
			}
		}
		for _, want := range []string{"Who says what", "   5  Ana Ruiz", "at least 12,500", "own word"} {
			if !strings.Contains(b.String(), want) {
				t.Errorf("at %d columns %q is missing:\n%s", width, want, b.String())
			}
		}
		if strings.ContainsRune(b.String(), 0x1b) {
			t.Errorf("at %d columns there is an escape", width)
		}
	}
}
