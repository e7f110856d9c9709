// Package testnet is a small network of servers for tests: outlets that publish feeds and
// pages ([Outlet]), and every trouble that a server can make ([Troubles]). It listens on
// this machine only.
//
// A [Net] may have thousands of servers, each on a port of its own and so, to whoever asks,
// each a host of its own.
package testnet

import (
	"context"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// A Net is the servers of one test. Close ends them.
type Net struct {
	mu      sync.Mutex
	servers []*http.Server
	asked   atomic.Int64
}

// New makes a Net without servers.
func New() *Net { return &Net{} }

// Serve starts a server and gives its address, without a slash at the end.
func (n *Net) Serve(h http.Handler) (url string, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	s := &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			n.asked.Add(1)
			h.ServeHTTP(w, r)
		}),
		ReadHeaderTimeout: 10 * time.Second,
	}
	n.mu.Lock()
	n.servers = append(n.servers, s)
	n.mu.Unlock()
	go s.Serve(l)
	return "http://" + l.Addr().String(), nil
}

// Asked is how many requests all servers have had.
func (n *Net) Asked() int64 { return n.asked.Load() }

// Close ends all servers, in the midst of what they do.
func (n *Net) Close() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, s := range n.servers {
		s.Close()
	}
	n.servers = nil
	return nil
}

// wait waits, no longer than a request lasts.
func wait(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}
