package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed counting_events.tsv
var countingEventsTable string

// Harm is what an event may be expected to do to people.
type Harm uint8

// The harms, the least first.
const (
	Harmless Harm = iota
	Unruly        // a crowd may be hurt, but one victim far down a report is rather another event's
	Deadly        // its toll may stand anywhere in the report
)

// An eventHarm is a row of counting_events.tsv.
type eventHarm struct {
	harm  Harm
	local bool
	parts map[string]bool
}

var eventHarms = sync.OnceValue(func() map[string]eventHarm {
	m := map[string]eventHarm{}
	for _, row := range tsvRows("counting_events.tsv", countingEventsTable, 4) {
		h := eventHarm{harm: Unruly, local: row[2] == "local", parts: map[string]bool{}}
		if row[1] == "deadly" {
			h.harm = Deadly
		}
		for _, t := range strings.Fields(row[3]) {
			h.parts[t] = true
		}
		m[row[0]] = h
	}
	return m
})

// HarmOf is what an event of a type may be expected to do to people.
func HarmOf(eventType string) Harm { return eventHarms()[eventType].harm }

// LocalEvent reports whether an event of a type takes place in one town, so that the same in
// another town is another event.
func LocalEvent(eventType string) bool { return eventHarms()[eventType].local }

// OneHappening reports whether events of two types may be parts of one happening: a fire and
// the explosion that set it, never a quake and a stabbing.
func OneHappening(a, b string) bool {
	p, q := eventHarms()[a].parts, eventHarms()[b].parts
	return a == b || p["*"] || q["*"] || p[b] || q[a]
}
