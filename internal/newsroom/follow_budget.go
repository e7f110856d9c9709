package newsroom

import (
	"slices"
	"sync"
	"time"
)

// How much text of one source is read: so much at once, and so much more in a time. To read
// costs more than to fetch, and a source that floods the reader would hold up all others.
const (
	budgetBurst = 1 << 20 // bytes
	budgetTime  = 5 * time.Minute
)

// A budget keeps account of how much text of each source was read. A source that has spent
// more than its share is neither read nor asked until it has come round.
type budget struct {
	now func() time.Time
	off bool // nobody is held up: a single round is made

	mu    sync.Mutex
	debts map[string]debt
}

// A debt is text that was read, as much of it as wasn't forgotten by then.
type debt struct {
	bytes float64
	at    time.Time
}

// left is how much of a debt stands at a moment.
func (d debt) left(now time.Time) float64 {
	return d.bytes - budgetBurst*float64(now.Sub(d.at))/float64(budgetTime)
}

// spend charges what was chosen to be taken in to the source. Streams wait by themselves.
func (b *budget) spend(p *piece) {
	bytes := 0
	for i := range p.versions {
		bytes += len(p.versions[i].Body)
	}
	if bytes == 0 || b.off {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.debts == nil {
		b.debts = map[string]debt{}
	}
	now := b.now()
	for id, d := range b.debts {
		if d.left(now) <= 0 {
			delete(b.debts, id)
		}
	}
	b.debts[p.capture.Source] = debt{float64(bytes) + max(0, b.debts[p.capture.Source].left(now)), now}
}

// after is how long a source has to wait; 0 where it needn't.
func (b *budget) after(source string) time.Duration {
	b.mu.Lock()
	defer b.mu.Unlock()
	over := b.debts[source].left(b.now()) - budgetBurst
	return max(0, time.Duration(over/budgetBurst*float64(budgetTime)))
}

// spent are the sources that have to wait.
func (b *budget) spent() (ids []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.now()
	for id, d := range b.debts {
		if d.left(now) > budgetBurst {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}
