package story

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// How many terms speak for a report's joining a story, and how many are told.
const (
	sharedTerms = 12
	toldTerms   = 4
)

// Why says in words why a report went where it was put: whose text it has, or what it says
// that the story's reports say ("alike in Halven sawmill, oak"), names before other words.
// v and r are the report's version and reading; r may be nil. It is empty where the report
// opened a story, and where nothing can be named.
func (p *Placement) Why(v *hearsay.Version, r *hearsay.Reading) string {
	for _, c := range p.Copies {
		if c.Report == v.ID {
			return "copy of " + c.Of + ": " + c.Why
		}
	}
	var told []string
	tell := func(text string) {
		if len(told) < toldTerms && !slices.ContainsFunc(told, func(t string) bool { return strings.Contains(t, text) }) {
			told = append(told, text)
		}
	}
	if r != nil {
		for _, id := range p.Shared {
			for _, e := range r.Entities {
				if e.Named && len(e.Name) <= titleBytes && hasTerm(e.Name, id) {
					tell(e.Name)
					break
				}
			}
		}
	}
	words := map[uint32]string{}
	for _, text := range [...]string{v.Title, v.Body} {
		eachTerm(text, func(t string) {
			if id := key(t); words[id] == "" {
				words[id] = t
			}
		})
	}
	for _, id := range p.Shared {
		if w := words[id]; w != "" && !slices.ContainsFunc(told, func(t string) bool { return hasTerm(t, id) }) {
			tell(w)
		}
	}
	if len(told) == 0 {
		return ""
	}
	return "alike in " + strings.Join(told, ", ")
}

// hasTerm reports whether a text has a term.
func hasTerm(text string, id uint32) (has bool) {
	eachTerm(text, func(t string) { has = has || key(t) == id })
	return has
}
