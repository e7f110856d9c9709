package intake

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/hearsay-news/hearsay"
)

// fixtures are real-shaped files of every family, with the format that each has and the
// number of its reports.
var fixtures = []struct {
	file, format string
	reports      int
}{
	{"feed/testdata/rss2.xml", "feed", 3},
	{"feed/testdata/atom.xml", "feed", 1},
	{"feed/testdata/rdf.xml", "feed", 1},
	{"feed/testdata/feed.json", "feed", 2},
	{"page/testdata/article.html", "page", 1},
	{"page/testdata/latin1.html", "page", 1},
	{"wire/testdata/g2.xml", "wire", 2},
	{"wire/testdata/nitf.xml", "wire", 1},
	{"wire/testdata/ninjs.json", "wire", 1},
	{"wire/testdata/ninjs2.json", "wire", 1},
	{"wire/testdata/iptc7901.txt", "wire", 1},
	{"wire/testdata/iptc7901-two.txt", "wire", 3},
	{"wire/testdata/newsml1.xml", "wire", 2},
	{"wire/testdata/ninjs-list.json", "wire", 2},
	{"post/testdata/mastodon.json", "post", 1},
	{"post/testdata/mastodon-thread.json", "post", 4},
	{"post/testdata/stream.txt", "post", 2},
	{"post/testdata/outbox.json", "post", 1},
	{"post/testdata/activities.json", "post", 4},
	{"post/testdata/bluesky.json", "post", 1},
	{"post/testdata/feed.json", "post", 4},
	{"post/testdata/record.json", "post", 1},
	{"post/testdata/jetstream.jsonl", "post", 3},
	{"post/testdata/tweets.js", "post", 2},
	{"post/testdata/deleted-tweets.js", "post", 1},
	{"post/testdata/x-answer.json", "post", 3},
	{"post/testdata/telegram.json", "post", 2},
	{"post/testdata/telegram.html", "post", 2},
	{"archive/testdata/press.eml", "mail", 1},
	{"archive/testdata/press.mbox", "mbox", 2},
}

func load(t testing.TB, name string) []byte {
	data, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func read(src Source) (found []hearsay.Version, problems []error) {
	for v, err := range Read(src) {
		if err != nil {
			problems = append(problems, err)
			continue
		}
		found = append(found, v)
	}
	return found, problems
}

func from(name, content string) Source {
	return Source{Name: name, Reader: strings.NewReader(content)}
}

func TestContentTellsTheFormat(t *testing.T) {
	for _, f := range fixtures {
		data := load(t, f.file)
		known, err := choose(Source{Name: "-"}, data[:min(len(data), headSize)])
		if err != nil || known.name != f.format {
			t.Errorf("%s is taken for %q (%v)", f.file, known.name, err)
		}
		if found, problems := read(from("-", string(data))); len(found) != f.reports {
			t.Errorf("%s: %d reports, want %d (%v)", f.file, len(found), f.reports, problems)
		}
	}
	for content, want := range map[string]string{
		`{"id":"a","text":"One."}`:                         "jsonl",
		`{"id":"a","text":"` + "\n":                        "jsonl",
		"{\n \"id\": \"a\",\n \"text\": \"One.\"\n}":       "json",
		`[{"id":"a","text":"One."}]`:                       "json",
		"[AP] Nine buses burned.":                          "text",
		"{curly} words":                                    "text",
		"< 5 buses burned":                                 "text",
		"<?xml version='1.0'?><!-- x --><rss/>":            "feed",
		"<!-- x --><!DOCTYPE html><p>One":                  "page",
		"<?xml version='1.0'?><html xmlns='x'/>":           "page",
		"<p>One</p>":                                       "page",
		"From the roof nothing was left.\nThe end.":        "text",
		"From: the roof\n\nNothing was left.":              "text",
		"Police: two held\nDate: unknown\n\nText.":         "text",
		"From: a@b.example\r\nDate: now\r\n\r\nNine buses": "mail",
		"From a@b Tue\nFrom: a@b.example\n\nNine buses":    "mbox",
		"WARC/1.0\r\n":                                     "warc",
		"PK\x03\x04":                                       "zip",
	} {
		if f, err := choose(Source{Name: "-"}, []byte(content)); err != nil || f.name != want {
			t.Errorf("%.40q is taken for %q, want %q (%v)", content, f.name, want, err)
		}
	}
	for _, content := range []string{`{"name":"config"}`, "<?xml version='1.0'?><Invoice/>", "\x7fELF\x00"} {
		if f, err := choose(Source{Name: "-"}, []byte(content)); !errors.Is(err, hearsay.ErrUnsupported) {
			t.Errorf("%q is taken for %q", content, f.name)
		}
	}
	for content, want := range map[string]string{
		`{"id":"a","text":"One.","content":"x","account":{"acct":"b"}}`: "jsonl",
		"{\n": "jsonl",
		string(load(t, "post/testdata/jetstream.jsonl")): "post",
	} {
		if f, _ := choose(Source{Name: "a.jsonl"}, []byte(content)); f.name != want {
			t.Errorf("%.40q, named .jsonl, is taken for %q, want %q", content, f.name, want)
		}
	}
}

func TestUTF16IsReadInEveryFormat(t *testing.T) {
	wide := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(`<?xml version="1.0" encoding="utf-16"?>` + strings.TrimPrefix(string(load(t, "feed/testdata/atom.xml")), `<?xml version="1.0" encoding="utf-8"?>`))) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	found, problems := read(from("-", string(wide)))
	if len(found) != 1 || found[0].Outlet != "Ministry of Ports" {
		t.Errorf("%+v %v", found, problems)
	}
}

