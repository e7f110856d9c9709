package evidence

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A Writer writes one bundle, each record compressed by itself, so that a reader can begin
// at any of them.
type Writer struct {
	w    io.Writer
	info string // id of the record about the file
}

// Info says what a bundle is.
type Info struct {
	Software string    // "hearsay 1.2"
	Operator string    // who made it; may be empty
	About    string    // what it holds, in words
	At       time.Time // when it was made
}

// NewWriter begins a bundle with the record that says what it is.
func NewWriter(w io.Writer, about Info) (*Writer, error) {
	var b strings.Builder
	for _, f := range [][2]string{
		{"software", about.Software}, {"operator", about.Operator}, {"description", about.About},
		{"format", "WARC File Format 1.1"}, {"conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"},
	} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\r\n", f[0], oneLine(f[1]))
		}
	}
	block := []byte(b.String())
	to := &Writer{w: w}
	to.info = recordID("warcinfo", about.At.UTC().Format(time.RFC3339Nano), block)
	return to, to.record(to.info, "warcinfo", about.At, []field{{"Content-Type", "application/warc-fields"}}, block)
}

// A field is one line of a record's header.
type field struct{ name, value string }

// Capture writes what was fetched once: request, answer, and about it what was found in it
// (JSON; may be empty). Of a capture whose bytes are kept no more there is only the latter.
func (w *Writer) Capture(c hearsay.Capture, about []byte) error {
	target := field{"WARC-Target-URI", uri(c.URL)}
	of := strconv.FormatInt(c.Number, 10) + " " + c.URL + " " + c.At.UTC().Format(time.RFC3339Nano)
	answer := recordID("response", of, []byte(c.Sum))
	if c.Final != "" && c.Final != c.URL {
		target.value = uri(c.Final)
	}
	if !c.Dropped && c.Body != nil {
		payload := field{"WARC-Payload-Digest", digest(c.Body)}
		err := w.record(answer, "response", c.At, []field{target, payload, {"Content-Type", "application/http; msgtype=response"}}, httpAnswer(&c))
		if err != nil {
			return err
		}
		request := httpRequest(&c, target.value)
		err = w.record(recordID("request", of, request), "request", c.At,
			[]field{target, {"WARC-Concurrent-To", answer}, {"Content-Type", "application/http; msgtype=request"}}, request)
		if err != nil {
			return err
		}
	}
	if len(about) == 0 {
		return nil
	}
	fields := []field{target, {"Content-Type", "application/json"}}
	if !c.Dropped && c.Body != nil {
		fields = append(fields, field{"WARC-Refers-To", answer})
	}
	return w.record(recordID("metadata", of, about), "metadata", c.At, fields, about)
}

// httpRequest is the request as it was sent, as far as it is kept.
func httpRequest(c *hearsay.Capture, target string) []byte {
	var b bytes.Buffer
	host, path := hostAndPath(target)
	fmt.Fprintf(&b, "GET %s HTTP/1.1\r\n", path)
	if hearsay.HeaderValue(c.Request, "Host") == "" {
		fmt.Fprintf(&b, "Host: %s\r\n", host)
	}
	for _, h := range c.Request {
		fmt.Fprintf(&b, "%s: %s\r\n", h.Name, oneLine(h.Value))
	}
	b.WriteString("\r\n")
	return b.Bytes()
}

// asReceived are fields that were true of the bytes on the line and are not of those that
// are kept, from which transfer and content encodings were taken. They stay under another
// name, as archives do it.
var asReceived = []string{"Content-Encoding", "Transfer-Encoding", "Content-Length"}

// httpAnswer is the answer with its header and its bytes.
func httpAnswer(c *hearsay.Capture) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "HTTP/1.1 %d %s\r\n", c.Status, http.StatusText(c.Status))
	for _, h := range c.Header {
		name := h.Name
		for _, r := range asReceived {
			if strings.EqualFold(name, r) {
				name = "X-Archive-Orig-" + r
			}
		}
		fmt.Fprintf(&b, "%s: %s\r\n", name, oneLine(h.Value))
	}
	fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n", len(c.Body))
	b.Write(c.Body)
	return b.Bytes()
}

// record writes one record, compressed.
func (w *Writer) record(id, kind string, at time.Time, fields []field, block []byte) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: %s\r\nWARC-Date: %s\r\n", kind, id, at.UTC().Format("2006-01-02T15:04:05.000000Z"))
	if w.info != id {
		fmt.Fprintf(&b, "WARC-Warcinfo-ID: %s\r\n", w.info)
	}
	for _, f := range fields {
		fmt.Fprintf(&b, "%s: %s\r\n", f.name, oneLine(f.value))
	}
	fmt.Fprintf(&b, "WARC-Block-Digest: %s\r\nContent-Length: %s\r\n\r\n", digest(block), strconv.Itoa(len(block)))
	z, err := gzip.NewWriterLevel(w.w, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, part := range [][]byte{b.Bytes(), block, []byte("\r\n\r\n")} {
		if _, err := z.Write(part); err != nil {
			return fmt.Errorf("write the bundle: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	return nil
}

// recordID is a record's name, the same for the same record: a UUID of version 8 (RFC 9562),
// made of a SHA-256.
func recordID(kind, of string, block []byte) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00", kind, of)
	h.Write(block)
	u := h.Sum(nil)[:16]
	u[6], u[8] = u[6]&0x0f|0x80, u[8]&0x3f|0x80
	return fmt.Sprintf("<urn:uuid:%x-%x-%x-%x-%x>", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// uri is an address as a header may hold it: names of variables in it are none of a URI's.
func uri(address string) string {
	return strings.NewReplacer("{", "%7B", "}", "%7D", " ", "%20", "\r", "", "\n", "", "<", "%3C", ">", "%3E").Replace(address)
}

// hostAndPath parts an address for a request's first lines.
func hostAndPath(address string) (host, path string) {
	_, rest, _ := strings.Cut(address, "://")
	i := strings.IndexAny(rest, "/?")
	if i < 0 {
		return rest, "/"
	}
	host, path = rest[:i], rest[i:]
	if path[0] == '?' {
		path = "/" + path
	}
	return host, path
}

// oneLine keeps a value from being taken for several lines.
func oneLine(s string) string {
	return strings.NewReplacer("\r", " ", "\n", " ", "\x00", "").Replace(s)
}
