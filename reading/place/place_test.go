package place_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/place"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

func read(t testing.TB, body string) *text.Doc {
	t.Helper()
	d := text.New(&hearsay.Version{Body: body})
	for _, s := range []text.Stage{token.New(), tag.New(), name.New(), place.New()} {
		if err := s.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// named gives the places of a text as "words=country kind", "?" for one without
// coordinates, parted by " | ".
func named(d *text.Doc) string {
	var out []string
	for _, p := range d.Places {
		what := "?"
		if p.Located {
			what = strings.TrimSpace(p.Country + " " + p.Kind)
		}
		out = append(out, p.In(d.Text)+"="+what)
	}
	return strings.Join(out, " | ")
}

func TestPlacesAreFound(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A blast shook the outskirts of Tarragona in northeastern Spain.", "Tarragona=ES city | Spain=ES country"},
		{"BEIRUT (Northwire) - Shells fell on the port of Sidon.", "BEIRUT=LB city | Sidon=LB city"},
		{"The crowd stormed the embassy in Baghdad, Iraq.", "Baghdad=IQ city | Iraq=IQ country"},
		{"Iraqi and American officials met Paris Hilton.", ""},
		{"The Bank of England kept its rate.", ""},
		{"Baghdad said it would answer. Moscow denied it.", ""},
		{"The step could weaken Washington’s pressure on Iran.", "Iran=IR country"},
		{"Ships waited in the Red Sea and the Suez Canal.", "Red Sea=water | Suez Canal=EG water"},
		{"Fighting went on in Helmand and in the Gaza Strip.", "Helmand=AF region | Gaza Strip=PS region"},
		{"China, U.S. hold talks in Southwest China.", "China=CN country | U.S.=US country | China=CN country"},
		{"The Paris-based body met in The Hague.", "Paris=FR city | The Hague=NL city"},
		{"It cost 40 US dollars at Christmas.", ""},
		{"The Madison County Fire Department came.", "Madison County=US region"},
		{"She studied at the University of Cincinnati.", "Cincinnati=US city"},
		{"Roads in Becker, Clay and Wilkin counties were closed.", "Becker=US region | Clay=US region | Wilkin=US region"},
		{"They met on Boston Avenue. St. Patrick's Day was quiet.", ""},
		{"Rep. Ann Olm (R-TX) spoke.", "TX=US region"},
		{"A man from Louisville, KY, was held.", "Louisville=US city | KY=US region"},
		{"Ships waited in the sea of Oman and off the Korean peninsula.", "sea of Oman=water | Korean peninsula=region"},
		{"Soldiers took a radio station in a northern Benin city.", "Benin=BJ country"},
		{"A fire broke out in Dar es Salaam and in Port Said.", "Dar es Salaam=TZ city | Port Said=EG city"},
		{"Trains from Patras to Heraklion, by sea, are a joke in Basle.", "Patras=GR city | Heraklion=GR city | Basle=CH city"},
		{"They flew to Kuwait city.", "Kuwait city=KW city"},
		{"Thousands fled the Mayon volcano.", "Mayon volcano=PH other"},
		{"The blast hit the Olmabad district of Baghdad.", "Olmabad=IQ other | Baghdad=IQ city"},
		{"The driver, 43, of Greer, died.", "Greer=US city"},
		{"A couple from Melville, Sask., moved to Price, Utah, last week.", "Melville=CA city | Sask.=CA region | Price=US city | Utah=US region"},
		{"Officials of Foshan City of Guangdong Province left.", "Foshan=CN city | Guangdong=CN region"},
		{"Cholera spread to Port-au-Prince, Haiti.", "Port-au-Prince=HT city | Haiti=HT country"},
		{"The sick came from the Kambia district of Sierra Leone.", "Kambia=SL city | Sierra Leone=SL country"},
		{"She moved to St. John's, Newfoundland.", "St. John's=CA city | Newfoundland=CA region"},
		{"Nurses in S. Africa and N. Korea", "S. Africa=ZA country | N. Korea=KP country"},
	}
	for _, tt := range tests {
		if got := named(read(t, tt.text)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestPlacesAreTheOnesMeant(t *testing.T) {
	tests := []struct {
		text, words string
		lat, lon    float64
	}{
		{"He was born in Paris.", "Paris", 48.9, 2.4},
		{"A barn burned in Paris, Texas, on Monday.", "Paris", 33.7, -95.6},
		{"The court sits in Athens, Ga., near the river.", "Athens", 34, -83.4},
		{"A man from Springfield, IL, was held.", "Springfield", 39.8, -89.6},
		{"Troops left Tripoli. The Lebanese army had moved into Tripoli from Sidon and Tyre in Lebanon.", "Tripoli", 34.4, 35.8},
		{"The storm reached Georgia after crossing Florida and Alabama. Atlanta and Savannah lost power.", "Georgia", 32.8, -83.4},
		{"In Arkansas, Alabama and Georgia fewer people voted.", "Georgia", 32.8, -83.4},
		{"DUBLIN (Northwire) - A man was shot in Limerick on Sunday.", "Limerick", 52.7, -8.6},
		{"Schools in Mexico closed, first in Mexico City and in the State of Mexico.", "Mexico", 23, -102},
		{"Former New York Gov. Ann Olm spoke.", "New York", 43, -75.5},
		{"He came from the Detroit suburb of Troy.", "Troy", 42.6, -83.1},
		{"The mayor of Faizabad, capital of Badakhshan, fled.", "Faizabad", 37.1, 70.6},
		{"Talks in Georgia were held in Tbilisi, and in Armenia in Yerevan.", "Georgia", 42, 43.5},
	}
	for _, tt := range tests {
		d := read(t, tt.text)
		found := false
		for _, p := range d.Places {
			if p.In(d.Text) != tt.words {
				continue
			}
			found = true
			if abs(p.Lat-tt.lat) > 0.5 || abs(p.Lon-tt.lon) > 0.8 {
				t.Errorf("%s\n%s lies at %.1f, %.1f, want %.1f, %.1f", tt.text, tt.words, p.Lat, p.Lon, tt.lat, tt.lon)
			}
		}
		if !found {
			t.Errorf("%s\n%s was not found", tt.text, tt.words)
		}
	}
}

func TestADistrictIsNotATownFarAway(t *testing.T) {
	d := read(t, "Some 1,200 people left the Bonavista district of Tarragona in Spain. Residents of the Bonavista district came back.")
	for _, p := range d.Places {
		if p.In(d.Text) == "Bonavista" && p.Located && p.Country != "ES" {
			t.Errorf("Bonavista was put into %s", p.Country)
		}
	}
}

func TestAPlaceInACountryLiesInNoOther(t *testing.T) {
	d := read(t, "They travelled from Kaya in Uganda to the north.")
	for _, p := range d.Places {
		if p.In(d.Text) == "Kaya" && p.Located && p.Country != "UG" {
			t.Errorf("Kaya was put into %s", p.Country)
		}
	}
}

func TestTheOutletKnowsWhichTownIsMeant(t *testing.T) {
	const body = "A fire broke out in Newark. Crews from Heath came."
	for outlet, lat := range map[string]float64{"Northwire": 40.7, "The Ohio Courier": 40.1} {
		d := text.New(&hearsay.Version{Report: hearsay.Report{Outlet: outlet}, Body: body})
		for _, s := range []text.Stage{token.New(), tag.New(), name.New(), place.New()} {
			if err := s.Read(context.Background(), d); err != nil {
				t.Fatal(err)
			}
		}
		if len(d.Places) == 0 || abs(d.Places[0].Lat-lat) > 0.2 {
			t.Errorf("%s: %+v, want Newark at %.1f", outlet, d.Places, lat)
		}
	}
}

func abs(x float64) float64 { return max(x, -x) }

func FuzzPlace(f *testing.F) {
	for _, s := range []string{
		"Paris, Texas, and Athens, Ga., and W.Va.", "BAGHDAD, IRAQ - THE END", "the District of Columbia, D.C., D.C.", "A, B, C, AL, AK", "St. St. St. Louis", "\xffLondon\xfe",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := read(t, s)
		end := 0
		for _, p := range d.Places {
			if p.Start < end || p.End <= p.Start || p.End > len(d.Text) {
				t.Fatalf("%q: span %v after %d", s, p.Span, end)
			}
			if utf8.ValidString(d.Text) && !utf8.ValidString(p.In(d.Text)) {
				t.Fatalf("%q: span %v cuts a character", s, p.Span)
			}
			end = p.End
		}
	})
}

func BenchmarkPlace(b *testing.B) {
	var body strings.Builder
	for i := range 200 {
		fmt.Fprintf(&body, "The minister said in Paris, Texas, that %d people from Springfield, Illinois, had reached Baghdad by way of Athens. ", i)
	}
	d := read(b, body.String())
	s := place.New()
	b.ReportMetric(float64(len(d.Tokens)), "tokens/op")
	for b.Loop() {
		d.Places = d.Places[:0]
		if err := s.Read(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}
