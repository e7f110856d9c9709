package main

import (
	"encoding/binary"
	"math"
	"strings"
)

// encode lays the table out as lexicon.Vectors reads it: the number of words, their
// dimensions and the length of the words' block as 32-bit little-endian numbers; the words,
// one a line; then a row of signed bytes a word, the largest of each scaled to 127.
func encode(words []string, rows [][]float64) []byte {
	block := strings.Join(words, "\n") + "\n"
	var out []byte
	for _, n := range []int{len(words), len(rows[0]), len(block)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	out = append(out, block...)
	for _, row := range rows {
		largest := 0.0
		for _, x := range row {
			largest = max(largest, math.Abs(x))
		}
		for _, x := range row {
			out = append(out, byte(int8(math.Round(x/largest*127))))
		}
	}
	return out
}
