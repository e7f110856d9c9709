package archive

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// toRecord goes to where the next record starts; skipped tells of anything before it but
// empty lines.
func toRecord(in *bufio.Reader) (skipped bool, err error) {
	for fresh := true; ; {
		if start, _ := in.Peek(5); fresh && string(start) == "WARC/" {
			return skipped, nil
		}
		line, err := in.ReadSlice('\n')
		skipped = skipped || len(bytes.TrimSpace(line)) > 0
		fresh = err == nil
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			if skipped && errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return skipped, err
		}
	}
}

// A recordBlock is what a record holds: as many bytes as it says, but nothing of the next
// record.
type recordBlock struct {
	in   *bufio.Reader
	left int64
}

// nextRecord is what stands between two records.
const nextRecord = "\r\n\r\nWARC/1."

func (b *recordBlock) Read(p []byte) (int, error) {
	if b.left == 0 || len(p) == 0 {
		return 0, io.EOF
	}
	ahead, err := b.in.Peek(int(min(b.left, int64(b.in.Size()), int64(len(p)+len(nextRecord)))))
	if len(ahead) == 0 {
		return 0, err
	}
	n := min(len(ahead), len(p))
	if i := bytes.Index(ahead, []byte(nextRecord)); i == 0 {
		return 0, io.EOF
	} else if i > 0 {
		n = min(n, i)
	}
	n, err = b.in.Read(p[:n])
	b.left -= int64(n)
	return n, err
}

// short reports whether less was there than the record says.
func (b *recordBlock) short() bool { return b.left > 0 }
