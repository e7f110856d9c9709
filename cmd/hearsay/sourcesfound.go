package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

// describe tells what was found at an address.
func (a *adding) describe(found newsroom.Proposal) error {
	if a.json {
		return nil
	}
	s := &found.Source
	style := terminal.StyleOf(a.out)
	var b strings.Builder
	if s.Outlet != "" {
		b.WriteString(style.Paint(terminal.Strong, terminal.Clean(s.Outlet)) + "  ")
	}
	b.WriteString(terminal.Clean(s.URL) + "\n")
	if found.Found != "" {
		fmt.Fprintf(&b, "  found: %s", terminal.Clean(found.Found))
		if found.Reports > 0 {
			fmt.Fprintf(&b, "; %s there now", count(found.Reports, "report stands", "reports stand"))
		}
		b.WriteString("\n")
	}
	for _, f := range hearsay.SourceFields() {
		if value := f.Of(s); value != "" && f.Name != "header" {
			why := "as you say"
			for _, r := range found.Reasons {
				if r.Field == f.Name && !a.says(f.Name) {
					why = r.Why
				}
			}
			fmt.Fprintf(&b, "  %s: %s  %s\n", f.Name, terminal.Clean(value), style.Paint(terminal.Faint, "("+terminal.Clean(why)+")"))
		}
	}
	if s.Kind == "" {
		b.WriteString("  kind: not known; 'hearsay sources set " + s.ID + " kind=…' says it\n")
	}
	if found.Problem != "" {
		fmt.Fprintf(&b, "  not all of it can be read: %s\n", terminal.Clean(found.Problem))
	}
	for i, o := range found.Others {
		if i == 8 {
			fmt.Fprintf(&b, "  and %d more\n", len(found.Others)-i)
			break
		}
		fmt.Fprintf(&b, "  also there: %s %s\n", terminal.Clean(o.URL), style.Paint(terminal.Faint, terminal.Clean(o.Title)))
	}
	_, err := io.WriteString(a.out, b.String())
	return err
}

// says reports whether a flag says something of a field.
func (a *adding) says(field string) bool {
	for _, f := range a.overrule {
		if f[0] == field {
			return true
		}
	}
	return false
}
