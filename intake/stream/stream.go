// Package stream listens to servers that send posts over one long connection (WebSocket,
// RFC 6455): Bluesky's Jetstream, Mastodon's streaming API, and others that send a JSON
// value a message.
//
// Messages come in batches, as JSON Lines, so that they can be kept as they came. A server
// that numbers its messages (time_us, as Jetstream does) is asked to go on where it was
// left, and nothing is missed over a short break.
package stream

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/coder/websocket"

	"github.com/hearsay-news/hearsay"
)

// Bounds.
const (
	maxMessage = 1 << 20          // bytes
	batchBytes = 256 << 10        // of a batch, about
	patience   = 2 * time.Second  // how long a batch waits for more
	pingEvery  = 30 * time.Second // a connection that doesn't answer is given up
	dialTime   = 30 * time.Second
	overlap    = 5 * time.Second // what is asked for again after a break: messages may come out of order
)

// A Batch is messages as they came.
type Batch struct {
	Lines  []byte // a JSON value a line
	Cursor string // where to go on after it; empty where the server doesn't number messages
}

// A Config says whom to listen to.
type Config struct {
	Client *http.Client // dials; see web.Client.Upgrading
	URL    string       // ws:// or wss://, with its secrets
	Header http.Header
	Cursor string // of the last batch; empty to begin with now
}

// Listen hands batches on until ctx or the connection ends, and says why it ended. A batch
// counts when handle returns nil; an error of handle's ends it. The error is of kind
// hearsay.ErrUnsupported where the server sends what is no JSON.
func Listen(ctx context.Context, c Config, handle func(Batch) error) error {
	address, err := resume(c.URL, c.Cursor)
	if err != nil {
		return err
	}
	dialing, cancel := context.WithTimeout(ctx, dialTime)
	conn, answer, err := websocket.Dial(dialing, address, &websocket.DialOptions{HTTPClient: c.Client, HTTPHeader: c.Header})
	cancel()
	if err != nil {
		if answer != nil && answer.StatusCode != http.StatusSwitchingProtocols {
			return fmt.Errorf("the server answers %d to the wish for a stream", answer.StatusCode)
		}
		var wrapped *url.Error // it would tell the address
		if errors.As(err, &wrapped) {
			err = wrapped.Err
		}
		return err
	}
	defer conn.CloseNow()
	conn.SetReadLimit(maxMessage)
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	messages := make(chan []byte)
	go func() { stop(receive(ctx, conn, messages)) }()
	go func() { keepAlive(ctx, conn, stop) }()
	return collect(ctx, messages, handle)
}

// resume is an address with the place to go on at.
func resume(address, cursor string) (string, error) {
	at, err := strconv.ParseInt(cursor, 10, 64)
	if cursor == "" || err != nil {
		return address, nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("%w: it is no address", hearsay.ErrInvalid)
	}
	q := u.Query()
	q.Set("cursor", strconv.FormatInt(at-overlap.Microseconds(), 10))
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// receive hands on one message after the other.
func receive(ctx context.Context, conn *websocket.Conn, messages chan<- []byte) error {
	for {
		kind, message, err := conn.Read(ctx)
		switch {
		case err == nil && kind == websocket.MessageText:
		case err == nil:
			continue // compressed or otherwise not asked for
		case websocket.CloseStatus(err) == websocket.StatusNormalClosure, websocket.CloseStatus(err) == websocket.StatusGoingAway, errors.Is(err, io.EOF):
			return errors.New("the server ended the stream")
		case websocket.CloseStatus(err) == websocket.StatusMessageTooBig:
			return fmt.Errorf("%w: a message of over %d kB", hearsay.ErrTooLarge, maxMessage>>10)
		default:
			return err
		}
		select {
		case messages <- message:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// keepAlive ends a connection on which nobody answers.
func keepAlive(ctx context.Context, conn *websocket.Conn, stop context.CancelCauseFunc) {
	tick := time.NewTicker(pingEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		waiting, cancel := context.WithTimeout(ctx, pingEvery)
		err := conn.Ping(waiting)
		cancel()
		if err != nil && ctx.Err() == nil {
			stop(errors.New("the server doesn't answer any more"))
			return
		}
	}
}

// collect makes batches of messages.
func collect(ctx context.Context, messages <-chan []byte, handle func(Batch) error) error {
	var b batch
	strange := 0
	flush := func() error {
		if b.lines.Len() == 0 {
			return nil
		}
		err := handle(Batch{bytes.Clone(b.lines.Bytes()), b.cursor()})
		b.lines.Reset()
		return err
	}
	timer := time.NewTimer(patience)
	defer timer.Stop()
	for {
		select {
		case m := <-messages:
			if b.lines.Len() == 0 {
				timer.Reset(patience)
			}
			if !b.add(m) {
				if strange++; strange > 100 {
					return fmt.Errorf("%w: what it sends is no JSON", hearsay.ErrUnsupported)
				}
			}
			if b.lines.Len() < batchBytes {
				continue
			}
		case <-timer.C:
			timer.Reset(patience)
		case <-ctx.Done():
			err := context.Cause(ctx)
			return errors.Join(flush(), err)
		}
		if err := flush(); err != nil {
			return err
		}
	}
}

// A batch is one in the making.
type batch struct {
	lines  bytes.Buffer
	latest int64 // the greatest number of a message
}

func (b *batch) cursor() string {
	if b.latest == 0 {
		return ""
	}
	return strconv.FormatInt(b.latest, 10)
}

// add adds a message as a line; false where it is no JSON object.
func (b *batch) add(message []byte) bool {
	var m struct {
		TimeUS  int64  `json:"time_us"`
		Event   string `json:"event"`
		Payload string `json:"payload"` // Mastodon wraps a value up in a string
	}
	if json.Unmarshal(message, &m) != nil {
		return false
	}
	if m.Event == "update" || m.Event == "status.update" {
		message = []byte(m.Payload)
	}
	before := b.lines.Len()
	if err := json.Compact(&b.lines, message); err != nil {
		b.lines.Truncate(before)
		return false
	}
	b.lines.WriteByte('\n')
	b.latest = max(b.latest, m.TimeUS)
	return true
}
