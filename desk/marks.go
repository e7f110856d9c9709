package desk

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Marks keeps up to where readers know stories.
type Marks interface {
	// Of is what of a story is new to a reader by his marks of one kind, and when he made the
	// latest; the zero time means that he made none.
	Of(ctx context.Context, story, reader string, kind hearsay.MarkKind) (fresh []hearsay.Telling, marked time.Time, err error)
	// Mark keeps that a reader knows a story up to a telling, or as far as it is told where upto is 0.
	Mark(ctx context.Context, story, reader string, kind hearsay.MarkKind, upto int64) error
}

// marksView is what a story's page tells of the reader's marks.
type marksView struct {
	Read, Filed markView
	Action      string // address that marks are posted to; empty where none can be made
	Upto        int64  // the last telling on the page
}

// markView is one mark.
type markView struct {
	At      time.Time // zero where there is none
	Fresh   int       // claims and reports with news since
	Address string    // of the page with these alone
	Chosen  bool      // it is that page

	tellings []hearsay.Telling
}

// marks are the reader's on a story; nil where the desk keeps none. An address leads to what is new.
func (d *desk) marks(ctx context.Context, a hearsay.Account, since string) (*marksView, error) {
	if d.Marks == nil {
		return nil, nil
	}
	at := storyAddress(a.Story.ID)
	m := &marksView{Action: at + "/marks"}
	for _, u := range a.Updates {
		m.Upto = max(m.Upto, u.Number)
	}
	for _, k := range []struct {
		kind hearsay.MarkKind
		to   *markView
	}{{hearsay.ReadMark, &m.Read}, {hearsay.FiledMark, &m.Filed}} {
		fresh, marked, err := d.Marks.Of(ctx, a.Story.ID, d.reader(), k.kind)
		if err != nil {
			return nil, err
		}
		*k.to = markView{At: marked, Fresh: len(fresh), Address: address(at, "since", string(k.kind)), Chosen: since == string(k.kind), tellings: fresh}
	}
	return m, nil
}

// reader is under whose name the desk's marks are kept.
func (d *desk) reader() string {
	if d.Reader != "" {
		return d.Reader
	}
	return "desk"
}

// chosen is the mark that the page is confined to; nil for none.
func (m *marksView) chosen() *markView {
	switch {
	case m == nil:
	case m.Read.Chosen:
		return &m.Read
	case m.Filed.Chosen:
		return &m.Filed
	}
	return nil
}

// among keeps of an account what is new since a mark: these updates, those that wait to be told, and
// the claims that they touch.
func (m *markView) among(a hearsay.Account) hearsay.Account {
	numbers := map[int64]bool{0: true}
	for _, t := range m.tellings {
		numbers[t.Number] = true
	}
	touched := map[string]bool{}
	a.Updates = slices.DeleteFunc(slices.Clone(a.Updates), func(u hearsay.Update) bool { return !numbers[u.Number] })
	for _, u := range a.Updates {
		touched[u.Claim] = true
	}
	a.Claims = slices.DeleteFunc(slices.Clone(a.Claims), func(c *hearsay.Claim) bool { return !touched[c.ID] })
	return a
}

// mark makes the mark that a form on a story's page asks for and leads back to it.
func (d *desk) mark(r *http.Request) (view, error) {
	r.Body = http.MaxBytesReader(nil, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return view{}, fmt.Errorf("%w: the form can't be read", hearsay.ErrInvalid)
	}
	q := query{values: r.PostForm}
	kind := hearsay.MarkKind(q.text("kind"))
	if kind != hearsay.ReadMark && kind != hearsay.FiledMark {
		q.fail("a story is marked as %s or as %s", hearsay.ReadMark, hearsay.FiledMark)
	}
	upto, err := strconv.ParseInt(cmp.Or(q.text("upto"), "0"), 10, 64)
	if err != nil || upto < 0 {
		q.fail("upto must be the number of a telling")
	}
	if q.err != nil {
		return view{}, q.err
	}
	id := r.PathValue("id")
	if err := d.Marks.Mark(r.Context(), id, d.reader(), kind, upto); err != nil {
		return view{}, err
	}
	return view{moved: storyAddress(id), after: true}, nil
}
