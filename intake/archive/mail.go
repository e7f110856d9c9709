package archive

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"

	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
)

// Bounds of one mail.
const (
	maxParts = 1000    // parts of a message, of all depths together
	maxDepth = 10      // multiparts inside multiparts
	maxWords = 8 << 20 // bytes of the text
)

// Mail reads one message (RFC 5322, MIME): its id is the Message-ID, its outlet the name
// of the sender, its title the subject, its text the first text/plain part that is no
// attachment, or else the first text/html part. The address of the sender is kept in
// Extra as "from".
func Mail(data []byte, text func(html string) string) (hearsay.Version, error) {
	m, err := mail.ReadMessage(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	if err != nil {
		return hearsay.Version{}, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	var v hearsay.Version
	v.ID = strings.Trim(m.Header.Get("Message-ID"), "<> ")
	v.Title = strings.Join(strings.Fields(decodeWords(m.Header.Get("Subject"))), " ")
	v.Published = sent(m.Header.Get("Date"))
	v.Language, _, _ = strings.Cut(m.Header.Get("Content-Language"), ",")
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	if from, err := parser.Parse(m.Header.Get("From")); err == nil {
		v.Outlet = from.Name
		if v.Outlet == "" {
			v.Outlet = from.Address
		}
		raw, _ := json.Marshal(from.Address)
		v.Extra = map[string]json.RawMessage{"from": raw}
	}
	w := &words{}
	err = w.find(mailHeader(m.Header), m.Body, 0)
	switch {
	case w.plain != "":
		v.Body = w.plain
	case w.html != "":
		v.Body = text(w.html)
	case err != nil:
		return hearsay.Version{}, err
	}
	if strings.TrimSpace(v.Body) == "" {
		return hearsay.Version{}, fmt.Errorf("%w: a mail without text", hearsay.ErrInvalid)
	}
	return v, nil
}

// zones are those that RFC 5322, section 4.3, gives for older mail.
var zones = map[string]string{
	"UT": "+0000", "UTC": "+0000", "GMT": "+0000", "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500",
	"MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
}

// sent reads the date of a mail; the zero time for none. A zone by name is put in figures
// first, since what a name means would depend on where the program runs.
func sent(date string) time.Time {
	date, _, _ = strings.Cut(date, "(")
	date = strings.TrimSpace(date)
	i := strings.LastIndexByte(date, ' ')
	if zone := strings.ToUpper(date[i+1:]); zone != "" && zone[0] >= 'A' {
		offset := zones[zone]
		if offset == "" {
			offset = "+0000" // as that section says of any other
		}
		date = date[:i+1] + offset
	}
	t, err := mail.ParseDate(date)
	if err != nil || t.Year() < 1 {
		return time.Time{}
	}
	return t.UTC()
}

func decodeWords(s string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		return out
	}
	return s
}

// A header is what a message and its parts have in common.
type header interface{ Get(key string) string }

type mailHeader mail.Header

func (h mailHeader) Get(key string) string { return mail.Header(h).Get(key) }

// words looks for the text of a message.
type words struct {
	plain, html string
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
		for parts := multipart.NewReader(body, params["boundary"]); ; {
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
	if disposition, _, _ := mime.ParseMediaType(h.Get("Content-Disposition")); disposition == "attachment" {
		return nil
	}
	switch {
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

// decodePart undoes transfer encoding and charset. A broken end loses no beginning.
func decodePart(h header, body io.Reader, label string) (string, error) {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	raw, err := io.ReadAll(io.LimitReader(body, maxWords+1))
	if len(raw) > maxWords {
		return "", fmt.Errorf("%w: a mail's text over %d MiB", hearsay.ErrTooLarge, maxWords>>20)
	}
	if err != nil && len(raw) == 0 {
		return "", fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	if label == "" {
		label = "utf-8"
	}
	if e, _ := charset.Lookup(label); e != nil {
		if out, err := e.NewDecoder().Bytes(raw); err == nil {
			raw = out
		}
	}
	return strings.ToValidUTF8(string(raw), "\uFFFD"), nil
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
