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
			`ednote="Corrects the number of buses" pubstatus="usable" slugline="depot-fire" urgency="4"`}},
		"ninjs.json": {{"urn:coastwire:9", "Coast Wire", "2025-02-11T08:00:00Z", "2025-02-11T09:00:00Z", "Ilse Thorn", "", "en",
			"Nine buses burn\n\nNine buses burned out.\n\nNobody was hurt.",
			`ednote="Second take" located="Selm" pubstatus="usable" slugline="FIRE" urgency="3" version="2"`}},
		"ninjs2.json": {{"urn:coastwire:10", "Radio Selm", "2025-02-11T10:00:00Z", "2025-02-11T10:00:00Z", "", "", "",
			"Depot reopens\n\nThe depot reopens.\n\nTwo lanes stay shut.", `version="1"`}},
		"iptc7901.txt": {{"cwi0063 2025-02-11", "cwi", "2025-02-11T09:45:00Z", "", "", "", "",
			"Bus depot in old port burns\n\nSELM (cwi) - Nine buses burned out on Tuesday, a café owner said.\n\nNobody was hurt.",
			`category="pl" urgency="3"`}},
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
	for _, name := range []string{"category", "ednote", "located", "pubstatus", "signal", "slugline", "urgency", "version"} {
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
		"cut":        {"<nitf><body><body.content><p>One", hearsay.ErrInvalid},
		"deep":       {"<nitf>" + strings.Repeat("<p>", 100_000), hearsay.ErrTooLarge},
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

func FuzzParse(f *testing.F) {
	for _, name := range []string{"g2.xml", "nitf.xml", "ninjs.json", "ninjs2.json", "iptc7901.txt"} {
		f.Add(load(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		found, problems := parse(data)
		if len(found)+len(problems) == 0 {
			t.Error("neither a report nor a problem")
		}
		for _, v := range found {
			if v.Title == "" && v.Body == "" {
				t.Errorf("a report without text: %+v", v)
			}
		}
	})
}
