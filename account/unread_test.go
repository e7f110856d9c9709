package account

import (
	"slices"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

func TestReportsNotReadAreNamed(t *testing.T) {
	at := func(id string, number, hour int, unread string) Read {
		v := hearsay.Version{Number: number, Observed: time.Date(2031, 5, 4, hour, 0, 0, 0, time.UTC), Body: "Le traversier a touché le fond."}
		v.ID = id
		return Read{v, &hearsay.Reading{Report: id, Version: number, Unread: unread}}
	}
	in := Input{Versions: []Read{at("fr-2", 1, 9, "French"), at("fr-1", 1, 8, "French"), at("en-1", 1, 7, ""), at("both", 1, 6, "French"), at("both", 2, 10, "")}}
	if got := Build(in); !slices.Equal(got.Unread, []string{"fr-1", "fr-2"}) || len(got.Claims) != 0 {
		t.Errorf("not read: %v; %d claims", got.Unread, len(got.Claims))
	}
}
