package discover

import (
	_ "embed"
	"net/url"
	"strings"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// outlets.tsv is here and not in package lexicon: it says nothing about reading, and a
// change of it is no reason to read anything anew.
//
//go:embed outlets.tsv
var outletTable string

// domains.tsv says what ends of host names tell of whoever publishes there.
//
//go:embed domains.tsv
var domainTable string

var outlets = sync.OnceValue(func() map[string]Site {
	all := map[string]Site{}
	for _, f := range rows(outletTable, 6) {
		for _, domain := range strings.Fields(f[0]) {
			all[domain] = Site{Name: f[1], Kind: hearsay.OutletKind(f[2]), Family: f[3], Home: f[4], Language: f[5]}
		}
	}
	return all
})

// A domain is an end of host names with what it tells.
type domain struct {
	end  string // labels, parted by dots; "*" stands for one of two letters, a country's
	kind hearsay.OutletKind
	home string
	why  string
}

var domains = sync.OnceValue(func() []domain {
	var all []domain
	for _, f := range rows(domainTable, 4) {
		all = append(all, domain{f[0], hearsay.OutletKind(f[1]), f[2], f[3]})
	}
	return all
})

// rows are the lines of a table, each with n columns; what stands behind a # is a remark.
func rows(table string, n int) [][]string {
	var all [][]string
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		for len(f) < n {
			f = append(f, "")
		}
		all = append(all, f)
	}
	return all
}

// Outlet is what is known by an address alone: of a known outlet all, of another what its
// domain tells of its kind and its country. A host below a known domain is the outlet's
// too. ok reports whether the outlet is known.
func Outlet(address string) (s Site, ok bool) {
	u, err := url.Parse(address)
	if err != nil {
		return Site{}, false
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	for name := host; strings.Contains(name, "."); _, name, _ = strings.Cut(name, ".") {
		if known, found := outlets()[name]; found {
			s, ok = known, true
			for _, field := range []string{"name", "kind", "family", "home", "language"} {
				s.Reasons = append(s.Reasons, Reason{field, name + " is a known outlet"})
			}
			return s, true
		}
	}
	for _, d := range domains() {
		end, cc := match(host, d.end)
		if !end {
			continue
		}
		s.proposeKind(d.kind, d.why)
		home := d.home
		if home == "*" {
			home = country(cc)
		}
		s.propose("home", &s.Home, home, d.why)
	}
	if s.Home == "" {
		cc := host[strings.LastIndexByte(host, '.')+1:]
		s.propose("home", &s.Home, country(cc), "the address ends on ."+cc)
	}
	return s, false
}

// match reports whether a host name ends on the labels of a pattern, and what stood for
// its "*".
func match(host, pattern string) (ok bool, star string) {
	h, p := strings.Split(host, "."), strings.Split(pattern, ".")
	if len(h) < len(p) {
		return false, ""
	}
	h = h[len(h)-len(p):]
	for i := range p {
		switch {
		case p[i] == "*" && len(h[i]) == 2:
			star = h[i]
		case p[i] != h[i]:
			return false, ""
		}
	}
	return true, star
}

// worldwide are countries' domains that are sold to everybody.
var worldwide = map[string]bool{
	"ac": true, "ai": true, "bz": true, "cc": true, "co": true, "fm": true, "gg": true, "io": true, "is": true, "la": true, "ly": true,
	"me": true, "nu": true, "pw": true, "sh": true, "st": true, "tk": true, "to": true, "tv": true, "vc": true, "ws": true,
}

// country is the code of the country whose domain it is; empty for none.
func country(domain string) string {
	domain = strings.ToLower(domain)
	if domain == "uk" {
		return "GB"
	}
	if len(domain) != 2 || worldwide[domain] {
		return ""
	}
	return countryCode(domain)
}

// countryCode is the code of the country that a code or a name means; empty for none.
func countryCode(s string) string {
	code := strings.ToUpper(strings.TrimSpace(s))
	if _, ok := lexicon.Country(code); ok {
		return code
	}
	if t, ok := lexicon.BestToponym(strings.TrimSpace(s)); ok && t.Kind == "country" {
		return t.Country
	}
	return ""
}
