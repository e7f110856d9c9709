package story

// A bag is a text's terms or phrases, by id, with their weights in fixed point. It is a
// view on a shelf.
type bag struct {
	ids     []uint32
	weights []uint16
}

// product is the dot product of two bags, in fixed point twice.
func (a bag) product(b bag) (dot int64) {
	x, y := a.ids, b.ids
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			dot += int64(a.weights[i]) * int64(b.weights[j])
			i++
			j++
		}
	}
	return dot
}

// square is the product of a bag with itself.
func (a bag) square() (sum int64) {
	for _, w := range a.weights {
		sum += int64(w) * int64(w)
	}
	return sum
}

func (a bag) unpacked() []Term {
	terms := make([]Term, len(a.ids))
	for i, id := range a.ids {
		terms[i] = Term{id, float32(a.weights[i]) / unit}
	}
	return terms
}

// A shelf holds the bags of all texts in large pieces without pointers, six bytes a term.
// What a new version replaced is not given back.
type shelf struct {
	ids     [][]uint32
	weights [][]uint16
	used    int // of the last piece
}

const (
	pieceBits = 15
	piece     = 1 << pieceBits // terms
)

// A spot is where a text's bags stand on a shelf, one behind the other.
type spot struct {
	at             uint32 // piece and place in it
	terms, phrases uint8
}

// put keeps a text's terms and phrases. Of more than 255 of either the rest is left out.
func (s *shelf) put(terms, phrases []Term) spot {
	terms, phrases = terms[:min(len(terms), 255)], phrases[:min(len(phrases), 255)]
	if len(s.ids) == 0 || s.used+len(terms)+len(phrases) > piece {
		s.ids, s.weights = append(s.ids, make([]uint32, piece)), append(s.weights, make([]uint16, piece))
		s.used = 0
	}
	last := len(s.ids) - 1
	p := spot{uint32(last<<pieceBits | s.used), uint8(len(terms)), uint8(len(phrases))}
	for _, list := range [...][]Term{terms, phrases} {
		for _, t := range list {
			s.ids[last][s.used], s.weights[last][s.used] = t.ID, uint16(fixed(t.Weight))
			s.used++
		}
	}
	return p
}

// at are the bags that stand at a spot.
func (s *shelf) at(p spot) (terms, phrases bag) {
	from := int(p.at & (piece - 1))
	mid := from + int(p.terms)
	to := mid + int(p.phrases)
	ids, weights := s.ids[p.at>>pieceBits], s.weights[p.at>>pieceBits]
	return bag{ids[from:mid:mid], weights[from:mid:mid]}, bag{ids[mid:to:to], weights[mid:to:to]}
}
