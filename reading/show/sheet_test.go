package show_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/show"
)

func TestSheet(t *testing.T) {
	v := &hearsay.Version{Body: "Gunmen shot two guards in Orlo on Monday, police said. A clinic counted nine wounded. In 2019 a bomb killed 40."}
	text := v.Text()
	at := func(words string) hearsay.Span {
		i := strings.Index(text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	monday := hearsay.When{Value: "2031-03-03", Precision: hearsay.ToDay, Earliest: time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC)}
	r := &hearsay.Reading{
		Sentences: []hearsay.Span{at("Gunmen shot two guards in Orlo on Monday, police said."), at("A clinic counted nine wounded."), at("In 2019 a bomb killed 40.")},
		Clauses:   []hearsay.Clause{{Span: at("Gunmen shot two guards in Orlo on Monday"), Sentence: 0}},
		Entities: []hearsay.Entity{
			{ID: "e1", Name: "Gunmen"}, {ID: "e2", Name: "guards"}, {ID: "e3", Name: "police"}, {ID: "e4", Name: "clinic"}, {ID: "e5", Name: "two drivers"},
		},
		Statements: []hearsay.Statement{
			{ID: "s1", Speaker: "e3", Chain: hearsay.Chain{{Name: "The Post", Kind: hearsay.OutletLink}, {Name: "Northwire", Kind: hearsay.WireLink}, {Name: "police", Kind: hearsay.OrganizationLink}}},
			{ID: "s2", Speaker: "e4", Chain: hearsay.Chain{{Name: "clinic", Kind: hearsay.OrganizationLink}}},
		},
		Events: []hearsay.Event{
			{ID: "v1", Span: at("shot"), Type: hearsay.Assault, Mode: "firearms", Modality: hearsay.Happened, Actors: []string{"e1"}, Targets: []string{"e2", "e5"}, When: monday, Where: hearsay.Where{Name: "Orlo", Country: "AR"}, Statement: "s1"},
			{ID: "v2", Span: at("bomb"), Type: hearsay.Assault, Background: true},
		},
		Figures: []hearsay.Figure{
			{Span: at("two guards"), Quantity: hearsay.Exactly(2), Counted: hearsay.Killed, Who: "guards", Event: "v1", Statement: "s1"},
			{Span: at("two"), Quantity: hearsay.Exactly(2), Counted: hearsay.Killed, Who: "guards", Event: "v1", Statement: "s1"},
			{Span: at("nine wounded"), Quantity: hearsay.AtLeast(9), Counted: hearsay.Injured, Event: "v1", Statement: "s2", Extent: "clinic"},
			{Span: at("40"), Quantity: hearsay.Exactly(40), Counted: hearsay.Killed, Event: "v2", Background: true},
		},
	}
	var got []string
	for _, f := range show.NewIndex(r).Sheet(text) {
		got = append(got, f.Question+": "+f.Answer)
	}
	want := `What: assault, firearms: “Gunmen shot two guards in Orlo on Monday”
When: 2031-03-03
Where: Orlo (AR)
Who: Gunmen
To whom: guards and two drivers
How many: 2 killed: guards
How many: 9 or more injured (clinic)
On whose word: police (via Northwire); numbers: clinic`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	if sheet := show.NewIndex(&hearsay.Reading{}).Sheet(""); sheet != nil {
		t.Errorf("of nothing: %v", sheet)
	}
}

// TestSheetTellsWhatIsDenied holds that no toll that somebody denies or nobody confirms stands on
// a sheet as a toll, and that a denied part in a deed leaves its toll alone.
func TestSheetTellsWhatIsDenied(t *testing.T) {
	for _, c := range []struct {
		text     string
		deed     string
		typ      hearsay.EventType
		modality hearsay.Modality
		stance   hearsay.Stance
		content  string
		want     string
	}{
		{"The ministry denied that ten were killed.", "killed", hearsay.Death, hearsay.DeniedMod, hearsay.Denies, "that ten were killed", "10 killed (denied by the ministry)"},
		{"The ministry could not say whether ten were killed.", "killed", hearsay.Death, hearsay.Possible, hearsay.Questions, "whether ten were killed", "10 killed (not confirmed)"},
		{"Talk that ten were killed was a lie.", "killed", hearsay.Death, hearsay.DeniedMod, hearsay.Asserts, "Talk", "10 killed (denied)"},
		{"The ministry dismissed claims that it killed ten.", "dismissed", hearsay.Reject, hearsay.Happened, hearsay.Denies, "claims that it killed ten", "10 killed (denied by the ministry)"},
		{"The ministry denied involvement in the raid where ten died.", "denied", hearsay.Reject, hearsay.Happened, hearsay.Denies, "involvement in the raid where ten died", "10 killed"},
		{"More than ten were killed.", "killed", hearsay.Death, hearsay.Happened, hearsay.Asserts, "", "more than ten killed"},
	} {
		at := func(words string) hearsay.Span {
			i := strings.Index(c.text, words)
			return hearsay.Span{Start: i, End: i + len(words)}
		}
		r := &hearsay.Reading{
			Sentences:  []hearsay.Span{{Start: 0, End: len(c.text)}},
			Entities:   []hearsay.Entity{{ID: "e1", Name: "ministry"}},
			Statements: []hearsay.Statement{{ID: "s1", Speaker: "e1", Stance: c.stance, Content: hearsay.Spans{at(c.content)}}},
			Events:     []hearsay.Event{{ID: "v1", Span: at(c.deed), Type: c.typ, Modality: c.modality}},
			Figures:    []hearsay.Figure{{Span: at("ten"), Words: "ten", Quantity: hearsay.Exactly(10), Counted: hearsay.Killed, Event: "v1"}},
		}
		if strings.HasPrefix(c.text, "More") {
			r.Figures[0].Words, r.Figures[0].Quantity = "More than ten", hearsay.AtLeast(11)
		}
		got := ""
		for _, f := range show.NewIndex(r).Sheet(c.text) {
			if f.Question == "How many" {
				got = f.Answer
			}
		}
		if got != c.want {
			t.Errorf("%s\n%s, want %s", c.text, got, c.want)
		}
	}
}

// TestSheetLeavesOutWhatWasCorrected holds that the number of an earlier version, which a
// correction cites, is no answer.
func TestSheetLeavesOutWhatWasCorrected(t *testing.T) {
	text := "An earlier version of this article said 18 had died. The number is 8."
	figure := func(words string, n int, statement string) hearsay.Figure {
		i := strings.Index(text, words)
		return hearsay.Figure{Span: hearsay.Span{Start: i, End: i + len(words)}, Words: words, Quantity: hearsay.Exactly(n), Counted: hearsay.Killed, Event: "v1", Statement: statement}
	}
	r := &hearsay.Reading{
		Sentences:  []hearsay.Span{{Start: 0, End: 52}, {Start: 53, End: len(text)}},
		Entities:   []hearsay.Entity{{ID: "e1", Name: "earlier version of this article"}},
		Statements: []hearsay.Statement{{ID: "s1", Speaker: "e1", Content: hearsay.Spans{{Start: 40, End: 51}}}},
		Events:     []hearsay.Event{{ID: "v1", Span: hearsay.Span{Start: 47, End: 51}, Type: hearsay.Death, Modality: hearsay.Happened}},
		Figures:    []hearsay.Figure{figure("18", 18, "s1"), figure("8.", 8, "")},
	}
	for _, f := range show.NewIndex(r).Sheet(text) {
		if f.Question == "How many" && f.Answer != "8 killed" {
			t.Errorf("%s", f.Answer)
		}
	}
}
