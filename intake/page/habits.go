package page

import (
	"net/url"
	"strings"
	"sync"
)

// habits are what a page's other marks say of how it writes dates.
type habits struct {
	language string // primary, in lower case; empty where unknown
	region   string // of the page's language tag, in lower case; empty where it has none
	domain   string // the last part of the host's name; empty where unknown
	order    func() bool
}

// habits of the page: its language, and where it says that it is at home.
func (d *document) readHabits() habits {
	tag := strings.ToLower(strings.ReplaceAll(first(d.meta.language, d.meta.article.text("inLanguage"), d.meta.first("og:locale", "content-language")), "_", "-"))
	h := habits{}
	for i, part := range strings.Split(tag, "-") {
		switch {
		case i == 0:
			h.language = part
		case len(part) == 2:
			h.region = part
		}
	}
	h.domain = domain(d.base)
	h.order = sync.OnceValue(func() bool {
		monthFirst, dayFirst := orders(d.source)
		if monthFirst != dayFirst {
			return monthFirst > dayFirst
		}
		return h.american()
	})
	return h
}

func domain(base *url.URL) string {
	if base == nil {
		return ""
	}
	host := base.Hostname()
	return strings.ToLower(host[strings.LastIndexByte(host, '.')+1:])
}

// monthFirst reports whether 3/4/2025 is in March: by other dates of the page that can be
// read in one way only, or else by where the page is at home.
func (h habits) monthFirst() bool { return h.order != nil && h.order() }

// american reports whether a page is at home where the month is written first.
func (h habits) american() bool {
	switch {
	case h.language != "en" && h.language != "":
		return false
	case h.region == "us" || h.region == "ph":
		return len(h.domain) != 2 || h.domain == "us" || h.domain == "ph" // site kits say en-US where nobody told them better
	case h.region != "" || h.language == "":
		return false
	}
	return h.domain == "" || h.domain == "com" || h.domain == "org" || h.domain == "us"
}

// solar reports whether a page counts years as Iran and Afghanistan do.
func (h habits) solar() bool {
	switch h.language {
	case "fa", "ps", "prs":
		return true
	}
	return h.domain == "ir" || h.domain == "af"
}

// orders counts the days between strokes, as 3/14/2025, that have the month first or the
// day, in a page's source.
func orders(source string) (monthFirst, dayFirst int) {
	for rest, n := source, 0; n < 100_000; n++ {
		i := strings.IndexByte(rest, '/')
		if i < 0 {
			break
		}
		a, before := digitsBehind(rest[:i])
		b, width := digitsAhead(rest[i+1:])
		after := rest[i+1+width:]
		year, long := 0, 0
		if strings.HasPrefix(after, "/") {
			year, long = digitsAhead(after[1:])
		}
		if before >= 1 && before <= 2 && width >= 1 && width <= 2 && long == 4 && year >= firstYear && year <= lastYear {
			switch {
			case a > 12 && a <= 31 && b >= 1 && b <= 12:
				dayFirst++
			case b > 12 && b <= 31 && a >= 1 && a <= 12:
				monthFirst++
			}
		}
		rest = rest[i+1:]
	}
	return monthFirst, dayFirst
}

// digitsBehind is the number at the end of s and how many digits it has, up to five;
// digitsAhead the one at its beginning.
func digitsBehind(s string) (number, width int) {
	unit := 1
	for i := len(s) - 1; i >= 0 && width < 5 && s[i] >= '0' && s[i] <= '9'; i-- {
		number += unit * int(s[i]-'0')
		unit *= 10
		width++
	}
	return number, width
}

func digitsAhead(s string) (number, width int) {
	for width < 5 && width < len(s) && s[width] >= '0' && s[width] <= '9' {
		number = number*10 + int(s[width]-'0')
		width++
	}
	return number, width
}
