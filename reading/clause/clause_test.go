package clause

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/text/texttest"
	"github.com/hearsay-news/hearsay/reading/token"
)

func read(t *testing.T, d *text.Doc) []hearsay.Clause {
	t.Helper()
	if err := New().Read(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d.Clauses
}

// shown is a clause in the short form of the tests: its words, and behind a bar its head,
// kind, modality and, where it is negated, "not".
func shown(d *text.Doc, c hearsay.Clause) string {
	s := c.In(d.Text) + " | " + c.Head.In(d.Text) + " " + string(c.Kind) + " " + string(c.Modality)
	if c.Negated {
		s += " not"
	}
	return s
}

func TestClauses(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{ // two clauses with a subject each
			"One/NUM miner/NOUN has/AUX/have died/VERB/die and/CCONJ six/NUM were/AUX/be hurt/VERB ./PUNCT",
			[]string{"One miner has died | died event happened", "six were hurt | hurt event happened"},
		},
		{ // a shared subject: the second reaches back to it
			"Rioters/NOUN/rioter stormed/VERB/storm the/DET gate/NOUN and/CCONJ set/VERB fire/NOUN to/ADP a/DET hut/NOUN ./PUNCT",
			[]string{"Rioters stormed the gate | stormed event happened", "Rioters stormed the gate and set fire to a hut | set event happened"},
		},
		{ // a result
			"A/DET bus/NOUN overturned/VERB/overturn ,/PUNCT killing/VERB/kill three/NUM ./PUNCT",
			[]string{"A bus overturned | overturned event happened", "A bus overturned , killing three | killing event happened"},
		},
		{ // what stands behind "after" stands alone once the conjunction is off
			"People/NOUN/person were/AUX/be moved/VERB/move after/SCONJ a/DET tank/NOUN burst/VERB ./PUNCT",
			[]string{"People were moved | moved event happened", "a tank burst | burst event happened"},
		},
		{ // a relative clause within another
			"The/DET bridge/NOUN ,/PUNCT which/PRON had/AUX/have been/AUX/be closed/VERB/close ,/PUNCT fell/VERB/fall ./PUNCT",
			[]string{"The bridge , which had been closed , fell | fell event happened", "The bridge , which had been closed | closed event happened"},
		},
		{ // a participle between subject and verb hides nothing
			"Ten/NUM died/VERB/die after/SCONJ a/DET boat/NOUN carrying/VERB/carry sixty/NUM men/NOUN/man sank/VERB/sink off/ADP Orlo/PROPN ./PUNCT",
			[]string{"Ten died | died event happened", "a boat carrying sixty men sank off Orlo | sank event happened"},
		},
		{
			"Crews/NOUN/crew came/VERB/come after/SCONJ a/DET shed/NOUN used/VERB/use by/ADP masons/NOUN/mason fell/VERB/fall ./PUNCT",
			[]string{"Crews came | came event happened", "a shed used by masons fell | fell event happened"},
		},
		{
			"A/DET man/NOUN accused/VERB/accuse of/ADP lighting/VERB/light the/DET fire/NOUN was/AUX/be held/VERB/hold ./PUNCT",
			[]string{"A man accused of lighting the fire was held | held event happened"},
		},
		{ // an insertion in a clause that hangs on another
			"He/PRON quit/VERB after/SCONJ a/DET party/NOUN ,/PUNCT which/PRON had/AUX/have left/VERB/leave ,/PUNCT won/VERB/win ./PUNCT",
			[]string{"He quit | quit event happened", "a party , which had left | left event happened", "a party , which had left , won | won event happened"},
		},
		{ // a stretch of time before "after" is none of the clause before it
			"It/PRON burned/VERB/burn ,/PUNCT two/NUM hours/NOUN/hour after/SCONJ a/DET crane/NOUN fell/VERB/fall ./PUNCT",
			[]string{"It burned | burned event happened", "a crane fell | fell event happened"},
		},
		{ // a relative clause without commas between subject and verb
			"Two/NUM officers/NOUN/officer of/ADP a/DET boat/NOUN that/PRON sank/VERB/sink off/ADP Orlo/PROPN were/AUX/be held/VERB/hold ./PUNCT",
			[]string{"Two officers of a boat that sank off Orlo were held | held event happened", "Two officers of a boat that sank off Orlo | sank event happened"},
		},
		{ // a relative clause behind a preposition stands alone once both are off
			"It/PRON answered/VERB/answer a/DET raid/NOUN on/ADP a/DET camp/NOUN ,/PUNCT in/ADP which/PRON a/DET cook/NOUN died/VERB/die ./PUNCT",
			[]string{"It answered a raid on a camp | answered event happened", "a cook died | died event happened"},
		},
		{
			"Nine/NUM were/AUX/be saved/VERB/save ,/PUNCT four/NUM of/ADP whom/PRON were/AUX/be hurt/VERB ./PUNCT",
			[]string{"Nine were saved | saved event happened", "four of whom were hurt | hurt event happened"},
		},
		{ // a phrase before the subject is none of its clause's conjunctions
			"After/ADP a/DET row/NOUN ,/PUNCT police/NOUN left/VERB/leave ./PUNCT",
			[]string{"After a row , police left | left event happened"},
		},
		{ // a participle that stands in for a relative clause carries nothing
			"The/DET yard/NOUN run/VERB by/ADP Orlo/PROPN was/AUX/be shut/VERB ./PUNCT",
			[]string{"The yard run by Orlo was shut | shut event happened"},
		},
		{
			"There/PRON has/AUX/have been/AUX/be no/DET leak/NOUN ./PUNCT",
			[]string{"There has been no leak | leak state denied not"},
		},
		{
			"We/PRON have/VERB no/DET evidence/NOUN of/ADP a/DET leak/NOUN ./PUNCT",
			[]string{"We have no evidence of a leak | have state denied not"},
		},
		{
			"The/DET pumps/NOUN/pump failed/VERB/fail to/PART start/VERB ./PUNCT",
			[]string{"The pumps failed to start | failed event denied not"},
		},
		{ // "not" beside another word is no denial
			"In/ADP the/DET not/PART too/ADV distant/ADJ future/NOUN it/PRON opens/VERB/open ./PUNCT",
			[]string{"In the not too distant future it opens | opens event happened"},
		},
		{
			"The/DET valve/NOUN is/AUX/be open/ADJ ./PUNCT",
			[]string{"The valve is open | open state happened"},
		},
		{
			"The/DET port/NOUN will/AUX close/VERB ./PUNCT",
			[]string{"The port will close | close plan planned"},
		},
		{
			"The/DET port/NOUN may/AUX close/VERB ./PUNCT",
			[]string{"The port may close | close event possible"},
		},
		{ // who is suspected doesn't make the arrest doubtful, nor what a place is thought to be the raid
			"Police/NOUN arrest/VERB suspect/NOUN in/ADP break-in/NOUN ./PUNCT",
			[]string{"Police arrest suspect in break-in | arrest event happened"},
		},
		{
			"Jets/NOUN/jet hit/VERB a/DET suspected/VERB/suspect depot/NOUN ./PUNCT",
			[]string{"Jets hit a suspected depot | hit event happened"},
		},
		{ // "could be seen" was there
			"Smoke/NOUN could/AUX be/AUX seen/VERB/see ./PUNCT",
			[]string{"Smoke could be seen | seen event happened"},
		},
		{
			"A/DET spark/NOUN caused/VERB/cause the/DET fire/NOUN ./PUNCT",
			[]string{"A spark caused the fire | caused cause happened"},
		},
		{
			"The/DET owner/NOUN must/AUX pay/VERB ./PUNCT",
			[]string{"The owner must pay | pay demand planned"},
		},
		{ // a plan with a reason stays one
			"The/DET port/NOUN will/AUX reopen/VERB because/ADP of/ADP the/DET thaw/NOUN ./PUNCT",
			[]string{"The port will reopen because of the thaw | reopen plan planned"},
		},
		{
			"The/DET port/NOUN closed/VERB/close because/ADP of/ADP ice/NOUN ./PUNCT",
			[]string{"The port closed because of ice | closed cause happened"},
		},
		{ // two infinitives under one demand
			"People/NOUN/person were/AUX/be told/VERB/tell to/PART stay/VERB and/CCONJ close/VERB windows/NOUN/window ./PUNCT",
			[]string{"People were told to stay and close windows | told demand planned"},
		},
		{
			"Stay/VERB inside/ADV ,/PUNCT shut/VERB doors/NOUN/door !/PUNCT",
			[]string{"Stay inside | Stay demand planned", "Stay inside , shut doors | shut event happened"},
		},
		{ // a headline without a verb
			"# Blast/NOUN at/ADP paint/NOUN plant/NOUN",
			[]string{"Blast at paint plant | Blast event happened"},
		},
		{
			"Yellow/ADJ smoke/NOUN over/ADP town/NOUN ./PUNCT",
			[]string{"Yellow smoke over town | smoke state happened"},
		},
		{ // a dateline is no part of it
			"ORLO/PROPN ,/PUNCT May/PROPN 3/NUM (/PUNCT Southwire/PROPN )/PUNCT --/PUNCT A/DET ship/NOUN sank/VERB/sink ./PUNCT",
			[]string{"A ship sank | sank event happened"},
		},
	} {
		d := texttest.Doc(hearsay.Version{}, c.sentence)
		var got []string
		for _, clause := range read(t, d) {
			got = append(got, shown(d, clause))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\n got: %s\nwant: %s", d.Text, strings.Join(got, "\n      "), strings.Join(c.want, "\n      "))
		}
	}
}

