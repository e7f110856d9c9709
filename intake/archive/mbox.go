package archive

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/hearsay-news/hearsay"
)

// maxMessage bounds the bytes of one message with its attachments.
const maxMessage = 64 << 20

// Mbox reads a mailbox message by message (RFC 4155): each starts with a line "From …"
// after an empty one. A leading ">" that was put before such a line of text (mboxrd) is
// taken away again.
func Mbox(in io.Reader, text func(html string) string) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		m := &mailbox{lines: bufio.NewReaderSize(in, 1<<16)}
		for n := 1; ; n++ {
			data, err := m.next()
			if errors.Is(err, io.EOF) {
				return
			}
			var v hearsay.Version
			if err == nil {
				v, err = Mail(data, text)
			}
			if err != nil {
				err = fmt.Errorf("message %d: %w", n, err)
			}
			if !yield(v, err) || m.err != nil {
				return
			}
		}
	}
}

// A mailbox splits a file into messages.
type mailbox struct {
	lines   *bufio.Reader
	started bool // the next message's envelope line has been read
	ended   bool
	err     error // of reading; nothing comes after it
}

// next is the bytes of the next message without its envelope line.
func (m *mailbox) next() ([]byte, error) {
	var data []byte
	tooLarge, fresh, blank, inMessage := false, true, true, m.started
	m.started = false
	for !m.ended {
		line, err := m.lines.ReadSlice('\n')
		start := fresh
		fresh = !errors.Is(err, bufio.ErrBufferFull)
		if err != nil && fresh {
			m.ended = true
			if !errors.Is(err, io.EOF) {
				m.err = err
				return nil, err
			}
		}
		if start && blank && bytes.HasPrefix(line, []byte("From ")) {
			if inMessage {
				m.started = true
				break
			}
			inMessage, blank = true, false
			for !fresh && err != nil { // the rest of a very long envelope line
				_, err = m.lines.ReadSlice('\n')
				fresh = !errors.Is(err, bufio.ErrBufferFull)
			}
			continue
		}
		if len(line) > 0 {
			blank = start && len(bytes.TrimRight(line, "\r\n")) == 0
		}
		inMessage = inMessage || !blank
		if start && quotedFrom(line) {
			line = line[1:]
		}
		if tooLarge = tooLarge || len(data)+len(line) > maxMessage; tooLarge {
			data = nil
			continue
		}
		data = append(data, line...)
	}
	switch {
	case tooLarge:
		return nil, fmt.Errorf("%w: a message over %d MiB", hearsay.ErrTooLarge, maxMessage>>20)
	case len(bytes.TrimSpace(data)) == 0 && !m.started:
		return nil, io.EOF
	default:
		return data, nil
	}
}

// quotedFrom reports whether a line is "From " after one ">" or more.
func quotedFrom(line []byte) bool {
	rest := bytes.TrimLeft(line, ">")
	return len(rest) < len(line) && bytes.HasPrefix(rest, []byte("From "))
}
