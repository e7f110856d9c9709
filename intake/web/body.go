package web

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/hearsay-news/hearsay"
)

// acceptEncoding is what a server may compress with.
const acceptEncoding = "gzip, br, deflate"

const (
	maxRatio    = 200     // of what is unpacked to what came, once that is over ratioFrom
	ratioFrom   = 1 << 20 // bytes
	maxLayers   = 2       // of compression, one inside the other
	largeBody   = 1 << 20 // bytes; of longer answers only largeBodies are held at once, see Response.Close
	largeBodies = 4
)

var (
	errSlow   = errors.New("slow")
	errSilent = errors.New("silent")
	errBomb   = fmt.Errorf("%w: it unpacks to more than %d times its size", hearsay.ErrTooLarge, maxRatio)
)

// body reads an answer within all bounds. response.Cut says why it may not be whole: the
// connection broke off, the compression is damaged. The error is of an answer that is not to
// be used.
func (c *Client) body(ctx context.Context, cancel context.CancelFunc, answer *http.Response, response *Response) error {
	if answer.ContentLength > int64(c.config.MaxSize) {
		return c.tooLarge()
	}
	came := &arriving{in: answer.Body, silence: c.config.Silence}
	came.timer = time.AfterFunc(c.config.Silence, func() { came.silent.Store(true); cancel() })
	defer came.timer.Stop()
	in, err := decoded(came, answer.Header.Values("Content-Encoding"))
	if err == nil {
		err = c.read(ctx, in, came, response)
	}
	switch {
	case err != nil && came.silent.Load():
		response.Cut = errSilent
	case err != nil && errors.Is(context.Cause(ctx), errSlow):
		response.Cut = errSlow
	case errors.Is(err, hearsay.ErrTooLarge), errors.Is(err, hearsay.ErrUnsupported), ctx.Err() != nil:
		return err
	default:
		response.Cut = err
	}
	return nil
}

func (c *Client) tooLarge() error {
	return fmt.Errorf("%w: over %d MiB", hearsay.ErrTooLarge, c.config.MaxSize>>20)
}

// read holds what is unpacked against the bounds of size and ratio. Beyond the first bytes
// it waits for a slot, which it keeps until the response is closed, so that many long
// answers at once don't fill the memory.
func (c *Client) read(ctx context.Context, in io.Reader, came *arriving, response *Response) error {
	var b bytes.Buffer
	defer func() { response.Body = b.Bytes() }()
	piece := make([]byte, 32<<10)
	for {
		n, err := in.Read(piece)
		b.Write(piece[:n])
		switch {
		case b.Len() > c.config.MaxSize:
			return c.tooLarge()
		case b.Len() > ratioFrom && b.Len() > maxRatio*came.bytes:
			return errBomb
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		if b.Len() > largeBody && response.release == nil {
			came.timer.Stop() // it is we who wait
			select {
			case c.large <- struct{}{}:
				response.release = func() { <-c.large }
				came.timer.Reset(came.silence)
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
}

// decoded undoes content encodings, the last one first (RFC 9110, 8.4).
func decoded(in io.Reader, encodings []string) (io.Reader, error) {
	var names []string
	for _, v := range encodings {
		for name := range strings.SplitSeq(v, ",") {
			if name = strings.ToLower(strings.TrimSpace(name)); name != "" && name != "identity" {
				names = append(names, name)
			}
		}
	}
	if len(names) > maxLayers {
		return nil, fmt.Errorf("%w: compressed over %d times", hearsay.ErrTooLarge, maxLayers)
	}
	for i := len(names) - 1; i >= 0; i-- {
		switch names[i] {
		case "gzip", "x-gzip":
			in = &lazy{in: in, open: openGzip}
		case "deflate":
			in = &lazy{in: in, open: openDeflate}
		case "br":
			in = brotli.NewReader(in)
		default:
			return nil, fmt.Errorf("%w: compressed by %.20q, which wasn't asked for", hearsay.ErrUnsupported, names[i])
		}
	}
	return in, nil
}

// A lazy reader opens its decoder at the first byte: an answer without any is empty,
// whatever its header says.
type lazy struct {
	in   io.Reader
	open func(start []byte, in io.Reader) (io.Reader, error)
	out  io.Reader
}

func (l *lazy) Read(p []byte) (int, error) {
	if l.out == nil {
		start := make([]byte, 2)
		n, err := io.ReadFull(l.in, start)
		if n == 0 {
			return 0, err
		}
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			return 0, err
		}
		if l.out, err = l.open(start[:n], io.MultiReader(bytes.NewReader(start[:n]), l.in)); err != nil {
			return 0, err
		}
	}
	return l.out.Read(p)
}

// openGzip opens gzip, or nothing where the header is wrong and the bytes are plain.
func openGzip(start []byte, in io.Reader) (io.Reader, error) {
	if !bytes.Equal(start, []byte{0x1f, 0x8b}) {
		return in, nil
	}
	return gzip.NewReader(in)
}

// openDeflate opens zlib (RFC 1950), which "deflate" means, or the bare deflate that some
// servers send in its place.
func openDeflate(start []byte, in io.Reader) (io.Reader, error) {
	if len(start) == 2 && start[0]&0x0f == 8 && (uint(start[0])<<8|uint(start[1]))%31 == 0 {
		return zlib.NewReader(in)
	}
	return flate.NewReader(in), nil
}
