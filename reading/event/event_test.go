package event

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/clause"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/text/texttest"
	"github.com/hearsay-news/hearsay/reading/token"
)

func read(t *testing.T, d *text.Doc) []hearsay.Event {
	t.Helper()
	for _, stage := range []text.Stage{clause.New(), New()} {
		if err := stage.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d.Events
}

func shown(d *text.Doc, e hearsay.Event) string {
	s := e.In(d.Text) + " " + string(e.Type)
	if e.Mode != "" {
		s += "/" + e.Mode
	}
	s += " " + string(e.Modality)
	if e.Background {
		s += " background"
	}
	return s
}

// TestTypes holds the algebra: what a word names, and what its frame makes of it.
func TestTypes(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"Orlo/PROPN agreed/VERB/agree to/PART withdraw/VERB its/PRON troops/NOUN/troop ./PUNCT", "agreed to AGREE happened"},
		{"Orlo/PROPN will/AUX withdraw/VERB its/PRON troops/NOUN/troop ./PUNCT", "withdraw AGREE planned"},
		{"Orlo/PROPN is/AUX/be ready/ADJ to/PART withdraw/VERB its/PRON troops/NOUN/troop ./PUNCT", "withdraw AGREE planned"},
		{"Orlo/PROPN withdrew/VERB/withdraw its/PRON troops/NOUN/troop ./PUNCT", "withdrew RETREAT/withdraw happened"},
		{"Orlo/PROPN will/AUX not/PART withdraw/VERB its/PRON troops/NOUN/troop ./PUNCT", "withdraw REJECT happened"},
		{"Orlo/PROPN refused/VERB/refuse to/PART withdraw/VERB ./PUNCT", "refused to REJECT happened"},
		{"Orlo/PROPN demanded/VERB/demand the/DET withdrawal/NOUN of/ADP Vell/PROPN ./PUNCT", "demanded REQUEST happened"},
		{"Vell/PROPN must/AUX open/VERB its/PRON books/NOUN/book ./PUNCT", "open REQUEST happened"},
		{"Orlo/PROPN threatened/VERB/threaten to/PART attack/VERB Vell/PROPN ./PUNCT", "threatened to THREATEN/violence happened"},
		{"Orlo/PROPN will/AUX impose/VERB a/DET blockade/NOUN ./PUNCT", "impose THREATEN/restrict threatened"},
		{"Orlo/PROPN lifted/VERB/lift the/DET curfew/NOUN ./PUNCT", "lifted CONCEDE happened"},
		{"Orlo/PROPN imposed/VERB/impose a/DET curfew/NOUN ./PUNCT", "imposed COERCE/curfew happened"},
		{"The/DET curfew/NOUN was/AUX/be lifted/VERB/lift ./PUNCT", "lifted CONCEDE happened"},
		{"Orlo/PROPN suspended/VERB/suspend aid/NOUN to/ADP Vell/PROPN ./PUNCT", "suspended SANCTION happened"},
		{"Orlo/PROPN sent/VERB/send aid/NOUN to/ADP Vell/PROPN ./PUNCT", "sent AID happened"},
		{"Orlo/PROPN sent/VERB/send tanks/NOUN/tank to/ADP the/DET border/NOUN ./PUNCT", "sent MOBILIZE/troops happened"},
		{"Students/NOUN/student staged/VERB/stage a/DET rally/NOUN ./PUNCT", "staged PROTEST/demo happened"},
		{"Gunmen/NOUN/gunman killed/VERB/kill a/DET judge/NOUN ./PUNCT", "killed ASSAULT/targeted happened"},
		{"Two/NUM died/VERB/die in/ADP a/DET quake/NOUN ./PUNCT", "quake QUAKE happened"},
		{"Two/NUM drowned/VERB/drown on/ADP Monday/PROPN ./PUNCT", "drowned DEATH happened"},
		{"A/DET blast/NOUN hit/VERB a/DET mill/NOUN ./PUNCT", "blast EXPLOSION happened"},
		{"A/DET bomb/NOUN blast/NOUN hit/VERB a/DET mill/NOUN ./PUNCT", "bomb blast ASSAULT/explosives happened"},
		{"It/PRON was/AUX/be an/DET explosion/NOUN of/ADP joy/NOUN ./PUNCT", ""},
		{"The/DET fire/NOUN crews/NOUN/crew rested/VERB/rest ./PUNCT", ""},
		{"Orlo/PROPN released/VERB/release a/DET statement/NOUN ./PUNCT", ""},
		{"She/PRON held/VERB/hold fewer/ADJ than/ADP her/PRON papers/NOUN/paper allow/VERB ./PUNCT", ""},
		{"Somebody/PRON let/VERB it/PRON sail/VERB ./PUNCT", ""},
		{"Orlo/PROPN allowed/VERB/allow a/DET rally/NOUN ./PUNCT", "allowed CONCEDE happened"},
		{"Orlo/PROPN dismissed/VERB/dismiss as/ADP false/ADJ a/DET post/NOUN ./PUNCT", "dismissed as REJECT happened"},
		{"Orlo/PROPN dismissed/VERB/dismiss its/PRON minister/NOUN ./PUNCT", "dismissed SANCTION/convict happened"},
		{"A/DET peaceful/ADJ march/NOUN met/VERB/meet with/ADP bullets/NOUN/bullet ./PUNCT", "march PROTEST/demo happened"},
		{"Public/ADJ order/NOUN situation/NOUN in/ADP Orlo/PROPN ./PUNCT", ""},
		{"Orlo/PROPN has/VERB/have no/DET plans/NOUN/plan to/PART evacuate/VERB Vell/PROPN ./PUNCT", "evacuate AID denied"},
		{"Orlo/PROPN withdrew/VERB/withdraw the/DET figure/NOUN ./PUNCT", ""},
		{"Guards/NOUN/guard threw/VERB/throw stun/NOUN grenades/NOUN/grenade ./PUNCT", "threw ASSAULT/crowd-control happened"},
		{"Orlo/PROPN fears/VERB/fear no/DET attack/NOUN ./PUNCT", "attack ASSAULT denied"},
	} {
		d := texttest.Doc(hearsay.Version{}, c.sentence)
		got := ""
		if events := read(t, d); len(events) > 0 {
			got = shown(d, events[0])
		}
		if got != c.want {
			t.Errorf("%s\n got %q\nwant %q", d.Text, got, c.want)
		}
	}
}

