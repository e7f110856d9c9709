package sqlite

import (
	"bytes"
	"compress/flate"
	"context"
	"fmt"
	"io"

	"github.com/hearsay-news/hearsay"
)

// packed bodies begin with a byte that names their form.
const (
	plainBody    = 0 // as it is
	deflatedBody = 1 // deflated (RFC 1951)
)

// saveBody keeps bytes under their sum, where they are not kept already.
func (tx *Tx) saveBody(ctx context.Context, sum string, body []byte) error {
	var known int
	err := tx.q.QueryRowContext(ctx, `SELECT count(*) FROM bodies WHERE sum = ?`, sum).Scan(&known)
	if err != nil || known > 0 {
		return err
	}
	packed, err := tx.packs.packBody(body)
	if err != nil {
		return err
	}
	return tx.exec(ctx, `INSERT INTO bodies (sum, packed) VALUES (?, ?)`, sum, packed)
}

// packBody makes the bytes as they are kept: deflated where that saves room.
func (p *packs) packBody(body []byte) ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte(deflatedBody)
	w, err := p.writer(&b)
	if err != nil {
		return nil, err
	}
	defer p.writers.Put(w)
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if b.Len() > len(body) {
		return append([]byte{plainBody}, body...), nil
	}
	return b.Bytes(), nil
}

// unpackBody reads back what packBody made of size bytes.
func unpackBody(packed []byte, size int) ([]byte, error) {
	if len(packed) > 0 && packed[0] == plainBody && len(packed) == size+1 {
		return packed[1:], nil
	}
	if len(packed) == 0 || packed[0] != deflatedBody || size < 0 {
		return nil, fmt.Errorf("%w: its bytes are kept in a form that this program doesn't know", hearsay.ErrStore)
	}
	body := make([]byte, size)
	z := flate.NewReader(bytes.NewReader(packed[1:]))
	if _, err := io.ReadFull(z, body); err != nil && size > 0 {
		return nil, fmt.Errorf("%w: its bytes are damaged: %w", hearsay.ErrStore, err)
	}
	return body, nil
}
