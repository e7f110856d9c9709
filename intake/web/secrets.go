package web

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// Secrets are values of environment variables that a request holds, by the variables'
// names. Nothing that a Client gives back, errors included, holds one of them.
type Secrets map[string]string

// Hide puts ${NAME} in place of each secret in a text, however it is written in an address
// or a header.
func (s Secrets) Hide(text string) string {
	type hidden struct{ value, name string }
	var all []hidden
	for name, value := range s {
		if value == "" {
			continue
		}
		for _, written := range []string{value, url.QueryEscape(value), url.PathEscape(value), base64.StdEncoding.EncodeToString([]byte(value))} {
			all = append(all, hidden{written, name})
		}
	}
	slices.SortFunc(all, func(a, b hidden) int { // a longer one may hold a shorter one
		return cmp.Or(cmp.Compare(len(b.value), len(a.value)), cmp.Compare(a.value, b.value), cmp.Compare(a.name, b.name))
	})
	for _, h := range all {
		text = strings.ReplaceAll(text, h.value, "${"+h.name+"}")
	}
	return text
}

// hideIn puts ${NAME} in place of each key in what a server answers: many put the key that
// they were asked with into their links. A value that may be a word of the text, as the name
// of a user, stays.
func (s Secrets) hideIn(body []byte) []byte {
	keys := Secrets{}
	for name, value := range s {
		if likeKey(value) && (bytes.Contains(body, []byte(value)) || bytes.Contains(body, []byte(url.QueryEscape(value))) || bytes.Contains(body, []byte(url.PathEscape(value)))) {
			keys[name] = value
		}
	}
	if len(keys) == 0 {
		return body
	}
	return []byte(keys.Hide(string(body)))
}

// likeKey reports whether a value can be no word: it is long, or holds a digit.
func likeKey(value string) bool {
	return len(value) >= 16 || len(value) >= 6 && strings.ContainsAny(value, "0123456789")
}

// keyed are names of parameters in addresses that are likely to hold secrets.
var keyed = []string{"key", "apikey", "api_key", "api-key", "token", "access_token", "auth", "secret", "password", "passwd", "sig", "signature"}

// Redact is an address as it may be told where nobody knows which part of it is secret:
// without name and password, with … for parameters whose names say that they are.
func Redact(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "an address that is none"
	}
	if u.User != nil {
		u.User = url.User("…")
	}
	pairs := strings.Split(u.RawQuery, "&")
	for i, pair := range pairs {
		if name, _, ok := strings.Cut(pair, "="); ok && slices.Contains(keyed, strings.ToLower(name)) {
			pairs[i] = name + "=…"
		}
	}
	u.RawQuery = strings.Join(pairs, "&")
	return strings.ReplaceAll(u.String(), "%E2%80%A6", "…")
}

// maxFields bounds how many header fields are given back.
const maxFields = 100

// fields are the fields of a header by name, without secrets: values of fields that are
// likely to hold one are left out.
func fields(h http.Header, secrets Secrets) []hearsay.Header {
	var all []hearsay.Header
	for name, values := range h {
		for _, v := range values {
			if hearsay.SecretHeader(name) {
				v = "…"
			}
			all = append(all, hearsay.Header{Name: name, Value: strings.ToValidUTF8(secrets.Hide(v), "\uFFFD")})
		}
	}
	slices.SortStableFunc(all, func(a, b hearsay.Header) int { return cmp.Compare(a.Name, b.Name) })
	return all[:min(len(all), maxFields)]
}
