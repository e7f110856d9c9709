package name_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// read runs the chain up to names.
func read(t testing.TB, v *hearsay.Version) *text.Doc {
	t.Helper()
	d := text.New(v)
	for _, s := range []text.Stage{token.New(), tag.New(), name.New()} {
		if err := s.Read(context.Background(), d); err != nil {
			t.Fatalf("stage %s: %v", s.Name(), err)
		}
	}
	return d
}

// byName finds an entity by its name.
func byName(d *text.Doc, name string) *hearsay.Entity {
	for i := range d.Entities {
		if d.Entities[i].Name == name {
			return &d.Entities[i]
		}
	}
	return nil
}

// mentionsOf lists how an entity is mentioned, in text order.
func mentionsOf(d *text.Doc, id string) string {
	var out []string
	for _, m := range d.Mentions {
		if m.Entity == id {
			out = append(out, m.In(d.Text))
		}
	}
	return strings.Join(out, "|")
}

func TestEntities(t *testing.T) {
	for _, tt := range []struct {
		about, title, body string
		want               hearsay.Entity
	}{
		{"office before the name", "", "Defence Minister Marta Okafor resigned.",
			hearsay.Entity{Key: "person:marta okafor", Name: "Marta Okafor", Kind: "person", Role: "defence minister", Named: true}},
		{"a place of small words and hyphens", "", "The cloud drifts towards Pont-de-la-Vernelle, a firefighter said.",
			hearsay.Entity{Key: "place:pont de la vernelle", Name: "Pont-de-la-Vernelle", Kind: "place", Named: true}},
		{"people before the office", "", "The talks with Iraqi Prime Minister Karim al-Rawi ended.",
			hearsay.Entity{Key: "person:karim al rawi", Name: "Karim al-Rawi", Kind: "person", Role: "prime minister", Country: "IQ", Named: true}},
		{"office behind the name", "", "Joan Pla, the interior councillor, said the road was open.",
			hearsay.Entity{Key: "person:joan pla", Name: "Joan Pla", Kind: "person", Role: "interior councillor", Named: true}},
		{"body behind the office", "", "Kenneth Poe, head of the port authority, said the dock was shut.",
			hearsay.Entity{Key: "person:kenneth poe", Name: "Kenneth Poe", Kind: "person", Role: "head", Organisation: "port authority", Named: true}},
		{"body in small letters", "", "Regional fire service spokeswoman Anna Riba told reporters.",
			hearsay.Entity{Key: "person:anna riba", Name: "Anna Riba", Kind: "person", Role: "spokeswoman", Organisation: "Regional fire service", Named: true}},
		{"office and comma before the name", "", "The spokesman for the ministry, Ali Hadi, said no.",
			hearsay.Entity{Key: "person:ali hadi", Name: "Ali Hadi", Kind: "person", Role: "spokesman", Organisation: "ministry", Named: true}},
		{"unnamed speaker of a named body", "", "A State Department spokesperson said there had been no breach.",
			hearsay.Entity{Key: "person:state department spokesperson", Name: "State Department spokesperson", Kind: "person", Role: "spokesperson", Organisation: "State Department", Country: "US"}},
		{"unnamed body", "", "One man has died, the regional interior ministry said.",
			hearsay.Entity{Key: "organization:regional interior ministry", Name: "regional interior ministry", Kind: "organization"}},
		{"unnamed head of a plural's body", "", "The head of the tram drivers' union said no.",
			hearsay.Entity{Key: "person:tram drivers union head", Name: "head of the tram drivers' union", Kind: "person", Role: "head", Organisation: "tram drivers' union"}},
		{"unnamed group", "", "Protesters threw stones at the gate.",
			hearsay.Entity{Key: "group:protesters", Name: "Protesters", Kind: "group"}},
		{"well-known body", "", "The U.S. State Department denied it.",
			hearsay.Entity{Key: "organization:state department", Name: "U.S. State Department", Kind: "organization", Country: "US", Named: true}},
		{"a state's body by its country", "", "The government of Iraq denied it.",
			hearsay.Entity{Key: "organization:iraq government", Name: "government of Iraq", Kind: "organization", Country: "IQ"}},
		{"headline in Title Case", "Ministry Denies Blast Reports As Okafor Resigns", "Marta Okafor, the minister, resigned.",
			hearsay.Entity{Key: "person:marta okafor", Name: "Marta Okafor", Kind: "person", Role: "minister", Named: true}},
		{"hospital of a person's name", "", "Two were taken to Joan Vives hospital.",
			hearsay.Entity{Key: "facility:joan vives hospital", Name: "Joan Vives hospital", Kind: "facility", Named: true}},
		{"conjoined topic", "", "The new Sport and Recreation Minister Tom Pike agreed.",
			hearsay.Entity{Key: "person:tom pike", Name: "Tom Pike", Kind: "person", Role: "sport and recreation minister", Named: true}},
	} {
		t.Run(tt.about, func(t *testing.T) {
			d := read(t, &hearsay.Version{Title: tt.title, Body: tt.body})
			got := byName(d, tt.want.Name)
			if got == nil {
				t.Fatalf("no entity %q in %+v", tt.want.Name, d.Entities)
			}
			tt.want.ID = got.ID
			if *got != tt.want {
				t.Errorf("got  %+v\nwant %+v", *got, tt.want)
			}
		})
	}
}

