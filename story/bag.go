package story

// A bag is a text's terms or phrases, by id. It is a view on a shelf.
type bag []Term

// A shelf holds the bags and marks of all texts in large pieces without pointers, four bytes
// a term or mark.
// What a new version replaced is not given back.
type shelf struct {
	pieces [][]Term
	used   int // of the last piece
}

const (
	pieceBits = 15
	piece     = 1 << pieceBits // terms
)

// A spot is where a text's bags stand on a shelf, one behind the other.
type spot struct {
	at                    uint32 // piece and place in it
	terms, phrases, marks uint8
}

// put keeps a text's terms, phrases and marks. Of more than 255 of any the rest is left out.
func (s *shelf) put(terms, phrases []Term, marks []Mark) spot {
	terms, phrases, marks = terms[:min(len(terms), 255)], phrases[:min(len(phrases), 255)], marks[:min(len(marks), 255)]
	if len(s.pieces) == 0 || s.used+len(terms)+len(phrases)+len(marks) > piece {
		s.pieces = append(s.pieces, make([]Term, piece))
		s.used = 0
	}
	last := len(s.pieces) - 1
	p := spot{uint32(last<<pieceBits | s.used), uint8(len(terms)), uint8(len(phrases)), uint8(len(marks))}
	s.used += copy(s.pieces[last][s.used:], terms)
	s.used += copy(s.pieces[last][s.used:], phrases)
	for _, m := range marks {
		s.pieces[last][s.used] = Term(m)
		s.used++
	}
	return p
}

// at are the bags that stand at a spot.
func (s *shelf) at(p spot) (terms, phrases bag) {
	if len(s.pieces) == 0 {
		return nil, nil
	}
	from := int(p.at & (piece - 1))
	mid := from + int(p.terms)
	to := mid + int(p.phrases)
	on := s.pieces[p.at>>pieceBits]
	return bag(on[from:mid:mid]), bag(on[mid:to:to])
}

// marks are those that stand at a spot.
func (s *shelf) marks(p spot) []Mark {
	if p.marks == 0 {
		return nil
	}
	from := int(p.at&(piece-1)) + int(p.terms) + int(p.phrases)
	all := make([]Mark, p.marks)
	for i, m := range s.pieces[p.at>>pieceBits][from : from+len(all)] {
		all[i] = Mark(m)
	}
	return all
}
