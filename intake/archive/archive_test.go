package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/archive"
	"github.com/hearsay-news/hearsay/intake/page"
)

func load(t testing.TB, name string) []byte {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAMailIsItsText(t *testing.T) {
	v, err := archive.Mail(load(t, "press.eml"), page.Text)
	if err != nil {
		t.Fatal(err)
	}
	if v.ID != "20250211.1@brigade.example" || v.Outlet != "Brigade of Selm – Press" || v.Title != "Fire in the café street: what we know" ||
		!v.Published.Equal(time.Date(2025, 2, 11, 8, 40, 0, 0, time.UTC)) || string(v.Extra["from"]) != `"press@brigade.example"` {
		t.Errorf("got %+v, title %q", v.Report, v.Title)
	}
	if want := "Nine buses burned in the café street, the brigade says.\n\nNobody was hurt."; v.Body != want {
		t.Errorf("body %q, want %q", v.Body, want)
	}
}

func TestWhenAMailWasSent(t *testing.T) {
	for date, want := range map[string]string{
		"Tue, 11 Feb 2025 09:40:00 +0100":       "2025-02-11T08:40:00Z",
		"Tue, 11 Feb 2025 09:40:00 -0500 (EST)": "2025-02-11T14:40:00Z",
		"11 Feb 2025 09:40:00 EST":              "2025-02-11T14:40:00Z",
		"Tue, 11 Feb 2025 09:40:00 CET":         "2025-02-11T09:40:00Z",
		"yesterday":                             "0001-01-01T00:00:00Z",
		"":                                      "0001-01-01T00:00:00Z",
	} {
		v, err := archive.Mail([]byte("From: a@b.example\nDate: "+date+"\n\nWords."), page.Text)
		if got := v.Published.Format(time.RFC3339); err != nil || got != want {
			t.Errorf("%q: %s, want %s (%v)", date, got, want, err)
		}
	}
}

func TestMailsThatHoldNoReport(t *testing.T) {
	nested := "From: a@b.example\nMIME-Version: 1.0\n"
	for i := range 50 {
		nested += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for name, c := range map[string]struct {
		in   string
		kind error
	}{
		"no header": {"no header", hearsay.ErrInvalid},
		"no text":   {"From: a@b.example\nSubject: x\n\n \n", hearsay.ErrInvalid},
		"nested":    {nested + "\nx", hearsay.ErrTooLarge},
		"large":     {"From: a@b.example\n\n" + strings.Repeat("word ", 2<<20), hearsay.ErrTooLarge},
		"parts":     {"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: image/png\n\nx\n", 5000), hearsay.ErrTooLarge},
	} {
		if v, err := archive.Mail([]byte(c.in), page.Text); !errors.Is(err, c.kind) {
			t.Errorf("%s: %+v %v", name, v, err)
		}
	}
}

func TestAMailboxIsReadToItsEnd(t *testing.T) {
	var got []string
	for v, err := range archive.Mbox(bytes.NewReader(load(t, "press.mbox")), page.Text) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, v.ID+" "+v.Text())
	}
	want := []string{
		"1@brigade.example One\n\nThe first text.\n\nFrom the roof nothing was left.",
		"message 2: invalid input: a mail without text",
		"3@brigade.example Three\n\nThe third text.",
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}

// capture is a WARC record with its length.
func capture(kind, uri, mediaType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-02-11T09:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, mediaType, len(block), block)
}

const answer = "application/http; msgtype=response"

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func TestPagesOfACapture(t *testing.T) {
	in := capture("warcinfo", "", "application/warc-fields", "software: test") +
		capture("response", "https://a.example/1", answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>One</p>") +
		capture("request", "https://a.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
		capture("response", "https://a.example/gone", answer, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No</p>") +
		capture("response", "https://a.example/pic", answer, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx") +
		capture("response", "<https://a.example/2>", answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"+
			fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(gzipped("<p>Two</p>")), gzipped("<p>Two</p>"))) +
		capture("response", "https://a.example/bad", answer, "no answer") +
		capture("response", "https://a.example/br", answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\n\r\nx") +
		capture("resource", "https://a.example/feed", "application/rss+xml", "<rss/>") +
		"WARC/1.0\r\nContent-Length: x\r\n\r\n"
	got := list(archive.WARC(strings.NewReader(in)))
	want := []string{
		"https://a.example/1 text/html; charset=utf-8 2025: <p>One</p>",
		"https://a.example/2 text/html 2025: <p>Two</p>",
		"record 7: invalid input: an HTTP answer without a status line",
		`record 8: invalid input: content encoding "zstd"`,
		"https://a.example/feed application/rss+xml 2025: <rss/>",
		`record 10: invalid input: Content-Length "x"`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// list reads the parts of an archive, a line each.
func list(parts iter.Seq2[archive.Part, error]) (lines []string) {
	for p, err := range parts {
		if err != nil {
			lines = append(lines, err.Error())
			continue
		}
		content, err := io.ReadAll(p.Reader)
		if err != nil {
			content = []byte(err.Error())
		}
		lines = append(lines, fmt.Sprintf("%s %s %d: %s", p.Name, p.MediaType, p.Seen.Year(), content))
	}
	return lines
}

func TestFilesOfArchives(t *testing.T) {
	var zipped, tarred bytes.Buffer
	z, r := zip.NewWriter(&zipped), tar.NewWriter(&tarred)
	for _, name := range []string{"a.txt", "__MACOSX/a.txt", "in/.hidden", "in/b.txt"} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, "text of "+name)
		content := "text of " + name
		r.WriteHeader(&tar.Header{Name: name, Size: int64(len(content)), Mode: 0o600})
		io.WriteString(r, content)
	}
	r.WriteHeader(&tar.Header{Name: "in/link", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink})
	z.Close()
	r.Close()
	want := "a.txt  1: text of a.txt|in/b.txt  1: text of in/b.txt"
	for name, parts := range map[string]iter.Seq2[archive.Part, error]{
		"zip": archive.Zip(&zipped),
		"tar": archive.Tar(&tarred),
	} {
		if got := strings.Join(list(parts), "|"); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := list(archive.Gzip(strings.NewReader(gzipped("one") + gzipped(" two")))); len(got) != 1 || got[0] != "  1: one two" {
		t.Errorf("gzip: %q", got)
	}
	for name, parts := range map[string]iter.Seq2[archive.Part, error]{
		"zip":  archive.Zip(strings.NewReader("PK\x03\x04 and no more")),
		"tar":  archive.Tar(strings.NewReader(strings.Repeat("x", 600))),
		"gzip": archive.Gzip(strings.NewReader("\x1f\x8b\x08")),
	} {
		if got := list(parts); len(got) != 1 || !strings.HasPrefix(got[0], "invalid input: ") {
			t.Errorf("broken %s: %q", name, got)
		}
	}
}

func FuzzMbox(f *testing.F) {
	f.Add(load(f, "press.mbox"))
	f.Add(append([]byte("From x\n"), load(f, "press.eml")...))
	f.Fuzz(func(t *testing.T, data []byte) {
		for v, err := range archive.Mbox(bytes.NewReader(data), page.Text) {
			if err == nil && strings.TrimSpace(v.Body) == "" {
				t.Errorf("a report without text: %+v", v)
			}
		}
	})
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte(capture("response", "https://a.example/1", answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>One</p>")))
	f.Fuzz(func(t *testing.T, data []byte) {
		for p, err := range archive.WARC(bytes.NewReader(data)) {
			if err == nil {
				io.Copy(io.Discard, io.LimitReader(p.Reader, 1<<20))
			}
		}
	})
}
