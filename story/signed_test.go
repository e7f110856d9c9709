package story

import "testing"

func TestAgencySignsItsDateline(t *testing.T) {
	for body, want := range map[string]string{
		"OLOMAR, Oct 20 (MPA) - A dairy has recalled a batch of cheese.":                               "MPA",
		"ORLA, Tostrup (Helmi Wire) — The bridge is open.":                                             "Helmi Wire",
		"The Harbour Workers' Union (HWU) called a strike on Monday.":                                  "",
		"The bridge is open (again).":                                                                  "",
		"A man of 30 who asked for his name to be withheld told the paper that it was so (he said) - ": "",
		"": "",
	} {
		if got := signed(body); got != want {
			t.Errorf("%q is signed %q", body, got)
		}
	}
}
