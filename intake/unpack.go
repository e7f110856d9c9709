package intake

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"path"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/archive"
)

// Bounds of what archives may unpack, all archives inside one source together.
const (
	MaxUnpacked = 2 << 30 // bytes
	MaxParts    = 200_000 // files and records
	maxDepth    = 4       // archives inside archives; a .tar.gz is two
)

// unpacked counts what the archives of one source have unpacked.
type unpacked struct {
	bytes, parts, depth int
	told                bool // that bytes are over their bound
}

// over refuses to go on when too much was unpacked.
func (u *unpacked) over() error {
	if u.bytes <= MaxUnpacked {
		return nil
	}
	u.told = true
	return fmt.Errorf("%w: it unpacks to over %d MiB", hearsay.ErrTooLarge, MaxUnpacked>>20)
}

// unpack makes a reader of an archive's parts, each of which is read as a source of its
// own. Pictures and the like are passed over; other parts that are no reports are told
// of in one Problem at the end.
func unpack(parts func(io.Reader) iter.Seq2[archive.Part, error]) func(Source, func(hearsay.Version, error) bool) {
	return func(src Source, yield func(hearsay.Version, error) bool) {
		if src.unpacked == nil {
			src.unpacked = &unpacked{}
		}
		count := src.unpacked
		answers := 0
		tell := func(v hearsay.Version, err error) bool {
			answers++
			return yield(v, err)
		}
		problem := func(name string, err error) bool {
			return tell(hearsay.Version{}, &Problem{Source: name, Err: err})
		}
		if count.depth >= maxDepth {
			problem(src.Name, fmt.Errorf("%w: archives inside archives, over %d deep", hearsay.ErrTooLarge, maxDepth))
			return
		}
		count.depth++
		defer func() { count.depth-- }()
		var strange []string
		for part, err := range parts(src.Reader) {
			if err != nil {
				if !problem(src.Name, err) {
					return
				}
				continue
			}
			if count.parts++; count.parts > MaxParts {
				problem(src.Name, fmt.Errorf("%w: over %d parts", hearsay.ErrTooLarge, MaxParts))
				return
			}
			known, more := readPart(src, part, tell)
			if !more {
				return
			}
			if told := count.told; count.over() != nil {
				if !told {
					problem(src.Name, count.over())
				}
				return
			}
			if !known {
				strange = append(strange, cmp.Or(part.Name, src.Name))
			}
		}
		n := len(strange)
		switch {
		case n > 0:
			problem(src.Name, fmt.Errorf("%w: parts that hold no report: %d (%s)", hearsay.ErrUnsupported, n, abridge(strange)))
		case answers == 0:
			problem(src.Name, fmt.Errorf("%w: no report in it", hearsay.ErrInvalid))
		}
	}
}

// readPart reads one part. It tells whether the part was of a known format, and whether
// the receiver wants more.
func readPart(src Source, part archive.Part, yield func(hearsay.Version, error) bool) (known, more bool) {
	in := &counted{part.Reader, src.unpacked}
	inner := Source{
		Name: partName(src.Name, part.Name), Reader: in, url: part.URL, media: part.MediaType,
		observed: part.Seen, unpacked: src.unpacked, Rename: src.Rename,
	}
	if inner.observed.IsZero() {
		inner.observed = src.observed
	}
	if part.Name == "" { // what was packed alone is where its pack is
		inner.url = cmp.Or(inner.url, src.url)
	}
	start := make([]byte, 512)
	n, err := io.ReadFull(in, start)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return true, yield(hearsay.Version{}, &Problem{Source: inner.Name, Err: err})
	}
	start = start[:n]
	if n == 0 || isMedia(http.DetectContentType(start)) {
		return true, true
	}
	inner.Reader = io.MultiReader(strings.NewReader(string(start)), in)
	var only error // as long as it is the only answer
	answers := 0
	for v, err := range Read(inner) {
		if answers++; answers == 1 && errors.Is(err, hearsay.ErrUnsupported) {
			only = err
			continue
		}
		if only != nil && !yield(hearsay.Version{}, only) {
			return true, false
		}
		only = nil
		if !yield(v, err) {
			return true, false
		}
	}
	return only == nil, true
}

// isMedia reports whether a part can hold no words: pictures, sound, film, fonts.
func isMedia(kind string) bool {
	family, _, _ := strings.Cut(kind, "/")
	return family == "image" || family == "audio" || family == "video" || family == "font"
}

// partName is the name of a part: below the archive's; or the archive's own without its
// last ending where the part has none, as of a.txt in a.txt.gz.
func partName(archive, part string) string {
	if part == "" {
		return strings.TrimSuffix(archive, ".gz")
	}
	return archive + "/" + part
}

// plainName reports whether a part's name may be that of a plain text. The scripts and
// styles that archives hold are text too, but no reports.
func plainName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".js", ".css", ".xml", ".json", ".csv", ".tsv", ".md", ".rst", ".py", ".go", ".sh", ".yml", ".yaml", ".toml", ".ini", ".map", ".log", ".rels":
		return false
	}
	return true
}

// abridge lists a few names.
func abridge(names []string) string {
	if len(names) > 3 {
		return strings.Join(names[:3], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// counted counts what is unpacked, and refuses to go on over the bound.
type counted struct {
	io.Reader
	sum *unpacked
}

func (c *counted) Read(p []byte) (int, error) {
	if err := c.sum.over(); err != nil {
		return 0, err
	}
	n, err := c.Reader.Read(p)
	c.sum.bytes += n
	return n, err
}
