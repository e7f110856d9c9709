package story_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
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
// time: how many reports a second are sketched and placed, how many placed alone, how
// long the slowest took, and how well the latest reports are grouped; the slowest window's share of the fastest one's
// speed; then bytes a report, the most memory that the process took so far,
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
				r := &run{stream: newStream(7, tales), grouper: story.NewGrouper(), kept: newShelf(b)}
				var speeds []float64
				for at := 10_000; at <= reports; at *= 10 {
					for r.stream.n < at-window {
						r.add(b, story.NewSketch(r.stream.next(), nil))
					}
					speeds = append(speeds, r.measure(b, at))
				}
				b.ReportMetric(slices.Min(speeds)/slices.Max(speeds), "flat")
				r.stream = nil
				b.ReportMetric(float64(heap()-empty)/float64(reports), "B/report")
				b.ReportMetric(peak(), "MB-peak")
				b.ReportMetric(r.restart(b).Seconds(), "s-restart")
			}
		})
	}
}

// run is one stream on its way through a grouper.
type run struct {
	stream  *stream
	grouper *story.Grouper
	tells   []int32 // which tale each report tells
	kept    *shelf
}

func (r *run) add(b *testing.B, s *story.Sketch) {
	r.tells = append(r.tells, int32(r.stream.tells))
	s.Original = r.grouper.Add(s).Original
	r.kept.put(b, s)
}

// measure places the reports of a window, at whose end there are so many, and gives how many
// are placed a second.
func (r *run) measure(b *testing.B, at int) (speed float64) {
	versions, sketches := make([]*hearsay.Version, window), make([]*story.Sketch, window)
	for i := range versions {
		versions[i] = r.stream.next()
		r.tells = append(r.tells, int32(r.stream.tells))
	}
	begin := spent()
	for i, v := range versions {
		sketches[i] = story.NewSketch(v, nil)
	}
	sketched := spent()
	slowest := time.Duration(0)
	for _, x := range sketches {
		start := time.Now()
		x.Original = r.grouper.Add(x).Original
		slowest = max(slowest, time.Since(start))
	}
	end := spent()
	for _, x := range sketches {
		r.kept.put(b, x)
	}
	speed = window / (end - sketched).Seconds()
	b.ReportMetric(window/(end-begin).Seconds(), fmt.Sprintf("reports/s@%d", at))
	b.ReportMetric(speed, fmt.Sprintf("placed/s@%d", at))
	b.ReportMetric(slowest.Seconds()*1000, fmt.Sprintf("ms-slowest@%d", at))
	b.ReportMetric(r.score(), fmt.Sprintf("BCubed@%d", at))
	return speed
}

// scored is how many reports, the latest, are scored.
const scored = 100_000

// score is the BCubed F1 of how the latest reports are grouped.
func (r *run) score() float64 {
	type pair struct {
		story string
		tale  int32
	}
	both, found, told := map[pair]float64{}, map[string]float64{}, map[int32]float64{}
	latest := max(0, len(r.tells)-scored)
	in := func(n int) string { return r.grouper.StoryOf(fmt.Sprint("r", n)) }
	for n := latest; n < len(r.tells); n++ {
		both[pair{in(n), r.tells[n]}]++
		found[in(n)]++
		told[r.tells[n]]++
	}
	precision, recall := 0.0, 0.0
	for n := latest; n < len(r.tells); n++ {
		k := both[pair{in(n), r.tells[n]}]
		precision += k / found[in(n)]
		recall += k / told[r.tells[n]]
	}
	return 2 * precision * recall / (precision + recall) / float64(len(r.tells)-latest)
}

// restart fills a grouper anew with what was kept of the reports, and gives how long that
// takes. The grouper that they were in is gone by then, as it is where a program starts.
func (r *run) restart(b *testing.B) (took time.Duration) {
	reports := len(r.tells)
	number, names, in := map[string]int32{}, []string{}, make([]int32, reports)
	for n := range in {
		id := r.grouper.StoryOf(fmt.Sprint("r", n))
		if _, known := number[id]; !known {
			number[id] = int32(len(names))
			names = append(names, id)
		}
		in[n] = number[id]
	}
	r.grouper = nil
	runtime.GC()
	again := story.NewGrouper()
	again.Expect(reports)
	r.kept.rewind(b)
	batch := make([][]byte, 1000)
	var x story.Sketch
	for at := 0; at < reports; at += len(batch) {
		for i := range batch {
			batch[i] = r.kept.next(b, batch[i])
		}
		start := spent()
		for i, data := range batch {
			if err := x.UnmarshalBinary(data); err != nil {
				b.Fatal(err)
			}
			again.Restore(&x, names[in[at+i]])
		}
		took += spent() - start
	}
	return took
}

// shelf is a file of sketches, as a store keeps them.
type shelf struct {
	file *os.File
	out  *bufio.Writer
	in   *bufio.Reader
	row  []byte
}

func newShelf(b *testing.B) *shelf {
	f, err := os.Create(filepath.Join(b.TempDir(), "sketches"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { f.Close() })
	return &shelf{file: f, out: bufio.NewWriter(f)}
}

func (s *shelf) put(b *testing.B, x *story.Sketch) {
	data, err := x.AppendBinary(s.row[:0])
	if err != nil {
		b.Fatal(err)
	}
	s.row = data
	s.out.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(data)))) // an error stays until the end
	s.out.Write(data)
}

func (s *shelf) rewind(b *testing.B) {
	err := s.out.Flush()
	if err == nil {
		_, err = s.file.Seek(0, io.SeekStart)
	}
	if err != nil {
		b.Fatal(err)
	}
	s.in = bufio.NewReader(s.file)
}

// next is the next row, in the room of another.
func (s *shelf) next(b *testing.B, room []byte) []byte {
	var size [4]byte
	_, err := io.ReadFull(s.in, size[:])
	n := int(binary.LittleEndian.Uint32(size[:]))
	room = slices.Grow(room[:0], n)[:n]
	if err == nil {
		_, err = io.ReadFull(s.in, room)
	}
	if err != nil {
		b.Fatal(err)
	}
	return room
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