func TestReportingWordsAreNoClause(t *testing.T) {
	d := texttest.Doc(hearsay.Version{},
		"The/DET mast/NOUN fell/VERB/fall ,/PUNCT two/NUM guards/NOUN/guard said/VERB/say on/ADP Monday/PROPN ./PUNCT",
		"Orlo/PROPN denied/VERB/deny that/SCONJ a/DET mast/NOUN had/AUX/have cracked/VERB/crack ./PUNCT",
		"The/DET Reds/PROPN claimed/VERB/claim responsibility/NOUN for/ADP the/DET raid/NOUN ./PUNCT")
	orlo := texttest.Mention(d, "Orlo", hearsay.OrganizationEntity)
	reds := texttest.Mention(d, "The Reds", hearsay.GroupEntity)
	texttest.Said(d, "two guards", "said", "The mast fell", "", hearsay.Asserts)
	texttest.Said(d, "Orlo", "denied", "that a mast had cracked", orlo, hearsay.Denies)
	texttest.Said(d, "The Reds", "claimed", "responsibility for the raid", reds, hearsay.Asserts)
	clauses := read(t, d)
	if len(clauses) != 3 {
		t.Fatalf("%d clauses, want 3: %+v", len(clauses), clauses)
	}
	for i, want := range []string{
		"The mast fell | fell event happened",
		"a mast had cracked | cracked event denied", // denied by the stance, not by its own words
		"responsibility for the raid | responsibility responsibility happened",
	} {
		if got := shown(d, clauses[i]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if clauses[i].Statement != d.Statements[i].ID {
			t.Errorf("clause %d is of statement %q", i, clauses[i].Statement)
		}
	}
	if s := clauses[2].Subject; len(s) != 1 || s[0] != reds {
		t.Errorf("who claimed: %v, want [%s]", s, reds)
	}
}

// TestWhatIsDoneStaysDone holds that a wish or a promise makes no plan of the deed that it is
// about, while what is wished for stays one.
func TestWhatIsDoneStaysDone(t *testing.T) {
	d := texttest.Doc(hearsay.Version{},
		"Guards/NOUN/guard vowed/VERB/vow to/PART find/VERB the/DET men/NOUN/man who/PRON robbed/VERB/rob Orlo/PROPN ./PUNCT",
		"Tern/PROPN wants/VERB/want the/DET men/NOUN/man to/PART be/AUX freed/VERB/free ./PUNCT",
		"A/DET driver/NOUN wanted/VERB/want in/ADP two/NUM raids/NOUN/raid was/AUX/be caught/VERB/catch ./PUNCT")
	texttest.Said(d, "Guards", "vowed", "to find the men who robbed Orlo", "", hearsay.Promises)
	texttest.Said(d, "Tern", "wants", "the men to be freed", "", hearsay.Intends)
	texttest.Said(d, "A driver", "wanted", "in two raids was caught", "", hearsay.Intends)
	var got []string
	for _, c := range read(t, d) {
		got = append(got, c.Head.In(d.Text)+" "+string(c.Modality))
	}
	if got, want := strings.Join(got, ", "), "robbed happened, freed planned, caught happened"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTermsAndSubject(t *testing.T) {
	d := texttest.Doc(hearsay.Version{},
		"On/ADP Monday/PROPN ,/PUNCT Orlo/PROPN and/CCONJ Tern/PROPN never/ADV shipped/VERB/ship 14/NUM rusty/ADJ cranes/NOUN/crane to/ADP Vell/PROPN ./PUNCT")
	orlo := texttest.Mention(d, "Orlo", hearsay.OrganizationEntity)
	tern := texttest.Mention(d, "Tern", hearsay.OrganizationEntity)
	texttest.Mention(d, "Vell", hearsay.PlaceEntity)
	c := read(t, d)[0]
	if got := strings.Join(c.Terms, " "); got != "orlo tern ship 14 rusty crane vell" {
		t.Errorf("terms %q", got)
	}
	if len(c.Subject) != 2 || c.Subject[0] != orlo || c.Subject[1] != tern {
		t.Errorf("subject %v", c.Subject)
	}
}

// TestPhrasalVerbs holds that a verb whose particle makes it another leaves the plain verb.
func TestPhrasalVerbs(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"A/DET ferry/NOUN went/VERB/go down/ADP in/ADP fog/NOUN ./PUNCT", "ferry sink fog"},
		{"Prices/NOUN/price went/VERB/go down/ADV ./PUNCT", "price fall"},
		{"Two/NUM men/NOUN/man went/VERB/go down/ADP the/DET road/NOUN ./PUNCT", "two man road"},
		{"Fire/NOUN broke/VERB/break out/ADP at/ADP a/DET mill/NOUN ./PUNCT", "fire erupt mill"},
		{"Crews/NOUN/crew put/VERB the/DET fire/NOUN out/ADP ./PUNCT", "crew extinguish fire"},
		{"Crews/NOUN/crew put/VERB out/ADP the/DET fire/NOUN ./PUNCT", "crew extinguish fire"},
		{"Hundreds/NOUN/hundred took/VERB/take part/NOUN ./PUNCT", "hundred participate"},
		{"The/DET search/NOUN was/AUX/be called/VERB/call off/ADP ./PUNCT", "search cancel"},
		{"The/DET vote/NOUN set/VERB off/ADP a/DET riot/NOUN ./PUNCT", "vote trigger riot"},
		{"Four/NUM rebels/NOUN/rebel gave/VERB/give up/ADP ./PUNCT", "four rebel surrender"},
		{"She/PRON gave/VERB/give in/ADP Orlo/PROPN a/DET talk/NOUN ./PUNCT", "give orlo talk"},
	} {
		d := texttest.Doc(hearsay.Version{}, c.sentence)
		if got := strings.Join(read(t, d)[0].Terms, " "); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", d.Text, got, c.want)
		}
	}
}

