package prose

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// Markdown writes an account as CommonMark, with a table as GitHub has it. What reports
// say is escaped: it can't become markup. The error is w's.
func Markdown(w io.Writer, a hearsay.Account) error {
	b := bufio.NewWriter(w)
	p := view(a)
	fmt.Fprintf(b, "# %s\n\n%s\n", escape(p.Title), escape(p.Meta))
	if p.Quiet != "" {
		fmt.Fprintf(b, "\n%s\n", escape(p.Quiet))
	}
	if p.Lead != "" {
		fmt.Fprintf(b, "\n%s\n", escape(p.Lead))
	}
	for _, s := range p.Sections {
		fmt.Fprintf(b, "\n## %s\n\n*%s*\n\n", s.Heading, s.Note)
		for _, l := range s.Lines {
			fmt.Fprintf(b, "- %s%s\n", escape(l.Text), aside(l.Basis))
			for _, q := range l.Quotes {
				who := q.Who
				if q.Where != "" {
					who += " (" + q.Where + ")"
				}
				fmt.Fprintf(b, "  - **%s** %s: “%s”\n", escape(who), q.Side, escape(q.Words))
			}
		}
		if s.More > 0 {
			fmt.Fprintf(b, "- and %d more\n", s.More)
		}
	}
	if len(p.Figures) > 0 {
		b.WriteString("\n## Figures\n\n| counted | low | best | high | as told |\n| --- | ---: | ---: | ---: | --- |\n")
		for _, r := range p.Figures {
			fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", escape(r.Counted), r.Low, r.Best, r.High, escape(r.Told))
		}
	}
	list := func(heading string, lines []line) {
		if len(lines) == 0 {
			return
		}
		fmt.Fprintf(b, "\n## %s\n\n", heading)
		for _, l := range lines {
			fmt.Fprintf(b, "- **%s** %s%s\n", escape(l.When), escape(l.Text), aside(l.Basis))
		}
	}
	list("Timeline", p.Timeline)
	list("Sources", p.Sources)
	return b.Flush()
}

func aside(s string) string {
	if s == "" {
		return ""
	}
	return " — *" + escape(s) + "*"
}

// escape makes text of what could be markup, and one line of several.
func escape(s string) string {
	s = clean(s)
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|~&!", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
