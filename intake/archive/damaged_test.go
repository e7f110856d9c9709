package archive_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/hearsay-news/hearsay/intake/archive"
	"github.com/hearsay-news/hearsay/intake/page"
)

// captured is a record of a page.
func captured(n int) string {
	return capture("response", fmt.Sprintf("https://a.example/%d", n), answer, fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Page %d</p>", n))
}

func TestABrokenRecordLosesNoOther(t *testing.T) {
	long := strings.Replace(captured(2), "Content-Length: ", "Content-Length: 9", 1)
	_, block, _ := strings.Cut(captured(2), "\r\n\r\n")
	length := len(block) - len("\r\n\r\n")
	short := strings.Replace(captured(2), fmt.Sprint("Content-Length: ", length), fmt.Sprint("Content-Length: ", length-4), 1)
	for name, c := range map[string]struct{ in, want string }{
		"a length too long":  {captured(1) + long + captured(3), "Page 1|Page 2|record 2: invalid input: its Content-Length is wrong|Page 3"},
		"a length too short": {captured(1) + short + captured(3), "Page 1|Page 2|before record 3: invalid input: what belongs|Page 3"},
		"junk":               {"junk\r\n" + captured(1) + "\r\njunk\r\n\r\n" + captured(3), "before record 1: invalid|Page 1|before record 2: invalid|Page 3"},
		"no header":          {captured(1) + "WARC/1.0\r\n\r\n" + captured(3), "Page 1|record 2: invalid input|Page 3"},
		"cut off":            {captured(1) + captured(2)[:len(captured(2))-12], "Page 1|Pa|record 2: invalid input: its Content-Length"},
	} {
		got := list(archive.WARC(strings.NewReader(c.in)))
		want := strings.Split(c.want, "|")
		ok := len(got) == len(want)
		for i := range got {
			ok = ok && strings.Contains(got[i], want[i])
		}
		if !ok {
			t.Errorf("%s:\n%s", name, strings.Join(got, "\n"))
		}
	}
}

func TestEncodingsOfACapture(t *testing.T) {
	var br bytes.Buffer
	w := brotli.NewWriter(&br)
	w.Write([]byte("<p>One</p>"))
	w.Close()
	for name, c := range map[string]struct{ header, body string }{
		"gzip":                {"Content-Encoding: gzip", gzipped("<p>One</p>")},
		"gzip, undone before": {"Content-Encoding: gzip", "<p>One</p>"},
		"brotli":              {"Content-Encoding: br", br.String()},
		"chunks, undone":      {"Transfer-Encoding: chunked", "<p>One</p>"},
		"chunks, one cut off": {"Transfer-Encoding: chunked", "4\r\n<p>O\r\n20\r\nne</p>"},
		"both":                {"Transfer-Encoding: chunked\r\nContent-Encoding: gzip", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(gzipped("<p>One</p>")), gzipped("<p>One</p>"))},
	} {
		in := capture("response", "https://a.example/1", answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"+c.header+"\r\n\r\n"+c.body)
		got := list(archive.WARC(strings.NewReader(in)))
		if len(got) != 1 || !strings.Contains(got[0], "<p>One</p>") && name != "chunks, one cut off" {
			t.Errorf("%s: %q", name, got)
		}
	}
	revisit := capture("revisit", "https://a.example/1", answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n") +
		capture("conversion", "https://a.example/2", "text/plain", "Plain words.")
	if got := list(archive.WARC(strings.NewReader(revisit))); len(got) != 1 || !strings.Contains(got[0], "Plain words.") {
		t.Errorf("revisit and conversion: %q", got)
	}
}

func TestABrokenMemberLosesNoOther(t *testing.T) {
	broken := []byte(gzipped(captured(2)))
	for i := 20; i < 40; i++ {
		broken[i] = 0xFF
	}
	in := gzipped(captured(1)) + string(broken) + gzipped(captured(3)) + gzipped(captured(4))[:150]
	var got []string
	for part, err := range archive.Gzip(strings.NewReader(in)) {
		if err != nil {
			t.Fatal(err)
		}
		got = list(archive.WARC(part.Reader))
	}
	if all := strings.Join(got, "\n"); !strings.Contains(all, "Page 1") || !strings.Contains(all, "Page 3") || !strings.Contains(all, "invalid input") {
		t.Errorf("%s", all)
	}
}

func TestAZipWithoutItsTable(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(w, "text of %s, %s", name, strings.Repeat("again and ", 50))
	}
	z.Close()
	whole := b.Bytes()
	got := list(archive.Zip(bytes.NewReader(whole[:bytes.LastIndex(whole, []byte("PK\x03\x04"))+40])))
	if len(got) != 4 || !strings.Contains(got[0], "text of a.txt") || !strings.HasSuffix(got[1], "again and ") || !strings.Contains(got[3], "invalid input") {
		t.Errorf("%q", got)
	}
}

func TestMailsThatAreBroken(t *testing.T) {
	const header = "From: Press <press@brigade.example>\nMessage-ID: <1@brigade.example>\nSubject: Fire\nMIME-Version: 1.0\n"
	for name, c := range map[string]struct{ in, body, extra string }{
		"a line that is no header": {"From: a@b.example\nno header at all\n folded\nSubject: Fire\n\nThe depot burns.", "The depot burns.", ""},
		"base64, cut off":          {header + "Content-Transfer-Encoding: base64\n\nVGhlIGRlcG90IGJ1cm5zLiBUd28gZW5naW5l", "The depot burns. Two engine", ""},
		"base64 with junk":         {header + "Content-Transfer-Encoding: base64\n\nVGhlIGRl cG90!\n IGJ1cm5zLg==\n-- \n", "The depot burns.", ""},
		"quoted-printable, broken": {header + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=C3=A9 b=\nurns =ZZ=", "The café burns =ZZ", ""},
		"wrong charset":            {header + "Content-Type: text/plain; charset=utf-8\n\nThe caf\xe9 burns.", "The café burns.", ""},
		"no boundary named":        {header + "Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\nThe depot burns.\n--b--\n", "The depot burns.", ""},
		"parts, cut off":           {header + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe depot burns. Two en", "The depot burns. Two en", ""},
		"an attachment": {header + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the paper.\n--b\nContent-Type: application/pdf; name=\"fire.pdf\"\nContent-Disposition: attachment; filename=\"fire.pdf\"\n\nPDF\n--b--\n",
			"See the paper.", `["fire.pdf"]`},
		"a letter in HTML": {header + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee this mail in your browser.\n--b\nContent-Type: text/html\n\n<p>" + strings.Repeat("The depot burns. ", 10) + "</p>\n--b--\n",
			strings.TrimSpace(strings.Repeat("The depot burns. ", 10)), ""},
		"passed on": {header + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: x@y.example\nContent-Type: text/plain\n\nThe depot burns.\n--b--\n", "The depot burns.", ""},
	} {
		v, err := archive.Mail([]byte(c.in), page.Text)
		if strings.TrimSpace(v.Body) != c.body || string(v.Extra["attachments"]) != c.extra {
			t.Errorf("%s: %q %s %v, want %q", name, v.Body, v.Extra, err, c.body)
		}
	}
	v, err := archive.Mail([]byte("From: Brigade, Press (Selm) <press@brigade.example>\nSubject: Caf\xe9\n\nText."), page.Text)
	if v.Title != "Café" || string(v.Extra["from"]) != `"press@brigade.example"` {
		t.Errorf("%+v %v", v, err)
	}
}

func FuzzMail(f *testing.F) {
	f.Add(load(f, "press.eml"))
	f.Add([]byte("From: a@b.example\nContent-Type: multipart/mixed\n\n--b\nContent-Transfer-Encoding: base64\n\nVGhl"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if v, err := archive.Mail(data, page.Text); err == nil && strings.TrimSpace(v.Body) == "" {
			t.Errorf("a report without text: %+v", v)
		}
	})
}

func FuzzUnpack(f *testing.F) {
	f.Add([]byte(gzipped("one") + gzipped("two")))
	f.Add([]byte("PK\x03\x04 and no more"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list(archive.Gzip(bytes.NewReader(data)))
		list(archive.Zip(bytes.NewReader(data)))
	})
}
