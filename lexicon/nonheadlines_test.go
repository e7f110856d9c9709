package lexicon

import "testing"

func TestNoHeadline(t *testing.T) {
	for line, want := range map[string]bool{
		"by Ana Ruiz":                         true,
		"By Ana Ruiz, Tom Okoro":              true,
		"By our correspondent in Lima":        true,
		"by agency writer Tian Wen":           true,
		"BY ANA RUIZ":                         true,
		"By-elections ruled out, says board":  false,
		"By the time help came, all had left": false,
		"= (PICTURES) =":                      true,
		"=(GRAPHIC+PICTURE)=":                 true,
		"///":                                 true,
		"":                                    true,
		"World":                               true,
		"Breaking news:":                      true,
		"World Cup final moved":               false,
		"LIMA, Aug 6 (Harbour Press) -":       true,
		"PORT VILA, Vanuatu, Aug. 6":          true,
		"LIMA, August 6: mayor resigns":       false,
		"MAYOR RESIGNS IN LIMA":               false,
		"Fog":                                 false,
		"587 (2)":                             false,
	} {
		if got := NoHeadline(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
