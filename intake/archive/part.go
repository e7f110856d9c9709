package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// maxZip bounds the bytes of a zip archive: its table of contents is at its end, so that
// it has to be held whole.
const maxZip = 256 << 20

// A Part is one file or record of an archive.
type Part struct {
	Name      string    // within the archive; empty for the only content of a gzip file
	URL       string    // where it was found on the web; empty where unknown
	MediaType string    // as a server gave it, with its charset; empty where unknown
	Seen      time.Time // when it was captured; zero where unknown
	Reader    io.Reader // good until the next part is asked for
}

// Zip yields the files of a zip archive. Files that can't be unpacked (encrypted, an
// unknown compression) are errors with their names.
func Zip(in io.Reader) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		data, err := io.ReadAll(io.LimitReader(in, maxZip+1))
		if err == nil && len(data) > maxZip {
			err = fmt.Errorf("%w: a zip archive over %d MiB", hearsay.ErrTooLarge, maxZip>>20)
		}
		if err != nil {
			yield(Part{}, err)
			return
		}
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // its end was lost, and the table there
			if cutZip(data, yield) {
				yield(Part{}, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err))
			}
			return
		}
		for _, f := range z.File {
			if f.FileInfo().IsDir() || hidden(f.Name) {
				continue
			}
			if !zipFile(f, yield) {
				return
			}
		}
	}
}

func zipFile(f *zip.File, yield func(Part, error) bool) bool {
	if f.Flags&1 != 0 {
		return yield(Part{}, fmt.Errorf("%s: %w: encrypted", f.Name, hearsay.ErrUnsupported))
	}
	content, err := f.Open()
	if err != nil {
		return yield(Part{}, fmt.Errorf("%s: %w: %w", f.Name, hearsay.ErrInvalid, err))
	}
	defer content.Close()
	return yield(Part{Name: f.Name, Reader: content}, nil)
}

// Tar yields the regular files of a tar archive.
func Tar(in io.Reader) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		t := tar.NewReader(in)
		for {
			h, err := t.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
				yield(Part{}, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err))
				return
			}
			if h.Typeflag != tar.TypeReg || hidden(h.Name) {
				continue
			}
			if !yield(Part{Name: h.Name, Reader: t}, nil) {
				return
			}
		}
	}
}

// hidden reports whether a name is that of a file which systems put beside the user's.
func hidden(name string) bool {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	return strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/")
}
