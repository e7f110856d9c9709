package edge_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

var noon = time.Date(2031, 4, 2, 14, 0, 0, 5e8, time.FixedZone("", 2*3600))

// line is v as one line of JSON.
func line(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	if err := edge.WriteLine(&b, v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// ferry is a version in which bytes and code points differ, and spanOf finds words in it.
var ferry = hearsay.Version{
	Report: hearsay.Report{ID: "hp-1", Outlet: "Harbour Post", URL: "https://harbour.example/1?a=1&b=2", Published: noon, Language: "en"},
	Number: 1, Observed: noon, Title: "Fähre sinks – “three” dead",
	Body: "A ferry sank in Zürich <on> Tuesday. “Nobody,” said mayor Ana Núñez 🛶, “has died.”",
}

func spanOf(words string) hearsay.Span {
	text := ferry.Text()
	i := strings.Index(text, words)
	if i < 0 {
		panic(words)
	}
	return hearsay.Span{Start: i, End: i + len(words)}
}

var (
	tuesday = hearsay.When{Value: "2031-04-01", Earliest: time.Date(2031, 4, 1, 0, 0, 0, 0, time.UTC), Latest: time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC), Precision: hearsay.ToDay}
	zurich  = hearsay.Where{Name: "Zürich", Lat: 47.36667, Lon: 8.55, Located: true, Country: "CH", GeoNames: 2657896}
	mayor   = hearsay.Chain{{Name: "Harbour Post", Kind: hearsay.OutletLink}, {Name: "Ana Núñez", Kind: hearsay.OfficialLink, Key: "never shown"}}
)

func fullReading() *hearsay.Reading {
	return &hearsay.Reading{
		Report: "hp-1", Version: 1, Reader: "r-1", Language: "en", LanguageBy: hearsay.SourceTellsLanguage,
		Sentences:  []hearsay.Span{spanOf(ferry.Title), spanOf("A ferry sank in Zürich <on> Tuesday.")},
		Entities:   []hearsay.Entity{{ID: "e1", Key: "person:ana núñez", Name: "Ana Núñez", Kind: hearsay.PersonEntity, Role: "mayor"}},
		Mentions:   []hearsay.Mention{{Span: spanOf("Ana Núñez"), Entity: "e1", Form: hearsay.NameMention}},
		Statements: []hearsay.Statement{{ID: "s1", Source: hearsay.Spans{spanOf("mayor Ana Núñez")}, Cue: hearsay.Spans{spanOf("said")}, Content: hearsay.Spans{spanOf("“Nobody,”"), spanOf("“has died.”")}, Kind: hearsay.DirectStatement, Speaker: "e1", Stance: hearsay.Asserts, Chain: mayor}, {ID: "s2", Kind: hearsay.MixedStatement, Stance: hearsay.Denies}},
		Times:      []hearsay.Timex{{Span: spanOf("Tuesday"), Type: hearsay.DateTimex, Value: "2031-04-01"}},
		Places:     []hearsay.Place{{Span: spanOf("Zürich"), Where: zurich, Kind: "city"}, {Span: spanOf("A ferry"), Where: hearsay.Where{Name: "A ferry", Lat: math.NaN()}}},
		Clauses:    []hearsay.Clause{{ID: "c1"}}, // never shown
		Events:     []hearsay.Event{{ID: "v1", Span: spanOf("sank"), Type: hearsay.Crash, Targets: []string{"e1"}, When: tuesday, Where: zurich, Modality: hearsay.Happened}, {ID: "v2", Type: hearsay.Death, Modality: hearsay.DeniedMod, Statement: "s1", Background: true}},
		Figures:    []hearsay.Figure{{Span: spanOf("“three”"), Words: "three", Quantity: hearsay.Exactly(3), Counted: hearsay.Killed, Event: "v1"}, {Words: "dozens", Quantity: hearsay.AtLeast(12), Counted: hearsay.OtherCounted, Unit: "boats", AsOf: "2031-04-01", Background: true}},
		Conflicts:  []hearsay.Conflict{{A: spanOf("“three” dead"), B: spanOf("“has died.”"), About: "deaths"}},
	}
}

func TestAReadingInFull(t *testing.T) {
	tokens := []edge.Token{{Span: spanOf("sank"), Lemma: "sink", Tag: "VERB", Head: -1, Relation: "root"}}
	got := line(t, edge.Reading(&ferry, fullReading(), tokens))
	want := `{"report":{"id":"hp-1","outlet":"Harbour Post","url":"https://harbour.example/1?a=1&b=2","published":"2031-04-02T14:00:00.5+02:00","title":"Fähre sinks – “three” dead","byline":"","language":"en","language_by":"source"},` +
		`"reader":"r-1","unread":"","text":"Fähre sinks – “three” dead\n\nA ferry sank in Zürich <on> Tuesday. “Nobody,” said mayor Ana Núñez 🛶, “has died.”",` +
		`"sentences":[{"start":0,"end":26},{"start":28,"end":64}],` +
		`"tokens":[{"start":36,"end":40,"lemma":"sink","tag":"VERB","head":-1,"relation":"root"}],` +
		`"entities":[{"id":"e1","key":"person:ana núñez","name":"Ana Núñez","kind":"person","role":"mayor","organisation":"","country":""}],` +
		`"mentions":[{"start":86,"end":95,"entity":"e1","form":"name"}],` +
		`"statements":[{"id":"s1","source":[[80,95]],"cue":[[75,79]],"content":[[65,74],[99,110]],"kind":"direct","speaker":"e1","stance":"asserts","chain":[{"name":"Harbour Post","kind":"outlet"},{"name":"Ana Núñez","kind":"official"}]},` +
		`{"id":"s2","source":[],"cue":[],"content":[],"kind":"mixed","speaker":"","stance":"denies","chain":[]}],` +
		`"times":[{"start":56,"end":63,"type":"DATE","value":"2031-04-01"}],` +
		`"places":[{"start":44,"end":50,"name":"Zürich","lat":47.36667,"lon":8.55,"country":"CH","kind":"city","geonames":2657896},{"start":28,"end":35,"name":"A ferry","lat":null,"lon":null,"country":"","kind":"","geonames":null}],` +
		`"figures":[{"start":14,"end":21,"words":"three","min":3,"max":3,"counted":"killed","who":"","unit":"","as_of":"","event":"v1","statement":"","background":false},{"start":0,"end":0,"words":"dozens","min":12,"max":null,"counted":"other","who":"","unit":"boats","as_of":"2031-04-01","event":"","statement":"","background":true}],` +
		`"events":[{"id":"v1","start":36,"end":40,"type":"CRASH","mode":"","actors":[],"targets":["e1"],"when":{"value":"2031-04-01","earliest":"2031-04-01T00:00:00Z","latest":"2031-04-02T00:00:00Z","precision":"day"},"where":{"name":"Zürich","lat":47.36667,"lon":8.55,"country":"CH","geonames":2657896},"modality":"happened","statement":"","background":false},` +
		`{"id":"v2","start":0,"end":0,"type":"DEATH","mode":"","actors":[],"targets":[],"when":null,"where":null,"modality":"denied","statement":"s1","background":true}],` +
		`"conflicts":[{"a":{"start":14,"end":26},"b":{"start":99,"end":110},"about":"deaths"}]}`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	valid(t, "reading.json", got)
}

func TestAnEmptyReading(t *testing.T) {
	for _, c := range []struct {
		tokens []edge.Token
		want   string
	}{{nil, ""}, {[]edge.Token{}, `"tokens":[],`}} {
		got := line(t, edge.Reading(&hearsay.Version{Report: hearsay.Report{ID: "r"}}, &hearsay.Reading{Language: "fr", LanguageBy: hearsay.TextTellsLanguage, Unread: "it is written in French"}, c.tokens))
		want := `{"report":{"id":"r","outlet":"","url":"","published":null,"title":"","byline":"","language":"fr","language_by":"text"},"reader":"","unread":"it is written in French","text":"","sentences":[],` + c.want +
			`"entities":[],"mentions":[],"statements":[],"times":[],"places":[],"figures":[],"events":[],"conflicts":[]}`
		if got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
		valid(t, "reading.json", got)
	}
}

func fullAccount() hearsay.Account {
	quote := "A ferry sank in Zürich <on> Tuesday."
	return hearsay.Account{
		Story: hearsay.Story{ID: "st", Title: "Ferry", First: noon, Last: noon, Reports: 1, Origins: 1, Status: hearsay.Breaking},
		AsOf:  noon,
		Claims: []*hearsay.Claim{
			{ID: "c1", Formerly: []string{"c0"}, Kind: hearsay.EventClaim, Summary: quote, Weight: 0.75, Status: hearsay.Reported, First: noon, Last: noon, Origins: []string{"Harbour Post"},
				Assertions: []hearsay.Assertion{{Report: "hp-1", Version: 1, Outlet: "Harbour Post", Published: noon, Observed: noon, Span: spanOf(quote), Quote: quote, Speaker: hearsay.Speaker{Key: "k", Name: "n"}, Chain: mayor[:1], Polarity: hearsay.Affirms}},
				Event:      &hearsay.ClaimEvent{Type: hearsay.Crash, Targets: []string{"ferry"}, Modality: hearsay.Happened}, When: tuesday, Where: zurich},
			{ID: "c2", Kind: hearsay.FigureClaim, Status: hearsay.Disputed, Flags: []string{"denied"}, Disputes: []string{"c3"}, Against: []string{"Ana Núñez"}, Background: true,
				Figure: &hearsay.ClaimFigure{Quantity: hearsay.AtLeast(3), Words: "at least three", Counted: hearsay.Killed}},
		},
		Figures: []hearsay.FigureSeries{{Counted: hearsay.Killed, History: []hearsay.FigurePoint{{At: noon, Quantity: hearsay.Exactly(3), Words: "three", Origin: "Harbour Post", Report: "hp-1", Claim: "c2"}},
			Current: hearsay.Range{Low: 3, Best: 3, High: hearsay.Unbounded}}},
		Timeline: []hearsay.Moment{{When: tuesday, Claim: "c1"}},
		Updates:  []hearsay.Update{{At: noon, Kind: hearsay.CopiedUpdate, Report: "hp-1"}},
		Unread:   []string{"fr-1"},
	}
}

// texts knows ferry alone.
func texts(report string, version int) (string, bool) {
	return ferry.Text(), report == "hp-1" && version == 1
}

func TestAnAccountInFull(t *testing.T) {
	a, err := edge.Account(fullAccount(), texts)
	if err != nil {
		t.Fatal(err)
	}
	got := line(t, a)
	want := `{"story":{"id":"st","title":"Ferry","first":"2031-04-02T12:00:00.5Z","last":"2031-04-02T12:00:00.5Z","reports":1,"origins":1,"status":"breaking","members":[],"formerly":[],"kinds":[],"people":[],"places":[],"growth":{"last_hour":0,"hour_before":0},"pinned":false,"muted":false},"as_of":"2031-04-02T12:00:00.5Z",` +
		`"claims":[{"id":"c1","formerly":["c0"],"kind":"event","summary":"A ferry sank in Zürich <on> Tuesday.","weight":0.75,"status":"reported","flags":[],"first":"2031-04-02T12:00:00.5Z","last":"2031-04-02T12:00:00.5Z","origins":["Harbour Post"],"against":[],` +
		`"assertions":[{"report":"hp-1","version":1,"outlet":"Harbour Post","published":"2031-04-02T12:00:00.5Z","observed":"2031-04-02T12:00:00.5Z","start":28,"end":64,"quote":"A ferry sank in Zürich <on> Tuesday.","speaker":{"key":"k","name":"n"},"chain":[{"name":"Harbour Post","kind":"outlet"}],"polarity":"affirms","withdrawn":false}],` +
		`"disputes":[],"event":{"type":"CRASH","mode":"","actors":[],"targets":["ferry"],"modality":"happened"},"figure":null,"when":{"value":"2031-04-01","earliest":"2031-04-01T00:00:00Z","latest":"2031-04-02T00:00:00Z","precision":"day"},"where":{"name":"Zürich","lat":47.36667,"lon":8.55,"country":"CH","geonames":2657896},"background":false},` +
		`{"id":"c2","formerly":[],"kind":"figure","summary":"","weight":0,"status":"disputed","flags":["denied"],"first":null,"last":null,"origins":[],"against":["Ana Núñez"],"assertions":[],"disputes":["c3"],"event":null,"figure":{"words":"at least three","min":3,"max":null,"counted":"killed","who":"","unit":"","extent":""},"when":null,"where":null,"background":true}],` +
		`"figures":[{"counted":"killed","who":"","background":false,"history":[{"at":"2031-04-02T12:00:00.5Z","min":3,"max":3,"words":"three","origin":"Harbour Post","report":"hp-1","claim":"c2"}],"current":{"low":3,"best":3,"high":null}}],` +
		`"timeline":[{"when":{"value":"2031-04-01","earliest":"2031-04-01T00:00:00Z","latest":"2031-04-02T00:00:00Z","precision":"day"},"claim":"c1"}],` +
		`"updates":[{"at":"2031-04-02T12:00:00.5Z","kind":"copied","claim":"","report":"hp-1"}],"unread":["fr-1"]}`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	valid(t, "account.json", got)
}

func TestAnAccountThatCantShowItsWordsIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*hearsay.Assertion)
		kind   error
	}{
		"unknown version": {func(a *hearsay.Assertion) { a.Version = 2 }, hearsay.ErrNotFound},
		"other words":     {func(a *hearsay.Assertion) { a.Quote = "A ferry sank" }, hearsay.ErrInvalid},
		"behind the text": {func(a *hearsay.Assertion) { a.End = 1 << 20 }, hearsay.ErrInvalid},
		"before the text": {func(a *hearsay.Assertion) { a.Start = -1 }, hearsay.ErrInvalid},
		"backwards":       {func(a *hearsay.Assertion) { a.Start, a.End = a.End, a.Start }, hearsay.ErrInvalid},
	} {
		a := fullAccount()
		c.change(&a.Claims[0].Assertions[0])
		if _, err := edge.Account(a, texts); !errors.Is(err, c.kind) || !strings.Contains(err.Error(), "hp-1") {
			t.Errorf("%s: got %v, want kind %q and the report's id", name, err, c.kind)
		}
	}
}

