package newsroom_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/newsroom"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// fires are reports of two like events of one night, a sentence each, in some order.
func fires(seed uint64) []hearsay.Version {
	texts := []string{
		"Fire destroyed the Halven sawmill in Tostrup on Friday night. Owner Ida Marrable said stacks of oak had caught first. Firefighters from three towns came.",
		"The Halven sawmill in Tostrup burned down on Friday night, owner Ida Marrable said. The oak in the yard burned until morning.",
		"Ida Marrable, who owns the Halven sawmill, watched it burn on Friday. Stacks of oak caught fire and firefighters in Tostrup could not save the mill.",
		"A fire broke out in Tostrup on Friday night and firefighters came from three towns.",
		"Fire damaged the Orsted school in Tostrup on Friday night. Headmaster Paul Quell said the gymnasium roof had fallen in. Firefighters saved the library.",
		"The Orsted school gymnasium in Tostrup burned on Friday night and its roof fell in, headmaster Paul Quell said. The library was saved.",
		"Headmaster Paul Quell said lessons at the Orsted school would stop after Friday's fire in the gymnasium. Firefighters in Tostrup kept it from the library.",
	}
	texts = strings.SplitAfter(strings.Join(texts, " "), ". ")
	var all []hearsay.Version
	for i, n := range rand.New(rand.NewPCG(seed, 3)).Perm(len(texts)) {
		all = append(all, version(fmt.Sprint("r", n), fmt.Sprint("Outlet ", n), i, "", texts[n]))
	}
	return all
}

// members are the reports of each story that the store lists, in short.
func members(t *testing.T, s *sqlite.Store) (all []string) {
	t.Helper()
	list, err := newsroom.NewList(s).Stories(t.Context(), hearsay.StoryFilter{Members: true}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	for _, st := range list {
		slices.Sort(st.Members)
		all = append(all, strings.Join(st.Members, " "))
	}
	slices.Sort(all)
	return all
}

// TestMergesAndSplitsAreKept takes reports in one by one, each by a program of its own, and
// at once: the store holds the same stories, and an id that was ever given out still leads
// to a story.
func TestMergesAndSplitsAreKept(t *testing.T) {
	changed := false
	for seed := range uint64(12) {
		dir := t.TempDir()
		whole := open(t, filepath.Join(dir, "whole.db"))
		if _, err := takeIn(whole).All(t.Context(), fires(seed)); err != nil {
			t.Fatal(err)
		}
		path, given := filepath.Join(dir, "single.db"), map[string]string{}
		for _, v := range fires(seed) {
			taken, err := takeIn(open(t, path)).All(t.Context(), []hearsay.Version{v})
			if err != nil {
				t.Fatalf("order %d: %v", seed, err)
			}
			given[v.ID] = taken[0].Story
		}
		single := open(t, path)
		if d := cmp.Diff(members(t, whole), members(t, single)); d != "" {
			t.Errorf("order %d: at once and one by one (-, +):\n%s", seed, d)
		}
		for report, id := range given {
			if _, err := single.Story(t.Context(), id); err != nil {
				t.Errorf("order %d: the story of %s at arrival: %v", seed, report, err)
			}
			now, err := single.StoryOf(t.Context(), report)
			if err != nil {
				t.Fatal(err)
			}
			changed = changed || now != id
		}
	}
	if !changed {
		t.Error("no report ever changed its story: the test shows nothing")
	}
}
