package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay"
)

// storyFlags are the flags that say which stories are asked for.
type storyFlags struct {
	since                sinceTime
	until                moment
	words, person, place string
	kind, status, sort   string
	origins, limit       int
	muted, members       bool
}

// add adds the flags to a command.
func (f *storyFlags) add(c *cobra.Command) {
	c.Flags().BoolVar(&f.members, "members", false, "name the reports of each story")
	c.Flags().Var(&f.since, "since", "only stories that changed at or after this `time`, or in the last 24h, 7d …")
	c.Flags().Var(&f.until, "until", "only stories that had begun by this `time`")
	c.Flags().StringVar(&f.words, "words", "", "only stories in whose reports all these `words` stand")
	c.Flags().StringVar(&f.person, "person", "", "only stories that name this `person`")
	c.Flags().StringVar(&f.place, "place", "", "only stories that name this `place`, or one in this country")
	c.Flags().StringVar(&f.kind, "kind", "", "only stories of this `kind` of event (PLOVER: ASSAULT, PROTEST …)")
	c.Flags().IntVar(&f.origins, "origins", 0, "only stories with at least so `many` independent origins")
	c.Flags().Var(&choice{&f.status, []string{"breaking", "developing", "quiet"}}, "status", "only stories that are `breaking`, developing or quiet")
	orders := make([]string, len(hearsay.StorySorts))
	for i, s := range hearsay.StorySorts {
		orders[i] = string(s)
	}
	c.Flags().Var(&choice{&f.sort, orders}, "sort", "`order`: last change, first report, most reports, origins, or growth ("+strings.Join(orders, ", ")+")")
	c.Flags().BoolVar(&f.muted, "muted", false, "the muted ones too")
	c.Flags().IntVar(&f.limit, "limit", 0, "at most so many `stories`")
}

// filter is what the flags ask for, but for since, or why they make no sense.
func (f *storyFlags) filter() (hearsay.StoryFilter, error) {
	if f.limit < 0 || f.origins < 0 {
		return hearsay.StoryFilter{}, usageError{errors.New("--limit and --origins can't be less than 0")}
	}
	for _, flag := range [][2]string{{"--words", f.words}, {"--person", f.person}, {"--place", f.place}} {
		if flag[1] != "" && !strings.ContainsFunc(flag[1], wordRune) {
			return hearsay.StoryFilter{}, usageError{fmt.Errorf("%s %q holds no word", flag[0], flag[1])}
		}
	}
	kind := hearsay.EventType(strings.ToUpper(f.kind))
	if kind != "" && !slices.Contains(hearsay.EventTypes, kind) {
		return hearsay.StoryFilter{}, usageError{fmt.Errorf("--kind %q: there is no such kind of event; see 'hearsay stories --help'", f.kind)}
	}
	return hearsay.StoryFilter{
		Until: f.until.Time, Words: f.words, Person: f.person, Place: f.place, Kind: kind, Origins: f.origins,
		Status: hearsay.StoryStatus(f.status), Sort: hearsay.StorySort(f.sort), Limit: f.limit, Members: f.members,
		Unmuted: !f.muted, PinnedFirst: true,
	}, nil
}

// narrows reports whether fewer than all stories are asked for.
func (f *storyFlags) narrows() bool {
	return f.words != "" || f.person != "" || f.place != "" || f.kind != "" || f.status != "" || f.origins > 0 || f.since.given() || !f.until.IsZero()
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
