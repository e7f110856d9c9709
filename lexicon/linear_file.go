package lexicon

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"math/bits"
	"strings"
)

// The file of a model is made to be opened in milliseconds: the word "linear2\n", the
// classes on one line, then in little-endian the scale (float32), the number of rows
// (uint32), a letter for the form, and the rows one after the other.
//
//	d  dense: a row is the weights of its classes (int8)
//	s  sparse: a row is a bit for each class, lowest first, in whole bytes, set where the
//	   weight is not 0; then those weights (int8)
//
// Older files are gzip streams of the word "linear1\n", classes, scale and rows as above,
// and for each class the weight of every row.
const (
	linearMagic = "linear2\n"
	denseRows   = 'd'
	sparseRows  = 's'

	olderMagic = "linear1\n"
	gzipMagic  = "\x1f\x8b"
)

var errModel = errors.New("not a model file")

// EncodeLinear writes the file that [DecodeLinear] reads, of weights as [NewLinear] takes
// them, in the form that is the smaller.
func EncodeLinear(w io.Writer, classes []string, scale float32, weights []int8) error {
	k := len(classes)
	n := len(weights) / k
	b := []byte(linearMagic + strings.Join(classes, " ") + "\n")
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(scale))
	b = binary.LittleEndian.AppendUint32(b, uint32(n))
	sparse := appendSparse(nil, weights, k)
	if len(sparse) < len(weights) {
		b = append(append(b, sparseRows), sparse...)
	} else {
		b = append(b, denseRows)
		for _, v := range weights[:n*k] {
			b = append(b, byte(v))
		}
	}
	_, err := w.Write(b)
	return err
}

// appendSparse appends rows of k weights in the sparse form.
func appendSparse(b []byte, weights []int8, k int) []byte {
	for ; len(weights) >= k; weights = weights[k:] {
		mask := len(b)
		b = append(b, make([]byte, (k+7)/8)...)
		for c, v := range weights[:k] {
			if v != 0 {
				b[mask+c/8] |= 1 << (c % 8)
				b = append(b, byte(v))
			}
		}
	}
	return b
}

// DecodeLinear reads a model's file.
func DecodeLinear(file []byte) (*Linear, error) {
	if bytes.HasPrefix(file, []byte(gzipMagic)) {
		return decodeOlder(file)
	}
	m, n, rest, err := decodeHead(file, linearMagic)
	if err != nil {
		return nil, err
	}
	if len(rest) == 0 {
		return nil, errModel
	}
	k := len(m.Classes)
	form, rest := rest[0], rest[1:]
	switch form {
	case denseRows:
		if len(rest) != n*k {
			return nil, errModel
		}
		m.room(n)
		m.fillDense(rest, n)
		return m.useChecks(), nil
	case sparseRows:
		if len(rest) < n*((k+7)/8) {
			return nil, errModel
		}
		m.room(n)
		if !m.fillSparse(rest, n) {
			return nil, errModel
		}
		return m.useChecks(), nil
	}
	return nil, errModel
}

// decodeHead reads what stands before the rows, and gives their number and what follows.
func decodeHead(b []byte, magic string) (m *Linear, rows int, rest []byte, err error) {
	rest, ok := bytes.CutPrefix(b, []byte(magic))
	names, rest, ok2 := bytes.Cut(rest, []byte("\n"))
	if !ok || !ok2 || len(rest) < 8 {
		return nil, 0, nil, errModel
	}
	m = &Linear{
		Classes: strings.Fields(string(names)),
		Scale:   math.Float32frombits(binary.LittleEndian.Uint32(rest)),
	}
	rows = int(binary.LittleEndian.Uint32(rest[4:]))
	if rows == 0 || rows&(rows-1) != 0 || rows > 1<<28 || len(m.Classes) == 0 {
		return nil, 0, nil, errModel
	}
	return m, rows, rest[8:], nil
}

// zero is a word of weights that are all 0, for its first lanes: each raised by 128.
func zero(lanes int) uint64 { return 0x8080808080808080 >> (64 - 8*uint(min(lanes, 8))) }

// put sets a word of a row.
func (m *Linear) put(row, word int, w uint64) {
	if m.narrow != nil {
		m.narrow[row] = uint32(w)
	} else {
		m.rows[row*m.stride+word] = w
	}
}

// fillDense fills n rows from the dense form. That a weight is raised by 128 is to say
// that its highest bit is turned over.
func (m *Linear) fillDense(b []byte, n int) {
	k := len(m.Classes)
	for row := range n {
		weights := b[row*k:][:k]
		for word := range m.words {
			lanes := weights[8*word : min(8*word+8, k)]
			w := zero(len(lanes))
			for i, v := range lanes {
				w ^= uint64(v) << (8 * i)
			}
			m.put(row, word, w)
		}
	}
}

// fillSparse fills n rows from the sparse form; false where the file is too short or long.
func (m *Linear) fillSparse(b []byte, n int) bool {
	k, masks := len(m.Classes), (len(m.Classes)+7)/8
	for row := range n {
		if len(b) < 9*masks { // near the end: is all of it there?
			need := masks
			for _, mask := range b[:min(masks, len(b))] {
				need += bits.OnesCount8(mask)
			}
			if len(b) < need {
				return false
			}
		}
		mask, at := b[:masks], masks
		for word := range m.words {
			w := zero(k - 8*word)
			for set := mask[word]; set != 0; set &= set - 1 {
				w ^= uint64(b[at]) << (8 * bits.TrailingZeros8(set))
				at++
			}
			m.put(row, word, w)
		}
		b = b[at:]
	}
	return len(b) == 0
}

// decodeOlder reads a file of the older form.
func decodeOlder(file []byte) (*Linear, error) {
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	m, n, rest, err := decodeHead(b, olderMagic)
	if err != nil {
		return nil, err
	}
	if len(rest) != n*len(m.Classes) {
		return nil, errModel
	}
	m.room(n)
	for c := range m.Classes {
		for r, w := range rest[c*n : c*n+n] {
			m.set(r, c, int8(w))
		}
	}
	return m.useChecks(), nil
}
