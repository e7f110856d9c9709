package lexicon

import (
	"strings"
	"testing"
)

func TestToponymsPutFirstWhatReportsMean(t *testing.T) {
	tests := []struct {
		name, want, country, region, kind string
	}{
		{"Baghdad", "Baghdad", "IQ", "07", "city"},
		{"BAGHDAD", "Baghdad", "IQ", "07", "city"},
		{"Tarragona", "Tarragona", "ES", "56", "city"},
		{"U.S.", "United States", "US", "", "country"},
		{"the United States", "United States", "US", "", "country"},
		{"UK", "United Kingdom", "GB", "", "country"},
		{"Burma", "Myanmar", "MM", "", "country"},
		{"Georgia", "Georgia", "GE", "", "country"},
		{"Jordan", "Jordan", "JO", "", "country"},
		{"Peking", "Beijing", "CN", "22", "city"},
		{"Saigon", "Ho Chi Minh City", "VN", "20", "city"},
		{"Bombay", "Mumbai", "IN", "16", "city"},
		{"Washington", "Washington", "US", "DC", "city"},
		{"Washington, D.C.", "Washington", "US", "DC", "city"},
		{"New York", "New York City", "US", "NY", "city"},
		{"Sao Paulo", "São Paulo", "BR", "27", "city"},
		{"St Louis", "St. Louis", "US", "MO", "city"},
		{"Ky.", "Kentucky", "US", "KY", "region"},
		{"Laurel County", "Laurel County", "US", "KY", "region"},
		{"Ontario", "Ontario", "CA", "08", "region"},
		{"Fallujah", "Al Fallūjah", "IQ", "01", "city"},
		{"Xi’an", "Xi’an", "CN", "26", "city"},
		{"Helmand", "Helmand", "AF", "10", "region"},
		{"Yorkshire", "Yorkshire", "GB", "", "region"},
		{"Asia", "Asia", "", "", "continent"},
		{"Red Sea", "Red Sea", "", "", "water"},
		{"Middle East", "Middle East", "", "", "region"},
	}
	for _, tt := range tests {
		got := Toponyms(tt.name)
		if len(got) == 0 {
			t.Errorf("%s: not found", tt.name)
			continue
		}
		if g := got[0]; !strings.HasPrefix(Fold(g.Name), Fold(tt.want)[:3]) || g.Country != tt.country || g.Region != tt.region || g.Kind != tt.kind {
			t.Errorf("%s: %+v, want %s %s %s %s", tt.name, g, tt.want, tt.country, tt.region, tt.kind)
		}
	}
	for _, name := range []string{"", "Miss", "Ill", "Qqxzy", strings.Repeat("a", 500), "\xff\xfe"} {
		if got := Toponyms(name); got != nil {
			t.Errorf("%q: %+v, want nothing", name, got[0])
		}
	}
}

func TestCountriesStandWhereTheyAre(t *testing.T) {
	es, ok := Country("ES")
	if !ok || es.Name != "Spain" || es.GeoNames != 2510769 || es.Lat < 36 || es.Lat > 44 {
		t.Errorf("ES: %+v %v", es, ok)
	}
	if _, ok := Country("ZZ"); ok {
		t.Error("ZZ is a country")
	}
	for iso, c := range loadCountries() {
		if c.Lat == 0 && c.Lon == 0 {
			t.Errorf("%s has no place on the map", iso)
		}
	}
}

func TestDemonyms(t *testing.T) {
	for word, want := range map[string]string{"Iraqi": "IQ", "Spaniards": "ES", "British": "GB", "Kurdish": "", "Americans": "US", "Scots": "GB"} {
		if got, ok := Demonym(word); !ok || got != want {
			t.Errorf("%s: %q %v, want %q", word, got, ok, want)
		}
	}
	if _, ok := Demonym("table"); ok {
		t.Error("table is a people")
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"São  Tomé": "sao tome", "The Hague": "hague", "the": "the", "U.S.": "us", "Ky.": "ky.", "Winston-Salem": "winston salem",
		"Łódź": "lodz", "Hội An": "hoi an", "Москва": "москва", "É": "e", "": "", "...": "", " -x- ": "x",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func BenchmarkToponyms(b *testing.B) {
	for b.Loop() {
		Toponyms("Springfield")
		Toponyms("Nosuchplace")
	}
}
