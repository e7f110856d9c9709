package newsroom

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
)

// RequestTo is the request for a source, with the values of the variables that its user
// named; lookup is os.LookupEnv. The error is of kind hearsay.ErrInvalid and names the
// variables that have no value.
func RequestTo(s *hearsay.Source, lookup func(name string) (string, bool)) (web.Request, error) {
	secrets, missing := web.Secrets{}, []string(nil)
	for _, name := range s.Variables() {
		value, ok := lookup(name)
		if !ok || value == "" {
			missing = append(missing, name)
		}
		secrets[name] = value
	}
	if len(missing) > 0 {
		return web.Request{}, fmt.Errorf("%w: the environment has no value for %s", hearsay.ErrInvalid, strings.Join(missing, ", "))
	}
	value := func(name string) string { return secrets[name] }
	r := web.Request{URL: hearsay.Expand(s.URL, func(name string) string { return url.QueryEscape(secrets[name]) }), Secrets: secrets,
		User: value(s.Credentials.User), Password: value(s.Credentials.Password), Token: value(s.Credentials.Token)}
	for _, h := range s.Headers {
		r.Headers = append(r.Headers, hearsay.Header{Name: h.Name, Value: hearsay.Expand(h.Value, value)})
	}
	return r, nil
}
