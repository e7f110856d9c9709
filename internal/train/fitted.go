package main

import (
	"bytes"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
)

// fitted is the weights of a perceptron at the end, row by row.
type fitted struct {
	classes []string
	weights []float32
	owner   []uint32 // of each row the feature whose weights they are, 0 where there is none
}

// sideBySide fits several runs at once, as many as there are processors. Each is drawn from
// a seed of its own, so the result is the same whichever ends first.
func sideBySide(runs int, fit func(run int) *fitted) []*fitted {
	all := make([]*fitted, runs)
	var fits sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for run := range runs {
		fits.Go(func() {
			free <- struct{}{}
			all[run] = fit(run)
			<-free
		})
	}
	fits.Wait()
	return all
}

// mix is the mean of several runs: a model that scores as all of them together do.
func mix(runs []*fitted) *fitted {
	first := runs[0]
	out := &fitted{
		classes: first.classes,
		weights: make([]float32, len(first.weights)), owner: make([]uint32, len(first.owner)),
	}
	for _, r := range runs {
		for i, w := range r.weights {
			out.weights[i] += w / float32(len(runs))
		}
		for i, f := range r.owner {
			if f != 0 {
				out.owner[i] = f
			}
		}
	}
	return out
}

// keep picks, for a table of 1<<bits rows, for each row that of its features whose weights
// are the largest; it gives their weights, and the features, 0 where there is none. Most
// features were seen once or twice and weigh little: nine in ten can go at little cost.
func (f *fitted) keep(bits int) (weights []float32, owners []uint32) {
	k, mask := len(f.classes), uint32(1<<bits-1)
	weights = make([]float32, k<<bits)
	sizes := make([]float32, 1<<bits)
	owners = make([]uint32, 1<<bits)
	for row, owner := range f.owner {
		own := f.weights[row*k : row*k+k]
		size := float32(0)
		for _, w := range own {
			size += w * w
		}
		if at := owner & mask; size > sizes[at] {
			sizes[at], owners[at] = size, owner
			copy(weights[int(at)*k:], own)
		}
	}
	return weights, owners
}

// encode writes the file of a checked model of 1<<bits rows.
func (f *fitted) encode(w io.Writer, bits int) error {
	k := len(f.classes)
	kept, owners := f.keep(bits)
	scale, rounded := lexicon.Quantise(kept, 100_000)
	var weights []int8
	for row, owner := range owners {
		check := int8(0)
		if owner != 0 {
			check = int8(int(owner>>24) - 128)
		}
		weights = append(append(weights, rounded[row*k:row*k+k]...), check)
	}
	return lexicon.EncodeLinear(w, append(slices.Clone(f.classes), lexicon.CheckClass), scale, weights)
}

// linear is the model that encode writes.
func (f *fitted) linear(bits int) *lexicon.Linear {
	var b bytes.Buffer
	f.encode(&b, bits)
	m, err := lexicon.DecodeLinear(b.Bytes())
	if err != nil {
		panic(err) // what is written can be read
	}
	return m
}
