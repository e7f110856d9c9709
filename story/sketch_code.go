package story

import (
	"encoding/binary"
	"errors"
	"time"

	"github.com/hearsay-news/hearsay"
)

// sketchFormat opens every encoded sketch; another one is made anew from the version.
const sketchFormat = 5

var errSketch = errors.New("not a sketch of this format")

// AppendBinary encodes the sketch for the store.
func (s *Sketch) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, sketchFormat)
	for _, str := range []string{s.Report, s.Outlet, string(s.Kind), s.Credit, s.Title} {
		b = binary.AppendUvarint(b, uint64(len(str)))
		b = append(b, str...)
	}
	for _, t := range []time.Time{s.Published, s.Observed} {
		n := int64(0)
		if !t.IsZero() {
			n = t.UnixNano()
		}
		b = binary.AppendVarint(b, n)
	}
	b = binary.AppendUvarint(b, uint64(s.Words))
	for _, terms := range [...][]Term{s.Terms, s.Phrases} {
		b = binary.AppendUvarint(b, uint64(len(terms)))
		for _, t := range terms {
			b = binary.LittleEndian.AppendUint32(b, uint32(t))
		}
	}
	b = append(b, s.Level)
	b = binary.AppendUvarint(b, uint64(len(s.Shingles)))
	for _, h := range s.Shingles {
		b = binary.LittleEndian.AppendUint32(b, h)
	}
	return b, nil
}

// UnmarshalBinary decodes what AppendBinary wrote.
func (s *Sketch) UnmarshalBinary(data []byte) (err error) {
	d := decoder{data}
	defer func() {
		if recover() != nil { // a length beyond the data: not ours
			err = errSketch
		}
	}()
	if d.byte() != sketchFormat {
		return errSketch
	}
	s.Report, s.Outlet, s.Kind = d.string(), d.string(), hearsay.OutletKind(d.string())
	s.Credit, s.Title = d.string(), d.string()
	s.Published, s.Observed = d.time(), d.time()
	s.Words = int(d.uvarint())
	s.Terms, s.Phrases = d.terms(), d.terms()
	s.Level = d.byte()
	s.Shingles = make([]uint32, d.count(4))
	for i := range s.Shingles {
		s.Shingles[i] = d.uint32()
	}
	return nil
}

// decoder reads from the front of data and panics where there is too little of it.
type decoder struct{ data []byte }

func (d *decoder) take(n int) []byte {
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}
func (d *decoder) byte() byte     { return d.take(1)[0] }
func (d *decoder) uint32() uint32 { return binary.LittleEndian.Uint32(d.take(4)) }
func (d *decoder) uvarint() uint64 {
	n, k := binary.Uvarint(d.data)
	d.take(whole(k))
	return n
}
func (d *decoder) string() string { return string(d.take(int(d.uvarint()))) }
func (d *decoder) time() time.Time {
	n, k := binary.Varint(d.data)
	d.take(whole(k))
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(0, n).UTC()
}

func (d *decoder) terms() []Term {
	terms := make([]Term, d.count(4))
	for i := range terms {
		terms[i] = Term(d.uint32())
	}
	return terms
}

// whole is the size of a number that was read; one that is cut off has none.
func whole(size int) int {
	if size <= 0 {
		panic(errSketch)
	}
	return size
}

// count is a length whose items take size bytes each, no more than the data can hold.
func (d *decoder) count(size int) int {
	n := int(d.uvarint())
	_ = d.data[:n*size]
	return n
}