func TestAListOfReports(t *testing.T) {
	found, problems := read(from("in.json", `[{"id":"a","text":"One."},{"text":"Two."},{"id":"c","text":"Three."}, {"id":`))
	if len(found) != 2 || found[1].ID != "c" || len(problems) != 2 ||
		problems[0].Error() != "in.json: report 2: invalid input: neither id nor url" || !strings.Contains(problems[1].Error(), "report 4") {
		t.Errorf("%+v %v", found, problems)
	}
}

func TestAListWrittenByHand(t *testing.T) {
	found, problems := read(from("in.json", `[{"id":"a","text":"One."}, {'id':'b', text:"Two.",}, // the third
	{"id":"c","text":"Three."}, {"id":"d","text":"Fo`))
	if len(found) != 3 || found[1].Body != "Two." || found[2].ID != "c" || len(problems) != 1 {
		t.Errorf("%+v %v", found, problems)
	}
}

func TestWithoutAnIDTheNameStands(t *testing.T) {
	post := `{"$type":"app.bsky.feed.post","text":"All out."}`
	found, _ := read(from("posts.json", "["+post+","+post+"]"))
	if len(found) != 2 || found[0].ID != "posts.json" || found[1].ID != "posts.json#2" {
		t.Errorf("%+v", found)
	}
	found, _ = read(from("https://watch.example/x", "<p>Smoke over the depot, and two engines are on their way.</p>"))
	if len(found) != 1 || found[0].ID != "https://watch.example/x" || found[0].URL != found[0].ID {
		t.Errorf("%+v", found)
	}
}

// An entry is a file to be packed.
type entry struct{ name, content string }

func zipped(entries ...entry) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, _ := z.Create(e.name)
		io.WriteString(w, e.content)
	}
	z.Close()
	return b.String()
}

func tarred(entries ...entry) string {
	var b bytes.Buffer
	r := tar.NewWriter(&b)
	for _, e := range entries {
		r.WriteHeader(&tar.Header{Name: e.name, Size: int64(len(e.content)), Mode: 0o600})
		io.WriteString(r, e.content)
	}
	r.Close()
	return b.String()
}

func gzipped(content string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, content)
	z.Close()
	return b.String()
}