func TestStoriesImportsAndChecks(t *testing.T) {
	bearings, err := edge.Bearings([]hearsay.Bearing{
		{Report: "hp-1", Stance: hearsay.CheckDenies, Evidence: []hearsay.Evidence{{Span: spanOf("“has died.”"), Quote: "“has died.”", Polarity: hearsay.DeniesIt}}},
		{Report: "hp-2", Stance: hearsay.CheckUnrelated},
	}, func(i int) (string, error) {
		if i != 0 {
			return "", fmt.Errorf("text %d was asked for", i)
		}
		return ferry.Text(), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	life, err := edge.Life(hearsay.Life{Story: hearsay.Story{ID: "st", Status: hearsay.Quiet},
		Links:   []hearsay.StoryLink{{Kind: hearsay.BackgroundLink, Story: hearsay.Story{ID: "old", Title: "A fire"}, Report: "hp-1", Version: 1, Span: hearsay.Span{Start: 4, End: 9}, Quote: "lives", Why: "both a fire"}},
		Shifts:  []hearsay.Shift{{Kind: hearsay.Merged, From: "a", Into: "st", Moved: 2}},
		Rulings: []hearsay.Correction{{Number: 1, At: time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC), By: "ed", Kind: hearsay.PinCorrection, Story: "st", Undone: true}}},
		func(string, int) (string, bool) { return "Né lives.", true })
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		schema string
		value  any
		want   string
	}{
		{"story.json", edge.Story(hearsay.Story{ID: "st", Status: hearsay.Quiet, Members: []string{"a"}, Formerly: []string{"b"}}),
			`{"id":"st","title":"","first":null,"last":null,"reports":0,"origins":0,"status":"quiet","members":["a"],"formerly":["b"],"kinds":[],"people":[],"places":[],"growth":{"last_hour":0,"hour_before":0},"pinned":false,"muted":false}`},
		{"life.json", life, `{"story":` + line(t, edge.Story(hearsay.Story{ID: "st", Status: hearsay.Quiet})) + `,"links":[{"kind":"background","story":"old","title":"A fire","report":"hp-1","version":1,"start":3,"end":8,"quote":"lives","why":"both a fire"}],` +
			`"history":[{"at":null,"kind":"merged","from":"a","into":"st","reports":[],"moved":2,"why":"","ruling":null}],"joined":[],` +
			`"rulings":[{"number":1,"at":"2031-04-02T00:00:00Z","by":"ed","why":"","kind":"pin","story":"st","other":"","reports":[],"others":[],"undoes":null,"undone":true}]}`},
		{"import.json", edge.Imported(ferry, "st", true, ""), `{"report":"hp-1","version":1,"story":"st","new":true,"copy_of":null}`},
		{"import.json", edge.Imported(ferry, "st", false, "nw-1"), `{"report":"hp-1","version":1,"story":"st","new":false,"copy_of":"nw-1"}`},
		{"check.json", bearings, `[{"report":"hp-1","stance":"denies","evidence":[{"start":99,"end":110,"quote":"“has died.”","polarity":"denies"}]},{"report":"hp-2","stance":"unrelated","evidence":[]}]`},
	} {
		got := line(t, c.value)
		if got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
		valid(t, c.schema, got)
	}
	if bs, err := edge.Bearings(nil, nil); err != nil || line(t, bs) != "[]" {
		t.Errorf("no bearings: %v, %v", bs, err)
	}
}