func TestTimeOfAClause(t *testing.T) {
	d := texttest.Doc(hearsay.Version{},
		"The/DET strike/NOUN came/VERB/come hours/NOUN/hour after/ADP raids/NOUN/raid on/ADP Sunday/PROPN that/PRON killed/VERB/kill 25/NUM ./PUNCT",
		"It/PRON was/AUX/be checked/VERB/check in/ADP May/PROPN and/CCONJ there/PRON was/AUX/be no/DET crack/NOUN ./PUNCT")
	d.Times = []hearsay.Timex{
		{Span: texttest.Find(d, "Sunday"), Type: hearsay.DateTimex, Value: "2031-03-02"},
		{Span: texttest.Find(d, "May"), Type: hearsay.DateTimex, Value: "2030-05"},
	}
	want := map[string]string{"came": "", "killed": "2031-03-02", "checked": "2030-05", "was": "", "crack": ""}
	for _, c := range read(t, d) {
		if head := c.Head.In(d.Text); c.When.Value != want[head] {
			t.Errorf("%s: when %q, want %q", head, c.When.Value, want[head])
		}
	}
}

// TestTimesOfOthers holds that a clause takes no time that another word has: that of the reporting
// words or of the main verb tells nothing of what went before.
func TestTimesOfOthers(t *testing.T) {
	for _, c := range []struct {
		sentence, time string
		want           string // heads that have the time
	}{
		{"Nine/NUM died/VERB/die after/SCONJ a/DET boat/NOUN sank/VERB/sink off/ADP Orlo/PROPN ,/PUNCT it/PRON said/VERB/say on/ADP Monday/PROPN ./PUNCT", "Monday", ""},
		{"Two/NUM crew/NOUN of/ADP a/DET boat/NOUN that/PRON sank/VERB/sink off/ADP Orlo/PROPN were/AUX/be held/VERB/hold on/ADP Monday/PROPN ./PUNCT", "Monday", "held"},
		{"Crowds/NOUN/crowd forced/VERB/force a/DET gate/NOUN ,/PUNCT in/ADP anger/NOUN at/ADP raids/NOUN/raid that/PRON killed/VERB/kill six/NUM on/ADP Monday/PROPN ./PUNCT", "Monday", "killed"},
		{"Crews/NOUN/crew found/VERB/find a/DET body/NOUN where/ADV a/DET boat/NOUN sank/VERB/sink on/ADP Monday/PROPN ./PUNCT", "Monday", "sank"},
		{"The/DET march/NOUN followed/VERB/follow raids/NOUN/raid on/ADP Monday/PROPN ./PUNCT", "Monday", ""},
		{"The/DET mayor/NOUN answered/VERB/answer letters/NOUN/letter on/ADP Monday/PROPN ./PUNCT", "Monday", "answered"},
		{"Two/NUM were/AUX/be hurt/VERB on/ADP Monday/PROPN when/ADV a/DET boat/NOUN hit/VERB a/DET quay/NOUN ./PUNCT", "Monday", "hurt hit"},
		{"ORLO/PROPN ,/PUNCT May/PROPN 3/NUM (/PUNCT Southwire/PROPN )/PUNCT --/PUNCT A/DET ship/NOUN sank/VERB/sink ./PUNCT", "May 3", ""},
		{"She/PRON came/VERB/come before/ADP a/DET judge/NOUN on/ADP Monday/PROPN ./PUNCT", "Monday", "came"},
		{"She/PRON came/VERB/come before/ADP the/DET raid/NOUN on/ADP Monday/PROPN ./PUNCT", "Monday", ""},
		{"Two/NUM days/NOUN/day after/SCONJ a/DET raid/NOUN killed/VERB/kill six/NUM ,/PUNCT troops/NOUN/troop left/VERB/leave on/ADP Monday/PROPN ./PUNCT", "Monday", "left"},
	} {
		d := texttest.Doc(hearsay.Version{}, c.sentence)
		d.Times = []hearsay.Timex{{Span: texttest.Find(d, c.time), Type: hearsay.DateTimex, Value: "2031-03-03"}}
		var got []string
		for _, k := range read(t, d) {
			if k.When.Known() {
				got = append(got, k.Head.In(d.Text))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s\n got %q\nwant %q", d.Text, got, c.want)
		}
	}
}

// TestAnyText holds the promises that hold for every text: spans inside it, on character
// boundaries, no longer than the bound, and heads inside their clauses.
func TestAnyText(t *testing.T) {
	for _, s := range hostile() {
		check(t, s)
	}
}

func FuzzClauses(f *testing.F) {
	for _, s := range hostile()[:6] {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<14 {
			check(t, s)
		}
	})
}

