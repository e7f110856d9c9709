package wire

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// The control characters that frame a message of IPTC 7901.
const (
	startOfHeader = 0x01
	startOfText   = 0x02
	endOfText     = 0x03
)

// parse7901 reads messages of the IPTC 7901 text format, one after another: a header of
// service and number, priority, category, word count and keywords; the text; and after it
// the date and time. The text has no marks of what is its headline: the first line is taken
// for it when an empty line or an indented one comes after it.
func parse7901(data []byte, item func(draft, error) bool) error {
	for message := range bytes.SplitSeq(data, []byte{startOfHeader}) {
		if len(bytes.Trim(message, "\x16\x04\x00\r\n ")) == 0 {
			continue
		}
		d, err := read7901(message)
		if !item(d, err) {
			return nil
		}
		if killed, ok := d.kills(); ok && !item(killed, nil) {
			return nil
		}
	}
	return nil
}

// kills is the withdrawal, without words, of the item that a kill notice names by its number:
// one of the same service on the same day.
func (d *draft) kills() (killed draft, ok bool) {
	d.signal()
	service, day, dated := strings.Cut(d.ID, " ")
	if d.extra["signal"] != "kill" || !dated || len(d.paragraphs) == 0 {
		return killed, false
	}
	for word := range strings.FieldsFuncSeq(d.Title+" "+d.paragraphs[0], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		number := strings.TrimPrefix(word, d.Outlet)
		if word != service && number != word && number != "" && strings.Trim(number, "0123456789") == "" {
			killed.ID, killed.Outlet, killed.Observed = word+" "+day, d.Outlet, d.Published
			killed.keep("pubstatus", "canceled")
			killed.keep("ednote", d.Title)
			return killed, true
		}
	}
	return killed, false
}

// read7901 reads one message, from its header on.
func read7901(message []byte) (d draft, err error) {
	header, rest, ok := bytes.Cut(message, []byte{startOfText})
	if !ok {
		return d, fmt.Errorf("%w: IPTC 7901 without a start of text", hearsay.ErrInvalid)
	}
	text, trailer, ended := bytes.Cut(rest, []byte{endOfText})
	d.cut = !ended
	fields := strings.Fields(decode(header))
	if len(fields) > 0 {
		d.ID = fields[0]
		d.Outlet = strings.TrimRight(fields[0], "0123456789")
	}
	if len(fields) > 1 {
		d.keep("urgency", fields[1])
	}
	if len(fields) > 2 {
		d.keep("category", fields[2])
	}
	if len(fields) > 4 {
		d.keep("slugline", strings.Join(fields[4:], " "))
	}
	d.Published = groupTime(decode(trailer))
	if d.ID != "" && !d.Published.IsZero() {
		d.ID += " " + d.Published.Format(time.DateOnly) // the numbers start anew each day
	}
	d.Title, d.paragraphs = splitTitle(decode(text))
	return d, nil
}

// decode takes the text as UTF-8 where it is that, else as windows-1252, without control
// characters.
func decode(b []byte) string { return strings.ReplaceAll(mend.Decode(b, ""), "\r", "") }

// splitTitle tells the headline from the text. Paragraphs start with an indented line or
// after an empty one.
func splitTitle(s string) (title string, paragraphs []string) {
	var current []string
	cut := func() {
		if len(current) > 0 {
			paragraphs = append(paragraphs, fold(strings.Join(current, " ")))
		}
		current = nil
	}
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, " \t\n")
		if line == "" {
			cut()
			continue
		}
		if line[0] == ' ' || line[0] == '\t' {
			cut()
		}
		current = append(current, line)
	}
	cut()
	if len(paragraphs) > 1 && len(paragraphs[0]) < 200 {
		return paragraphs[0], paragraphs[1:]
	}
	return "", paragraphs
}

// groupTime reads a date-time group, "111145 Feb 25" or "111145 GMT FEB 2025": day, hour
// and minute in UTC, month, year.
func groupTime(s string) time.Time {
	fields := strings.Fields(strings.ToUpper(s))
	for i, f := range fields {
		if len(f) < 6 {
			continue
		}
		at, err := strconv.Atoi(f[:6])
		if err != nil {
			continue
		}
		rest := fields[i+1:]
		if len(rest) > 2 && (rest[0] == "GMT" || rest[0] == "UTC" || rest[0] == "Z") {
			rest = rest[1:]
		}
		if len(rest) < 2 || len(rest[0]) < 3 {
			return time.Time{}
		}
		month := rest[0][:1] + strings.ToLower(rest[0][1:3])
		for _, layout := range []string{"Jan 2006", "Jan 06"} {
			if t, err := time.Parse(layout, month+" "+rest[1]); err == nil {
				day, hour, minute := at/10000, at/100%100, at%100
				if day < 1 || day > 31 || hour > 23 || minute > 59 {
					return time.Time{}
				}
				return time.Date(t.Year(), t.Month(), day, hour, minute, 0, 0, time.UTC)
			}
		}
	}
	return time.Time{}
}
