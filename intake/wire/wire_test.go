package wire_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/page"
	"github.com/hearsay-news/hearsay/intake/wire"
)

func parse(data []byte) (found []hearsay.Version, problems []error) {
	for v, err := range wire.Parse(data, page.Text) {
		if err != nil {
			problems = append(problems, err)
			continue
		}
		found = append(found, v)
	}
	return found, problems
}

func load(t testing.TB, name string) []byte {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWhatIsTakenOfEachFormat(t *testing.T) {
	type report struct{ id, outlet, published, observed, byline, credit, language, text, extra string }
	for name, want := range map[string][]report{
		"g2.xml": {
			{"tag:coastwire.example,2025:fire", "Coast Wire", "2025-02-11T07:40:00Z", "2025-02-11T09:00:00Z", "Ilse Thorn", "Radio Selm", "en-GB",
				"Nine buses burn in port depot\n\nSELM, Feb 11 (Coast Wire) - Nine buses burned out in a depot in the port on Tuesday.\n\nNobody was hurt, the brigade said.",
				`ednote="ADDS quote from guard, 3rd paragraph" located="Selm" pubstatus="usable" signal="update" slugline="FIRE-DEPOT/" urgency="3" version="3"`},
			{"tag:coastwire.example,2025:kill", "Coast Wire", "2025-02-11T09:30:00Z", "2025-02-11T09:30:00Z", "", "", "",
				"WITHDRAWN: arrest in Selm\n\nFirst line of two in one paragraph.\n\nSecond paragraph.",
				`ednote="Item withdrawn: the address was wrong" pubstatus="canceled"`},
		},
		"nitf.xml": {{"cw-0211-17", "Coast Wire", "2025-02-11T08:45:00Z", "", "Ilse Thorn", "", "en",
			"Bus depot burns; nobody hurt\n\nSELM, Feb. 11 - Nine buses burned out in a café-lined street of the old port.\n\nWork in the night\n\nThe brigade came at dawn.",
			`ednote="Corrects the number of buses" pubstatus="usable" signal="correction" slugline="depot-fire" urgency="4"`}},
		"ninjs.json": {{"urn:coastwire:9", "Coast Wire", "2025-02-11T08:00:00Z", "2025-02-11T09:00:00Z", "Ilse Thorn", "", "en",
			"Nine buses burn\n\nNine buses burned out.\n\nNobody was hurt.",
			`ednote="Second take" located="Selm" pubstatus="usable" slugline="FIRE" urgency="3" version="2"`}},
		"ninjs2.json": {{"urn:coastwire:10", "Radio Selm", "2025-02-11T10:00:00Z", "2025-02-11T10:00:00Z", "", "", "",
			"Depot reopens\n\nThe depot reopens.\n\nTwo lanes stay shut.", `version="1"`}},
		"iptc7901.txt": {{"cwi0063 2025-02-11", "cwi", "2025-02-11T09:45:00Z", "", "", "", "",
			"Bus depot in old port burns\n\nSELM (cwi) - Nine buses burned out on Tuesday, a café owner said.\n\nNobody was hurt.",
			`category="pl" slugline="fire/depot" urgency="3"`}},
		"iptc7901-two.txt": {
			{"cwi0064 2025-02-11", "cwi", "2025-02-11T10:02:00Z", "", "", "", "",
				"EDITORS: KILL ITEM cwi0063 \"Bus depot in old port burns\"\n\nThe depot did not burn.", `category="pl" signal="kill" slugline="fire/kill" urgency="1"`},
			{"cwi0063 2025-02-11", "cwi", "", "2025-02-11T10:02:00Z", "", "", "", "", `ednote="EDITORS: KILL ITEM cwi0063 \"Bus depot in old port burns\"" pubstatus="canceled"`},
			{"cwi0065", "cwi", "", "", "", "", "", "Regatta put off\n\nThe regatta was put off to Sunday.", `category="sp" slugline="regatta" urgency="4"`},
		},
		"newsml1.xml": {
			{"urn:newsml:coastwire.example:20250211:FIRE-7", "Coast Wire", "2025-02-11T07:40:00Z", "2025-02-11T08:40:00Z", "Ilse Thorn", "Radio Selm", "en-GB",
				"Nine buses burn in port depot\n\nSELM, Feb 11 (Coast Wire) - Nine buses burned out in a depot in the port on Tuesday.\n\nNobody was hurt, the brigade said.",
				`ednote="ADDS brigade" pubstatus="usable" signal="update" slugline="FIRE-DEPOT" urgency="3" version="2"`},
			{"urn:newsml:coastwire.example:20250211:ARREST-8", "coastwire.example", "2025-02-11T08:00:00Z", "2025-02-11T10:00:00Z", "", "", "", "", `pubstatus="canceled" version="3"`},
		},
		"ninjs-list.json": {
			{"urn:coastwire:21", "Coast Wire", "2025-02-11T10:00:00Z", "2025-02-11T10:00:00Z", "", "", "", "Depot reopens\n\nThe depot reopens.", `embargoed="2025-02-11T12:00:00Z" pubstatus="usable"`},
			{"urn:coastwire:22", "", "2025-02-11T10:30:00Z", "2025-02-11T10:30:00Z", "", "", "", "", `ednote="MANDATORY KILL. The report was wrong." pubstatus="canceled"`},
		},
	} {
		found, problems := parse(load(t, name))
		if len(found) != len(want) {
			t.Errorf("%s: %d reports, want %d (%v)", name, len(found), len(want), problems)
			continue
		}
		for i, v := range found {
			got := report{v.ID, v.Outlet, stamp(v.Published), stamp(v.Observed), v.Byline, v.Credit, v.Language, v.Text(), extras(v)}
			if got != want[i] {
				t.Errorf("%s item %d:\n got %+v\nwant %+v", name, i+1, got, want[i])
			}
			if v.Kind != hearsay.WireOutlet {
				t.Errorf("%s: kind %q", name, v.Kind)
			}
		}
	}
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// extras lists what was kept beside the fields, by name.
func extras(v hearsay.Version) string {
	var all []string
	for _, name := range []string{"category", "ednote", "embargoed", "located", "pubstatus", "signal", "slugline", "urgency", "version"} {
		if raw, ok := v.Extra[name]; ok {
			all = append(all, name+"="+string(raw))
		}
	}
	return strings.Join(all, " ")
}

func TestABrokenItemLosesNoOther(t *testing.T) {
	_, problems := parse(load(t, "g2.xml"))
	if len(problems) != 1 || !errors.Is(problems[0], hearsay.ErrInvalid) || !strings.HasPrefix(problems[0].Error(), "item 2: ") {
		t.Errorf("problems: %v", problems)
	}
	for name, c := range map[string]struct {
		in   string
		kind error
	}{
		"no item":    {"<newsMessage/>", hearsay.ErrInvalid},
		"deep":       {"<nitf>" + strings.Repeat("<block>", 100_000), hearsay.ErrTooLarge},
		"wide":       {"<nitf>" + strings.Repeat("<p/>", 600_000) + "</nitf>", hearsay.ErrTooLarge},
		"no text":    {`{"uri":"x"}`, hearsay.ErrInvalid},
		"no json":    {`{"uri":`, hearsay.ErrInvalid},
		"no framing": {"\x01abc", hearsay.ErrInvalid},
	} {
		found, problems := parse([]byte(c.in))
		if len(found) != 0 || len(problems) != 1 || !errors.Is(problems[0], c.kind) {
			t.Errorf("%s: %v %v", name, found, problems)
		}
	}
}

// What a file that was cut off holds is read, and the cut is told.
func TestACutFileIsReadAsFarAsItGoes(t *testing.T) {
	for name, in := range map[string]string{
		"nitf":  "<nitf><body><body.head><hedline><hl1>Depot burns</hl1></hedline></body.head><body.content><p>Nine buses bur",
		"g2":    "<newsItem guid='a'><contentMeta><headline>Depot burns</headline></contentMeta><contentSet><inlineXML><p>Nine buses bur",
		"ninjs": `{"uri":"a","headline":"Depot burns","body_text":"Nine buses bur`,
		"7901":  "\x01cwi1 3 pl\x02Depot burns\n\n   Nine buses bur",
	} {
		found, problems := parse([]byte(in))
		if len(found) != 1 || found[0].Text() != "Depot burns\n\nNine buses bur" || len(problems) != 1 || !strings.Contains(problems[0].Error(), "ends inside") {
			t.Errorf("%s: %+v %v", name, found, problems)
		}
	}
}

func TestWhoWroteIt(t *testing.T) {
	for in, want := range map[string]string{
		`<nitf><body><body.head><byline>By ILSE THORN<byttl>Coast Wire</byttl></byline><hl1>x</hl1></body.head></body></nitf>`: "ILSE THORN",
		`{"uri":"a","headline":"x","by":"By Ilse Thorn","body_html":"<p>One.</p>"}`:                                            "Ilse Thorn",
		`<newsItem guid="a"><contentMeta><headline>x</headline><creator literal="Ilse Thorn"/></contentMeta></newsItem>`:       "Ilse Thorn",
	} {
		if found, problems := parse([]byte(in)); len(found) != 1 || found[0].Byline != want {
			t.Errorf("%s: %+v %v", in, found, problems)
		}
	}
}

func TestWhatIsTakenBack(t *testing.T) {
	for in, want := range map[string]bool{
		`{"uri":"a","headline":"Depot burns","pubstatus":"canceled"}`:                                                                     true,
		`{"uri":"a","headline":"Depot burns","pubstatus":"withheld"}`:                                                                     true,
		`{"uri":"a","headline":"Depot burns","ednote":"MANDATORY KILL: wrong"}`:                                                           true,
		`{"uri":"a","headline":"Depot burns","ednote":"EDITORS: Please kill this story"}`:                                                 true,
		`{"uri":"a","headline":"Depot burns","ednote":"Kills 3rd paragraph"}`:                                                             false,
		`{"uri":"a","headline":"Depot burns","ednote":"KILL 3rd paragraph on the driver"}`:                                                false,
		`{"uri":"a","headline":"Depot burns","pubstatus":"usable"}`:                                                                       false,
		`<nitf><docdata management-status="canceled"/><hl1>Depot burns</hl1></nitf>`:                                                      true,
		`<newsItem guid="a"><itemMeta><signal qcode="sig:update"/><signal qcode="sig:kill"/></itemMeta><headline>x</headline></newsItem>`: true,
	} {
		found, problems := parse([]byte(in))
		if len(found) != 1 || found[0].Withdrawn() != want {
			t.Errorf("%s: %+v %v", in, found, problems)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"g2.xml", "nitf.xml", "ninjs.json", "ninjs2.json", "iptc7901.txt", "iptc7901-two.txt", "newsml1.xml", "ninjs-list.json"} {
		f.Add(load(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		found, problems := parse(data)
		if len(found)+len(problems) == 0 {
			t.Error("neither a report nor a problem")
		}
		for _, v := range found {
			if v.Title == "" && v.Body == "" && !v.Withdrawn() {
				t.Errorf("a report without text: %+v", v)
			}
		}
	})
}
