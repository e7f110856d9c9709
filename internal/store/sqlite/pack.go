package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"
	"sync"

	"github.com/hearsay-news/hearsay"
)

// packed readings begin with a byte that names their form. There is one so far: JSON
// with the root types' field names, deflated at the fastest level (RFC 1951).
const deflatedJSON = 1

// maxUnpacked bounds, in bytes, what a packed reading may unfold to, should the file be
// damaged. A reading of the longest text that is read stays far below it.
const maxUnpacked = 1 << 30

// packs turns readings into bytes and back. It keeps the compressor's work space, half a
// megabyte, from one reading to the next.
type packs struct{ writers, readers sync.Pool }

// pack makes the bytes of a reading.
func (p *packs) pack(r *hearsay.Reading) ([]byte, error) {
	plain, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("%w: the reading can't be written as JSON: %w", hearsay.ErrInvalid, err)
	}
	var b bytes.Buffer
	b.WriteByte(deflatedJSON)
	w, err := p.writer(&b)
	if err != nil {
		return nil, err
	}
	defer p.writers.Put(w)
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// writer gives a compressor that writes to b; it goes back into p.writers after use.
func (p *packs) writer(b *bytes.Buffer) (*flate.Writer, error) {
	if w, ok := p.writers.Get().(*flate.Writer); ok {
		w.Reset(b)
		return w, nil
	}
	return flate.NewWriter(b, flate.BestSpeed)
}

// unpack reads back what pack made.
func (p *packs) unpack(packed []byte) (*hearsay.Reading, error) {
	if len(packed) == 0 || packed[0] != deflatedJSON {
		return nil, fmt.Errorf("%w: a reading is kept in a form that this program doesn't know", hearsay.ErrStore)
	}
	src := bytes.NewReader(packed[1:])
	z, _ := p.readers.Get().(io.Reader)
	if z == nil {
		z = flate.NewReader(src)
	} else if err := z.(flate.Resetter).Reset(src, nil); err != nil {
		return nil, err
	}
	defer p.readers.Put(z)
	plain, err := io.ReadAll(io.LimitReader(z, maxUnpacked))
	if err != nil {
		return nil, fmt.Errorf("%w: a reading is damaged: %w", hearsay.ErrStore, err)
	}
	var r hearsay.Reading
	if err := json.Unmarshal(plain, &r); err != nil {
		return nil, fmt.Errorf("%w: a reading is damaged: %w", hearsay.ErrStore, err)
	}
	return &r, nil
}
