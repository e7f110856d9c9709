package lexicon

import (
	_ "embed"
	"encoding/binary"
	"math"
	"strings"
	"sync"
)

//go:embed vectors.bin
var vectorFile string

// VectorSize is the number of dimensions of a word's vector.
const VectorSize = 100

// A Vector tells how a word is used: words that stand in like surroundings point in like
// directions. It is a view on the embedded table. The zero Vector is that of no word.
type Vector struct {
	row   string  // a signed byte a dimension
	scale float32 // makes the row one long
}

// VectorOf is the vector of a word in lower case, of the 30,000 most frequent ones
// (GloVe; internal/wordvectors makes the table).
func VectorOf(word string) (Vector, bool) {
	t := loadVectors()
	i, ok := t.rows[word]
	if !ok {
		return Vector{}, false
	}
	return t.vector(i), true
}

// Cosine is the cosine of the angle between two words' vectors, from -1 to 1: "sank" and
// "capsized" .6, words without relation about 0, and opposites high, for they stand in like
// surroundings. 0 where either has none.
func (v Vector) Cosine(w Vector) float64 {
	if v.row == "" || w.row == "" {
		return 0
	}
	sum := int32(0)
	for i := range VectorSize {
		sum += int32(int8(v.row[i])) * int32(int8(w.row[i]))
	}
	return float64(float32(sum) * v.scale * w.scale)
}

// AddTo adds the vector, one long, times a weight to a sum of VectorSize dimensions.
func (v Vector) AddTo(sum []float32, weight float32) {
	weight *= v.scale
	for i := range len(v.row) {
		sum[i] += float32(float32(int8(v.row[i])) * weight)
	}
}

type vectorTable struct {
	words  []string // the most frequent first
	rows   map[string]int32
	block  string
	scales []float32
}

func (t *vectorTable) vector(row int32) Vector {
	return Vector{t.block[int(row)*VectorSize:][:VectorSize], t.scales[row]}
}

var loadVectors = sync.OnceValue(func() *vectorTable {
	number := func(at int) int { return int(binary.LittleEndian.Uint32([]byte(vectorFile[at : at+4]))) }
	count, words := number(0), vectorFile[12:12+number(8)]
	t := &vectorTable{
		words:  make([]string, count),
		rows:   make(map[string]int32, count),
		block:  vectorFile[12+len(words):],
		scales: make([]float32, count),
	}
	for i := range count {
		word, rest, _ := strings.Cut(words, "\n")
		words = rest
		t.rows[word], t.words[i] = int32(i), word
		sum := 0
		for d := range VectorSize {
			x := int(int8(t.block[i*VectorSize+d]))
			sum += x * x
		}
		t.scales[i] = float32(1 / math.Sqrt(float64(sum)))
	}
	return t
})

// Vectors calls f with every word that has a vector, the most frequent first.
func Vectors(f func(word string, v Vector)) {
	t := loadVectors()
	for i, word := range t.words {
		f(word, t.vector(int32(i)))
	}
}
