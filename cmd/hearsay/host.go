package main

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// onlyFor answers requests that name one of the hosts, localhost, or a bare address. A
// page of another site can point a name of its own at the loopback address and would read
// the desk with the visitor's browser; such a request names that site, and is refused.
func onlyFor(hosts []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if h, _, err := net.SplitHostPort(host); err == nil {
			host = h
		}
		host = strings.ToLower(strings.Trim(host, "[]"))
		_, err := netip.ParseAddr(host) // an address names no other site
		if host == "localhost" || err == nil || slices.ContainsFunc(hosts, func(h string) bool { return strings.EqualFold(h, host) }) {
			next.ServeHTTP(w, r)
			return
		}
		http.Error(w, "This desk doesn't answer to the name "+host+". Start it with --host "+host+" if it should.", http.StatusMisdirectedRequest)
	})
}
