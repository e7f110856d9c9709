package main

import "math"

// takeOutCommon subtracts the mean of all rows, and their parts along the directions in
// which they vary most, one direction after the other. Each is found by power iteration on
// the covariance, from a fixed start.
func takeOutCommon(rows [][]float64, directions int) {
	size := len(rows[0])
	mean := make([]float64, size)
	for _, row := range rows {
		addScaled(mean, row, 1/float64(len(rows)))
	}
	for _, row := range rows {
		addScaled(row, mean, -1)
	}
	for range directions {
		direction := make([]float64, size)
		for i := range direction {
			direction[i] = 1 / math.Sqrt(float64(size))
		}
		for range 60 { // by then it no longer moves within what a byte can tell
			next := make([]float64, size)
			for _, row := range rows {
				addScaled(next, row, dot(row, direction))
			}
			length := math.Sqrt(dot(next, next))
			for i := range next {
				direction[i] = next[i] / length
			}
		}
		for _, row := range rows {
			addScaled(row, direction, -dot(row, direction))
		}
	}
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += float64(a[i] * b[i]) // the conversion keeps processors from fusing the two steps
	}
	return sum
}

func addScaled(a, b []float64, by float64) {
	for i := range a {
		a[i] += float64(b[i] * by)
	}
}
