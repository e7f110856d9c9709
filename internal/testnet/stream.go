package testnet

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/coder/websocket"
)

// A Stream is a server that sends messages over WebSockets to all who listen, and what they
// missed to those who name a cursor, as Jetstream does.
type Stream struct {
	mu       sync.Mutex
	messages []message
	more     chan struct{} // closed when there is another message
	cursors  []string
}

type message struct {
	at   int64
	text string
}

// NewStream makes a stream on which nothing was sent yet.
func NewStream() *Stream { return &Stream{more: make(chan struct{})} }

// Send sends a message, given with a %d for its number. END ends all connections.
func (s *Stream) Send(at int64, format string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.messages = append(s.messages, message{at, strings.ReplaceAll(format, "%d", strconv.FormatInt(at, 10))})
	close(s.more)
	s.more = make(chan struct{})
}

// Cursors are those that listeners named, one for each connection.
func (s *Stream) Cursors() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.cursors...)
}

func (s *Stream) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	conn, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer conn.CloseNow()
	s.mu.Lock()
	s.cursors = append(s.cursors, r.FormValue("cursor"))
	next := len(s.messages)
	if from, err := strconv.ParseInt(r.FormValue("cursor"), 10, 64); err == nil {
		for next > 0 && s.messages[next-1].at >= from {
			next--
		}
	}
	s.mu.Unlock()
	ctx := conn.CloseRead(context.WithoutCancel(r.Context()))
	for {
		s.mu.Lock()
		more, send := s.more, s.messages[next:]
		next = len(s.messages)
		s.mu.Unlock()
		for _, m := range send {
			if m.text == "END" {
				conn.Close(websocket.StatusGoingAway, "")
				return
			}
			if conn.Write(ctx, websocket.MessageText, []byte(m.text)) != nil {
				return
			}
		}
		select {
		case <-more:
		case <-ctx.Done():
			return
		}
	}
}
