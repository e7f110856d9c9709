package story_test

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A stream makes up reports without end: words as frequent as in news, stories that begin,
// have their hour and fade, names of their own, copies.
type stream struct {
	draw   *rand.Rand
	tales  int // that are told at a time; 0 for one to ten reports so far
	words  []string
	until  []int // running sum of the words' documents
	live   []tale
	told   int // stories begun
	recent []*hearsay.Version
	recall []int // which tale each of the recent tells
	tells  int   // which tale the last report tells
	n      int
}

// A tale is a story that reports are made up of.
type tale struct {
	number       int
	names, words []string
	left         int // reports still to come
}

// newStream is a stream in which so many stories are told at a time.
func newStream(seed uint64, tales int) *stream {
	s := &stream{draw: rand.New(rand.NewPCG(seed, 7)), tales: tales}
	sum := 0
	lexicon.Frequencies(func(term string, documents int) {
		sum += documents
		s.words, s.until = append(s.words, term), append(s.until, sum)
	})
	return s
}

// word draws one as often as news has it.
func (s *stream) word() string {
	at, _ := slices.BinarySearch(s.until, s.draw.IntN(s.until[len(s.until)-1])+1)
	return s.words[at]
}

// begin opens a story: most have a report or two, few have hundreds.
func (s *stream) begin() tale {
	s.told++
	t := tale{number: s.told, left: 1 + int(math.Pow(1/(1-s.draw.Float64()), 1.1))}
	t.left = min(t.left, 600)
	for i := range 8 {
		t.names = append(t.names, fmt.Sprintf("name%dof%d", i, s.told))
	}
	for range 30 {
		t.words = append(t.words, s.words[200+s.draw.IntN(len(s.words)-200)])
	}
	return t
}

// next is the next report.
func (s *stream) next() *hearsay.Version {
	for len(s.live) < max(cmp.Or(s.tales, s.n/10), 100) {
		s.live = append(s.live, s.begin())
	}
	v := &hearsay.Version{}
	if len(s.recent) > 0 && s.draw.IntN(5) == 0 {
		at := s.draw.IntN(len(s.recent))
		v.Title, v.Body = s.recent[at].Title, s.recent[at].Body
		s.tells = s.recall[at]
	} else {
		at := s.draw.IntN(len(s.live))
		t := &s.live[at]
		s.tells = t.number
		v.Title = fmt.Sprintf("%s %s %s %s", t.names[s.draw.IntN(3)], t.words[s.draw.IntN(6)], t.words[s.draw.IntN(6)], s.word())
		var b strings.Builder
		for range 120 + s.draw.IntN(80) {
			switch k := s.draw.IntN(20); {
			case k < 2:
				b.WriteString(t.names[s.draw.IntN(len(t.names))])
			case k < 6:
				b.WriteString(t.words[s.draw.IntN(len(t.words))])
			default:
				b.WriteString(s.word())
			}
			b.WriteByte(' ')
		}
		v.Body = b.String()
		if t.left--; t.left == 0 {
			s.live[at] = s.begin()
		}
	}
	v.ID, v.Outlet = fmt.Sprint("r", s.n), fmt.Sprint("outlet", s.draw.IntN(500))
	v.Published = noon.Add(time.Duration(s.n) * time.Second)
	s.n++
	if len(s.recent) < 300 {
		s.recent, s.recall = append(s.recent, v), append(s.recall, s.tells)
	} else {
		s.recent[s.n%300], s.recall[s.n%300] = v, s.tells
	}
	return v
}
