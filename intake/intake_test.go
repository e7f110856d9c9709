package intake_test

import (
	"errors"
	"io"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
)

// take reads a whole source and returns what it yields.
func take(name, content string) (found []hearsay.Version, problems []string) {
	for v, err := range intake.Read(intake.Source{Name: name, Reader: strings.NewReader(content)}) {
		if err != nil {
			problems = append(problems, err.Error())
			continue
		}
		found = append(found, v)
	}
	return found, problems
}

func TestABadLineLosesNoGoodOne(t *testing.T) {
	in := "\uFEFF" + `{"id":"a","text":"One.","published":"2025-02-11T08:40:00Z","mood":"calm"}` + "\r\n" +
		`{"id":"b","text":` + "\n" +
		"\n" +
		`{"id":"c","text":"Three.","published":"yesterday"}` + "\n" +
		`{"text":"Four."}` + "\n" +
		`{"id":"e","text":"","html":""}` + "\n" +
		`["f"]` + "\n" +
		`{"id":"g","text":"Seven.","outlet_kind":"gossip"}` + "\n" +
		"{\"id\":\"h\",\"text\":\"Ei\xffght.\"}\n" +
		`{"id":"i\u0000","text":"Nine."}` + "\n" +
		`{"id":"` + strings.Repeat("j", hearsay.MaxID+1) + `","text":"Ten."}` + "\n" +
		`{"id":9,"title":"Only a headline","text":""}` + "\n" +
		`{"url":"https://x.example/10","html":"<p>Ten<script>x()</script> words.</p><p>More.</p>"}`
	found, problems := take("in.jsonl", in)
	var ids []string
	for _, v := range found {
		ids = append(ids, v.ID)
	}
	if got, want := strings.Join(ids, " "), "a h 9 https://x.example/10"; got != want {
		t.Errorf("reports %q, want %q", got, want)
	}
	want := []string{
		"in.jsonl:2: invalid input: the JSON ends too early",
		`in.jsonl:4: invalid input: published: "yesterday" is no RFC 3339 time or date, like 2025-02-11T08:40:00Z or 2025-02-11`,
		"in.jsonl:5: invalid input: neither id nor url",
		"in.jsonl:6: invalid input: neither text nor html",
		"in.jsonl:7: invalid input: a report is a JSON object, but this is a JSON array",
		`in.jsonl:8: invalid input: outlet_kind: "gossip" is none of [wire newspaper broadcaster agency official witness social other]`,
		`in.jsonl:10: invalid input: the id "i\x00" is not plain UTF-8 text`,
		`in.jsonl:11: too large: the id "` + strings.Repeat("j", 60) + `"… has 8193 bytes, more than 8192`,
	}
	if got := strings.Join(problems, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("problems:\n%s\nwant:\n%s", got, strings.Join(want, "\n"))
	}
	if a := found[0]; string(a.Extra["mood"]) != `"calm"` || !a.Published.Equal(time.Date(2025, 2, 11, 8, 40, 0, 0, time.UTC)) {
		t.Errorf("first report: %+v", a)
	}
	if h := found[1]; h.Body != "Ei\uFFFDght." {
		t.Errorf("invalid UTF-8 became %q", h.Body)
	}
	if p := found[3]; p.Body != "Ten words.\n\nMore." {
		t.Errorf("html became %q", p.Body)
	}
}

func TestPlainFilesKeepTheirText(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"crlf and mark": {"\uFEFFA headline\r\n\r\nA line.\r\n", "\uFEFFA headline\r\n\r\nA line.\r\n"},
		"latin 1":       {"Caf\xe9 closed by police on Monday, the owner said.", "Café closed by police on Monday, the owner said."},
		"utf-16":        {"\xff\xfeO\x00n\x00e\x00", "One"},
		"a broken byte": {"Zürich – größer\xff as before", "Zürich – größer\uFFFD as before"},
	} {
		found, problems := take(name, c.in)
		if len(problems) > 0 || len(found) != 1 || found[0].Body != c.want || found[0].ID != name {
			t.Errorf("%s: %+v %v", name, found, problems)
		}
	}
}

func TestWhatIsNoReportIsRefusedOnce(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		kind error
	}{
		"empty":       {"", hearsay.ErrInvalid},
		"blank":       {" \n\t\n", hearsay.ErrInvalid},
		"binary":      {"\x7fELF\x02\x01\x01\x00\x00\x00", hearsay.ErrUnsupported},
		"empty.jsonl": {"", hearsay.ErrInvalid},
		"long.jsonl":  {`{"id":"x","text":"` + strings.Repeat("a", intake.MaxLine) + `"}`, hearsay.ErrTooLarge},
	} {
		n := 0
		for _, err := range intake.Read(intake.Source{Name: name, Reader: strings.NewReader(c.in)}) {
			if n++; !errors.Is(err, c.kind) {
				t.Errorf("%s: %v, want %v", name, err, c.kind)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d answers, want one", name, n)
		}
	}
}

// A pipe may bring a report now and the next in an hour.
func TestALineIsReadWhenItComes(t *testing.T) {
	out, in := io.Pipe()
	go io.WriteString(in, `{"id":"a","text":"One."}`+"\n") // and nothing more until it was read
	next, stop := iter.Pull2(intake.Read(intake.Source{Name: "-", Reader: out}))
	defer stop()
	if v, err, ok := next(); !ok || err != nil || v.ID != "a" {
		t.Errorf("%+v %v %v", v, err, ok)
	}
	in.Close()
}
