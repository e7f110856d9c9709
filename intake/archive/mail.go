package archive

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime"
	"net/mail"
	"strings"
	"time"

	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// Bounds of one mail.
const (
	maxParts = 1000    // parts of a message, of all depths together
	maxDepth = 10      // multiparts inside multiparts
	maxWords = 8 << 20 // bytes of the text
)

// Mail reads one message (RFC 5322, MIME): its id is the Message-ID, its outlet the name
// of the sender, its title the subject, its text the first text/plain part that is no
// attachment, or else the first text/html part; that too where the plain text only says that
// the mail is to be seen elsewhere. Lines of the header that are none are passed over. The
// address of the sender is kept in Extra as "from", the names of attachments as
// "attachments".
func Mail(data []byte, text func(html string) string) (hearsay.Version, error) {
	m, err := message(bytes.TrimPrefix(data, []byte("\uFEFF")))
	if err != nil {
		return hearsay.Version{}, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	var v hearsay.Version
	v.ID = strings.Trim(m.Header.Get("Message-ID"), "<> ")
	v.Title = strings.Join(strings.Fields(decodeWords(m.Header.Get("Subject"))), " ")
	v.Published = sent(m.Header.Get("Date"))
	v.Language, _, _ = strings.Cut(m.Header.Get("Content-Language"), ",")
	extra := map[string]json.RawMessage{}
	if name, address := sender(m.Header.Get("From")); address != "" {
		v.Outlet = name
		if v.Outlet == "" {
			v.Outlet = address
		}
		extra["from"], _ = json.Marshal(address)
	}
	w := &words{}
	err = w.find(mailHeader(m.Header), m.Body, 0)
	v.Body = w.plain
	if html := w.html; html != "" && len(v.Body) < fewWords {
		if s := text(html); v.Body == "" || len(s) > 4*len(v.Body) {
			v.Body = s
		}
	}
	if v.Body == "" && err != nil {
		return hearsay.Version{}, err
	}
	if strings.TrimSpace(v.Body) == "" {
		return hearsay.Version{}, fmt.Errorf("%w: a mail without text", hearsay.ErrInvalid)
	}
	if len(w.attached) > 0 {
		extra["attachments"], _ = json.Marshal(w.attached)
	}
	if len(extra) > 0 {
		v.Extra = extra
	}
	return v, nil
}

// fewWords is the length of a plain text, in bytes, that may say no more than where the mail
// is to be seen.
const fewWords = 400

// message splits a mail into header and body. Where the header has lines that are none, they
// are left out.
func message(data []byte) (*mail.Message, error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err == nil {
		return m, nil
	}
	var b bytes.Buffer
	good := false // the field that a folded line goes on with is one
	for rest := data; len(rest) > 0; {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		if len(bytes.TrimRight(line, "\r")) == 0 {
			b.WriteByte('\n')
			b.Write(rest)
			break
		}
		if line[0] != ' ' && line[0] != '\t' {
			name, _, colon := bytes.Cut(line, []byte(":"))
			good = colon && len(name) > 0 && bytes.IndexFunc(name, func(r rune) bool { return r <= ' ' || r >= 0x7f }) < 0
		}
		if good {
			b.Write(line)
			b.WriteByte('\n')
		}
	}
	if again, second := mail.ReadMessage(&b); second == nil && len(again.Header) > 0 {
		return again, nil
	}
	return nil, err
}

// sender is the name and address in a From field; the address is empty where there is none.
func sender(field string) (name, address string) {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	if from, err := parser.Parse(field); err == nil {
		return from.Name, from.Address
	}
	if all, err := parser.ParseList(field); err == nil && len(all) > 0 {
		return all[0].Name, all[0].Address
	}
	name, rest, ok := strings.Cut(decodeWords(field), "<") // a name with marks that want quotes
	address, _, _ = strings.Cut(rest, ">")
	if !ok || !strings.Contains(address, "@") {
		return "", ""
	}
	return strings.Trim(name, "\" "), address
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

// decodeWords reads the encoded words of a header field (RFC 2047), and bytes that should
// have been some.
func decodeWords(s string) string {
	s = mend.Decode([]byte(s), "")
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		return out
	}
	return s
}

func first(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
