package main

import (
	"context"
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

//go:embed drills.txt
var drillFile string

// drillTimes is how often a drill is practised, each time with other words.
const drillTimes = 90

// drills gives sentences in which the tags of single words are known: of those that the
// file of drills gives a tag. What members of lists a sentence has is drawn from a fixed
// seed.
func drills() ([]sample, error) {
	lists, patterns, err := parseDrills(drillFile)
	if err != nil {
		return nil, err
	}
	rng := rand.New(rand.NewPCG(0, 23))
	var out []sample
	for _, p := range patterns {
		for range drillTimes {
			s, err := fill(p, lists, rng)
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
	}
	return out, nil
}

// parseDrills reads the file of drills.
func parseDrills(file string) (lists map[string][]string, patterns []string, err error) {
	lists = map[string][]string{}
	number := 0
	for line := range strings.Lines(file) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, rest, ok := strings.Cut(line, ": ")
		switch {
		case !ok:
			return nil, nil, fmt.Errorf("drills.txt:%d: no colon", number)
		case name == "drill":
			patterns = append(patterns, rest)
		default:
			lists[name] = strings.Split(rest, " | ")
		}
	}
	return lists, patterns, nil
}

// fill makes a sentence of a drill.
func fill(pattern string, lists map[string][]string, rng *rand.Rand) (sample, error) {
	var b strings.Builder
	var tagged []hearsay.Span // the words with a tag
	var tags []text.Tag
	for rest := pattern; rest != ""; {
		plain, slot, found := strings.Cut(rest, "<")
		b.WriteString(plain)
		if !found {
			break
		}
		slot, rest, _ = strings.Cut(slot, ">")
		name, tag, _ := strings.Cut(slot, "/")
		if len(lists[name]) == 0 {
			return sample{}, fmt.Errorf("drill %q: no list %q", pattern, name)
		}
		start := b.Len()
		b.WriteString(lists[name][rng.IntN(len(lists[name]))])
		if tag != "" {
			tagged = append(tagged, hearsay.Span{Start: start, End: b.Len()})
			tags = append(tags, text.Tag(tag))
		}
	}
	body := b.String()
	first, n := utf8.DecodeRuneInString(body)
	body = string(unicode.ToUpper(first)) + body[n:]
	d := text.New(&hearsay.Version{Body: body})
	if err := token.New().Read(context.Background(), d); err != nil {
		return sample{}, err
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Head = unknown
		for k := range tagged {
			if tagged[k].Contains(t.Span) {
				t.Tag = tags[k]
			}
		}
	}
	return sample{full: d.Text, tokens: d.Tokens, doc: -1}, nil
}
