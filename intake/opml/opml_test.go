package opml

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/hearsay-news/hearsay"
)

// read gives a file's sources as "name url", and its problems.
func read(data string) (sources, problems []string) {
	for s, err := range Read([]byte(data), false) {
		if err != nil {
			problems = append(problems, err.Error())
			continue
		}
		sources = append(sources, s.Outlet+" "+s.URL)
	}
	return sources, problems
}

const usual = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>My feeds</title></head>
<body>
<outline text="News" title="News">
  <outline text="Abroad">
    <outline type="rss" text="Coast &amp; Harbour" title="x" xmlUrl="https://coast.test/feed?a=1&amp;b=2" htmlUrl="https://coast.test/"/>
  </outline>
  <outline type="rss" text="Åland Radio" xmlUrl="http://radio.test/rss"></outline>
</outline>
<outline type="rss" text="Again" xmlUrl="http://radio.test/rss"/>
<outline text="a remark"/>
</body>
</opml>
`

func TestFilesOfOtherPrograms(t *testing.T) {
	want := []string{"Coast & Harbour https://coast.test/feed?a=1&b=2", "Åland Radio http://radio.test/rss"}
	western, _ := charmap.Windows1252.NewEncoder().String(usual)
	utf16, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(usual)
	for name, data := range map[string]string{
		"as it should be":          usual,
		"upper case":               strings.NewReplacer("outline", "OUTLINE", "xmlUrl", "XMLURL").Replace(usual),
		"a mark in front":          "\uFEFF" + usual,
		"junk in front":            "Warning: no such file in export.php\n" + usual,
		"junk behind":              usual + "<!-- made by a reader --></html>",
		"another encoding":         western,
		"declared and other":       strings.Replace(western, "UTF-8", "ISO-8859-1", 1),
		"declared other, is UTF-8": strings.Replace(usual, "UTF-8", "ISO-8859-1", 1),
		"UTF-16":                   utf16,
		"bare ampersands":          strings.ReplaceAll(usual, "&amp;", "&"),
		"escaped twice":            strings.Replace(usual, "Coast &amp; Harbour", "Coast &amp;amp; Harbour", 1),
		"no quotes":                strings.Replace(usual, `type="rss"`, `type=rss`, -1),
		"nothing is closed":        strings.NewReplacer("/>", ">", "</outline>", "", "</body>", "", "</opml>", "", "</title>", "").Replace(usual),
		"closed too often":         strings.ReplaceAll(usual, "</outline>", "</outline></outline>"),
		"control characters":       strings.ReplaceAll(usual, "<outline", "\x00\x1b<outline"),
		"url for xmlUrl":           strings.ReplaceAll(usual, "xmlUrl", "url"),
		"old scheme":               strings.ReplaceAll(usual, "https://coast", "feed://coast"),
		"no head":                  usual[strings.Index(usual, "<body>"):],
	} {
		sources, problems := read(data)
		if !slices.Equal(sources, want) || len(problems) > 0 {
			t.Errorf("%s: %q, problems %q", name, sources, problems)
		}
	}
}

func TestWhatCantBeReadIsToldWithItsLine(t *testing.T) {
	for _, c := range []struct {
		name, data string
		sources    int
		problems   []string
	}{
		{"cut off in a tag", usual[:strings.Index(usual, `" htmlUrl`)], 0, []string{"line 7: invalid input: the file ends within a tag"}},
		{"cut off later", usual[:strings.Index(usual, `<outline type="rss" text="Again"`)+20], 2, []string{"line 11: invalid input: the file ends within a tag"}},
		{"no OPML", "<html><body>Sign in</body></html>", 0, []string{"invalid input: it is no OPML: there is neither <opml> nor an <outline> in it"}},
		{"nothing", "", 0, []string{"invalid input: it is no OPML: there is neither <opml> nor an <outline> in it"}},
		{"a bad address", strings.Replace(usual, "http://radio", "gopher://radio", 1), 2, []string{"line 9: invalid input: \"gopher://radio.test/rss\" is no address: it begins with https://, http:// or wss://"}},
		{"a password", strings.Replace(usual, "http://radio", "http://ada:pass@radio", 1), 2, []string{"line 9: invalid input: an address with a password in it would be stored: name environment variables instead"}},
		{"another file", strings.Replace(usual, `<outline text="a remark"/>`, `<outline type="include" text="more" url="https://desk.test/more.opml"/>`, 1), 2, []string{"line 12: unsupported format: it names another file, which is not read: https://desk.test/more.opml"}},
		{"a variable", strings.Replace(usual, `text="Åland Radio"`, `text="Åland Radio" hearsay:token="HOME"`, 1), 2, []string{"line 9: it wants variables of your environment: HOME"}},
		{"a bad field", strings.Replace(usual, `text="Åland Radio"`, `text="Åland Radio" hearsay:grade="Z"`, 1), 2, []string{`line 9: invalid input: grade="Z": it is the how reliable`}},
	} {
		sources, problems := read(c.data)
		if len(sources) != c.sources || len(problems) != len(c.problems) || len(problems) > 0 && !strings.HasPrefix(problems[0], c.problems[0]) {
			t.Errorf("%s: %q, problems %q", c.name, sources, problems)
		}
	}
}

