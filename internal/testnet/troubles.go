package testnet

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/andybalholm/brotli"
)

// Troubles is a server that makes one trouble under each path:
//
//	/silent            never answers
//	/slow?ms=N         answers after a while
//	/trickle           sends a byte now and then
//	/cut               promises more bytes than it sends
//	/drop              closes the connection without an answer
//	/round             redirects to itself
//	/to?url=U&status=N redirects
//	/huge              sends without end
//	/long?mib=N        says how long it is, and is
//	/bomb/gzip, /bomb/br, /bomb/deflate, /bomb/twice
//	/packed/gzip …     the same feed, compressed as it should be
//	/damaged/gzip      compressed, broken off
//	/raw-deflate, /not-gzip, /unknown-encoding
//	/status/N?after=S  answers N, with Retry-After
//	/basic, /bearer, /key    want user:secret, a token "secret", ?key=secret
//	/echo              gives back the request's header
//	/headers           sends a megabyte of header
//	/garbage           sends bytes that mean nothing
func Troubles() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/silent", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		wait(r.Context(), time.Duration(number(r, "ms"))*time.Millisecond)
		io.WriteString(w, Feed)
	})
	mux.HandleFunc("/trickle", trickle)
	mux.HandleFunc("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", strconv.Itoa(len(Feed)+1000))
		io.WriteString(w, Feed)
	})
	mux.HandleFunc("/drop", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/to", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", r.FormValue("url"))
		w.WriteHeader(number(r, "status"))
	})
	mux.HandleFunc("/huge", func(w http.ResponseWriter, _ *http.Request) { endless(w, 1<<30) })
	mux.HandleFunc("/long", func(w http.ResponseWriter, r *http.Request) {
		size := number(r, "mib") << 20
		w.Header().Set("Content-Length", strconv.Itoa(size))
		endless(w, size)
	})
	mux.HandleFunc("/bomb/{how}", bomb)
	mux.HandleFunc("/packed/{how}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", r.PathValue("how"))
		z := packer(w, r.PathValue("how"))
		io.WriteString(z, Feed)
		z.Close()
	})
	mux.HandleFunc("/damaged/gzip", func(w http.ResponseWriter, _ *http.Request) {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		io.WriteString(z, Feed)
		z.Close()
		w.Header().Set("Content-Encoding", "gzip")
		w.Write(b.Bytes()[:b.Len()-12])
	})
	mux.HandleFunc("/raw-deflate", func(w http.ResponseWriter, _ *http.Request) {
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		io.WriteString(z, Feed)
		z.Close()
		w.Header().Set("Content-Encoding", "deflate")
		w.Write(b.Bytes()[2 : b.Len()-4]) // without zlib's frame
	})
	mux.HandleFunc("/not-gzip", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		io.WriteString(w, Feed)
	})
	mux.HandleFunc("/unknown-encoding", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "x-own")
		io.WriteString(w, Feed)
	})
	mux.HandleFunc("/status/{n}", func(w http.ResponseWriter, r *http.Request) {
		if after := r.FormValue("after"); after != "" {
			w.Header().Set("Retry-After", after)
		}
		n, _ := strconv.Atoi(r.PathValue("n"))
		w.WriteHeader(n)
	})
	mux.HandleFunc("/basic", func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		secret(w, user == "user" && password == "secret")
	})
	mux.HandleFunc("/bearer", func(w http.ResponseWriter, r *http.Request) {
		secret(w, r.Header.Get("Authorization") == "Bearer secret")
	})
	mux.HandleFunc("/key", func(w http.ResponseWriter, r *http.Request) {
		secret(w, r.FormValue("key") == "secret" || r.Header.Get("X-Own") == "secret")
	})
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) { r.Header.Write(w) })
	mux.HandleFunc("/headers", func(w http.ResponseWriter, _ *http.Request) {
		for i := range 1000 {
			w.Header().Add("X-"+strconv.Itoa(i), string(bytes.Repeat([]byte("x"), 1000)))
		}
	})
	mux.HandleFunc("/garbage", func(w http.ResponseWriter, _ *http.Request) {
		b := make([]byte, 4096)
		for i := range b {
			b[i] = byte(i*i*7 + i>>3)
		}
		w.Write(b)
	})
	return mux
}

// Feed is what the troubles that send something good send: a feed with one item.
const Feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Radio</title><item>` +
	`<title>Ferry runs aground</title><link>https://quay.example/ferry</link><guid>https://quay.example/ferry</guid>` +
	`<description>A ferry ran aground off the quay on Tuesday, the harbour master said. Nobody was hurt.</description></item></channel></rss>`

func number(r *http.Request, name string) int {
	n, _ := strconv.Atoi(r.FormValue(name))
	return n
}

func secret(w http.ResponseWriter, given bool) {
	if !given {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	io.WriteString(w, Feed)
}

func trickle(w http.ResponseWriter, r *http.Request) {
	flusher, _ := w.(http.Flusher)
	for i := 0; r.Context().Err() == nil; i++ {
		fmt.Fprint(w, Feed[i%len(Feed):i%len(Feed)+1])
		flusher.Flush()
		wait(r.Context(), 10*time.Millisecond)
	}
}

func endless(w io.Writer, size int) {
	piece := bytes.Repeat([]byte("All work and no play. "), 3000)
	for size > 0 {
		n, err := w.Write(piece[:min(size, len(piece))])
		if size -= n; err != nil {
			return
		}
	}
}

func packer(w io.Writer, how string) io.WriteCloser {
	switch how {
	case "gzip":
		return gzip.NewWriter(w)
	case "br":
		return brotli.NewWriterLevel(w, 4)
	default:
		return zlib.NewWriter(w)
	}
}

// bomb sends little that unpacks to much.
func bomb(w http.ResponseWriter, r *http.Request) {
	how := r.PathValue("how")
	var out io.WriteCloser
	if how == "twice" {
		w.Header().Set("Content-Encoding", "gzip, gzip")
		outer := gzip.NewWriter(w)
		defer outer.Close()
		out = gzip.NewWriter(outer)
	} else {
		w.Header().Set("Content-Encoding", how)
		out = packer(w, how)
	}
	defer out.Close()
	zeros := make([]byte, 1<<20)
	for range 8 {
		if _, err := out.Write(zeros); err != nil {
			return
		}
	}
}
