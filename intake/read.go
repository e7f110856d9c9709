package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"golang.org/x/text/transform"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// Bounds of what is taken in. Whatever is larger is a [Problem], and is not read.
const (
	MaxFile = 64 << 20 // bytes of a file that has to be held whole (all but JSON Lines and archives)
	MaxLine = 32 << 20 // bytes of one line of JSON
	MaxText = 16 << 20 // bytes of one report's text
)

// A Source is a file or stream with what the user said about it.
type Source struct {
	Name   string // as the user named it; the id of a plain file; a page's address where it is a URL
	Format string // a format's name, or empty: told by the content
	Reader io.Reader

	// Rename may give an item of a feed another id, where its own is a name that other feeds
	// may use too ("101"). It may be nil.
	Rename func(v *hearsay.Version)

	// What an archive knows of a part of it, or a server of what was fetched.
	url      string    // where the part was found on the web
	media    string    // its media type as a server gave it
	observed time.Time // when it was seen
	unpacked *unpacked // what all archives around it have unpacked; nil outside of archives
}

// headSize is how much of a source the formats see when they are asked whose it is.
const headSize = 1 << 16

// Read yields the versions that a source holds, in its order. Each error that it yields
// is a *Problem; reading goes on after it.
func Read(src Source) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		if f, ok := src.Reader.(*fetched); ok {
			src.url, src.media = f.url, f.media
		}
		in := bufio.NewReaderSize(src.Reader, headSize)
		head, err := peek(in)
		if wide := mend.Wide(head); wide != nil { // no format needs to know of UTF-16 and UTF-32
			in = bufio.NewReaderSize(transform.NewReader(in, wide.NewDecoder()), headSize)
			head, err = peek(in)
		}
		if err != nil && (len(head) == 0 || errors.Is(err, hearsay.ErrTooLarge)) { // else what came before it is read
			yield(hearsay.Version{}, &Problem{Source: src.Name, Err: err})
			return
		}
		f, err := choose(src, head)
		if err != nil {
			yield(hearsay.Version{}, &Problem{Source: src.Name, Err: err})
			return
		}
		src.Reader = in
		f.read(src, yield)
	}
}

// peek looks at the head of a source, which may be all of it. It waits for more of a slow
// one until it holds a whole line of JSON: what follows that may come in an hour.
func peek(in *bufio.Reader) ([]byte, error) {
	for want := 1; ; want = in.Buffered() + 1 {
		head, err := in.Peek(min(want, headSize))
		head, _ = in.Peek(max(len(head), in.Buffered()))
		if errors.Is(err, io.EOF) {
			err = nil
		} else if err == nil && len(head) < headSize && !jsonLine(head) {
			continue
		}
		return head, err
	}
}

// jsonLine reports whether head begins with a line that is an object of JSON.
func jsonLine(head []byte) bool {
	line, _, whole := bytes.Cut(bytes.TrimPrefix(head, []byte("\uFEFF")), []byte("\n"))
	return whole && bytes.HasPrefix(line, []byte("{")) && json.Valid(line)
}

// choose finds the format that was asked for, or the first that knows the content.
func choose(src Source, head []byte) (format, error) {
	if src.Format != "" {
		for _, f := range formats() {
			if f.name == src.Format {
				return f, nil
			}
		}
		return format{}, fmt.Errorf("%w: %q is not one of %s", hearsay.ErrUnsupported, src.Format, strings.Join(Formats(), ", "))
	}
	h := lookAt(src.Name, head)
	for _, f := range formats() {
		if f.sniff(h) {
			return f, nil
		}
	}
	return format{}, fmt.Errorf("%w: it is neither text nor a format that is known (%s)", hearsay.ErrUnsupported, strings.Join(Formats(), ", "))
}

// Formats are the names of the formats, in the order in which they are tried.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}
