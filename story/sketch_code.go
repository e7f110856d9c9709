package story

import (
	"encoding/binary"
	"errors"
)

// sketchFormat opens every encoded sketch; another one is made anew from the version.
const sketchFormat = 11

var errSketch = errors.New("not a sketch of this format")

// AppendBinary encodes the sketch for the store: the format, strings behind their lengths,
// times and counts as varints, terms and shingles as they are in memory.
func (s *Sketch) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, sketchFormat)
	for _, str := range [...]string{s.Report, s.Original, s.Outlet, string(s.Kind), s.Credit, s.Title} {
		b = binary.AppendUvarint(b, uint64(len(str)))
		b = append(b, str...)
	}
	b = binary.AppendVarint(b, nanoseconds(s.Published))
	b = binary.AppendVarint(b, nanoseconds(s.Observed))
	b = binary.AppendUvarint(b, uint64(s.Words))
	b = appendAll(b, s.Terms)
	b = appendAll(b, s.Phrases)
	b = appendAll(b, s.Marks)
	b = append(b, s.Level, truth(s.Opening))
	return appendAll(b, s.Shingles), nil
}

// truth is 1 for yes.
func truth(yes bool) byte {
	if yes {
		return 1
	}
	return 0
}

func appendAll[T ~uint32](b []byte, all []T) []byte {
	b = binary.AppendUvarint(b, uint64(len(all)))
	for _, x := range all {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	return b
}

// UnmarshalBinary decodes what AppendBinary wrote. It makes use of the room that the sketch
// has: a million of them are decoded one after the other without a million lists.
func (s *Sketch) UnmarshalBinary(data []byte) error {
	d := decoder{data: data}
	if d.byte() != sketchFormat {
		return errSketch
	}
	d.string(&s.Report)
	d.string(&s.Original)
	d.string(&s.Outlet)
	d.string((*string)(&s.Kind))
	d.string(&s.Credit)
	d.string(&s.Title)
	s.Published, s.Observed = moment(d.varint()), moment(d.varint())
	s.Words = int(d.uvarint())
	s.Terms = all(&d, s.Terms)
	s.Phrases = all(&d, s.Phrases)
	s.Marks = all(&d, s.Marks)
	s.Level, s.Opening = d.byte(), d.byte() == 1
	s.Shingles = all(&d, s.Shingles)
	if d.short {
		return errSketch
	}
	return nil
}

// decoder reads from the front of data. Where there is too little of it, short is set and
// what is read is nothing.
type decoder struct {
	data  []byte
	short bool
}

func (d *decoder) take(n uint64) []byte {
	if n > uint64(len(d.data)) {
		d.data, d.short = nil, true
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) byte() byte {
	if b := d.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (d *decoder) uvarint() uint64 {
	n, size := binary.Uvarint(d.data)
	d.whole(size)
	return n
}

func (d *decoder) varint() int64 {
	n, size := binary.Varint(d.data)
	d.whole(size)
	return n
}

// whole takes a number that was read; one that is cut off has no size.
func (d *decoder) whole(size int) {
	if size <= 0 {
		d.data, d.short = nil, true
		return
	}
	d.data = d.data[size:]
}

// string sets s, which often is that already.
func (d *decoder) string(s *string) {
	if b := d.take(d.uvarint()); string(b) != *s {
		*s = string(b)
	}
}

// all reads a list into the room of another.
func all[T ~uint32](d *decoder, room []T) []T {
	n := d.uvarint()
	if n > uint64(len(d.data))/4 {
		d.data, d.short = nil, true
		return nil
	}
	b := d.take(4 * n)
	room = room[:0]
	for ; len(b) >= 4; b = b[4:] {
		room = append(room, T(binary.LittleEndian.Uint32(b)))
	}
	return room
}
