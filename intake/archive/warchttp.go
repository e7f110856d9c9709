package archive

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
)

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
	body := in
	if strings.EqualFold(h.Get("Transfer-Encoding"), "chunked") && chunked(in) { // some crawlers keep the header, but not the chunks
		body = bufio.NewReader(newChunked(in))
	}
	content, err := unencode(body, h.Get("Content-Encoding"))
	if err != nil {
		return err
	}
	part.MediaType, part.Reader = h.Get("Content-Type"), content
	return nil
}

// chunked reports whether a chunk's size stands here.
func chunked(in *bufio.Reader) bool {
	start, _ := in.Peek(18)
	line, _, _ := bytes.Cut(start, []byte("\n"))
	size, _, _ := strings.Cut(strings.TrimSpace(string(line)), ";")
	_, err := strconv.ParseUint(strings.TrimSpace(size), 16, 63)
	return err == nil
}

// unencode undoes a content encoding, where the body is in it: some crawlers keep the header
// of what they have undone.
func unencode(in *bufio.Reader, coding string) (io.Reader, error) {
	switch coding = strings.ToLower(strings.TrimSpace(coding)); coding {
	case "", "identity", "none":
		return in, nil
	case "gzip", "x-gzip":
		if start, _ := in.Peek(2); string(start) != "\x1f\x8b" {
			return in, nil
		}
		return gzip.NewReader(in)
	case "deflate":
		start, _ := in.Peek(2)
		if len(start) == 2 && start[0]&0x0F == 8 && (int(start[0])<<8|int(start[1]))%31 == 0 {
			return zlib.NewReader(in)
		}
		return flate.NewReader(in), nil // as some servers send it
	case "br":
		return brotli.NewReader(in), nil
	}
	return nil, fmt.Errorf("content encoding %q", coding)
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
