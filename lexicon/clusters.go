package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed weights/clusters.tsv
var clusterFile string

// Clusters puts words that stand between the same neighbours into one class, so that
// models know something of a word that no treebank holds. There are fine classes and
// coarse ones.
type Clusters struct {
	of map[uint32]uint32
}

// WordClusters is the table of classes that internal/train makes.
var WordClusters = sync.OnceValue(func() *Clusters { return ParseClusters(clusterFile) })

// ParseClusters reads a table: on each line the words of one fine class and one coarse
// class, the numbers of both before them.
func ParseClusters(table string) *Clusters {
	c := &Clusters{of: make(map[uint32]uint32, 1<<15)}
	for line := range strings.Lines(table) {
		col := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3)
		if len(col) < 3 {
			continue
		}
		pair := number(col[0])<<16 | number(col[1])
		for w := range strings.FieldsSeq(col[2]) {
			c.of[FormHash(w)] = pair
		}
	}
	return c
}

// Of gives the classes of a word by the hash of its form (see [FormHash]), 0 and 0 for
// one that has none.
func (c *Clusters) Of(form uint32) (fine, coarse uint32) {
	p := c.of[form]
	return p >> 16, p & 0xFFFF
}

// FormHash is the hash of a lower-case form, digits taken as zeros: what models know a
// word by.
func FormHash(low string) uint32 {
	h := uint32(2166136261)
	for i := range len(low) {
		c := low[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

func number(s string) uint32 {
	n := uint32(0)
	for i := range len(s) {
		n = n*10 + uint32(s[i]-'0')
	}
	return n
}
