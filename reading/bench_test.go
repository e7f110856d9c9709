package reading_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/jdkato/prose/v2"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/examples/embassy"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

// shipped is the sample story and the staged stories: all news that the project ships.
func shipped() (versions []hearsay.Version, err error) {
	stories, err := filepath.Glob("../internal/eval/staged/*.jsonl")
	if err != nil || len(stories) == 0 {
		return nil, fmt.Errorf("the staged stories are not there: %w", err)
	}
	lines := embassy.Reports
	for _, name := range stories {
		story, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		lines = append(append(lines[:len(lines):len(lines)], '\n'), story...)
	}
	for line := range bytes.Lines(lines) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var r struct {
			ID, Outlet, Title, Text string
			Published               time.Time
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, err
		}
		v := hearsay.Version{Title: r.Title, Body: r.Text}
		v.ID, v.Outlet, v.Published = r.ID, r.Outlet, r.Published
		versions = append(versions, v)
	}
	return versions, nil
}

// sample is what is shipped, and the number of its words.
func sample(b *testing.B) (versions []*hearsay.Version, words int) {
	all, err := shipped()
	if err != nil {
		b.Fatal(err)
	}
	for i := range all {
		versions = append(versions, &all[i])
		words += len(strings.Fields(all[i].Text()))
	}
	return versions, words
}

func standard(b *testing.B) *reading.Reader {
	r, err := reading.Standard()
	if err != nil {
		b.Fatal(err)
	}
	return r
}

// oneByOne reads versions each by itself.
func oneByOne(b *testing.B, r *reading.Reader, versions []*hearsay.Version) {
	for _, v := range versions {
		if _, err := r.Read(b.Context(), v); err != nil {
			b.Fatal(err)
		}
	}
}

// inBatches reads versions together.
func inBatches(b *testing.B, r *reading.Reader, versions []*hearsay.Version) {
	_, errs := r.ReadAll(b.Context(), versions)
	if err := errors.Join(errs...); err != nil {
		b.Fatal(err)
	}
}

// oneCore leaves the program one processor until the benchmark ends.
func oneCore(b *testing.B) {
	before := runtime.GOMAXPROCS(1)
	b.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

// BenchmarkRead measures the whole reader on short reports: words a second on one core,
// read one by one and in batches, on all cores, and what it allocates for each word.
func BenchmarkRead(b *testing.B) {
	for _, way := range []struct {
		name string
		one  bool
		read func(*testing.B, *reading.Reader, []*hearsay.Version)
	}{
		{"one by one", true, oneByOne},
		{"in batches", true, inBatches},
		{"in batches on all cores", false, inBatches},
	} {
		b.Run(way.name, func(b *testing.B) {
			if way.one {
				oneCore(b)
			}
			r := standard(b)
			versions, words := sample(b)
			way.read(b, r, versions) // loads the weights
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			b.ReportAllocs()
			for b.Loop() {
				way.read(b, r, versions)
			}
			runtime.ReadMemStats(&after)
			read := float64(words) * float64(b.N)
			b.ReportMetric(read/b.Elapsed().Seconds(), "words/s")
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/read, "allocs/word")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/read, "B/word")
		})
	}
}

// BenchmarkColdStart measures a process that begins: the milliseconds to its first reading,
// and what weights and word lists take in memory after all stories were read.
func BenchmarkColdStart(b *testing.B) {
	var ms, mb float64
	for b.Loop() {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), coldStart+"=1")
		out, err := c.Output()
		if err != nil {
			b.Fatal(err)
		}
		var first, kept float64
		if _, err := fmt.Sscan(string(out), &first, &kept); err != nil {
			b.Fatalf("%q: %v", out, err)
		}
		ms, mb = ms+first, mb+kept
	}
	b.ReportMetric(ms/float64(b.N), "ms-to-first-reading")
	b.ReportMetric(mb/float64(b.N), "MB-kept")
}

// coldStart names the variable that makes a run of this test's program a cold start.
const coldStart = "HEARSAY_COLD_START"

