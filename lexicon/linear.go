package lexicon

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A Linear model gives each of its classes a score, the sum of the weights that the
// present features have for it. Features are hashed: a feature is a 32-bit number whose
// low bits name its row of weights, and those that fall together share one (Weinberger
// et al. 2009). Nothing is looked up by name, so scoring allocates nothing.
//
// A row holds its weights as unsigned 16-bit lanes, four to a word, each raised by 128.
// Adding two words adds four weights at once; a sum of at most 256 features can't
// overflow its lane, and as every class is raised alike their order is kept.
type Linear struct {
	Classes []string // the class of each number
	Scale   float32  // weights were multiplied by it and rounded to whole numbers

	lanes int // words to a row
	mask  uint32
	rows  []uint64
}

// MaxFeatures is how many features a [Linear] model can add up.
const MaxFeatures = 256

// Scores holds one score for each class of a model; it is made by [Linear.Scores] and
// used again and again.
type Scores []uint64

// Scores makes room for the scores of one decision.
func (m *Linear) Scores() Scores { return make(Scores, m.lanes) }

// Score sets s to the sums for the given features, of which there may be [MaxFeatures].
func (m *Linear) Score(s Scores, features []uint32) {
	if m.lanes == 1 {
		var sum uint64
		for _, f := range features {
			sum += m.rows[f&m.mask]
		}
		s[0] = sum
		return
	}
	clear(s)
	for _, f := range features {
		row := m.rows[int(f&m.mask)*m.lanes:][:len(s)]
		for i, w := range row {
			s[i] += w
		}
	}
}

// Of is the score of one class. Scores of one decision can be compared with each other,
// not with those of another.
func (s Scores) Of(class int) int { return int(uint16(s[class>>2] >> (class & 3 * 16))) }

// Best is the class of the highest score, the first of several.
func (m *Linear) Best(s Scores) int {
	best, high := 0, -1
	for c := range m.Classes {
		if v := s.Of(c); v > high {
			best, high = c, v
		}
	}
	return best
}

// The file of a model is a gzip stream: the word "linear1\n", the classes on one line,
// then in little-endian the scale (float32), the number of rows (uint32), and for each
// class, in order, the weight of every row (int8).
const linearMagic = "linear1\n"

var errModel = errors.New("not a model file")

// NewLinear makes a model of weights[row*len(classes)+class]; the number of rows is a
// power of two.
func NewLinear(classes []string, scale float32, weights []int8) *Linear {
	k := len(classes)
	n := len(weights) / k
	m := &Linear{Classes: classes, Scale: scale, lanes: (k + 3) / 4, mask: uint32(n - 1)}
	m.rows = make([]uint64, n*m.lanes)
	for r := range n {
		for c, w := range weights[r*k : r*k+k] {
			m.rows[r*m.lanes+c>>2] |= uint64(int(w)+128) << (c & 3 * 16)
		}
	}
	return m
}

// EncodeLinear writes the file that [DecodeLinear] reads.
func EncodeLinear(w io.Writer, classes []string, scale float32, weights []int8) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	k := len(classes)
	n := len(weights) / k
	column := make([]int8, n)
	io.WriteString(z, linearMagic+strings.Join(classes, " ")+"\n")
	binary.Write(z, binary.LittleEndian, scale)
	binary.Write(z, binary.LittleEndian, uint32(n))
	for c := range k {
		for r := range n {
			column[r] = weights[r*k+c]
		}
		if err := binary.Write(z, binary.LittleEndian, column); err != nil {
			return err
		}
	}
	return z.Close()
}

// DecodeLinear reads a model's file.
func DecodeLinear(file []byte) (*Linear, error) {
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	rest, ok := bytes.CutPrefix(b, []byte(linearMagic))
	names, rest, ok2 := bytes.Cut(rest, []byte("\n"))
	if !ok || !ok2 || len(rest) < 8 {
		return nil, errModel
	}
	m := &Linear{Classes: strings.Fields(string(names))}
	binary.Decode(rest, binary.LittleEndian, &m.Scale)
	n := int(binary.LittleEndian.Uint32(rest[4:]))
	rest = rest[8:]
	if n == 0 || n&(n-1) != 0 || len(rest) != n*len(m.Classes) {
		return nil, errModel
	}
	m.lanes, m.mask = (len(m.Classes)+3)/4, uint32(n-1)
	m.rows = make([]uint64, n*m.lanes)
	for c := range m.Classes {
		shift, lane := c&3*16, c>>2
		for r, w := range rest[c*n : c*n+n] {
			m.rows[r*m.lanes+lane] |= uint64(int(int8(w))+128) << shift
		}
	}
	return m, nil
}
