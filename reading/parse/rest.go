package parse

// A rest is what is left of a sentence when the words are cut off on which two trees
// agree: twig by twig, as long as a word has one head in both and nothing hangs on it in
// either any more. As neither tree crosses itself, the arcs cut off cross none of both.
type rest struct {
	hang   []int32 // how many words hang on each, in both trees together
	words  []int32
	place  []int32 // of each word among those left
	leaves []int32
}

// cut gives the words left, in order; none where the trees are the same.
func (r *rest) cut(a, b []int32) []int32 {
	n := len(a)
	r.hang = cleared(r.hang, n+1)
	r.place = sized(r.place, n)
	r.leaves, r.words = r.leaves[:0], r.words[:0]
	same := true
	for i := range n {
		same = same && a[i] == b[i]
		r.hang[a[i]]++
		r.hang[b[i]]++
	}
	if same {
		return nil
	}
	const gone = -1
	for i := range n {
		if r.hang[i] == 0 && a[i] == b[i] && int(a[i]) != n {
			r.leaves = append(r.leaves, int32(i))
		}
	}
	for len(r.leaves) > 0 {
		i := r.leaves[len(r.leaves)-1]
		r.leaves = r.leaves[:len(r.leaves)-1]
		r.hang[i] = gone
		h := a[i]
		if r.hang[h] -= 2; r.hang[h] == 0 && a[h] == b[h] && int(a[h]) != n {
			r.leaves = append(r.leaves, h)
		}
	}
	for i := range n {
		if r.hang[i] != gone {
			r.place[i] = int32(len(r.words))
			r.words = append(r.words, int32(i))
		}
	}
	return r.words
}

// number is the number of head h among the words left, m of them; m for the root.
func (r *rest) number(h int32, m int) int {
	if int(h) == len(r.place) {
		return m
	}
	return int(r.place[h])
}
