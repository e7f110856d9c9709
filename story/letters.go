package story

import (
	"hash/maphash"
	"unicode/utf8"
)

// letters holds short strings, a million of them, in large pieces without pointers.
type letters struct {
	pieces [][]byte
}

// A ref is where a string stands among letters.
type ref uint32

const (
	pageBits = 16
	page     = 1 << pageBits // bytes
	longest  = 1 << 15       // bytes of one string; of a longer one the rest is left out
)

func (l *letters) put(s string) ref {
	s = cut(s, longest)
	last := len(l.pieces) - 1
	if last < 0 || len(l.pieces[last])+len(s)+2 > page {
		l.pieces = append(l.pieces, make([]byte, 0, page))
		last++
	}
	at := ref(last<<pageBits | len(l.pieces[last]))
	l.pieces[last] = append(append(l.pieces[last], byte(len(s)), byte(len(s)>>8)), s...)
	return at
}

// cut is at most so many bytes of a string, in whole runes.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

// at is a string, as a view that nobody may change.
func (l *letters) at(r ref) []byte {
	p := l.pieces[r>>pageBits][r&(page-1):]
	n := int(p[0]) | int(p[1])<<8
	return p[2 : 2+n]
}

// A register finds numbers by names that stand elsewhere. It is an open hash table of
// eight bytes an entry. The hash is seeded: nobody can send names that all fall together.
type register struct {
	seed  maphash.Seed
	slots []slip
	used  int
}

// slip is one name's entry: part of its hash, and its number plus one.
type slip struct{ mark, number uint32 }

// find is the number under a name; is tells whether a number is that name's.
func (r *register) find(name string, is func(number int32) bool) (int32, bool) {
	if r.used == 0 {
		return 0, false
	}
	mark := r.mark(name)
	for i := r.start(mark); r.slots[i].number != 0; i = (i + 1) % len(r.slots) {
		if n := int32(r.slots[i].number - 1); r.slots[i].mark == mark && is(n) {
			return n, true
		}
	}
	return 0, false
}

// add puts a number under a name that isn't there yet.
func (r *register) add(name string, number int32) {
	if len(r.slots) == 0 {
		r.seed = maphash.MakeSeed()
	}
	if (r.used+1)*5 >= len(r.slots)*4 {
		old := r.slots
		r.slots = make([]slip, max(1<<8, len(old)+len(old)/2))
		for _, s := range old {
			if s.number != 0 {
				r.put(s)
			}
		}
	}
	r.put(slip{r.mark(name), uint32(number) + 1})
	r.used++
}

func (r *register) put(s slip) {
	i := r.start(s.mark)
	for r.slots[i].number != 0 {
		i = (i + 1) % len(r.slots)
	}
	r.slots[i] = s
}

func (r *register) mark(name string) uint32 { return uint32(maphash.String(r.seed, name)) }
func (r *register) start(mark uint32) int   { return int(uint64(mark) * uint64(len(r.slots)) >> 32) }