func TestParties(t *testing.T) {
	for _, c := range []struct {
		sentence        string
		mentions        []string
		actors, targets string
	}{
		{"Orlo/PROPN attacked/VERB/attack Vell/PROPN ./PUNCT", []string{"Orlo", "Vell"}, "Orlo", "Vell"},
		{"Vell/PROPN was/AUX/be attacked/VERB/attack by/ADP Orlo/PROPN ./PUNCT", []string{"Vell", "Orlo"}, "Orlo", "Vell"},
		{"Orlo/PROPN and/CCONJ Tern/PROPN signed/VERB/sign a/DET treaty/NOUN ./PUNCT", []string{"Orlo", "Tern"}, "Orlo Tern", ""},
		{"Talks/NOUN/talk between/ADP Orlo/PROPN and/CCONJ Tern/PROPN resumed/VERB/resume ./PUNCT", []string{"Orlo", "Tern"}, "Orlo Tern", ""},
		{"Orlo/PROPN raiders/NOUN/raider attacked/VERB/attack Vell/PROPN ./PUNCT", []string{"Orlo", "Vell"}, "", "Vell"},
		{"Orlo/PROPN has/AUX/have agreed/VERB/agree to/PART talk/VERB ./PUNCT", []string{"Orlo"}, "Orlo", ""},
		{"The/DET murder/NOUN of/ADP Tern/PROPN shocked/VERB/shock many/ADJ ./PUNCT", []string{"Tern"}, "", "Tern"},
	} {
		d := texttest.Doc(hearsay.Version{}, c.sentence)
		for _, m := range c.mentions {
			texttest.Mention(d, m, hearsay.OrganizationEntity)
		}
		events := read(t, d)
		if len(events) == 0 {
			t.Errorf("%s: no event", d.Text)
			continue
		}
		names := func(ids []string) string {
			var out []string
			for _, id := range ids {
				out = append(out, d.Entity(id).Name)
			}
			return strings.Join(out, " ")
		}
		if a, g := names(events[0].Actors), names(events[0].Targets); a != c.actors || g != c.targets {
			t.Errorf("%s: actors %q, targets %q; want %q, %q", d.Text, a, g, c.actors, c.targets)
		}
	}
}

