package story_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

// window is over how many reports, the last, the speed is taken.
const window = 5000

// As in the commands that keep stories: how much memory may wait to be collected, in percent
// of what is in use, and how many bytes are taken before it is less.
const (
	garbage = 40
	roomy   = 960 << 20
)

// BenchmarkScale sends one stream of a million reports, a tenth of them stories that are
// still told, through copies and grouping. It measures windows of it, by the processor's
// time: how many reports a second are sketched and placed, how many placed alone, and how
// long the slowest took; then bytes a report, the most memory that the process took so far,
// and how long it takes to fill the grouper again from the store's sketches. Making reports
// up is not counted.
func BenchmarkScale(b *testing.B) { scale(b, 0) }

// BenchmarkSteady is BenchmarkScale on a stream in which a hundred stories are told at a time,
// from first to last: from a hundred thousand reports on only what is kept grows.
func BenchmarkSteady(b *testing.B) { scale(b, 100) }

func scale(b *testing.B, tales int) {
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(roomy))
	for _, reports := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint("reports=", reports), func(b *testing.B) {
			if reports > 100_000 && os.Getenv("HEARSAY_BENCH_MILLION") == "" || reports > 10_000 && testing.Short() {
				b.Skip("long; a million is measured where HEARSAY_BENCH_MILLION is set")
			}
			for b.Loop() {
				empty := heap()
				s, g, original := newStream(7, tales), story.NewGrouper(), map[string]string{}
				for at := 10_000; at <= reports; at *= 10 {
					for s.n < at-window {
						x := story.NewSketch(s.next(), nil)
						if p := g.Add(x); p.Original != "" {
							original[x.Report] = p.Original
						}
					}
					measure(b, s, g, at)
				}
				s = nil
				b.ReportMetric(float64(heap()-empty)/float64(reports), "B/report")
				b.ReportMetric(peak(), "MB-peak")
				b.ReportMetric(restart(b, newStream(7, tales), g, reports, original).Seconds(), "s-restart")
			}
		})
	}
}

// measure places the reports of a window, at whose end there are so many.
func measure(b *testing.B, s *stream, g *story.Grouper, at int) {
	versions, sketches := make([]*hearsay.Version, window), make([]*story.Sketch, window)
	for i := range versions {
		versions[i] = s.next()
	}
	begin := spent()
	for i, v := range versions {
		sketches[i] = story.NewSketch(v, nil)
	}
	sketched := spent()
	slowest := time.Duration(0)
	for _, x := range sketches {
		start := time.Now()
		g.Add(x)
		slowest = max(slowest, time.Since(start))
	}
	end := spent()
	b.ReportMetric(window/(end-begin).Seconds(), fmt.Sprintf("reports/s@%d", at))
	b.ReportMetric(window/(end-sketched).Seconds(), fmt.Sprintf("placed/s@%d", at))
	b.ReportMetric(slowest.Seconds()*1000, fmt.Sprintf("ms-slowest@%d", at))
}

// restart fills a grouper anew with the reports of another, which come from the same stream,
// and gives how long that takes.
func restart(b *testing.B, s *stream, g *story.Grouper, reports int, original map[string]string) (took time.Duration) {
	again := story.NewGrouper()
	again.Expect(reports)
	batch := make([][]byte, 1000)
	var x story.Sketch
	for range reports / len(batch) {
		for i := range batch {
			x := story.NewSketch(s.next(), nil)
			x.Original = original[x.Report]
			batch[i], _ = x.AppendBinary(nil)
		}
		start := spent()
		for _, data := range batch {
			if err := x.UnmarshalBinary(data); err != nil {
				b.Fatal(err)
			}
			again.Restore(&x, g.StoryOf(x.Report))
		}
		took += spent() - start
	}
	return took
}

// spent is how much of the processors' time the process took so far, of all its threads;
// where the system doesn't tell it as Linux does, the time of day.
func spent() time.Duration {
	stat, err := os.ReadFile("/proc/self/stat")
	_, rest, ok := bytes.Cut(stat, []byte(") "))
	if f := bytes.Fields(rest); err == nil && ok && len(f) > 12 {
		user, _ := strconv.Atoi(string(f[11]))
		system, _ := strconv.Atoi(string(f[12]))
		return time.Duration(user+system) * 10 * time.Millisecond
	}
	return time.Duration(time.Now().UnixNano())
}

// heap is how many bytes are in use.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// peak is the most memory that the process ever had, in MB; 0 where the system doesn't tell
// it as Linux does.
func peak() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(status) {
		if rest, ok := bytes.CutPrefix(line, []byte("VmHWM:")); ok {
			kb, _ := strconv.Atoi(string(bytes.Fields(rest)[0]))
			return float64(kb) / 1024
		}
	}
	return 0
}

// BenchmarkSketch measures how fast a report is boiled down.
func BenchmarkSketch(b *testing.B) {
	s := newStream(7, 200)
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

// BenchmarkPlain is what grouping is set beside: the plain single pass, each report to the
// story whose centre is most alike, from a fixed cosine on (J. Allan et al., "Topic
// detection and tracking pilot study", 1998), on the same stream and the same sketches.
func BenchmarkPlain(b *testing.B) {
	for _, before := range []int{10_000, 30_000} {
		b.Run(fmt.Sprint("after=", before), func(b *testing.B) {
			if testing.Short() && before > 10_000 {
				b.Skip("long")
			}
			s := newStream(7, before/10)
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
		for _, x := range p.postings[t.ID()] {
			p.dots[x] += t.Weight() * p.centres[x][t.ID()]
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
		w, ok := c[t.ID()]
		if !ok {
			p.postings[t.ID()] = append(p.postings[t.ID()], best)
		}
		c[t.ID()] = w + t.Weight()
		p.lengths[best] += c[t.ID()]*c[t.ID()] - w*w
	}
}
