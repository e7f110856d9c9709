package stream

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay/internal/testnet"
)

func TestListen(t *testing.T) {
	n, s := testnet.New(), testnet.NewStream()
	defer n.Close()
	at, err := n.Serve(s)
	if err != nil {
		t.Fatal(err)
	}
	at = strings.Replace(at, "http", "ws", 1)
	enough := errors.New("enough")
	listen := func(cursor string, wanted int) (got string, last string) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		err := Listen(ctx, Config{Client: http.DefaultClient, URL: at + "/subscribe?wanted=x", Cursor: cursor}, func(b Batch) error {
			got += string(b.Lines)
			if b.Cursor != "" {
				last = b.Cursor
			}
			if strings.Count(got, "\n") >= wanted {
				return enough
			}
			return nil
		})
		if !errors.Is(err, enough) {
			t.Fatalf("%v after %q", err, got)
		}
		return got, last
	}
	const million = 1_000_000
	s.Send(10*million, `{"time_us":%d,"text":"before"}`)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for len(s.Cursors()) == 0 {
			time.Sleep(time.Millisecond)
		}
		s.Send(20*million, "{\"time_us\":%d,\n \"text\":\"one\"}")
		s.Send(21*million, `no JSON %d`)
		s.Send(22*million, `{"event":"update","payload":"{\"id\":\"%d\"}"}`)
	}()
	got, cursor := listen("", 2)
	<-done
	if want := "{\"time_us\":20000000,\"text\":\"one\"}\n{\"id\":\"22000000\"}\n"; got != want || cursor != "20000000" {
		t.Errorf("%q at %q", got, cursor)
	}
	s.Send(30*million, `{"time_us":%d,"text":"missed"}`)
	got, cursor = listen(cursor, 3)
	if !strings.Contains(got, "one") || !strings.Contains(got, "missed") || strings.Contains(got, "before") || cursor != "30000000" {
		t.Errorf("after a break: %q at %q", got, cursor)
	}
	s.Send(40*million, `END`)
	err = Listen(t.Context(), Config{Client: http.DefaultClient, URL: at, Cursor: "29000000"}, func(Batch) error { return nil })
	if err == nil || !strings.Contains(err.Error(), "ended the stream") {
		t.Error(err)
	}
}

func TestWhatIsNoStreamSaysSo(t *testing.T) {
	n := testnet.New()
	defer n.Close()
	at, err := n.Serve(testnet.Troubles())
	if err != nil {
		t.Fatal(err)
	}
	err = Listen(t.Context(), Config{Client: http.DefaultClient, URL: strings.Replace(at, "http", "ws", 1) + "/status/404?key=secret"}, nil)
	if err == nil || !strings.Contains(err.Error(), "answers 404") || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
}
