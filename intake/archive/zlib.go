package archive

import (
	"bufio"
	"compress/zlib"
	"fmt"
	"io"
	"iter"

	"github.com/hearsay-news/hearsay"
)

// IsZlib reports whether a file starts like one in the zlib format (RFC 1950), as answers are
// kept whose server called it "deflate".
func IsZlib(start []byte) bool {
	return len(start) > 2 && start[0] == 0x78 && start[1]&0x20 == 0 && (int(start[0])<<8|int(start[1]))%31 == 0
}

// Zlib yields the content of a file in the zlib format.
func Zlib(in io.Reader) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		r, err := zlib.NewReader(bufio.NewReader(in))
		if err != nil {
			yield(Part{}, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err))
			return
		}
		yield(Part{Reader: told{r}}, nil)
	}
}

// told is a reader whose errors are of kind ErrInvalid.
type told struct{ io.Reader }

func (t told) Read(p []byte) (int, error) {
	n, err := t.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
	}
	return n, err
}
