package page

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Bounds of the search for text in scripts.
const (
	maxStateTokens = 300_000
	prosePiece     = 80 // letters of a string that is taken for a paragraph
)

// state is the longest text in the data that a page's scripts would show: sites that are
// built in the browser send their text so (Next.js, Nuxt, Gatsby). A text is a string of
// HTML, or the strings of one list.
func (m *meta) state() []string {
	var best []string
	for _, s := range m.scripts {
		start := strings.IndexAny(s, "{[")
		if start < 0 || start > 200 {
			continue
		}
		if t := longest([]byte(s[start:])); length(t) > length(best) {
			best = t
		}
	}
	return best
}

// longest reads JSON as a stream of tokens, and keeps for each list the prose below it.
func longest(data []byte) []string {
	var best []string
	type level struct {
		list bool
		text []string
	}
	stack := []level{{}}
	take := func(text []string) {
		if length(text) > length(best) {
			best = text
		}
	}
	read := json.NewDecoder(bytes.NewReader(data))
	read.UseNumber()
	for range maxStateTokens {
		token, err := read.Token()
		if err != nil {
			break
		}
		top := len(stack) - 1
		switch t := token.(type) {
		case json.Delim:
			if t == '[' || t == '{' {
				stack = append(stack, level{list: t == '['})
				continue
			}
			if top == 0 {
				return best
			}
			closed := stack[top]
			stack = stack[:top]
			if closed.list {
				take(closed.text)
			} else { // the entry of a list hands its text up to the list
				stack[top-1].text = append(stack[top-1].text, closed.text...)
			}
		case string:
			if text := prose(t); text != nil {
				stack[top].text = append(stack[top].text, text...)
				take(text)
			}
		}
	}
	return best
}

// prose is a string's paragraphs, where it is running text and no code.
func prose(s string) []string {
	if len(s) < prosePiece || strings.Count(s, " ")*20 < len(s) || strings.ContainsAny(s[:1], "{[(") || !strings.ContainsAny(s, ".!?") || strings.Contains(s, "function(") || strings.Contains(s, "var ") && strings.Contains(s, ";") {
		return nil
	}
	return paragraphs(s)
}
