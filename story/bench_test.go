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

// Over how many reports, the last, the speed is taken: of many, and of the first ten thousand
// of each of some streams.
const (
	window      = 20_000
	youngWindow = 5_000
	youngs      = 5
)

// As in the commands that keep stories: how much memory may wait to be collected, in percent
// of what is in use, and how many bytes are taken before it is less.
const (
	garbage = 40
	roomy   = 960 << 20
)

// BenchmarkScale sends one stream of a million reports, a tenth of them stories that are
// still told, through copies and grouping, on one core. It measures by the processor's time
// how many reports a second are sketched and placed, how many are placed alone, how
// long the slowest took to place, and how well the latest reports are grouped; the slowest
// size's share of the fastest one's speed, of both steps and of placing; then bytes a report,
// the most memory that the process took so far, and how long it takes to fill the grouper again
// from the store's sketches. Making reports up is not counted.
func BenchmarkScale(b *testing.B) { scale(b, 0) }

// BenchmarkSteady is BenchmarkScale on a stream in which a hundred stories are told at a time,
// from first to last: from a hundred thousand reports on only what is kept grows.
func BenchmarkSteady(b *testing.B) { scale(b, 100) }

func scale(b *testing.B, tales int) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(roomy))
	for _, reports := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint("reports=", reports), func(b *testing.B) {
			if reports > 100_000 && os.Getenv("HEARSAY_BENCH_MILLION") == "" || reports > 10_000 && testing.Short() {
				b.Skip("long; a million is measured where HEARSAY_BENCH_MILLION is set")
			}
			for b.Loop() {
				var young pace
				for seed := range uint64(youngs - 1) {
					young.add(newRun(b, 8+seed, tales).until(b, 10_000, youngWindow))
				}
				empty := heap()
				r := newRun(b, 7, tales)
				young.add(r.until(b, 10_000, youngWindow))
				paces := []pace{young}
				young.report(b, r, 10_000)
				for at := 100_000; at <= reports; at *= 10 {
					paces = append(paces, r.until(b, at, window))
					paces[len(paces)-1].report(b, r, at)
				}
				b.ReportMetric(flat(paces, pace.both), "flat")
				b.ReportMetric(flat(paces, pace.placed), "flat-placed")
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

func newRun(b *testing.B, seed uint64, tales int) *run {
	return &run{stream: newStream(seed, tales), grouper: story.NewGrouper(), kept: newShelf(b)}
}

// until sends reports through until there are so many, and gives how fast the last were.
func (r *run) until(b *testing.B, at, last int) (p pace) {
	for r.stream.n < at {
		v := r.stream.next()
		r.tells = append(r.tells, int32(r.stream.tells))
		begin := spent()
		x := story.NewSketch(v, nil)
		sketched := spent()
		x.Original = r.grouper.Add(x).Original
		if end := spent(); r.stream.n > at-last {
			p.add(pace{1, sketched - begin, end - sketched, end - sketched})
		}
		r.kept.put(b, x)
	}
	return p
}

// A pace is how much of the processor's time some reports took.
type pace struct {
	reports       int
	sketch, place time.Duration
	slowest       time.Duration // to be placed
}

func (p *pace) add(o pace) {
	p.reports += o.reports
	p.sketch += o.sketch
	p.place += o.place
	p.slowest = max(p.slowest, o.slowest)
}

// both and placed are reports a second: sketched and placed, and placed alone.
func (p pace) both() float64   { return float64(p.reports) / (p.sketch + p.place).Seconds() }
func (p pace) placed() float64 { return float64(p.reports) / p.place.Seconds() }

func (p pace) report(b *testing.B, r *run, at int) {
	b.ReportMetric(p.both(), fmt.Sprintf("reports/s@%d", at))
	b.ReportMetric(p.placed(), fmt.Sprintf("placed/s@%d", at))
	b.ReportMetric(p.slowest.Seconds()*1000, fmt.Sprintf("ms-slowest@%d", at))
	b.ReportMetric(r.score(), fmt.Sprintf("BCubed@%d", at))
}

// flat is the slowest pace's share of the fastest one's speed.
func flat(paces []pace, speed func(pace) float64) float64 {
	least, most := math.Inf(1), 0.0
	for _, p := range paces {
		least, most = min(least, speed(p)), max(most, speed(p))
	}
	return least / most
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
