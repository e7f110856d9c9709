package main

// eisner finds the projective tree with one root that the votes favour most (Eisner
// 1996). votes[d][h] is what speaks for h as the head of word d; h is len(votes) for the
// root. It gives each word's head.
func eisner(votes [][]float32) []int {
	n := len(votes)
	// complete[s][t][dir]: the best tree over s..t headed by t (dir 0) or s (dir 1);
	// open[s][t][dir]: the same with an arc between s and t, words in between done.
	type cell struct {
		score float32
		split int
	}
	complete, open := make([][2]cell, n*n), make([][2]cell, n*n)
	for width := 1; width < n; width++ {
		for s := 0; s+width < n; s++ {
			t := s + width
			best := cell{score: -1}
			for r := s; r < t; r++ {
				if v := complete[s*n+r][1].score + complete[(r+1)*n+t][0].score; v > best.score {
					best = cell{v, r}
				}
			}
			open[s*n+t][0] = cell{best.score + votes[s][t], best.split}
			open[s*n+t][1] = cell{best.score + votes[t][s], best.split}
			left, right := cell{score: -1}, cell{score: -1}
			for r := s; r < t; r++ {
				if v := complete[s*n+r][0].score + open[r*n+t][0].score; v > left.score {
					left = cell{v, r}
				}
			}
			for r := s + 1; r <= t; r++ {
				if v := open[s*n+r][1].score + complete[r*n+t][1].score; v > right.score {
					right = cell{v, r}
				}
			}
			complete[s*n+t] = [2]cell{left, right}
		}
	}
	heads := make([]int, n)
	var walk func(s, t, dir int, whole bool)
	walk = func(s, t, dir int, whole bool) {
		if s == t {
			return
		}
		if whole {
			r := complete[s*n+t][dir].split
			if dir == 0 {
				walk(s, r, 0, true)
				walk(r, t, 0, false)
			} else {
				walk(s, r, 1, false)
				walk(r, t, 1, true)
			}
			return
		}
		r := open[s*n+t][dir].split
		if dir == 0 {
			heads[s] = t
		} else {
			heads[t] = s
		}
		walk(s, r, 1, true)
		walk(r+1, t, 0, true)
	}
	root, high := 0, float32(-1)
	for r := range n {
		if v := votes[r][n] + complete[r][0].score + complete[r*n+n-1][1].score; v > high {
			root, high = r, v
		}
	}
	heads[root] = n
	walk(0, root, 0, true)
	walk(root, n-1, 1, true)
	return heads
}
