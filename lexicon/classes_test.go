package lexicon

import "testing"

// TestClasses holds that every class of the tables of classes has a constant and words.
func TestClasses(t *testing.T) {
	for _, c := range []struct {
		file  string
		names []string
		last  uint64
		words *Words[uint64]
	}{
		{"counting_cues.tsv", cueNames[:], uint64(CueCorrect), countCues()},
		{"conflict.tsv", conflictNames[:], uint64(ConflictOnTop), conflictCues()},
	} {
		if c.last != 1<<(len(c.names)-1) {
			t.Errorf("%s: the last of %d names has the bit %b", c.file, len(c.names), c.last)
		}
		all := uint64(0)
		for _, classes := range c.words.of {
			all |= classes
		}
		for i, name := range c.names {
			if all&(1<<i) == 0 {
				t.Errorf("%s: no word of class %s", c.file, name)
			}
		}
	}
	if !CountCues("vigil").Has(CueMourning) || CountCues("vigil").Has(CueEra) || !ConflictCues("take place").Has(ConflictLight) {
		t.Error("a word's classes are not those of the table")
	}
}