func TestTimesStayWithinRFC3339(t *testing.T) {
	for in, want := range map[time.Time]string{
		{}: "null",
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC): `"9999-12-31T23:59:59.999999999Z"`,
		time.Date(-44, 3, 15, 0, 0, 0, 0, time.UTC):  `"0000-01-01T00:00:00Z"`,
	} {
		if got := line(t, edge.Time(in)); got != want {
			t.Errorf("%v: got %s, want %s", in, got, want)
		}
	}
}

func TestADocumentIsIndented(t *testing.T) {
	var b bytes.Buffer
	if err := edge.WriteDocument(&b, map[string]string{"a": "<b>"}); err != nil || b.String() != "{\n  \"a\": \"<b>\"\n}\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

// FuzzPositions reads the JSON as another program would and finds there, between a
// span's code points, the very words.
func FuzzPositions(f *testing.F) {
	f.Add("Zürich 🛶", 1, 8)
	f.Add("\xff\xfe\xc3(\xe2\x82", 2, 4)
	f.Add(strings.Repeat("a", 63)+"🛶🛶"+strings.Repeat("é", 40), 60, 100)
	f.Add("", 0, 0)
	f.Fuzz(func(t *testing.T, body string, start, end int) {
		v := hearsay.Version{Report: hearsay.Report{ID: "r"}, Body: body}
		s := hearsay.Span{Start: atRune(body, start), End: atRune(body, end)}
		s.End = max(s.Start, s.End)
		c := edge.NewCodePoints(body)
		for at := range body {
			if got, want := c.At(at), utf8.RuneCountInString(body[:at]); got != want {
				t.Fatalf("%q: at %d got %d, want %d", body, at, got, want)
			}
		}
		var got struct {
			Text      string      `json:"text"`
			Sentences []edge.Span `json:"sentences"`
		}
		if err := json.Unmarshal([]byte(line(t, edge.Reading(&v, &hearsay.Reading{Sentences: []hearsay.Span{s}}, nil))), &got); err != nil {
			t.Fatal(err)
		}
		outside := []rune(got.Text)[got.Sentences[0].Start:got.Sentences[0].End]
		if inside := []rune(s.In(body)); string(inside) != string(outside) {
			t.Errorf("%q %v: inside %q, outside %q", body, s, string(inside), string(outside))
		}
	})
}

// atRune is a place in s, near i, where a code point begins.
func atRune(s string, i int) int {
	i = min(max(i, 0), len(s))
	for at := range s {
		if at >= i {
			return at
		}
	}
	return len(s)
}

func TestCodePointsCountLikeTheStandardLibrary(t *testing.T) {
	for _, text := range []string{
		"", "plain", "é", "🛶", "\xff", strings.Repeat("x", 200), strings.Repeat("x", 63) + "🛶" + "y", strings.Repeat("🛶", 50),
		strings.Repeat("aé🛶\xff\xe2\x82", 60), strings.Repeat("x", 62) + "🛶", strings.Repeat("\x80", 300), strings.Repeat("\xf0\x9f", 70),
	} {
		c := edge.NewCodePoints(text)
		for at := range text { // every place where a code point begins
			if got, want := c.At(at), utf8.RuneCountInString(text[:at]); got != want {
				t.Fatalf("%.20q…: at %d got %d, want %d", text, at, got, want)
			}
		}
		total := utf8.RuneCountInString(text)
		if c.At(len(text)) != total || c.At(len(text)+99) != total || c.At(-5) != 0 {
			t.Errorf("%.20q…: ends are %d, %d, %d", text, c.At(-5), c.At(len(text)), c.At(len(text)+99))
		}
	}
	c := edge.NewCodePoints("a🛶b")
	for i, want := range []int{0, 1, 1, 1, 1, 2, 3} {
		if got := c.At(i); got != want {
			t.Errorf("inside a code point: at %d got %d, want %d", i, got, want)
		}
	}
}
