package evidence

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
)

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

const feed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Coast Wire</title>
<item><guid>cw-1</guid><title>Ferry aground</title><description>A ferry ran aground off Brannhamn, the harbour office said.</description></item></channel></rss>`

func capture() hearsay.Capture {
	sum := sha256.Sum256([]byte(feed))
	return hearsay.Capture{
		URL: "https://coast.test/feed?key=${COAST_KEY}", Final: "https://coast.test/feed?key=${COAST_KEY}", At: noon, Status: 200,
		Request: []hearsay.Header{{Name: "User-Agent", Value: "Hearsay"}},
		Header:  []hearsay.Header{{Name: "Content-Type", Value: "application/rss+xml"}, {Name: "Content-Encoding", Value: "gzip"}, {Name: "X-Odd", Value: "a\r\nWARC/1.1"}},
		Sum:     hex.EncodeToString(sum[:]), Body: []byte(feed),
	}
}

func bundle(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, Info{Software: "hearsay test", Operator: "the desk", About: "a ferry", At: noon})
	if err != nil {
		t.Fatal(err)
	}
	gone := capture()
	gone.Number = 2
	gone.Body, gone.Dropped = nil, true
	for _, c := range []hearsay.Capture{capture(), gone} {
		if err := w.Capture(c, []byte(`{"reports":["cw-1"]}`)); err != nil {
			t.Fatal(err)
		}
	}
	err = w.Version(&hearsay.Version{Number: 2, Observed: noon, Title: "Engine failed", Body: "The engine failed, a sailor said.",
		Report: hearsay.Report{ID: "city/1", Outlet: "City Radio", Kind: hearsay.BroadcasterOutlet, Extra: map[string]json.RawMessage{"dateline": []byte(`"BRANNHAMN"`)}}})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestRecordsAreWhole reads the file by the standard's rules alone: each member of gzip a
// record, each with the sum of its block.
func TestRecordsAreWhole(t *testing.T) {
	in := bufio.NewReader(bytes.NewReader(bundle(t)))
	z, err := gzip.NewReader(in)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	ids := map[string]bool{}
	for {
		z.Multistream(false)
		record := bufio.NewReader(z)
		if line, err := record.ReadString('\n'); line != "WARC/1.1\r\n" || err != nil {
			t.Fatalf("a record begins with %q, %v", line, err)
		}
		h, err := textproto.NewReader(record).ReadMIMEHeader()
		if err != nil {
			t.Fatal(err)
		}
		size, _ := strconv.Atoi(h.Get("Content-Length"))
		block := make([]byte, size)
		if _, err := io.ReadFull(record, block); err != nil {
			t.Fatal(err)
		}
		if rest, _ := io.ReadAll(record); string(rest) != "\r\n\r\n" {
			t.Errorf("behind a record stands %q", rest)
		}
		if sum := sha256.Sum256(block); h.Get("WARC-Block-Digest") != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("the sum of %s", h)
		}
		kind, id := h.Get("WARC-Type"), h.Get("WARC-Record-ID")
		if ids[id] || !strings.HasPrefix(id, "<urn:uuid:") || h.Get("WARC-Date") == "" {
			t.Errorf("%s: %q", kind, id)
		}
		ids[id] = true
		switch kind {
		case "response":
			if h.Get("WARC-Payload-Digest") != "sha256:"+capture().Sum || strings.Contains(string(block), "\r\nContent-Encoding:") || strings.Contains(h.Get("WARC-Target-URI"), "{") {
				t.Errorf("%v\n%s", h, block)
			}
		case "request":
			if !strings.HasPrefix(string(block), "GET /feed?key=$%7BCOAST_KEY%7D HTTP/1.1\r\nHost: coast.test\r\nUser-Agent: Hearsay\r\n\r\n") || !ids[h.Get("WARC-Concurrent-To")] {
				t.Errorf("%v\n%s", h, block)
			}
		}
		kinds = append(kinds, kind)
		if err := z.Reset(in); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if got := fmt.Sprint(kinds); got != "[warcinfo response request metadata metadata resource metadata]" {
		t.Error(got)
	}
}

// TestABundleIsImportedAgain reads it as 'hearsay import' does.
func TestABundleIsImportedAgain(t *testing.T) {
	var got []string
	for v, err := range intake.Read(intake.Source{Name: "evidence.warc.gz", Reader: bytes.NewReader(bundle(t))}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(v.ID, "|", v.Outlet, "|", v.Title, "|", v.Observed.Format(time.RFC3339), "|", string(v.Extra["dateline"])))
	}
	want := []string{`city/1|City Radio|Engine failed|2031-05-04T12:00:00Z|"BRANNHAMN"`}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%q", got)
	}
}

func TestTheSameGivesTheSameFile(t *testing.T) {
	if !bytes.Equal(bundle(t), bundle(t)) {
		t.Error("two bundles of the same differ")
	}
}

func TestAFullDiskIsTold(t *testing.T) {
	if _, err := NewWriter(full{}, Info{At: noon}); err == nil {
		t.Error("no error")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
