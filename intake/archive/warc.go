package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// WARC yields the pages and feeds of a WARC file (ISO 28500, versions 1.0 and 1.1): the
// bodies of its response records with status 200, and its resource records, when they
// are text. Requests, redirects, pictures, scripts and styles are passed over.
func WARC(in io.Reader) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		r := bufio.NewReaderSize(in, 1<<16)
		for n := 1; ; n++ {
			part, block, err := warcRecord(r)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil && block == nil { // where the next record starts is unknown
				yield(Part{}, fmt.Errorf("record %d: %w: %w", n, hearsay.ErrInvalid, err))
				return
			}
			if err != nil {
				err = fmt.Errorf("record %d: %w: %w", n, hearsay.ErrInvalid, err)
			}
			if (err != nil || part.Reader != nil) && !yield(part, err) {
				return
			}
			if _, err := io.Copy(io.Discard, block); err != nil {
				yield(Part{}, fmt.Errorf("record %d: %w", n, err))
				return
			}
		}
	}
}

// warcRecord reads a record's headers. Its part has no reader when it is none to be read.
// The block is what remains of the record.
func warcRecord(in *bufio.Reader) (part Part, block io.Reader, err error) {
	version, err := firstLine(in)
	if err != nil {
		return part, nil, err
	}
	if !strings.HasPrefix(version, "WARC/") {
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
	block = io.LimitReader(in, size)
	part.URL = strings.Trim(h.Get("WARC-Target-URI"), "<>")
	part.Name = part.URL
	part.Seen, _ = time.Parse(time.RFC3339, h.Get("WARC-Date"))
	switch kind := h.Get("WARC-Type"); {
	case kind == "resource" && wordy(h.Get("Content-Type")):
		part.MediaType, part.Reader = h.Get("Content-Type"), block
	case kind == "response" && strings.HasPrefix(h.Get("Content-Type"), "application/http"):
		err = httpBody(block, &part)
	}
	return part, block, err
}

// httpBody gives the part the body of an answer, when it is one to be read.
func httpBody(block io.Reader, part *Part) error {
	in := bufio.NewReader(block)
	status, err := firstLine(in)
	if err != nil {
		return errors.New("an HTTP answer without a status line")
	}
	h, err := boundedHeader(in)
	if err != nil {
		return err
	}
	if fields := strings.Fields(status); len(fields) < 2 || fields[1] != "200" || !wordy(h.Get("Content-Type")) {
		return nil
	}
	var body io.Reader = in
	if strings.EqualFold(h.Get("Transfer-Encoding"), "chunked") {
		if start, _ := in.Peek(1); len(start) > 0 && start[0] != '<' { // some crawlers keep the header, but not the chunks
			body = newChunked(in)
		}
	}
	switch coding := strings.ToLower(h.Get("Content-Encoding")); coding {
	case "", "identity":
	case "gzip", "x-gzip":
		body, err = gzip.NewReader(body)
	case "deflate":
		body, err = zlib.NewReader(body)
	default:
		return fmt.Errorf("content encoding %q", coding)
	}
	if err != nil {
		return err
	}
	part.MediaType, part.Reader = h.Get("Content-Type"), body
	return nil
}

// newChunked decodes the chunks of HTTP/1.1 (RFC 9112, section 7.1), as net/http does.
func newChunked(in *bufio.Reader) io.Reader {
	head := strings.NewReader("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
	answer, err := http.ReadResponse(bufio.NewReader(io.MultiReader(head, in)), nil)
	if err != nil { // can't be: the header is ours
		return in
	}
	return answer.Body
}

// wordy reports whether a media type may be that of a report.
func wordy(media string) bool {
	kind, _, err := mime.ParseMediaType(media)
	if err != nil {
		kind, _, _ = strings.Cut(strings.ToLower(media), ";")
	}
	switch kind {
	case "text/html", "text/xml", "application/json", "application/xml":
		return true
	}
	return strings.HasSuffix(kind, "+xml") && kind != "image/svg+xml" || strings.HasSuffix(kind, "+json")
}

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
