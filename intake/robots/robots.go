// Package robots reads robots.txt, in which a server says what automatic visitors may
// fetch, as RFC 9309 has it. It is pure: bytes in, answers out.
//
// The libraries for it that were tried go by what search engines said before the RFC: they
// let a pattern match in the middle of a path, take an empty "Disallow" for no rule at all,
// and give a whole file up for one odd line.
package robots

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// MaxSize is how many bytes of a file count (RFC 9309, 2.5, asks for 500 KiB at least).
const MaxSize = 500 << 10

// maxDelay bounds Rules.Delay.
const maxDelay = time.Minute

// Rules are what one visitor may fetch of a server. The zero value allows everything.
type Rules struct {
	rules []rule

	// Delay is how long the server wants to be left alone between two requests
	// (Crawl-delay: not in the RFC, but widely asked for); at most a minute.
	Delay time.Duration
}

type rule struct {
	pattern string
	allow   bool
}

// Parse reads a file for the visitor that calls itself agent: its product token, as
// "Hearsay". Lines that can't be understood are passed over.
func Parse(file []byte, agent string) *Rules {
	file = bytes.TrimPrefix(file[:min(len(file), MaxSize)], []byte("\uFEFF"))
	var own, any Rules // of the groups that name the agent, and of those that name all
	named := false     // a group names the agent
	var forOwn, forAny, inRules bool
	for line := range bytes.FieldsFuncSeq(file, func(r rune) bool { return r == '\n' || r == '\r' }) {
		key, value, ok := field(line)
		if !ok {
			continue
		}
		switch key {
		case "user-agent":
			if inRules { // a group begins
				forOwn, forAny, inRules = false, false, false
			}
			forAny = forAny || value == "*"
			forOwn = forOwn || strings.EqualFold(token(value), agent)
			named = named || forOwn
		case "allow", "disallow", "crawl-delay":
			inRules = true
			if forOwn {
				own.add(key, value)
			}
			if forAny {
				any.add(key, value)
			}
		}
	}
	if named {
		return &own
	}
	return &any
}

// field is what a line says: a key in small letters and its value.
func field(line []byte) (key, value string, ok bool) {
	line, _, _ = bytes.Cut(line, []byte("#"))
	k, v, ok := bytes.Cut(line, []byte(":"))
	key = strings.ToLower(string(bytes.TrimSpace(k)))
	if key == "useragent" { // common enough to be meant
		key = "user-agent"
	}
	return key, string(bytes.TrimSpace(v)), ok
}

// token is the product token that a value begins with: "Hearsay" of "Hearsay/1.0".
func token(value string) string {
	end := strings.IndexFunc(value, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_')
	})
	if end < 0 {
		return value
	}
	return value[:end]
}

func (r *Rules) add(key, value string) {
	if key == "crawl-delay" {
		if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 {
			r.Delay = time.Duration(min(s, maxDelay.Seconds()) * float64(time.Second))
		}
		return
	}
	if value != "" { // an empty one matches nothing
		r.rules = append(r.rules, rule{plain(value), key == "allow"})
	}
}

// Allow reports whether an address may be fetched, given by its path with its query, as a
// request has it. The longest rule that matches says so; of equal ones that which allows.
func (r *Rules) Allow(path string) bool {
	if path == "/robots.txt" {
		return true
	}
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	path = plain(path)
	longest, allow := -1, true
	for _, rule := range r.rules {
		if n := len(rule.pattern); n >= longest && rule.matches(path) {
			allow = rule.allow || n == longest && allow
			longest = n
		}
	}
	return allow
}

// matches holds a path against the pattern, in which * stands for any text and a $ at the
// end for the end of the path. Each part between stars is looked for as early as it can
// stand, so the path is passed through once.
func (r rule) matches(path string) bool {
	pattern, whole := strings.CutSuffix(r.pattern, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	if len(parts) == 1 {
		return !whole || rest == ""
	}
	last := len(parts) - 1
	for _, part := range parts[1:last] {
		_, after, found := strings.Cut(rest, part)
		if !found {
			return false
		}
		rest = after
	}
	if whole {
		return strings.HasSuffix(rest, parts[last])
	}
	return strings.Contains(rest, parts[last])
}

// plain brings a path into the form in which two are compared (RFC 9309, 2.2.2): letters
// that need no percent sign stand without one, bytes outside of ASCII with one.
func plain(path string) string {
	if !strings.ContainsFunc(path, func(r rune) bool { return r == '%' || r >= 0x80 }) {
		return path
	}
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if n, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				if i += 2; unreserved(byte(n)) {
					b.WriteByte(byte(n))
				} else {
					b.WriteByte('%')
					b.WriteByte(digits[n>>4])
					b.WriteByte(digits[n&15])
				}
				continue
			}
		}
		if c >= 0x80 {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// unreserved reports whether a byte stands for itself in an address (RFC 3986, 2.3).
func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
