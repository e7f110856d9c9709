package web

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"syscall"

	"github.com/hearsay-news/hearsay"
)

// A Failure is a request that got no answer, or none that can be used.
type Failure struct {
	Words string // what went wrong, for a user: "the name news.example is not known"
	Err   error
}

func (f *Failure) Error() string { return f.Words }

// Unwrap gives the cause, so that errors.Is finds its kind.
func (f *Failure) Unwrap() error { return f.Err }

// Explain puts an error of a connection that others made by [Client.Upgrading] into plain
// words. A nil error stays nil.
func (c *Client) Explain(ctx context.Context, err error, r Request) error {
	if err == nil {
		return nil
	}
	return explain(ctx, err, r, c.config)
}

// explain puts what went wrong into plain words. The context's own error stays as it is.
func explain(ctx context.Context, err error, r Request, config Config) error {
	if cause := ctx.Err(); cause != nil {
		return cause
	}
	var wrapped *url.Error // it would tell the address
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	host := "it"
	if u, broken := url.Parse(r.URL); broken == nil && u.Hostname() != "" {
		host = u.Hostname()
	}
	words := r.Secrets.Hide(words(err, host, config))
	if errors.Is(err, errPrivate) || errors.Is(err, errRedirects) {
		err = fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	return &Failure{words, err}
}

func words(err error, host string, config Config) string {
	var (
		name    *net.DNSError
		unknown x509.UnknownAuthorityError
		wrong   x509.HostnameError
		expired x509.CertificateInvalidError
		network net.Error
	)
	switch {
	case errors.Is(err, errPrivate):
		var refused *privateError
		if errors.As(err, &refused) && !strings.EqualFold(refused.host, host) { // nothing to be allowed lightly
			return "it redirects to an address of this machine or of a private network"
		}
		return fmt.Sprintf("%v (--allow-private %s)", errPrivate, host)
	case errors.Is(err, errRedirects):
		return errRedirects.Error()
	case errors.As(err, &name) && name.IsNotFound:
		return fmt.Sprintf("the name %s is not known", name.Name)
	case errors.As(err, &name):
		return fmt.Sprintf("the name %s can't be looked up at the moment", name.Name)
	case errors.Is(err, syscall.ECONNREFUSED):
		return fmt.Sprintf("%s refuses connections", host)
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.EPIPE):
		return fmt.Sprintf("%s broke the connection off", host)
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH):
		return fmt.Sprintf("%s can't be reached from this machine's network", host)
	case errors.As(err, &unknown):
		return fmt.Sprintf("the certificate of %s comes from nobody who is trusted", host)
	case errors.As(err, &wrong):
		return fmt.Sprintf("the certificate of %s is another host's", host)
	case errors.As(err, &expired) && expired.Reason == x509.Expired:
		return fmt.Sprintf("the certificate of %s has run out", host)
	case errors.As(err, &expired):
		return fmt.Sprintf("the certificate of %s is not valid", host)
	case errors.Is(err, http.ErrSchemeMismatch):
		return fmt.Sprintf("%s doesn't speak https there", host)
	case errors.Is(err, errSlow):
		return fmt.Sprintf("%s took longer than %v", host, config.Timeout)
	case errors.Is(err, errSilent), errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &network) && network.Timeout():
		return fmt.Sprintf("%s was silent for %v", host, config.Silence)
	}
	if strings.Contains(err.Error(), "response headers exceeded") { // net/http has no kind for it
		return fmt.Sprintf("the answer of %s has a header of over %d KiB", host, maxResponseHeader>>10)
	}
	return strings.ReplaceAll(err.Error(), hearsay.ErrInvalid.Error()+": ", "")
}

// StatusWords say what a status of an answer means for whoever listens to a source.
func StatusWords(status int) string {
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden:
		return fmt.Sprintf("the server doesn't let us in (%d)", status)
	case http.StatusNotFound:
		return "there is nothing at this address (404)"
	case http.StatusGone:
		return "it is gone for good (410)"
	case http.StatusTooManyRequests:
		return "the server was asked too often (429)"
	}
	switch {
	case status >= 500:
		return fmt.Sprintf("the server has trouble (%d %s)", status, strings.ToLower(http.StatusText(status)))
	default:
		return fmt.Sprintf("the server answers %d %s", status, strings.ToLower(http.StatusText(status)))
	}
}

// CutWords say how an answer broke off.
func CutWords(cut error, size int) string {
	switch {
	case errors.Is(cut, errSlow), errors.Is(cut, errSilent):
		return fmt.Sprintf("the answer didn't come to its end in time; %d bytes came", size)
	case errors.Is(cut, io.ErrUnexpectedEOF), errors.Is(cut, syscall.ECONNRESET):
		return fmt.Sprintf("the answer broke off after %d bytes", size)
	default:
		return fmt.Sprintf("the answer is damaged after %d bytes: %v", size, cut)
	}
}