func TestReference(t *testing.T) {
	for _, tt := range []struct {
		about, body, entity, want string
	}{
		{"family name", "Marta Okafor spoke. Later Okafor left.", "Marta Okafor", "Marta Okafor|Okafor"},
		{"namesakes stay apart", "Marta Okafor met John Okafor. Okafor left.", "Marta Okafor", "Marta Okafor"},
		{"title tells namesakes apart", "Marta Okafor met John Okafor. Mr. Okafor left.", "John Okafor", "John Okafor|Okafor"},
		{"acronym in brackets", "The Clear Air Group (CAG) protested. CAG said it would sue.", "Clear Air Group", "Clear Air Group|CAG|CAG|it"},
		{"first word of a body", "Vexia Chemicals denied it. Vexia said no more.", "Vexia Chemicals", "Vexia Chemicals|Vexia"},
		{"the company", "Vexia Chemicals denied it. The company said it would help.", "Vexia Chemicals", "Vexia Chemicals|The company|it"},
		{"two companies: say nothing", "Vexia Chemicals sued Repol Chemicals. The company lost.", "Repol Chemicals", "Repol Chemicals"},
		{"she", "Juan Pla met Marta Okafor. She said the talks went well.", "Marta Okafor", "Marta Okafor|She"},
		{"the worker", "A worker fled. The worker asked not to be named.", "worker", "A worker|The worker"},
		{"a second worker", "A worker died. A second worker died in hospital.", "worker", "A worker"},
		{"the ministry", "The interior ministry denied it. The ministry said nothing else.", "interior ministry", "The interior ministry|The ministry"},
		{"it is too early", "Vexia Chemicals protested. Officials said it was too early to blame Vexia.", "Vexia Chemicals", "Vexia Chemicals|Vexia"},
		{"rank before, office behind", "Captain Irena Holt, a spokeswoman for the navy's third district, told reporters. She said no more. The spokeswoman left.", "Irena Holt", "Irena Holt|a spokeswoman|She|The spokeswoman"},
		{"office before, rank at the name", "The ministry's spokesman, Major Tomas Reyl, denied that.", "Tomas Reyl", "spokesman|Tomas Reyl"},
		{"no office before the comma", "A mother of three, Irena Holt, said her flat was cold. “Nobody came,” she said.", "Irena Holt", "A mother|Irena Holt|her|she"},
		{"what the head is of", "The director of the town's old hospital, Irena Holt, said it was full. She left.", "Irena Holt", "The director|Irena Holt|She"},
		{"the spokesman", "A police spokesman gave no names. The spokesman said more later.", "police spokesman", "A police spokesman|The spokesman"},
	} {
		t.Run(tt.about, func(t *testing.T) {
			d := read(t, &hearsay.Version{Body: tt.body})
			e := byName(d, tt.entity)
			if e == nil {
				t.Fatalf("no entity %q in %+v", tt.entity, d.Entities)
			}
			if got := mentionsOf(d, e.ID); got != tt.want {
				t.Errorf("mentions of %q:\n got %s\nwant %s", tt.entity, got, tt.want)
			}
		})
	}
}

// Keys are what accounts count origins by: the same body must have one in every report.
func TestKeysAgree(t *testing.T) {
	for _, pair := range [][2]string{
		{"The U.N. agreed.", "The United Nations agreed."},
		{"The AP said so.", "The Associated Press said so."},
		{"The Iraqi government agreed.", "Iraq's government agreed."},
		{"Germany's Foreign Ministry said so.", "The German foreign ministry said so."},
		{"Officials met Ann R. Poe there.", "Officials met Ann Poe there."},
		{"Officials met José Prats there.", "Officials met Jose Prats there."},
	} {
		a := read(t, &hearsay.Version{Body: pair[0]})
		b := read(t, &hearsay.Version{Body: pair[1]})
		shared := false
		for _, x := range a.Entities {
			for _, y := range b.Entities {
				if x.Kind != hearsay.PlaceEntity && x.Kind != hearsay.NationalityEntity && x.Kind != hearsay.GroupEntity && x.Key == y.Key {
					shared = true
				}
			}
		}
		if !shared {
			t.Errorf("no key in common: %q %+v, %q %+v", pair[0], a.Entities, pair[1], b.Entities)
		}
	}
}

// FuzzRead feeds the chain any bytes: it must end, and every span must be one.
func FuzzRead(f *testing.F) {
	f.Add("Blast Kills Two", "Defence Minister Marta Okafor said she left. The minister, 43, \"told us\".")
	f.Add("", "(((A (B) C-D-E 's of for and & the The THE al-")
	f.Add("\xff\xfe", strings.Repeat("Aa of ", 300))
	f.Fuzz(func(t *testing.T, title, body string) {
		if !utf8.ValidString(title) || !utf8.ValidString(body) {
			title, body = strings.ToValidUTF8(title, "?"), strings.ToValidUTF8(body, "?")
		}
		d := read(t, &hearsay.Version{Title: title, Body: body})
		last := 0
		for _, m := range d.Mentions {
			if m.Start < last || m.End <= m.Start || m.End > len(d.Text) || !utf8.RuneStart(d.Text[m.Start]) {
				t.Fatalf("bad mention %+v", m)
			}
			last = m.Start
			if e := d.Entity(m.Entity); e == nil || e.Key == "" || e.Name == "" || e.Kind == "" {
				t.Fatalf("mention %+v of entity %+v", m, e)
			}
		}
	})
}
