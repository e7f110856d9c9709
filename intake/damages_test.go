package intake

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"github.com/hearsay-news/hearsay"
)

// A damage is something that happens to feeds on their way, and that costs nothing.
type damage struct {
	name string
	do   func(s string) string
}

// replace makes a damage of a regular expression.
func replace(expr, with string) func(string) string {
	r := regexp.MustCompile(expr)
	return func(s string) string { return r.ReplaceAllString(s, with) }
}

func latin1(s string) string {
	out, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		return s
	}
	return out
}

func wide(s string, mark, big bool) string {
	var b strings.Builder
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	for _, u := range units {
		if big {
			u = u<<8 | u>>8
		}
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

// damages are of the text; those of tags don't touch JSON.
var damages = []damage{
	{"nothing", func(s string) string { return s }},
	{"marks", func(s string) string { return "\uFEFF\uFEFF" + s }},
	{"blank lines", func(s string) string { return "\r\n\r\n\t " + s }},
	{"a server's header", func(s string) string {
		return "HTTP/1.1 200 OK\r\nDate: Tue, 11 Feb 2025 09:00:00 GMT\r\nContent-Type: text/xml\r\n\r\n" + s
	}},
	{"a warning", func(s string) string {
		return "<br />\n<b>Deprecated</b>: strtotime() [<a href='x'>x</a>] in <b>/srv/rss.php</b> on line <b>3</b><br />\n" + s
	}},
	{"debris after it", func(s string) string { return s + "\n<!-- 0.02 s --></body></html>\n\x00\x00 }} ]]>" }},
	{"wide, little", func(s string) string { return wide(s, true, false) }},
	{"wide, big", func(s string) string { return wide(s, true, true) }},
	{"wide without a mark", func(s string) string { return wide(s, false, false) }},
	{"wide and cut", func(s string) string { return wide(s, false, true) + "\x00" }},
	{"windows-1252", latin1},
	{"windows-1252, called ASCII", func(s string) string { return latin1(strings.Replace(s, "UTF-8", "us-ascii", 1)) }},
	{"called latin 1", func(s string) string { return strings.Replace(s, "UTF-8", "iso-8859-1", 1) }},
	{"called shift_jis", func(s string) string { return strings.Replace(s, "UTF-8", "shift_jis", 1) }},
	{"encoded twice", func(s string) string {
		out, err := charmap.ISO8859_1.NewDecoder().String(s)
		if err != nil {
			return s
		}
		return out
	}},
	{"control characters", func(s string) string { return strings.ReplaceAll(s, " t", " \x0bt\x1f") }},
	{"zeros", func(s string) string { return strings.ReplaceAll(s, "e", "e\x00") }},
	{"old line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }},
	{"packed", func(s string) string {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write([]byte(s))
		z.Close()
		return b.String()
	}},
	{"twice", func(s string) string { return s + "\n" + s }},
}

var damagesOfTags = []damage{
	{"no declaration", replace(`<\?xml.*?\?>\s*`, "")},
	{"an open declaration", replace(`\?>`, "")},
	{"XML 1.1", replace(`xml version="1.0"`, `xml version="1.1"`)},
	{"a document type", replace(`<(rss|feed|rdf:RDF)`, `<!DOCTYPE $1 [<!ENTITY a "b"><!ENTITY c "&a;&a;"> ]><$1`)},
	{"no namespaces", replace(` xmlns(:\w+)?="[^"]*"`, "")},
	{"wrong namespaces", replace(` xmlns="[^"]*"`, ` xmlns="http://wrong.example/"`)},
	{"other addresses of namespaces", replace(`="http://(purl|search|www.w3)`, `="https://$1`)},
	{"capitals", func(s string) string {
		return regexp.MustCompile(`</?(rss|channel|item|title|link|guid|pubDate|description|feed|entry|id|published|updated|summary)\b`).ReplaceAllStringFunc(s, strings.ToUpper)
	}},
	{"no quotes", replace(`(isPermaLink|rel|type|version)="([^" /]*)"`, "$1=$2")},
	{"single quotes", replace(`="([^"'<>]*)"`, "='$1'")},
	{"attributes twice", replace(` (href|url|rel|isPermaLink)="([^"]*)"`, ` $1="$2" $1="$2"`)},
	{"a quote that lacks", replace(`(length|type|thr:count)="([^"]*)"`, `$1="$2`)},
	{"items not closed", replace(`</(item|entry)>`, "")},
	{"titles not closed", replace(`</title>`, "")},
	{"dates not closed", replace(`</(pubDate|published|updated|dc:date|guid|id)>`, "")},
	{"links not closed", replace(`(https://[^<"]*)</link>`, "$1")},
	{"spaces in tags", replace(`</(item|title|link|entry)>`, "</ $1 >")},
	{"wrong ends", replace(`</title>`, "</titel>")},
	{"no end", replace(`</(channel|rss|feed|rdf:RDF)>`, "")},
	{"no root", replace(`</?(rss|rdf:RDF)\b[^>]*>`, "")},
	{"an end too early", replace(`</language>|</updated>\n <entry>`, "$0</channel>")},
	{"comments", replace(`<(item|entry|title|guid)\b`, "<!-- a > b --><$1")},
	{"an open comment", replace(`<(item|entry)\b`, "<!-- next\n<$1")},
	{"instructions", replace(`</(title|guid|id)>`, "</$1><?php echo 1; ?>")},
	{"small sections", replace(`<!\[CDATA\[`, "<![cdata[")},
	{"sections not closed", replace(`\]\]></`, "</")},
	{"sections in sections", replace(`<!\[CDATA\[`, "<![CDATA[<![CDATA[")},
	{"titles in sections", replace(`<title>([^<&]*)</title>`, "<title><![CDATA[ $1 ]]></title>")},
	{"text between items", replace(`</(item|entry)>`, "</$1> Advertisement &nbsp; <hr> ")},
	{"references to nothing", replace(` the `, " &#0;the&#8; ")},
	{"references left open", replace(`&#(\d+);(\W)`, "&#$1$2")},
	{"in a page", func(s string) string { return "<html><head><title>x</title></head><body>" + s + "</body></html>" }},
	{"as a page shows it", func(s string) string {
		return "<pre>" + strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s) + "</pre>"
	}},
	{"empty items", replace(`<(item|entry)\b`, "<$1></$1><$1/><$1")},
}

var damagesOfJSON = []damage{
	{"commas too many", replace(`("end":1|"fire")`, "$1,")},
	{"commas that lack", replace(`("),\n`, "$1\n")},
	{"comments", replace(`("items")`, "/* all */ $1")},
	{"names in single quotes", replace(`"(\w+)":`, "'$1':")},
	{"names without quotes", replace(`"(\w+)":`, "$1:")},
	{"a call", func(s string) string { return "/**/feed(" + s + ");" }},
	{"a guard", func(s string) string { return ")]}',\n" + s }},
	{"no end", func(s string) string { return strings.TrimRight(s, "\n}] ") + "}" }},
	{"no number", replace(`"end":1`, `"end":NaN`)},
	{"line breaks", replace(`\. `, ".\n ")},
}

// What happens to feeds on their way costs nothing of what they say.
func TestDamagesCostNothing(t *testing.T) {
	files, err := filepath.Glob(filepath.FromSlash("feed/testdata/rich/*"))
	if err != nil || len(files) < 4 {
		t.Fatalf("%d feeds (%v)", len(files), err)
	}
	whole, all := 0, 0
	for _, file := range files {
		s := string(load(t, filepath.ToSlash(file)))
		address := "https://post.example/" + path.Base(filepath.ToSlash(file))
		undamaged, _ := read(from(address, s))
		of := append(append([]damage{}, damages...), damagesOfTags...)
		if strings.HasSuffix(file, ".json") {
			of = append(append([]damage{}, damages...), damagesOfJSON...)
		}
		for _, d := range of {
			all++
			found, _ := read(from(address, d.do(s)))
			if got, want := said(found), said(undamaged); got != want {
				t.Errorf("%s, %s:\n%s\nwant\n%s", path.Base(file), d.name, got, want)
				continue
			}
			whole++
		}
	}
	t.Logf("%d of %d damaged feeds whole", whole, all)
}

// said is what reports say, a line each.
func said(found []hearsay.Version) string {
	var b strings.Builder
	for _, v := range found {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s|%s\n", v.ID, v.URL, v.Title, strings.Join(strings.Fields(v.Body), " "), v.Published, v.Byline, v.Outlet)
	}
	return b.String()
}
