// Package pace says when to look again: at a source, at the page of a report, after a
// failure. Its functions are pure: moments are passed in, and the little randomness that
// keeps many sources from being asked at once comes from their names.
package pace

import (
	"hash/fnv"
	"slices"
	"time"
)

// Bounds of the time between two looks at a source.
const (
	Least = time.Minute
	Most  = 24 * time.Hour

	usual    = 15 * time.Minute // where nothing is known of how often it posts
	hintMost = 2 * time.Hour    // a source may ask for so much patience, and no more is given
	postings = 20               // so many of the latest posts tell how often there are some
)

// Rhythm is what is known of a source when its next look is planned.
type Rhythm struct {
	Name  string        // spreads sources over time: the same name, the same place
	Asked time.Duration // by the user; 0: by how often it posts
	Gap   time.Duration // between two posts, see [Gap]; 0 where unknown
	Last  time.Time     // of its latest post; zero where unknown

	// What the source says of asking again; 0 where it doesn't. A user's word outweighs it.
	Fresh time.Duration // Cache-Control, Expires
	TTL   time.Duration // in the feed, see [TTL]

	Least time.Duration // in place of the constant, where it is not 0
}

// Next is when a source is looked at again after a look at now that went well. It is asked
// about twice as often as it posts; one that has fallen silent ever more rarely.
func Next(r Rhythm, now time.Time) time.Time {
	least := Least
	if r.Least > 0 {
		least = r.Least
	}
	if r.Asked > 0 {
		return now.Add(Spread(max(r.Asked, least), r.Name, now))
	}
	wait := usual
	if r.Gap > 0 {
		wait = r.Gap / 2
		if !r.Last.IsZero() {
			wait = max(wait, min(now.Sub(r.Last), Most)/8)
		}
	}
	wait = max(wait, min(max(r.Fresh, r.TTL), hintMost))
	return now.Add(Spread(max(least, min(wait, Most)), r.Name, now))
}

// Gap is the time between two posts as a rule: the median over the latest of them, given
// in any order; 0 where there are fewer than two moments. Posts of one moment (a feed that
// gives all items the time of its making) count once.
func Gap(posts []time.Time) time.Duration {
	sorted := slices.DeleteFunc(slices.Clone(posts), time.Time.IsZero)
	slices.SortFunc(sorted, func(a, b time.Time) int { return b.Compare(a) })
	sorted = slices.CompactFunc(sorted, time.Time.Equal)
	sorted = sorted[:min(len(sorted), postings+1)]
	if len(sorted) < 2 {
		return 0
	}
	gaps := make([]time.Duration, len(sorted)-1)
	for i := range gaps {
		gaps[i] = sorted[i].Sub(sorted[i+1])
	}
	slices.Sort(gaps)
	return gaps[(len(gaps)-1)/2]
}

// Backoff is how long to wait after so many failures in a row: a minute, doubled with each,
// a day at most; but not less than the server asked for.
func Backoff(failures int, asked time.Duration, name string, now time.Time) time.Duration {
	wait := Most
	if failures < 12 {
		wait = min(Most, Least<<max(0, failures-1))
	}
	return max(Spread(wait, name, now), asked)
}

// Spread makes a wait up to a tenth shorter or longer, so that what began together doesn't
// stay together. The same name at the same moment gives the same.
func Spread(wait time.Duration, name string, now time.Time) time.Duration {
	h := fnv.New64a()
	h.Write([]byte(name))
	at := uint64(now.UnixNano())
	for i := range 8 {
		h.Write([]byte{byte(at >> (8 * i))})
	}
	part := float64(mix(h.Sum64())>>11)/(1<<53)*2 - 1 // -1 to 1
	return wait + time.Duration(part*float64(wait)/10)
}

// mix spreads the last bytes that were hashed over all bits (the finalizer of MurmurHash3).
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}
