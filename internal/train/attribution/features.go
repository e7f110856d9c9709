package main

import "math"

// without is the rows of all texts but those of one fold; of all where fold is negative.
func without(texts [][]row, fold int) []row {
	var rows []row
	for i, more := range texts {
		if fold < 0 || i%folds != fold {
			rows = append(rows, more...)
		}
	}
	return rows
}

// frequent gives the rows without the features that occur less than least times. Features
// are counted by their low bits; what two share is counted together.
func frequent(rows []row, least int) []row {
	const mask = 1<<26 - 1
	count := make([]uint8, mask+1)
	for _, r := range rows {
		for _, fs := range r.features {
			for _, f := range fs {
				if c := &count[f&mask]; *c < math.MaxUint8 {
					*c++
				}
			}
		}
	}
	out := make([]row, len(rows))
	var all []uint32
	for i, r := range rows {
		out[i] = row{make([][]uint32, len(r.features)), r.labels}
		for t, fs := range r.features {
			start := len(all)
			for _, f := range fs {
				if int(count[f&mask]) >= least {
					all = append(all, f)
				}
			}
			out[i].features[t] = all[start:len(all):len(all)]
		}
		if cap(all)-len(all) < 1<<12 {
			all = make([]uint32, 0, 1<<20)
		}
	}
	return out
}
