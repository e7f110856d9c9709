package terminal

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// Columns is how many columns text takes on a terminal.
func Columns(text string) int { return runewidth.StringWidth(text) }

// Wrap breaks text into lines of at most width columns, at spaces. White space is folded;
// a word longer than a line is cut. There is at least one line.
func Wrap(text string, width int) []string {
	width = max(width, 8)
	var lines []string
	var line strings.Builder
	used := 0
	for _, word := range strings.Fields(text) {
		w := Columns(word)
		if used > 0 && used+1+w > width {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		for w > width {
			head := runewidth.Truncate(word, width, "")
			if head == "" { // a character wider than the line
				break
			}
			lines = append(lines, head)
			word = word[len(head):]
			w = Columns(word)
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += w
	}
	if used > 0 || len(lines) == 0 {
		lines = append(lines, line.String())
	}
	return lines
}

// CutWords shortens text to at most width columns, with an ellipsis where something is
// lost: between words, where that leaves most of the line. A quotation that is cut open is
// closed again.
func CutWords(text string, width int) string {
	text = strings.Join(strings.Fields(text), " ")
	if Columns(text) <= width {
		return text
	}
	head := runewidth.Truncate(text, max(1, width-2), "")
	if at := strings.LastIndexByte(head, ' '); at > len(head)/2 && text[len(head)] != ' ' {
		head = head[:at]
	}
	head = strings.TrimRight(head, " ,;:.–—-…") + "…"
	if strings.HasPrefix(head, "“") && strings.LastIndex(head, "“") > strings.LastIndex(head, "”") {
		head += "”"
	}
	return head
}