func TestMain(m *testing.M) {
	if os.Getenv(coldStart) == "" {
		os.Exit(m.Run())
	}
	if err := startCold(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// startCold prints what [BenchmarkColdStart] measures.
func startCold() error {
	start := time.Now()
	r, err := reading.Standard()
	if err != nil {
		return err
	}
	v := hearsay.Version{Title: "Ferry sinks", Body: "A ferry sank off Larena on Sunday, police said. Three people were killed."}
	if _, err := r.Read(context.Background(), &v); err != nil {
		return err
	}
	first := time.Since(start)
	versions, err := shipped()
	if err != nil {
		return err
	}
	for i := range versions {
		if _, err := r.Read(context.Background(), &versions[i]); err != nil {
			return err
		}
	}
	versions = nil
	_, err = fmt.Println(first.Seconds()*1000, megabytes())
	return err
}

// BenchmarkStages measures each stage of the reader: nanoseconds and allocations for a
// word. A stage runs on the documents that the stages before it have just read.
func BenchmarkStages(b *testing.B) {
	versions, words := sample(b)
	stages := reading.Stages()
	docs := make([]*text.Doc, len(versions))
	for at, stage := range stages {
		b.Run(stage.Name(), func(b *testing.B) {
			var spent time.Duration
			var allocs, size uint64
			var before, after runtime.MemStats
			n := 0
			for b.Loop() {
				for i := range versions {
					docs[i] = text.New(versions[i])
					for _, s := range stages[:at] {
						if err := s.Read(b.Context(), docs[i]); err != nil {
							b.Fatal(err)
						}
					}
				}
				runtime.ReadMemStats(&before)
				start := time.Now()
				for _, d := range docs {
					if err := stage.Read(b.Context(), d); err != nil {
						b.Fatal(err)
					}
				}
				spent += time.Since(start)
				runtime.ReadMemStats(&after)
				allocs += after.Mallocs - before.Mallocs
				size += after.TotalAlloc - before.TotalAlloc
				n += words
			}
			b.ReportMetric(0, "ns/op") // counts the stages before it too
			b.ReportMetric(float64(spent.Nanoseconds())/float64(n), "ns/word")
			b.ReportMetric(float64(allocs)/float64(n), "allocs/word")
			b.ReportMetric(float64(size)/float64(n), "B/word")
		})
	}
}

// BenchmarkBesideProse reads the shipped reports with this reader, from language to
// conflicts, in batches and one by one, and with prose, which gives tokens, sentences, tags
// and names. They take turns on one core, so that a busy machine slows all; ×prose above
// one means that this reader is the faster. As prose prepares much for each document, it
// gets all reports as one text, and its model is loaded before.
func BenchmarkBesideProse(b *testing.B) {
	oneCore(b)
	r := standard(b)
	versions, words := sample(b)
	oneByOne(b, r, versions)
	loaded, err := prose.NewDocument("Loads the model.")
	if err != nil {
		b.Fatal(err)
	}
	var whole strings.Builder
	for _, v := range versions {
		whole.WriteString(v.Text() + "\n\n")
	}
	var batches, single, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		inBatches(b, r, versions)
		batches += time.Since(start)
		start = time.Now()
		oneByOne(b, r, versions)
		single += time.Since(start)
		start = time.Now()
		if _, err := prose.NewDocument(whole.String(), prose.UsingModel(loaded.Model)); err != nil {
			b.Fatal(err)
		}
		theirs += time.Since(start)
	}
	read := float64(words) * float64(b.N)
	b.ReportMetric(read/batches.Seconds(), "words/s")
	b.ReportMetric(read/single.Seconds(), "one-by-one-words/s")
	b.ReportMetric(read/theirs.Seconds(), "prose-words/s")
	b.ReportMetric(theirs.Seconds()/batches.Seconds(), "×prose")
}

// joined is the shipped stories, one after the other and again, up to n bytes.
func joined(b *testing.B, n int) string {
	versions, _ := sample(b)
	var all strings.Builder
	for i := 0; all.Len() < n; i = (i + 1) % len(versions) {
		all.WriteString(versions[i].Text())
		all.WriteString("\n\n")
	}
	return strings.ToValidUTF8(all.String()[:n], "")
}

// BenchmarkLength measures whether long reports cost more for each word than short ones.
func BenchmarkLength(b *testing.B) {
	r := standard(b)
	all := joined(b, 1<<20)
	for _, kilobytes := range []int{1, 10, 100, 1000} {
		v := hearsay.Version{Body: strings.ToValidUTF8(all[:kilobytes<<10], "")}
		words := len(strings.Fields(v.Body))
		b.Run(fmt.Sprintf("%dKB", kilobytes), func(b *testing.B) {
			for b.Loop() {
				oneByOne(b, r, []*hearsay.Version{&v})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(words)/float64(b.N), "ns/word")
		})
	}
}
