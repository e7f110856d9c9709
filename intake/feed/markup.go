package feed

import (
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// asHTML makes HTML of what an element of a feed holds. Brackets that open no tag of HTML
// are words ("profit < 5 %"), references to no character go, and HTML that was escaped once more than it was unescaped is
// unescaped.
func asHTML(s string) string {
	s = mend.WithoutEmptyReferences(s)
	if !strings.ContainsRune(s, '<') {
		if !escapedTags(s) {
			return s
		}
		s = mend.References(s, nil)
	}
	var b strings.Builder
	for last := strings.LastIndexByte(s, '>'); ; {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		if last -= i + 1; last >= 0 && opensTag(s) {
			b.WriteByte('<')
		} else {
			b.WriteString("&lt;")
		}
		s = s[1:]
	}
	b.WriteString(s)
	return b.String()
}

// opensTag reports whether s, which has a closing bracket somewhere, starts with a tag or
// comment of HTML.
func opensTag(s string) bool {
	if strings.HasPrefix(s, "<!--") || strings.HasPrefix(s, "<!DOCTYPE") || strings.HasPrefix(s, "<?") {
		return true
	}
	name := strings.TrimPrefix(s[1:], "/")
	end := 0
	for end < len(name) && end < 40 && name[end] != '>' && name[end] != '<' && name[end] != ' ' && name[end] != '/' && name[end] != '\n' && name[end] != '\t' && name[end] != '\r' {
		end++
	}
	if end == 0 || end == len(name) {
		return false
	}
	written := strings.ToLower(name[:end])
	return mend.IsHTML(written) || written == "title" || written == "link" || strings.Contains(written, ":") || strings.Contains(written, "-")
}

// escapedTags reports whether text has tags of HTML, all of them escaped.
func escapedTags(s string) bool {
	for rest := s; ; {
		_, after, ok := strings.Cut(rest, "&lt;")
		if !ok {
			return false
		}
		rest = after
		name, ended := strings.CutPrefix(rest, "/")
		end := 0
		for end < len(name) && end < 20 && (name[end] >= 'a' && name[end] <= 'z' || name[end] >= 'A' && name[end] <= 'Z' || name[end] >= '1' && name[end] <= '6') {
			end++
		}
		tag := strings.ToLower(name[:end])
		if mend.IsHTML(tag) && (ended || tag == "br" || tag == "img" || tag == "p") && strings.Contains(name[:min(len(name), 200)], "&gt;") {
			return true
		}
	}
}

// read turns what an element holds into text as a reader sees it. A reference that is
// still there was escaped twice.
func read(s string, text func(html string) string) string {
	if strings.Contains(s, "\n\n") && !strings.ContainsRune(s, '<') && !escapedTags(s) { // no HTML: paragraphs are apart by empty lines
		var paragraphs []string
		for p := range strings.SplitSeq(s, "\n\n") {
			if p = read(p, text); p != "" {
				paragraphs = append(paragraphs, p)
			}
		}
		return strings.Join(paragraphs, "\n\n")
	}
	if !strings.ContainsAny(s, "<&\u00a0") {
		return clean(s)
	}
	s = text(asHTML(s))
	for range 2 {
		if !twiceEscaped(s) {
			break
		}
		s = mend.References(s, nil)
	}
	return s
}

// twiceEscaped reports whether text has a reference in it.
func twiceEscaped(s string) bool {
	for {
		_, after, ok := strings.Cut(s, "&")
		if !ok {
			return false
		}
		s = after
		if end := strings.IndexByte(s[:min(len(s), 12)], ';'); end > 1 && !strings.ContainsAny(s[:end], " &") {
			if ref := "&" + s[:end+1]; mend.References(ref, nil) != ref {
				return true
			}
		}
	}
}
