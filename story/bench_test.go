package story_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/story"
)

// A stream makes up reports without end: words as frequent as in news, stories that begin,
// have their hour and fade, names of their own, copies.
type stream struct {
	draw   *rand.Rand
	words  []string
	until  []int // running sum of the words' documents
	live   []tale
	told   int // stories begun
	recent []*hearsay.Version
	n      int
}

// A tale is a story that reports are made up of.
type tale struct {
	names, words []string
	left         int // reports still to come
}

func newStream(seed uint64) *stream {
	s := &stream{draw: rand.New(rand.NewPCG(seed, 7))}
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
	t := tale{left: 1 + int(math.Pow(1/(1-s.draw.Float64()), 1.1))}
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
	for len(s.live) < 200 {
		s.live = append(s.live, s.begin())
	}
	v := &hearsay.Version{}
	if len(s.recent) > 0 && s.draw.IntN(5) == 0 {
		of := s.recent[s.draw.IntN(len(s.recent))]
		v.Title, v.Body = of.Title, of.Body
	} else {
		at := s.draw.IntN(len(s.live))
		t := &s.live[at]
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
		s.recent = append(s.recent, v)
	} else {
		s.recent[s.n%300] = v
	}
	return v
}

// BenchmarkGrouping measures copies and grouping in reports a second, for a thousand
// reports that come after so many others. Sketches are made beforehand.
func BenchmarkGrouping(b *testing.B) {
	for _, before := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint("after=", before), func(b *testing.B) {
			if testing.Short() && before > 10_000 {
				b.Skip("long")
			}
			s, g := newStream(7), story.NewGrouper()
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			empty := m.HeapAlloc
			for range before {
				g.Add(story.NewSketch(s.next(), nil))
			}
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				sketches := make([]*story.Sketch, 1000)
				for i := range sketches {
					sketches[i] = story.NewSketch(s.next(), nil)
				}
				b.StartTimer()
				for _, x := range sketches {
					g.Add(x)
				}
			}
			b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
			runtime.GC()
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.HeapAlloc-empty)/float64(before+1000*b.N), "B/report")
			runtime.KeepAlive(g)
		})
	}
}

// BenchmarkSketch measures how fast a report is boiled down.
func BenchmarkSketch(b *testing.B) {
	s := newStream(7)
	versions := make([]*hearsay.Version, 200)
	for i := range versions {
		versions[i] = s.next()
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		story.NewSketch(versions[i%len(versions)], nil)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkRestore measures how fast a grouper is filled from the store's sketches.
func BenchmarkRestore(b *testing.B) {
	const reports = 20_000
	s, g := newStream(7), story.NewGrouper()
	sketches := make([]*story.Sketch, reports)
	for i := range sketches {
		sketches[i] = story.NewSketch(s.next(), nil)
		g.Add(sketches[i])
	}
	for b.Loop() {
		again := story.NewGrouper()
		for _, x := range sketches {
			again.Restore(x, g.StoryOf(x.Report))
		}
	}
	b.ReportMetric(reports*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkPlain is what grouping is set beside: the plain single pass, each report to the
// story whose centre is most alike, from a fixed cosine on (J. Allan et al., "Topic
// detection and tracking pilot study", 1998), on the same stream and the same sketches.
func BenchmarkPlain(b *testing.B) {
	for _, before := range []int{10_000, 30_000} {
		b.Run(fmt.Sprint("after=", before), func(b *testing.B) {
			if testing.Short() && before > 10_000 {
				b.Skip("long")
			}
			s := newStream(7)
			p := plain{postings: map[uint32][]int{}}
			for range before {
				p.add(story.NewSketch(s.next(), nil))
			}
			for b.Loop() {
				b.StopTimer()
				sketches := make([]*story.Sketch, 100)
				for i := range sketches {
					sketches[i] = story.NewSketch(s.next(), nil)
				}
				b.StartTimer()
				for _, x := range sketches {
					p.add(x)
				}
			}
			b.ReportMetric(100*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}

// plain is the plain single pass, exact, with an inverted index of the stories' centres.
type plain struct {
	centres  []map[uint32]float64
	lengths  []float64
	postings map[uint32][]int
	dots     []float64
}

func (p *plain) add(s *story.Sketch) {
	clear(p.dots)
	for _, t := range s.Terms {
		for _, x := range p.postings[t.ID] {
			p.dots[x] += float64(t.Weight) * p.centres[x][t.ID]
		}
	}
	best, most := -1, 0.3
	for i, dot := range p.dots {
		if dot == 0 {
			continue
		}
		if v := dot / math.Sqrt(p.lengths[i]); v > most {
			best, most = i, v
		}
	}
	if best < 0 {
		best = len(p.centres)
		p.centres = append(p.centres, map[uint32]float64{})
		p.lengths, p.dots = append(p.lengths, 0), append(p.dots, 0)
	}
	c := p.centres[best]
	for _, t := range s.Terms {
		w, ok := c[t.ID]
		if !ok {
			p.postings[t.ID] = append(p.postings[t.ID], best)
		}
		c[t.ID] = w + float64(t.Weight)
		p.lengths[best] += c[t.ID]*c[t.ID] - w*w
	}
}
