package story

// A column is a growing list in pieces: it is never copied to grow, and no more than a
// piece of it is empty.
type column[T any] struct {
	pieces [][]T
	n      int
}

const (
	rowBits = 10
	rows    = 1 << rowBits
)

// add puts one behind the others.
func (c *column[T]) add(x T) {
	if c.n == len(c.pieces)<<rowBits {
		c.pieces = append(c.pieces, make([]T, rows))
	}
	c.n++
	*c.at(int32(c.n - 1)) = x
}

// at is the one with this number. It stays where it is.
func (c *column[T]) at(n int32) *T { return &c.pieces[n>>rowBits][n&(rows-1)] }
