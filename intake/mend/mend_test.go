package mend_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"pgregory.net/rapid"

	"github.com/hearsay-news/hearsay/intake/mend"
)

func TestWhateverTheEncodingIsCalled(t *testing.T) {
	for name, c := range map[string]struct{ in, label, want string }{
		"utf-8":                     {"café – “so”", "", "café – “so”"},
		"utf-8 called 1252":         {"café – “so”", "windows-1252", "café – “so”"},
		"1252 called utf-8":         {"caf\xe9 \x96 \x93so\x94", "utf-8", "café – “so”"},
		"1252 called latin 1":       {"caf\xe9 \x96 so", "iso-8859-1", "café – so"},
		"latin 2, and said so":      {"Ko\xb9ice", "iso-8859-2", "Košice"},
		"cyrillic, and said so":     {"\xcf\xee\xf0\xf2", "windows-1251", "Порт"},
		"unknown label":             {"caf\xe9", "x-harbour", "café"},
		"both in one":               {"café and caf\xe9 – \x93so\x94", "utf-8", "café and café – “so”"},
		"twice encoded":             {"cafÃ© â€“ â€œsoâ€\u009d", "utf-8", "café – “so”"},
		"twice encoded in part":     {"café, été, fête; cafÃ© â€“", "utf-8", "café, été, fête; café –"},
		"capitals that look broken": {"NÃO, SÃO, MÃE", "utf-8", "NÃO, SÃO, MÃE"},
		"controls of 1252":          {"it\u0092s", "utf-8", "it’s"},
		"marks":                     {"\uFEFF\uFEFFone", "", "one"},
		"a mark that lies":          {"\xff\xfe<rss>plain</rss>", "", "<rss>plain</rss>"},
		"utf-16":                    {"\xff\xfeo\x00n\x00e\x00", "utf-8", "one"},
		"utf-16 without a mark":     {"\x00o\x00n\x00e\x00!", "utf-8", "one!"},
		"utf-16 cut off":            {"o\x00n\x00e\x00!", "", "one"},
		"no characters":             {"o\x00n\x08e\xff\xfe–\xed\xa0\x80é", "", "one–é"},
		"utf-32":                    {"\xff\xfe\x00\x00o\x00\x00\x00n\x00\x00\x00", "", "on"},
		"utf-32 without a mark":     {"\x00\x00\x00<\x00\x00\x00a\x00\x00\x00>", "", "<a>"},
		"utf-16 of another script":  {"<\x00a\x00>\x00\x4b\x6a\x44\x95", "", "<a>橋镄"},
		"a name of its own":         {"\xcf\xee\xf0\xf2", "win1251", "Порт"},
		"more than gb 2312 has":     {"\x95\x34\xb2\x35", "gb2312", "𠮷"},
		"iso-2022-jp":               {"\x1b$B9A\x1b(B", "iso-2022-jp", "港"},
	} {
		if got := mend.Decode([]byte(c.in), c.label); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// What is said of the encoding of a text is nothing, or wrong: its letters and its language
// tell.
func TestEncodingsThatAreNotDeclared(t *testing.T) {
	for _, c := range []struct{ encoding, says, language, text string }{
		{"windows-1251", "", "", "Мост закрыт на неделю из-за трещины, сообщили власти города."},
		{"windows-1251", "iso-8859-1", "", "Мост закрыт на неделю из-за трещины, сообщили власти города."},
		{"koi8-r", "", "", "Мост закрыт на неделю из-за трещины, сообщили власти города."},
		{"koi8-r", "windows-1251", "", "Мост закрыт на неделю из-за трещины, сообщили власти города."},
		{"windows-1251", "windows-1251", "ru", "Мост закрыт на неделю из-за трещины, сообщили власти города."},
		{"shift_jis", "utf-8", "", "市は月曜日に橋を閉鎖したと発表した。"},
		{"euc-jp", "", "", "市は月曜日に橋を閉鎖したと発表した。"},
		{"euc-kr", "", "", "시는 월요일에 다리를 폐쇄했다고 발표했다."},
		{"gb18030", "utf-8", "", "市政府说大桥因裂缝关闭，渡轮九点离港。"},
		{"big5", "", "", "市政府說大橋因裂縫關閉，渡輪九點離港。"},
		{"windows-1253", "", "", "Η γέφυρα έκλεισε για μια εβδομάδα, ανακοίνωσε ο δήμος."},
		{"windows-1255", "", "", "הגשר נסגר לשבוע, הודיעה העירייה ביום שני."},
		{"windows-1256", "", "", "أعلنت البلدية يوم الاثنين إغلاق الجسر لمدة أسبوع بسبب تصدع."},
		{"windows-874", "", "th", "สะพานถูกปิดเป็นเวลาหนึ่งสัปดาห์ เทศบาลประกาศเมื่อวันจันทร์"},
		{"windows-1250", "", "pl", "Most został zamknięty na tydzień, poinformowały władze miasta. Śnieg pada."},
		{"iso-8859-2", "", "", "Most byl uzavřen na týden, oznámilo město. Příčinou je trhlina ve vozovce, řekl mluvčí."},
		{"windows-1254", "", "tr", "Köprü bir haftalığına kapatıldı, belediye açıkladı. Şimdi vapurlar işliyor."},
		{"windows-1257", "", "lt", "Tiltas uždarytas savaitei, pranešė savivaldybė. Priežastis – įtrūkimas."},
		{"windows-1252", "", "", "Le pont a été fermé pour une semaine, a annoncé la mairie. À cause d’une fêlure."},
		{"windows-1252", "utf-8", "", "The mayor’s café – “closed” – said the owner’s aide on Monday, the mayor’s office said."},
		{"windows-1252", "", "", "Þótt brúin sé lokuð siglir ferjan, sagði bæjarstjórinn á mánudag."},
	} {
		e, err := htmlindex.Get(c.encoding)
		if err != nil {
			t.Fatal(err)
		}
		text := `<feed xml:lang="` + c.language + `"><title>` + c.text + "</title></feed>"
		raw, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(c.encoding, err)
		}
		if got := mend.Decode([]byte(raw), c.says); got != text {
			t.Errorf("%s that says %q: %q", c.encoding, c.says, got)
		}
	}
}

func TestReferences(t *testing.T) {
	for in, want := range map[string]string{
		"Fish &amp; chips":       "Fish & chips",
		"Fish & chips":           "Fish & chips",
		"Fish &amp chips":        "Fish & chips",
		"?a=1&copy=2&lt3":        "?a=1&copy=2&lt3",
		"&mdash;&nbsp;&NBSP;":    "—\u00a0\u00a0",
		"&#8211;&#x2013;&#150;":  "–––",
		"&#8211 so":              "– so",
		"a&#0;b&#8;c&#xD800;d":   "abcd",
		"&unknown; &; &# &#x;":   "&unknown; &; &# &#x;",
		"&amp;amp;":              "&amp;",
		"&#99999999999999999;":   "&#99999999999999999;",
		"R&D, AT&T, Q&A":         "R&D, AT&T, Q&A",
		"half a reference &quot": `half a reference "`,
	} {
		if got := mend.References(in, nil); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// tokens are those of a text, a letter for the kind and the text each.
func tokens(s string) (all []string) {
	sc := mend.NewScanner(s)
	for t, ok := sc.Next(); ok; t, ok = sc.Next() {
		switch t.Kind {
		case mend.Text, mend.CData:
			all = append(all, "tc"[t.Kind:t.Kind+1]+":"+t.Text)
		default:
			all = append(all, "  <=>"[t.Kind:t.Kind+1]+t.Name)
		}
	}
	return all
}

func TestTagsThatNoParserTakes(t *testing.T) {
	for in, want := range map[string]string{
		`<a x="1>2">one</a>`:                                     `<a t:one >a`,
		`<a x="1>one</a><b y="2">`:                               `<a t:one >a <b`,
		`<a x=1<b>two</b>`:                                       `<a <b t:two >b`,
		`1 < 2 <3 <a/>`:                                          `t:1  t:< 2  t:<3  =a`,
		`<a>one</ a></a >`:                                       `<a t:one >a >a`,
		`<![CDATA[one]]><![cdata[two]]>`:                         `c:one c:two`,
		`<d><![CDATA[one</d><e/><d><![CDATA[two]]></d>`:          `<d c:one >d =e <d c:two >d`,
		`<d><![CDATA[<p>one</p></d><e/>`:                         `<d c:<p>one</p> >d =e`,
		`<d><![CDATA[<![CDATA[one]]>]]></d>`:                     `<d c:<![CDATA[one t:]]> >d`,
		`<!-- one --><a><!-- two<b/><!-- three --><c/>`:          `<a =b =c`,
		`<?xml version="1.0"?><a><?php if (1): ?><b><?open <c/>`: `<a <b =c`,
		`<!DOCTYPE a [ <!ENTITY x "]>"> ]><a>`:                   `t: <a`,
		`<a`:                                                     `<a`,
		`<`:                                                      `t:<`,
		`</`:                                                     `t:</`,
		`<![CDATA[`:                                              `c:`,
		`<!-`:                                                    `t:<!-`,
		`<a:b c:d='e'/>`:                                         `=a:b`,
		"<a\n\tb = 'c'\n>":                                       `<a`,
		strings.Repeat("<!DOCTYPE a [", 5) + strings.Repeat("<", 3): ``,
	} {
		if got := strings.Join(tokens(in), " "); strings.TrimSpace(strings.ReplaceAll(got, "t: ", "")) != strings.TrimSpace(strings.ReplaceAll(want, "t: ", "")) {
			t.Errorf("%s:\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestNothingTakesMoreThanOnePass(t *testing.T) {
	for _, mark := range []string{"<!--[CDATA[x ", "< title >x", "<\\", "title>", "<![CDATA[ ]] ", "<!--", "<?x", "<title"} {
		sc := mend.NewScanner(strings.Repeat(mark, 1<<17))
		for _, ok := sc.Next(); ok; _, ok = sc.Next() {
		}
	}
}

func TestAttributesAsTheyAreWritten(t *testing.T) {
	for in, want := range map[string]string{
		`<a x="1">`:           "1",
		`<a X='1 2'>`:         "1 2",
		`<a y=2 x=1>`:         "1",
		`<a x=1 x=2>`:         "1",
		`<a x = "1&amp;2">`:   "1&2",
		`<a x=“1”>`:           "1",
		`<a y="2" x="1/>`:     "1",
		`<a y="2"x="1">`:      "1",
		`<a x>`:               "",
		`<a "" = ' x="1">`:    "1",
		`<a href=/b x="1" />`: "1",
	} {
		token, _ := mend.NewScanner(in).Next()
		if got := token.Attribute("x"); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestEntitiesOfADocument(t *testing.T) {
	sc := mend.NewScanner(`<!DOCTYPE a [<!ENTITY port "Selm &amp; Brae"><!ENTITY twice "&port;&port;"><!ENTITY file SYSTEM "file:///etc/passwd">` +
		`<!ENTITY long "` + strings.Repeat("x", 2000) + `">]><a>`)
	for _, ok := sc.Next(); ok; _, ok = sc.Next() {
	}
	if got := mend.References("&port; &twice; &file; &long;", &sc.Entities); got != "Selm & Brae &twice; &file; &long;" {
		t.Errorf("%q", got)
	}
	if got := mend.References(strings.Repeat("&port;", 1<<20), &sc.Entities); len(got) > 8<<20 {
		t.Errorf("they expand to %d bytes", len(got))
	}
}

func TestJSONOfBrowsersAndHands(t *testing.T) {
	for in, want := range map[string]string{
		`{"a":1}`:                                            `{"a":1}`,
		"junk [1] {\"a\":1} more":                            `{"a":1}`,
		`cb({"a":[1,2,],});`:                                 `{"a":[1,2]}`,
		`{'a':'it\'s', b:undefined}`:                         `{"a":"it's","b":null}`,
		`{"a":"He said "no" today","b":1}`:                   `{"a":"He said \"no\" today","b":1}`,
		`{"a":"yes", he said, "b"","c":2}`:                   `{"a":"yes\", he said, \"b\"","c":2}`,
		`{"a" "x","b"1,"c"null}`:                             `{"a":"x","b":1,"c":null}`,
		`{""a":""x"","b"":"y"}`:                              `{"a":"x","b":"y"}`,
		`{"a":x: y, z","b":1}`:                               `{"a":"x: y, z","b":1}`,
		`{"l":["a":1},{"a":2,"b":3},"a":4},"c":5}`:           `{"l":[{"a":1},{"a":2,"b":3},{"a":4}],"c":5}`,
		`{"l":[{"a":1},{"a":2},"c":5}`:                       `{"l":[{"a":1},{"a":2}],"c":5}`,
		"{\"a\":\"x\"\n\"b\":[1 2]}":                         `{"a":"x","b":[1,2]}`,
		`{"a":NaN,"b":-Infinity,"c":True,"d":None}`:          `{"a":null,"b":null,"c":true,"d":null}`,
		"{// one\n\"a\":/* two */1 # three\n}":               `{"a":1}`,
		"{\"a\":\"one\n\ttwo\"}":                             `{"a":"one\n\ttwo"}`,
		`{"a":"\x41\u0042\q\u00xy"}`:                         `{"a":"AB\\q\\u00xy"}`,
		`{"a":"\ud83d\ude00",}`:                              `{"a":"😀"}`,
		`{"a":{"b":[1,{"c":"cut`:                             `{"a":{"b":[1,{"c":"cut"}]}}`,
		`{"a":1,"b`:                                          `{"a":1}`,
		`{"a":1,"b":`:                                        `{"a":1,"b":null}`,
		`{"a":[{"b":1}, {"c":2 {"d":3}]}`:                    `{"a":[{"b":1},{"c":2},{"d":3}]}`,
		`{"a":[{"b":1},{"c":2],"d":3}`:                       `{"a":[{"b":1},{"c":2}],"d":3}`,
		`{“a”: “b”}`:                                         `{"a":"b"}`,
		`{"a":007,"b":+1,"c":.5}`:                            `{"a":"007","b":"+1","c":".5"}`,
		`no JSON`:                                            "",
		strings.Repeat("[", 10_000) + strings.Repeat("]", 9): "",
	} {
		got := mend.JSON(in)
		if string(got.JSON) != want {
			t.Errorf("%s:\n got %s\nwant %s", in, got.JSON, want)
		}
	}
	if got := mend.JSON(`{"a":[{"b":"cut`); got.Cut != "b" {
		t.Errorf("cut in %q", got.Cut)
	}
}

// Good JSON, cut off anywhere, is JSON again, and what was whole in it is in it.
func TestCutJSONIsJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := map[string]any{"x": rapid.SliceOf(rapid.MapOf(rapid.String(), rapid.String())).Draw(t, "value"), "y": rapid.Float64().Draw(t, "number")}
		raw, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		cut := rapid.IntRange(1, len(raw)).Draw(t, "cut")
		if got := mend.JSON(strings.ToValidUTF8(string(raw[:cut]), "")); !json.Valid(got.JSON) {
			t.Errorf("%s became %s", raw[:cut], got.JSON)
		}
		if got := mend.JSON(string(raw)); string(got.JSON) != string(raw) {
			t.Errorf("%s became %s", raw, got.JSON)
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9 cafÃ© café"), "utf-8")
	f.Add([]byte("\xff\xfeo\x00"), "utf-16")
	f.Fuzz(func(t *testing.T, data []byte, label string) {
		if got := mend.Decode(data, label); !utf8.ValidString(got) {
			t.Errorf("no UTF-8: %q", got)
		}
	})
}

// Tokens follow each other, and no byte is in two.
func FuzzScanner(f *testing.F) {
	f.Add(`<a x="1>2"><![CDATA[one]]><!-- two --></a>`)
	f.Add(`<!DOCTYPE a [<!ENTITY b "c">]><a b=c>1 < 2</ a`)
	f.Fuzz(func(t *testing.T, s string) {
		sc := mend.NewScanner(s)
		end := 0
		for token, ok := sc.Next(); ok; token, ok = sc.Next() {
			if token.Pos < end || sc.Pos() <= token.Pos || sc.Pos() > len(s) {
				t.Fatalf("%+v from %d to %d, after %d", token, token.Pos, sc.Pos(), end)
			}
			end = sc.Pos()
			token.EachAttribute(func(string, string) bool { return true })
		}
	})
}

func FuzzJSON(f *testing.F) {
	f.Add(`cb({'a':"b "c" d",e:[1,2,],});`)
	f.Add(`{"a":[{"b":"cut`)
	f.Fuzz(func(t *testing.T, s string) {
		if got := mend.JSON(s); len(got.JSON) > 0 && utf8.ValidString(s) && !json.Valid(got.JSON) {
			t.Errorf("%s became %s", s, got.JSON)
		}
	})
}
