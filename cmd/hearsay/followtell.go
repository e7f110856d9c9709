package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"sync"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/terminal"
)

// A teller tells a user what a watch does: of new reports and of troubles a line each, and
// on a terminal below them one line that stays and counts. With format jsonl there is a line
// of JSON per report instead, as 'hearsay import' writes it, and troubles stand on standard
// error.
type teller struct {
	*program
	names map[string]string // of sources, by id
	lines bool              // JSON
	live  bool              // standard error is a terminal
	style terminal.Style
	tally func() newsroom.FollowTally

	mu     sync.Mutex
	failed map[string]string // what each source's last trouble was, so that it is told once
	broken error             // of an output that can't be written
	stop   func()
	done   chan struct{}
	began  time.Time
}

func newTeller(p *program, sources []hearsay.Source, format string) *teller {
	t := &teller{program: p, names: map[string]string{}, lines: format == "jsonl", live: terminal.Interactive(p.err), style: terminal.StyleOf(p.out), failed: map[string]string{}, began: time.Now()}
	for i := range sources {
		t.names[sources[i].ID] = sources[i].Outlet
		if t.names[sources[i].ID] == "" {
			t.names[sources[i].ID] = sources[i].Address()
		}
	}
	return t
}

// begin starts the line that counts. next gives when the next look is due.
func (t *teller) begin(ctx context.Context, tally func() newsroom.FollowTally, next func(context.Context) (time.Time, error)) {
	t.tally = tally
	ctx, t.stop = context.WithCancel(ctx)
	t.done = make(chan struct{})
	go func() {
		defer close(t.done)
		for t.live && ctx.Err() == nil {
			line := t.sums()
			if due, err := next(ctx); err == nil && due.After(time.Now()) {
				line += "; next look in " + time.Until(due).Round(time.Second).String()
			}
			t.mu.Lock()
			fmt.Fprintf(t.err, "\r\x1b[K%s", terminal.CutWords(line, t.style.Width-1))
			t.mu.Unlock()
			pauseFor(ctx, time.Second)
		}
	}()
}

// end takes that line away and says what was done; whole says that the watch ended as it
// should. The error is that of an output that could not be written, else errTold where a
// source fails.
func (t *teller) end(whole bool) error {
	t.stop()
	<-t.done
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	if whole && !t.lines {
		t.print(t.out, t.sums())
		if t.tally().New > 0 {
			t.print(t.out, "Next: 'hearsay stories' lists what they make, 'hearsay serve' shows it.")
		}
	}
	if t.broken == nil && len(t.failed) > 0 {
		return errTold
	}
	return t.broken
}

// sums is what was done so far, in a line.
func (t *teller) sums() string {
	s := t.tally()
	line := fmt.Sprintf("%s, %s", count(s.Looks+s.Failures, "look"), count(s.New, "new report"))
	if s.Failures > 0 {
		line += fmt.Sprintf(", %d failed", s.Failures)
	}
	return line + " in " + time.Since(t.began).Round(time.Second).String()
}

// event tells of one thing that happened.
func (t *teller) event(e newsroom.FollowEvent) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	name := t.names[e.Source]
	if name == "" { // added since
		name = e.URL
	}
	switch e.Kind {
	case newsroom.ReadEvent:
		t.read(name, e)
	case newsroom.LookedEvent:
		if e.Look != hearsay.PageLook && t.failed[e.Source] != "" {
			delete(t.failed, e.Source)
			t.say(e, terminal.Good, name+": it works again")
		}
	case newsroom.FailedEvent:
		if e.Look == hearsay.PageLook {
			t.say(e, terminal.Faint, name+": "+e.URL+": "+e.Words)
		} else if t.failed[e.Source] != e.Words { // the same trouble is told once
			t.failed[e.Source] = e.Words
			line := name + " fails: " + e.Words
			if !e.Next.IsZero() {
				line += "; it is tried again at " + e.Next.UTC().Format("15:04:05")
			}
			t.say(e, terminal.Warning, line)
		}
	case newsroom.StoppedEvent:
		t.failed[e.Source] = e.Words
		t.say(e, terminal.Bad, name+" is asked no more: "+e.Words)
	case newsroom.GoneEvent:
		t.say(e, terminal.Faint, name+": "+e.URL+" is gone")
	case newsroom.StuckEvent:
		t.say(e, terminal.Bad, "nothing can be kept at the moment: "+e.Words+"; it goes on when that is mended")
	case newsroom.OnEvent:
		t.say(e, terminal.Good, "it can be kept again")
	}
}

// trouble tells of an event unless it is the usual course: beside a desk only troubles and
// their ends are told.
func (t *teller) trouble(e newsroom.FollowEvent) {
	if e.Kind != newsroom.ReadEvent && e.Kind != newsroom.GoneEvent && (e.Kind != newsroom.FailedEvent || e.Look != hearsay.PageLook) {
		t.event(e)
	}
}

// read tells of the reports in what was read.
func (t *teller) read(name string, e newsroom.FollowEvent) {
	if e.Words != "" {
		t.say(e, terminal.Faint, name+": part of it can't be read: "+e.Words)
	}
	for _, r := range e.Taken {
		switch {
		case !r.New:
			continue
		case t.lines:
			if err := edge.WriteLine(t.out, edge.Imported(r.Version, r.Story, r.New, r.CopyOf)); err != nil && t.broken == nil {
				t.broken = err
			}
			continue
		}
		title := r.Version.Title
		if title == "" {
			title = terminal.CutWords(r.Version.Body, 80)
		}
		what := "new"
		switch {
		case r.Version.Withdrawn():
			what = "withdrawn"
		case r.Version.Number > 1:
			what = "edited"
		}
		t.say(e, "", fmt.Sprintf("%s  %s: %s", what, name, title))
	}
}

// say writes a line with its time, to the output that lines of its sort have.
func (t *teller) say(e newsroom.FollowEvent, paint terminal.Paint, line string) {
	to := t.out
	if t.lines {
		to = t.err
	}
	t.print(to, t.style.Paint(terminal.Faint, e.At.UTC().Format("2006-01-02T15:04:05Z"))+" "+t.style.Paint(paint, terminal.Clean(line)))
}

func (t *teller) print(to io.Writer, line string) {
	if _, err := fmt.Fprintln(to, line); err != nil && t.broken == nil {
		t.broken = err
	}
}

// clear takes the line that counts away, so that another can be written.
func (t *teller) clear() {
	if t.live {
		fmt.Fprint(t.err, "\r\x1b[K")
	}
}

// log is for what the watch has to say beside events: only what went wrong.
func (t *teller) log() *slog.Logger {
	return slog.New(slog.NewTextHandler(lineBreaker{t}, &slog.HandlerOptions{Level: slog.LevelWarn}))
}

// A lineBreaker writes log lines on standard error, not into the line that counts.
type lineBreaker struct{ *teller }

func (b lineBreaker) Write(line []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clear()
	return b.err.Write(line)
}
