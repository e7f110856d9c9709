package feed

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/quotedprintable"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// unwrap takes from a feed what it was sent in, where a proxy or an archive kept it: the
// chunks of HTTP/1.1, the quoted-printable encoding of mail.
func unwrap(data []byte) []byte {
	data = unchunk(data)
	start := data[:min(len(data), headSize)]
	if begins(string(bytes.TrimLeft(start, " \t\r\n"))) && bytes.Contains(start, []byte(`=3D"`)) && !bytes.Contains(start, []byte(`="`)) {
		if out, _ := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(data))); len(out) > len(data)/2 {
			return out
		}
	}
	return data
}

// unchunk puts together the chunks (RFC 9112, section 7.1) that a server's answer was saved
// with, its header before them or not. What doesn't fit is left as it is.
func unchunk(data []byte) []byte {
	rest := bytes.TrimLeft(data, " \t\r\n")
	if bytes.HasPrefix(rest, []byte("HTTP/")) {
		_, body, ok := bytes.Cut(rest, []byte("\r\n\r\n"))
		if !ok {
			return data
		}
		rest = body
	}
	var out []byte
	for {
		line, _, ok := bytes.Cut(rest[:min(len(rest), 20)], []byte("\n"))
		size, err := strconv.ParseUint(strings.TrimRight(string(line), " \r"), 16, 31)
		if !ok || err != nil || size == 0 {
			break
		}
		after := rest[len(line)+1:]
		if n := int(size); n < len(after) && after[n] != '\r' && after[n] != '\n' {
			break
		} else if n >= len(after) { // cut off
			out, rest = append(out, after...), nil
			break
		} else {
			out, rest = append(out, after[:n]...), bytes.TrimLeft(after[n:], "\r\n")
		}
	}
	if out == nil {
		return data
	}
	if string(bytes.TrimSpace(rest)) != "0" {
		out = append(out, rest...)
	}
	return out
}

// unquote takes a feed out of the string of JSON or of a script that holds it, as proxies
// for browsers answer. It is known by its beginning, and by its attributes: their quotes are
// escaped. HTML in a string is no feed.
func unquote(s string) string {
	start := strings.IndexByte(s, '<')
	if start < 1 || s[start-1] != '"' || !strings.Contains(s[start:min(len(s), start+headSize)], `=\"`) {
		return s
	}
	if !begins(s[start:]) {
		return s
	}
	end := start
	for end < len(s) && s[end] != '"' {
		if s[end] == '\\' {
			end++
		}
		end++
	}
	literal := s[start:min(end, len(s))]
	if end >= len(s) { // cut off, and maybe inside of an escape
		if i := strings.LastIndexByte(literal, '\\'); i >= max(0, len(literal)-6) {
			literal = literal[:i]
		}
	}
	literal = strings.NewReplacer("\n", `\n`, "\t", `\t`).Replace(literal)
	var out string
	if json.Unmarshal([]byte(`"`+literal+`"`), &out) != nil {
		return s
	}
	return out
}

// begins reports whether a document of XML begins here, or the root of a feed.
func begins(s string) bool {
	s = strings.ToLower(s[:min(len(s), 16)])
	for _, mark := range []string{"<?xml", "<rss", "<feed", "<rdf:rdf"} {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// unpage takes JSON out of the page in which a browser showed it, and in which every bracket
// of its strings is a reference.
func unpage(s string) string {
	i := strings.IndexByte(s, '{')
	if i < 0 || !strings.Contains(strings.ToLower(s[:i]), "<pre") {
		return s
	}
	shown, _, _ := strings.Cut(s[i:], "</pre")
	if strings.Contains(shown, "<") {
		return s
	}
	return mend.References(shown, nil)
}