func hostile() []string {
	return []string{
		"",
		"“ ” ‘ ’ ( ) -- ; : , . ! ?",
		"that which who whose when where after and or but to to to to not n't no",
		"\xff\xfe The \x80 mine \xc3 collapsed \xe2\x82 and killed \xf0\x9f 12.",
		"He said she said they said that he said that she had said that no one said it.",
		"Crews, which, who, after, and, killing, killing, killing, fled, was, is, had been, to be, to.",
		strings.Repeat("and the dam broke and the road fell ", 2000),
		strings.Repeat("which ", 5000),
		strings.Repeat("x", 300000),
	}
}

func check(t *testing.T, s string) {
	t.Helper()
	d := text.New(&hearsay.Version{Report: hearsay.Report{Published: time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)}, Body: s})
	for _, stage := range []text.Stage{token.New(), tag.New(), New()} {
		if err := stage.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range d.Clauses {
		if c.Start < 0 || c.End > len(d.Text) || c.Empty() || c.Len() > MaxSpan+token.MaxToken {
			t.Errorf("span %v of %q", c.Span, s)
		}
		if !c.Contains(c.Head) {
			t.Errorf("head %v outside clause %v", c.Head, c.Span)
		}
		for _, at := range []int{c.Start, c.End} {
			if at < len(d.Text) && d.Text[at]&0xC0 == 0x80 && d.Text[max(at-1, 0)] >= 0x80 {
				if !boundary(d, at) {
					t.Errorf("offset %d splits a character", at)
				}
			}
		}
	}
}

// boundary reports whether a token begins or ends at a byte; tokens lie on character boundaries.
func boundary(d *text.Doc, at int) bool {
	for i := range d.Tokens {
		if d.Tokens[i].Start == at || d.Tokens[i].End == at {
			return true
		}
	}
	return false
}
