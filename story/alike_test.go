package story_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

func TestAlikeAndUnlike(t *testing.T) {
	town := []hearsay.Where{{Name: "Tostrup", Country: "DK"}, {Name: "Denmark", Country: "DK"}}
	mill := []hearsay.Gist{{Names: []string{"Halven sawmill"}, People: []string{"Ida Marrable"}, Places: town}}
	school := []hearsay.Gist{{Names: []string{"Orsted school"}, People: []string{"Paul Quell"}, Places: town}}
	for _, c := range []struct{ got, want string }{
		{story.Alike(mill, school), "alike in Tostrup"},
		{story.Alike(mill, mill), "alike in Halven sawmill, Ida Marrable, Tostrup"},
		{story.Alike(mill, nil), ""},
		{story.Unlike(school, mill), "about Orsted school, Paul Quell, the rest about Halven sawmill, Ida Marrable"},
		{story.Unlike(school, nil), "about Orsted school, Paul Quell, Tostrup"},
		{story.Unlike(mill, mill), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
