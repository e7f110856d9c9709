package terminal

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// Progress shows on a terminal how far long work has come: count, rate and, where the
// whole is known, the time left. On anything but a terminal it is silent.
type Progress struct {
	mu    sync.Mutex
	w     io.Writer
	noun  string
	whole int64
	done  int64 // of whole, in whole's unit
	count int
	began time.Time
	drawn time.Time
	shown bool
}

// NewProgress follows work whose pieces are called noun ("reports"). whole is its size in
// any unit (bytes, pieces); 0 where that is unknown. It returns nil, on which every
// method does nothing, where w is no terminal.
func NewProgress(w io.Writer, noun string, whole int64) *Progress {
	if !Interactive(w) {
		return nil
	}
	now := time.Now()
	return &Progress{w: w, noun: noun, whole: whole, began: now, drawn: now}
}

// Step tells of count pieces more, and that done of the whole is behind us.
func (p *Progress) Step(count int, done int64) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count += count
	p.done = done
	if now := time.Now(); now.Sub(p.drawn) >= 100*time.Millisecond {
		p.drawn = now
		p.draw(now)
	}
}

func (p *Progress) draw(now time.Time) {
	spent := now.Sub(p.began).Seconds()
	line := fmt.Sprintf("%d %s, %.0f/s", p.count, p.noun, float64(p.count)/spent)
	if p.whole > 0 && p.done > 0 {
		share := min(1, float64(p.done)/float64(p.whole))
		left := time.Duration(spent * (1 - share) / share * float64(time.Second)).Round(time.Second)
		line = fmt.Sprintf("%3.0f %%  %s, %s left", share*100, line, left)
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s", line)
	p.shown = true
}

// Clear takes the line away, so that other words can be written.
func (p *Progress) Clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
