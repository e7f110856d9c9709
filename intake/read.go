package intake

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/hearsay-news/hearsay"
)

// Bounds of what is taken in. Whatever is larger is a [Problem], and is not read.
const (
	MaxFile = 64 << 20 // bytes of a file that has to be held whole (all but JSON Lines)
	MaxLine = 32 << 20 // bytes of one line of JSON
	MaxText = 16 << 20 // bytes of one report's text
)

// A Source is a file or stream with what the user said about it.
type Source struct {
	Name   string // as the user named it; the id of a plain file
	Format string // a format's name, or empty: told by the content
	Reader io.Reader
}

// headSize is how much of a source the formats see when they are asked whose it is.
const headSize = 4096

// Read yields the versions that a source holds, in its order. Each error that it yields
// is a *Problem; reading goes on after it.
func Read(src Source) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		in := bufio.NewReaderSize(src.Reader, 1<<16)
		head, err := in.Peek(headSize)
		if err != nil && !errors.Is(err, io.EOF) {
			yield(hearsay.Version{}, &Problem{Source: src.Name, Err: err})
			return
		}
		f, err := choose(src.Format, src.Name, head)
		if err != nil {
			yield(hearsay.Version{}, &Problem{Source: src.Name, Err: err})
			return
		}
		f.read(src.Name, in, yield)
	}
}

// choose finds the format that was asked for, or the first that knows the content.
func choose(asked, name string, head []byte) (format, error) {
	if asked != "" {
		for _, f := range formats {
			if f.name == asked {
				return f, nil
			}
		}
		return format{}, fmt.Errorf("%w: %q is not one of %v", hearsay.ErrUnsupported, asked, Formats())
	}
	for _, f := range formats {
		if f.sniff(name, head) {
			return f, nil
		}
	}
	return format{}, fmt.Errorf("%w: it is neither text nor a format that is known (%v)", hearsay.ErrUnsupported, Formats())
}

// Formats are the names of the formats, in the order in which they are tried.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// whole makes a reader of a parser that needs all bytes at once. The parser's errors
// are about the whole source.
func whole(parse func(name string, data []byte) ([]hearsay.Version, error)) func(string, io.Reader, func(hearsay.Version, error) bool) {
	return func(name string, in io.Reader, yield func(hearsay.Version, error) bool) {
		data, err := io.ReadAll(io.LimitReader(in, MaxFile+1))
		if err == nil && len(data) > MaxFile {
			err = fmt.Errorf("%w: over %d MiB", hearsay.ErrTooLarge, MaxFile>>20)
		}
		if err != nil {
			yield(hearsay.Version{}, &Problem{Source: name, Err: err})
			return
		}
		found, err := parse(name, data)
		for _, v := range found {
			if !yield(v, nil) {
				return
			}
		}
		if err != nil {
			yield(hearsay.Version{}, &Problem{Source: name, Err: err})
		}
	}
}