func TestBounds(t *testing.T) {
	deep := "<opml><body>" + strings.Repeat("<outline text='x'>", 100_000) + `<outline xmlUrl="https://deep.test/feed">`
	if sources, problems := read(deep); len(sources) != 1 || len(problems) > 0 {
		t.Errorf("folders in folders: %d, %q", len(sources), problems)
	}
	for name, c := range map[string]struct{ data, says string }{
		"a long tag":   {"<opml><outline text='" + strings.Repeat("x", maxTag+1) + "'>", "a tag over 64 KiB"},
		"a large file": {strings.Repeat("x", MaxFile+1), "over 16 MiB"},
	} {
		if _, problems := read(c.data); len(problems) != 1 || !strings.Contains(problems[0], c.says) {
			t.Errorf("%s: %q", name, problems)
		}
	}
	var many strings.Builder
	many.WriteString("<opml>")
	for i := range MaxSources + 2 {
		fmt.Fprintf(&many, "<outline xmlUrl='https://desk.test/%d'/>", i)
	}
	if sources, problems := read(many.String()); len(sources) != MaxSources || len(problems) != 1 {
		t.Errorf("%d sources, %q", len(sources), problems)
	}
	for range Read([]byte(usual), false) {
		break // whoever has enough is not asked again
	}
}

func TestAFolderSpeaksForWhatIsInIt(t *testing.T) {
	const data = `<opml xmlns:hearsay="x"><body>
		<outline text="Wires" hearsay:kind="wire" hearsay:interval="5m"><outline text="One" xmlUrl="https://one.test/"/>
		<outline text="Two" xmlUrl="https://two.test/" hearsay:interval="10m"></outline></outline>
		<outline text="Three" xmlUrl="https://three.test/" language="English (UK)"/></body></opml>`
	var got []string
	for s, err := range Read([]byte(data), false) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(s.Outlet, " ", s.Kind, " ", s.Interval, s.Language))
	}
	if want := []string{"One wire 5m0s", "Two wire 10m0s", "Three  0s"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestWhatIsWrittenIsReadAgain writes every field and reads it back.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	full := hearsay.Source{URL: "https://desk.test/feed?key=${DESK_KEY}&n=<1>", Interval: 90 * time.Minute, Pages: hearsay.NeverPages, Paused: true,
		Profile:     hearsay.Profile{Outlet: `Coast "Wire" & Sons`, Kind: hearsay.WireOutlet, Family: "Quay <Media>", Grade: "B", Interest: "the harbour's", Home: "SE", Place: "Brannhamn", Language: "sv"},
		Credentials: hearsay.Credentials{User: "DESK_USER", Password: "DESK_PASSWORD", Token: "DESK_TOKEN"},
		Headers:     []hearsay.Header{{Name: "X-One", Value: "1"}, {Name: "Authorization", Value: "Key ${DESK_KEY}"}}}
	full.ID = hearsay.SourceID(full.URL)
	bare := hearsay.Source{URL: "http://bare.test/", ID: hearsay.SourceID("http://bare.test/")}
	var b strings.Builder
	if err := Write(&b, "Sources & more", []hearsay.Source{full, bare}); err != nil {
		t.Fatal(err)
	}
	var got []hearsay.Source
	for s, err := range Read([]byte(b.String()), true) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, s)
	}
	if len(got) != 2 || fmt.Sprintf("%+v", got[0]) != fmt.Sprintf("%+v", full) || fmt.Sprintf("%+v", got[1]) != fmt.Sprintf("%+v", bare) {
		t.Errorf("%s\n%+v", b.String(), got)
	}
}

func TestErrorsHaveTheirKind(t *testing.T) {
	for _, err := range Read([]byte("no list"), false) {
		var e *Error
		if !errors.As(err, &e) || !errors.Is(err, hearsay.ErrInvalid) || e.Line != 0 {
			t.Errorf("%v", err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(usual))
	f.Add([]byte(usual[:200]))
	f.Add([]byte("<opml><outline xmlUrl='https://a.test/' hearsay:header='A: b&#10;C: d'><outline text=x"))
	f.Add([]byte("\xff\xfe<\x00o\x00u\x00t\x00l\x00i\x00n\x00e\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var all []hearsay.Source
		for s, err := range Read(data, true) {
			if err != nil {
				continue
			}
			if s.Check() != nil || s.URL == "" || s.ID == "" {
				t.Errorf("%+v", s)
			}
			all = append(all, s)
		}
		var b strings.Builder
		if err := Write(&b, "", all); err != nil {
			t.Fatal(err)
		}
		n := 0
		for s, err := range Read([]byte(b.String()), true) {
			if err != nil || s.URL != all[n].URL {
				t.Fatalf("written and read: %v, %q, %q", err, s.URL, all[n].URL)
			}
			n++
		}
		if n != len(all) {
			t.Errorf("%d written, %d read", len(all), n)
		}
	})
}
