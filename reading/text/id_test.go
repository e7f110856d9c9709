package text_test

import (
	"strconv"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

func TestID(t *testing.T) {
	for _, layer := range []byte("escvx") {
		for n := range 2000 {
			if got, want := text.ID(layer, n), string(layer)+strconv.Itoa(n+1); got != want {
				t.Fatalf("ID(%c, %d) = %q, want %q", layer, n, got, want)
			}
		}
	}
}

func TestFindingByID(t *testing.T) {
	d := new(text.Doc)
	for range 12 {
		d.AddEntity(hearsay.Entity{})
	}
	d.Statements = []hearsay.Statement{{ID: "s1"}, {ID: "s2"}, {ID: "odd"}}
	if e := d.Entity("e12"); e != &d.Entities[11] {
		t.Errorf("Entity(e12) = %v", e)
	}
	for _, id := range []string{"", "e", "e0", "e13", "ex", "e99999999999999999999"} {
		if e := d.Entity(id); e != nil {
			t.Errorf("Entity(%q) = %v", id, e)
		}
	}
	for id, want := range map[string]int{"s2": 1, "odd": 2, "s3": -1, "": -1} {
		if got := d.Statement(id); got != want {
			t.Errorf("Statement(%q) = %d, want %d", id, got, want)
		}
	}
}