func TestArchivesHoldEveryFormat(t *testing.T) {
	entries := []entry{{"note.txt", "Nine buses burned."}, {"pic.png", "\x89PNG\x0d\x0a\x1a\x0a"}, {"app.js", "let x"}, {"in.jsonl", `{"id":"a","text":"One."}` + "\n{"}, {"empty", ""}}
	for _, f := range fixtures {
		entries = append(entries, entry{f.file, string(load(t, f.file))})
	}
	plain := map[string]string{"a.zip": zipped(entries...), "a.tar": tarred(entries...), "a.tar.gz": gzipped(tarred(entries...)), "b.zip": zipped(entry{"in.tgz", gzipped(tarred(entries...))})}
	want := 2
	for _, f := range fixtures {
		want += f.reports
	}
	for name, content := range plain {
		found, problems := read(from(name, content))
		if len(found) != want {
			t.Errorf("%s: %d reports, want %d", name, len(found), want)
		}
		told := fmt.Sprint(problems)
		if !strings.Contains(told, "in.jsonl:2: invalid input") || !strings.Contains(told, "parts that hold no report: 1 (app.js)") || strings.Contains(told, "png") {
			t.Errorf("%s: %s", name, told)
		}
	}
	if _, problems := read(from("pictures.zip", zipped(entries[1]))); len(problems) != 1 || !errors.Is(problems[0], hearsay.ErrInvalid) {
		t.Errorf("an archive without reports: %v", problems)
	}
	found, _ := read(from("a.txt.gz", gzipped("Nine buses burned.")))
	if len(found) != 1 || found[0].ID != "a.txt" {
		t.Errorf("gzip: %+v", found)
	}
}

func TestACaptureKnowsAddressAndTime(t *testing.T) {
	block := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n<title>Fire</title><p>Nine buses burned in the caf\xe9 street of the port, the brigade said.</p>"
	in := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2025-02-11T09:00:00Z\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(block), block)
	found, problems := read(from("a.warc.gz", gzipped(in)))
	if len(found) != 1 || found[0].ID != "https://a.example/1" || found[0].Observed.Hour() != 9 || !strings.Contains(found[0].Body, "café") {
		t.Errorf("%+v %v", found, problems)
	}
}

func TestArchivesAreBounded(t *testing.T) {
	deep := "Nine buses burned."
	for range 6 {
		deep = gzipped(deep)
	}
	if _, problems := read(from("deep.gz", deep)); len(problems) != 1 || !errors.Is(problems[0], hearsay.ErrTooLarge) {
		t.Errorf("deep: %v", problems)
	}
	sum := &unpacked{bytes: MaxUnpacked} // told once, not of each part
	if found, problems := read(Source{Name: "a.zip", Reader: strings.NewReader(zipped(entry{"a.txt", "one"}, entry{"b.txt", "two"})), unpacked: sum}); len(found) != 0 || len(problems) != 1 || !errors.Is(problems[0], hearsay.ErrTooLarge) {
		t.Errorf("large: %v %v", found, problems)
	}
	sum = &unpacked{parts: MaxParts}
	if _, problems := read(Source{Name: "a.zip", Reader: strings.NewReader(zipped(entry{"a.txt", "one"})), unpacked: sum}); len(problems) != 1 || !errors.Is(problems[0], hearsay.ErrTooLarge) {
		t.Errorf("many: %v", problems)
	}
}

func TestAReceiverMayStopAnywhere(t *testing.T) {
	content := zipped(entry{"in.jsonl", `{"id":"a","text":"One."}` + "\n" + `{"id":"b","text":"Two."}`}, entry{"rss.xml", string(load(t, "feed/testdata/rss2.xml"))}, entry{"x.js", "x"})
	_, all := read(from("a.zip", content))
	found, _ := read(from("a.zip", content))
	for stop := 1; stop <= len(found)+len(all); stop++ {
		n := 0
		for range Read(from("a.zip", content)) { // a yield after the stop would panic
			if n++; n == stop {
				break
			}
		}
	}
}
