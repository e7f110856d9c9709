package archive

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// A header is what a message and its parts have in common.
type header interface{ Get(key string) string }

type mailHeader mail.Header

func (h mailHeader) Get(key string) string { return mail.Header(h).Get(key) }

// words looks for the text of a message.
type words struct {
	plain, html string
	attached    []string // the names of what is attached
	parts       int
}

// find looks into one part and those inside it. What was found before an error stays.
func (w *words) find(h header, body io.Reader, depth int) error {
	if w.parts++; w.parts > maxParts || depth > maxDepth {
		return fmt.Errorf("%w: a mail of over %d parts, or %d deep", hearsay.ErrTooLarge, maxParts, maxDepth)
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || kind == "" {
		kind = "text/plain" // RFC 2045, section 5.2
	}
	if strings.HasPrefix(kind, "multipart/") {
		in := bufio.NewReader(body)
		for parts := multipart.NewReader(in, boundary(in, params["boundary"])); ; {
			p, err := parts.NextRawPart()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
			}
			if err := w.find(p.Header, p, depth+1); err != nil {
				return err
			}
		}
	}
	disposition, about, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	if file := first(about["filename"], params["name"]); disposition == "attachment" || file != "" && !strings.HasPrefix(kind, "text/") {
		if len(w.attached) < 100 {
			w.attached = append(w.attached, decodeWords(first(file, kind)))
		}
		return nil
	}
	switch {
	case kind == "message/rfc822" && w.plain == "" && w.html == "": // passed on as it came
		if m, err := mail.ReadMessage(body); err == nil {
			return w.find(mailHeader(m.Header), m.Body, depth+1)
		}
		return nil
	case kind == "text/plain" && w.plain == "":
		w.plain, err = decodePart(h, body, params["charset"])
		w.plain = strings.TrimSpace(strings.ReplaceAll(w.plain, "\r\n", "\n"))
		if strings.EqualFold(params["format"], "flowed") {
			w.plain = unflow(w.plain, strings.EqualFold(params["delsp"], "yes"))
		}
	case kind == "text/html" && w.html == "":
		w.html, err = decodePart(h, body, params["charset"])
	default:
		return nil
	}
	return err
}

// boundary is what parts the parts, where the header doesn't say: the line that the body
// starts with.
func boundary(in *bufio.Reader, said string) string {
	if said != "" {
		return said
	}
	start, _ := in.Peek(1000)
	for line := range bytes.Lines(start) {
		if mark, ok := bytes.CutPrefix(bytes.TrimRight(line, "\r\n "), []byte("--")); ok && len(mark) > 0 {
			return string(mark)
		}
	}
	return "-"
}

// decodePart undoes transfer encoding and charset. A broken end loses no beginning.
func decodePart(h header, body io.Reader, label string) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(body, maxWords+1))
	if len(raw) > maxWords {
		return "", fmt.Errorf("%w: a mail's text over %d MiB", hearsay.ErrTooLarge, maxWords>>20)
	}
	if err != nil && len(raw) == 0 {
		return "", fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		out, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(raw)))
		if err != nil {
			out = unquote(raw)
		}
		raw = out
	case "base64":
		raw = unbase64(raw)
	}
	return mend.Decode(raw, label), nil
}

// unquote decodes quoted-printable text with escapes that are none, which stay as they are.
func unquote(raw []byte) []byte {
	var out []byte
	for i := 0; i < len(raw); i++ {
		rest := raw[i:]
		var c [1]byte
		switch {
		case rest[0] != '=':
			out = append(out, rest[0])
		case bytes.HasPrefix(rest, []byte("=\n")):
			i++
		case bytes.HasPrefix(rest, []byte("=\r\n")):
			i += 2
		case len(rest) > 2 && hexByte(rest[1:3], &c):
			out = append(out, c[0])
			i += 2
		default:
			out = append(out, '=')
		}
	}
	return out
}

func hexByte(digits []byte, into *[1]byte) bool {
	_, err := hex.Decode(into[:], digits)
	return err == nil
}

// unbase64 decodes base64, with or without what doesn't belong there, as far as it goes.
func unbase64(raw []byte) []byte {
	digits := bytes.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '+' || r == '/' {
			return r
		}
		return -1
	}, raw)
	if len(digits)%4 == 1 {
		digits = digits[:len(digits)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(digits)))
	n, _ := base64.RawStdEncoding.Decode(out, digits) // what is decoded before an error is good
	return out[:n]
}

// unflow joins the lines of format=flowed (RFC 3676): a line that ends in a space goes on
// in the next.
func unflow(s string, dropSpace bool) string {
	var b strings.Builder
	b.Grow(len(s))
	for line := range strings.Lines(s) {
		body := strings.TrimSuffix(line, "\n")
		if body == "-- " || !strings.HasSuffix(body, " ") {
			b.WriteString(line)
			continue
		}
		if dropSpace {
			body = body[:len(body)-1]
		}
		b.WriteString(body)
	}
	return b.String()
}