// TestBackground reads a report of a protest that recalls a raid two days before, and an
// older one.
func TestBackground(t *testing.T) {
	v := hearsay.Version{Report: hearsay.Report{Published: time.Date(2031, 3, 4, 15, 0, 0, 0, time.UTC)}}
	d := texttest.Doc(v,
		"# Crowd/NOUN storms/VERB/storm embassy/NOUN in/ADP Orlo/PROPN",
		"Hundreds/NOUN stormed/VERB/storm the/DET embassy/NOUN on/ADP Tuesday/PROPN ,/PUNCT days/NOUN/day after/ADP airstrikes/NOUN/airstrike on/ADP Sunday/PROPN ./PUNCT",
		"The/DET airstrikes/NOUN/airstrike shook/VERB/shake the/DET country/NOUN ./PUNCT",
		"It/PRON was/AUX/be the/DET worst/ADJ unrest/NOUN since/ADP 2024/NUM ,/PUNCT when/ADV a/DET bomb/NOUN killed/VERB/kill two/NUM ./PUNCT")
	d.Times = []hearsay.Timex{
		{Span: texttest.Find(d, "Tuesday"), Type: hearsay.DateTimex, Value: "2031-03-04"},
		{Span: texttest.Find(d, "Sunday"), Type: hearsay.DateTimex, Value: "2031-03-02"},
		{Span: texttest.Find(d, "2024"), Type: hearsay.DateTimex, Value: "2024"},
	}
	var got []string
	for _, e := range read(t, d) {
		got = append(got, shown(d, e))
	}
	want := []string{
		"stormed PROTEST/riot happened",
		"storms PROTEST/riot happened",
		"airstrikes ASSAULT/aerial happened background",
		"airstrikes ASSAULT/aerial happened background",
		"bomb ASSAULT/explosives happened background",
		"unrest PROTEST/riot happened",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if w := d.Events[0].When.Value; w != "2031-03-04" {
		t.Errorf("main event is of %q", w)
	}
	for _, c := range d.Clauses {
		if head := c.Head.In(d.Text); c.Background != (head == "shook" || head == "killed") {
			t.Errorf("clause of %s: background %v", head, c.Background)
		}
	}
}

func TestAnyText(t *testing.T) {
	for _, s := range hostileTexts() {
		check(t, s)
	}
}

func FuzzEvents(f *testing.F) {
	for _, s := range hostileTexts()[:6] {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<14 {
			check(t, s)
		}
	})
}

func hostileTexts() []string {
	return []string{
		"",
		"to agree to refuse to threaten to demand to agree to attack to attack",
		"\xff bomb \x80 killed \xc3\x28 will must not attack",
		"Killed by by by by after after after since since attack attack attack.",
		"Police, who, after the blast, which, killed, shot.",
		"No explosion of explosion of fire of storm of crash of war of peace.",
		strings.Repeat("agreed to ", 5000),
		strings.Repeat("attack killed by bomb ", 5000),
		strings.Repeat("The army attacked the town. ", 2000),
	}
}

// check holds what holds for every text: spans inside it, ids in order, at most
// MaxPerSentence events a sentence, the background of the first never set.
func check(t *testing.T, s string) {
	t.Helper()
	d := text.New(&hearsay.Version{Body: s})
	for _, stage := range []text.Stage{token.New(), tag.New(), clause.New(), New()} {
		if err := stage.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	count := map[int]int{}
	for i, e := range d.Events {
		if e.Start < 0 || e.End > len(d.Text) || e.Empty() {
			t.Errorf("span %v of %q", e.Span, s)
		}
		if i == 0 && e.Background {
			t.Error("the main event is background")
		}
		count[d.SentenceAt(e.Start)]++
	}
	for sentence, n := range count {
		if n > MaxPerSentence {
			t.Errorf("%d events in sentence %d", n, sentence)
		}
	}
}
