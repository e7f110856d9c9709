package lexicon_test

import (
	"testing"
	"time"

	"github.com/hearsay-news/hearsay/lexicon"
)

func TestHolidays(t *testing.T) {
	tests := []struct {
		name string
		year int
		want string
	}{
		{"christmas eve", 1998, "1998-12-24"},
		{"thanksgiving", 1998, "1998-11-26"},
		{"thanksgiving", 2012, "2012-11-22"},
		{"easter", 1999, "1999-04-04"},
		{"easter", 2013, "2013-03-31"},
		{"easter", 2024, "2024-03-31"},
		{"good friday", 2000, "2000-04-21"},
		{"memorial day", 2013, "2013-05-27"},
		{"labor day", 2013, "2013-09-02"},
		{"mother's day", 2021, "2021-05-09"},
		{"9/11", 2013, "2001-09-11"},
	}
	for _, tt := range tests {
		h, ok := lexicon.Holidays()[tt.name]
		if got := h.In(tt.year).Format(time.DateOnly); !ok || got != tt.want {
			t.Errorf("%s %d: %s, want %s", tt.name, tt.year, got, tt.want)
		}
	}
}
