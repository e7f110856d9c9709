package lexicon

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestLinearFile holds that a model comes out of its file as it went in, in either form,
// and that a file that is cut short is refused.
func TestLinearFile(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, k := range []int{1, 3, 4, 5, 8, 9, 17} {
		for _, share := range []float64{0, 0.3, 1} { // of weights that are not 0
			classes := strings.Fields("a b c d e f g h i j k l m n o p q")[:k]
			weights := make([]int8, 32*k)
			for i := range weights {
				if random.Float64() < share {
					weights[i] = int8(random.IntN(255) - 127)
				}
			}
			var file bytes.Buffer
			if err := EncodeLinear(&file, classes, 1.5, weights); err != nil {
				t.Fatal(err)
			}
			want := NewLinear(classes, 1.5, weights)
			for name, b := range map[string][]byte{"now": file.Bytes(), "older": olderFile(classes, 1.5, weights)} {
				if got, err := DecodeLinear(b); err != nil || !reflect.DeepEqual(got, want) {
					t.Errorf("%d classes, %.0f%% set, %s: not the model that was written (%v)", k, 100*share, name, err)
				}
			}
			for n := range file.Len() {
				if _, err := DecodeLinear(file.Bytes()[:n]); err == nil {
					t.Fatalf("%d classes, %.0f%% set: %d of %d bytes are taken for a model", k, 100*share, n, file.Len())
				}
			}
		}
	}
}

// olderFile is a file of the older form.
func olderFile(classes []string, scale float32, weights []int8) []byte {
	var file bytes.Buffer
	z := gzip.NewWriter(&file)
	z.Write([]byte(olderMagic + strings.Join(classes, " ") + "\n"))
	binary.Write(z, binary.LittleEndian, scale)
	k := len(classes)
	binary.Write(z, binary.LittleEndian, uint32(len(weights)/k))
	for c := range k {
		for r := range len(weights) / k {
			z.Write([]byte{byte(weights[r*k+c])})
		}
	}
	z.Close()
	return file.Bytes()
}

func FuzzDecodeLinear(f *testing.F) {
	var file bytes.Buffer
	EncodeLinear(&file, []string{"a", "b", "c", "d", "e"}, 1, make([]int8, 40))
	f.Add(file.Bytes())
	f.Add([]byte("linear2\na b\n\x00\x00\x80\x3f\x01\x00\x00\x00s\xff\x01"))
	f.Fuzz(func(t *testing.T, b []byte) { DecodeLinear(b) })
}

// BenchmarkDecodeLinear measures how long the trained models take to open, and what they
// then hold.
func BenchmarkDecodeLinear(b *testing.B) {
	names, err := filepath.Glob("weights/*.bin")
	if err != nil || len(names) == 0 {
		b.Fatal("no weights:", err)
	}
	var files [][]byte
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, file)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, file := range files {
			if _, err := DecodeLinear(file); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N), "ms")
}
