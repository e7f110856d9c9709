package reading

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A batch is read stage by stage: every stage goes over all its reports before the next
// begins, so that its tables stay in the processor's cache, where those of all stages
// together have no room. A batch ends with the report that reaches one of the bounds, which
// keep its documents few enough to lie there too.
const (
	batchReports = 128
	batchBytes   = 64 << 10
)

// ReadAll says what each of the versions says, just as [Reader.Read] does one by one, and
// sooner. It reads on as many processors as there are. errs[i] says why readings[i] is nil:
// it is ctx's error, or a stage's name with what went wrong; one report's fault is no
// other's. What was read before ctx ended is not lost.
func (r *Reader) ReadAll(ctx context.Context, versions []*hearsay.Version) (readings []*hearsay.Reading, errs []error) {
	readings, errs = make([]*hearsay.Reading, len(versions)), make([]error, len(versions))
	r.each(versions, func(first, end int) {
		b := r.start(versions[first:end])
		defer r.keep(b)
		r.run(ctx, b.docs, errs[first:end])
		for i, d := range b.docs {
			if errs[first+i] == nil {
				readings[first+i] = r.Reading(d)
			}
		}
	})
	return readings, errs
}

// Docs is [Reader.ReadAll] for those who need the tokens: it gives the working documents.
func (r *Reader) Docs(ctx context.Context, versions []*hearsay.Version) (docs []*text.Doc, errs []error) {
	docs, errs = make([]*text.Doc, len(versions)), make([]error, len(versions))
	r.each(versions, func(first, end int) {
		for i := first; i < end; i++ {
			docs[i] = text.New(versions[i])
		}
		r.run(ctx, docs[first:end], errs[first:end])
	})
	for i, err := range errs {
		if err != nil {
			docs[i] = nil
		}
	}
	return docs, errs
}

// each calls read for every batch of the versions, on all processors.
func (r *Reader) each(versions []*hearsay.Version, read func(first, end int)) {
	workers := runtime.GOMAXPROCS(0)
	ends := batches(versions, workers)
	if workers = min(workers, len(ends)); workers <= 1 {
		first := 0
		for _, end := range ends {
			read(first, end)
			first = end
		}
		return
	}
	var next atomic.Int64
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for k := int(next.Add(1)) - 1; k < len(ends); k = int(next.Add(1)) - 1 {
				first := 0
				if k > 0 {
					first = ends[k-1]
				}
				read(first, ends[k])
			}
		})
	}
	all.Wait()
}

// batches cuts the versions into batches, and gives where each ends. Where they would fill
// fewer batches than there are workers, they are shared out.
func batches(versions []*hearsay.Version, workers int) (ends []int) {
	all := 0
	for i := range versions {
		all += size(versions[i])
	}
	enough := min(batchBytes, all/workers)
	held, first := 0, 0
	for i := range versions {
		held += size(versions[i])
		if held >= enough || i+1-first >= batchReports || i+1 == len(versions) {
			ends = append(ends, i+1)
			held, first = 0, i+1
		}
	}
	return ends
}

// size is about how many bytes of text are read of a version.
func size(v *hearsay.Version) int { return min(len(v.Title)+len(v.Body), MaxText) }

// run takes the documents through the stages and notes the fault of each that does not
// come through. Of a document that a stage has marked unread, only the sentences are cut.
func (r *Reader) run(ctx context.Context, docs []*text.Doc, errs []error) {
	for _, d := range docs {
		if len(d.Text) > MaxText {
			d.Text = d.Text[:runeStart(d.Text, MaxText)]
			d.Title.End = min(d.Title.End, len(d.Text))
		}
	}
	for _, s := range r.stages {
		cuts := slices.Contains(s.Gives(), text.Sentences)
		for i, d := range docs {
			if errs[i] != nil || d.Unread != "" && !cuts {
				continue
			}
			if errs[i] = ctx.Err(); errs[i] != nil {
				continue
			}
			if err := guarded(ctx, s, d); err != nil {
				errs[i] = fmt.Errorf("reading %s: stage %s: %w", d.Version.ID, s.Name(), err)
			}
		}
	}
}

// guarded lets a stage read d. A stage that breaks down costs this report its reading and
// no other: the report is kept, and the rest goes on.
func guarded(ctx context.Context, s text.Stage, d *text.Doc) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("broke down: %v", fault)
		}
	}()
	return s.Read(ctx, d)
}

// runeStart is the last position at or before n at which a character of s begins.
func runeStart(s string, n int) int {
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}

// A batch is documents whose room is used again for the next batch.
type batch struct {
	docs   []*text.Doc
	tokens []text.Token // the room for the tokens of all
	used   int          // how much of it
}

const (
	// tokenBytes is how many bytes of text there are to a token, or more.
	tokenBytes = 5
	// batchTokens is the most tokens for which a batch's room is kept.
	batchTokens = 2 * batchBytes / tokenBytes
)

// start makes documents of versions, in the room of an earlier batch where that is enough.
func (r *Reader) start(versions []*hearsay.Version) *batch {
	b, ok := r.batches.Get().(*batch)
	if !ok {
		b = new(batch)
	}
	for len(b.docs) < len(versions) {
		b.docs = append(b.docs, new(text.Doc))
	}
	b.docs = b.docs[:len(versions)]
	tokens := 0
	for i := range versions {
		tokens += size(versions[i])/tokenBytes + 8
	}
	if tokens > cap(b.tokens) {
		b.tokens = make([]text.Token, tokens+tokens/4)
	}
	b.used = 0
	for i, d := range b.docs {
		first := b.used
		b.used += size(versions[i])/tokenBytes + 8
		d.Reset(versions[i])
		d.Tokens = b.tokens[first:first:b.used]
	}
	return b
}

// keep keeps a batch's room, which no reading shares, and nothing of what was in it.
func (r *Reader) keep(b *batch) {
	for _, d := range b.docs {
		d.Tokens = nil
		d.Reset(nil)
	}
	if clear(b.tokens[:b.used]); len(b.tokens) <= batchTokens {
		r.batches.Put(b)
	}
}
