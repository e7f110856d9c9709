package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/hearsay-news/hearsay"
)

// Gzip yields the content of a gzip file, of all its members. What is broken in one member
// is left out, and reading goes on with the next; the error comes at the end.
func Gzip(in io.Reader) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		m := &members{in: bufio.NewReaderSize(in, 1<<16)}
		if m.seek() != nil { // a mark or a blank line may stand before it
			yield(Part{}, fmt.Errorf("%w: it is no gzip file", hearsay.ErrInvalid))
			return
		}
		if err := m.next(); err != nil {
			yield(Part{}, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err))
			return
		}
		yield(Part{Reader: m}, nil)
	}
}

// members reads one member of a gzip file after another.
type members struct {
	in     *bufio.Reader
	member *gzip.Reader
	broken error // the first error of a member
}

// next starts the next member; io.EOF where there is none.
func (m *members) next() (err error) {
	if m.member == nil {
		m.member, err = gzip.NewReader(m.in)
	} else {
		err = m.member.Reset(m.in)
	}
	if err == nil {
		m.member.Multistream(false)
	}
	return err
}

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.member.Read(p)
		if n > 0 || err == nil {
			return n, nil // the error comes again
		}
		if !errors.Is(err, io.EOF) {
			m.note(err)
			err = m.seek()
		}
		if err == nil || errors.Is(err, io.EOF) {
			err = m.next()
		}
		for err != nil {
			if errors.Is(err, io.EOF) {
				if m.broken != nil {
					return 0, m.broken
				}
				return 0, io.EOF
			}
			m.note(err)
			if err = m.seek(); err == nil {
				err = m.next()
			}
		}
	}
}

func (m *members) note(err error) {
	if m.broken == nil {
		m.broken = fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
}

// seek goes to the next bytes that start a member; io.EOF where there are none, or where the
// file can't be read on.
func (m *members) seek() error {
	for {
		ahead, err := m.in.Peek(m.in.Size())
		if i := bytes.Index(ahead, []byte{0x1f, 0x8b, 8}); i >= 0 {
			_, err := m.in.Discard(i)
			return err
		}
		if err != nil {
			return io.EOF
		}
		if _, err := m.in.Discard(len(ahead) - 2); err != nil {
			return io.EOF
		}
	}
}
