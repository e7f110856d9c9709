package archive

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/textproto"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// WARC yields the pages and feeds of a WARC file (ISO 28500, versions 1.0 and 1.1): the
// bodies of its response records with status 200, its resource records, when they are text,
// and the plain texts of its conversion records. Requests, redirects, pictures, scripts and
// styles are passed over, and so are revisit records: they hold nothing new. Of a bundle that
// Hearsay wrote only the resource records are read: they are the versions that it made of the
// answers beside them. After a record
// that is broken, or whose length is wrong, it goes on with the next.
func WARC(in io.Reader) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		r := bufio.NewReaderSize(in, 1<<16)
		own := false // the bundle is Hearsay's
		for n := 1; ; n++ {
			skipped, err := toRecord(r)
			if err == nil && skipped && !yield(Part{}, fmt.Errorf("before record %d: %w: what belongs to no record", n, hearsay.ErrInvalid)) {
				return
			}
			var part Part
			var block *recordBlock
			if err == nil {
				part, block, err = warcRecord(r, &own)
			}
			switch {
			case errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
				return
			case err != nil:
				err = fmt.Errorf("record %d: %w: %w", n, hearsay.ErrInvalid, err)
			}
			if (err != nil || part.Reader != nil) && !yield(part, err) {
				return
			}
			if block == nil {
				if _, err := r.Peek(1); err != nil {
					return
				}
				continue
			}
			if _, err = io.Copy(io.Discard, block); err == nil && block.short() {
				err = fmt.Errorf("%w: its Content-Length is wrong, or the file ends inside of it", hearsay.ErrInvalid)
			}
			if err != nil && !yield(Part{}, fmt.Errorf("record %d: %w", n, err)) {
				return
			}
		}
	}
}

// warcRecord reads a record's headers. Its part has no reader when it is none to be read.
// The block is what remains of the record. own is set by the record that says whose the
// file is.
func warcRecord(in *bufio.Reader, own *bool) (part Part, block *recordBlock, err error) {
	version, err := firstLine(in)
	if err != nil {
		return part, nil, err
	}
	if !strings.HasPrefix(version, "WARC/") { // can't be: the file stands at a record
		return part, nil, errors.New("it doesn't start with WARC/")
	}
	h, err := boundedHeader(in)
	if err != nil {
		return part, nil, err
	}
	size, err := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return part, nil, fmt.Errorf("Content-Length %q", h.Get("Content-Length"))
	}
	block = &recordBlock{in, size}
	part.URL = strings.Trim(h.Get("WARC-Target-URI"), "<>")
	part.Name = part.URL
	part.Seen, _ = time.Parse(time.RFC3339, h.Get("WARC-Date"))
	switch kind := h.Get("WARC-Type"); {
	case kind == "resource" && wordy(h.Get("Content-Type")), kind == "conversion" && strings.HasPrefix(h.Get("Content-Type"), "text/plain"):
		part.MediaType, part.Reader = h.Get("Content-Type"), block
	case kind == "warcinfo":
		about, failed := io.ReadAll(io.LimitReader(block, maxAbout))
		*own, err = ownBundle.Match(about), failed
	case kind == "response" && !*own && strings.HasPrefix(h.Get("Content-Type"), "application/http"):
		err = httpBody(block, &part)
	}
	return part, block, err
}

// maxAbout bounds what is read of a record about the file.
const maxAbout = 64 << 10

// ownBundle is in what a bundle of Hearsay says of itself.
var ownBundle = regexp.MustCompile(`(?im)^software:[ \t]*hearsay\b`)

// maxHeader bounds the bytes of one header.
const maxHeader = 256 << 10

// firstLine is the next line that is not empty.
func firstLine(in *bufio.Reader) (string, error) {
	for {
		line, err := in.ReadSlice('\n')
		if err != nil {
			if errors.Is(err, io.EOF) && len(bytes.TrimSpace(line)) > 0 {
				return "", io.ErrUnexpectedEOF
			}
			return "", err
		}
		if s := strings.TrimSpace(string(line)); s != "" {
			return s, nil
		}
	}
}

// boundedHeader reads a header up to its empty line, no longer than maxHeader.
func boundedHeader(in *bufio.Reader) (textproto.MIMEHeader, error) {
	var raw []byte
	for fresh, done := true, false; !done; {
		line, err := in.ReadSlice('\n')
		if len(raw)+len(line) > maxHeader {
			return nil, fmt.Errorf("%w: a header over %d KiB", hearsay.ErrTooLarge, maxHeader>>10)
		}
		raw = append(raw, line...)
		switch {
		case err == nil:
			done = fresh && len(bytes.TrimRight(line, "\r\n")) == 0
			fresh = true
		case errors.Is(err, bufio.ErrBufferFull):
			fresh = false
		default:
			return nil, io.ErrUnexpectedEOF
		}
	}
	return textproto.NewReader(bufio.NewReader(bytes.NewReader(raw))).ReadMIMEHeader()
}
