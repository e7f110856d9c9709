package account

import (
	"encoding/binary"
	"hash/fnv"
	"maps"
	"reflect"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A Keeper makes the account of one story again and again, as its reports come in. It keeps what a new
// report changes nothing about: what the words of each version tell by themselves, how the story was
// grouped at its earlier moments, and the account itself where nothing is new.
//
// What it makes is what [Build] makes of the same input. Versions and readings that were handed to it
// must not be changed; a Reading that is handed to it again (the same pointer) is known to it. It is for
// one goroutine at a time; the zero Keeper is ready.
type Keeper struct {
	versions map[readingOf]*keptVersion
	moments  map[uint64][]string // what had been seen at a moment → the ids of the claims then
	asked    map[uint64]bool     // moments that the latest Build asked for; nil for all
	profiles map[string]hearsay.Profile
	serial   uint64
	story    *memory

	last    Input // that account was made of
	account hearsay.Account
	made    bool
}

// readingOf names a reading of one version.
type readingOf struct {
	*hearsay.Reading
	docKey
}

// keptVersion is what is kept of one version.
type keptVersion struct {
	version hearsay.Version
	serial  uint64 // tells it from all others that the keeper has seen
	learnt  *learnt
}

// Build makes the account. It must not be changed.
func (k *Keeper) Build(in Input) hearsay.Account {
	if k.made && k.same(in) {
		k.account.Story = in.Story // which stands beside what is claimed
		return k.account
	}
	if !reflect.DeepEqual(k.profiles, in.Profiles) {
		k.moments, k.story, k.profiles = nil, nil, in.Profiles
	}
	versions := make(map[readingOf]*keptVersion, len(in.Versions))
	known := make(map[*Read]*learnt, len(in.Versions))
	for i := range in.Versions {
		r := &in.Versions[i]
		if r.Reading == nil {
			continue
		}
		id := readingOf{r.Reading, docKey{r.Version.ID, r.Version.Number}}
		v := k.versions[id]
		if v == nil || !sameVersion(&v.version, &r.Version) {
			k.serial++
			v = &keptVersion{r.Version, k.serial, learn(r)}
		}
		versions[id], known[r] = v, v.learnt
	}
	k.versions, k.asked = versions, map[uint64]bool{}
	if k.story == nil {
		k.story = newMemory()
	}
	k.account, k.last, k.made = build(in, known, k.story, k), in, true
	for m := range k.moments {
		if k.asked != nil && !k.asked[m] {
			delete(k.moments, m)
		}
	}
	return k.account
}

// Held is how many propositions the keeper holds, the measure of what it takes: each some 9 KB, beside the versions
// and readings that it was handed.
func (k *Keeper) Held() (n int) {
	if k.story == nil {
		return 0
	}
	for _, d := range k.story.read {
		n += len(d.claims) + len(d.asides)
	}
	return n
}

// same reports whether an input is the one that the account was made of.
func (k *Keeper) same(in Input) bool {
	l := &k.last
	return in.AsOf.Equal(l.AsOf) && slices.Equal(in.Copies, l.Copies) && reflect.DeepEqual(in.Profiles, l.Profiles) &&
		slices.EqualFunc(in.Versions, l.Versions, func(x, y Read) bool {
			return x.Reading == y.Reading && sameVersion(&x.Version, &y.Version)
		})
}

// sameVersion reports whether two versions are equal, whatever they point at.
func sameVersion(x, y *hearsay.Version) bool {
	return x.ID == y.ID && x.Number == y.Number && x.Outlet == y.Outlet && x.Kind == y.Kind && x.URL == y.URL && x.Byline == y.Byline &&
		x.Language == y.Language && x.Credit == y.Credit && x.Title == y.Title && x.Body == y.Body &&
		shownAlike(x.Published, y.Published) && shownAlike(x.Observed, y.Observed) && maps.EqualFunc(x.Extra, y.Extra, slices.Equal)
}

// shownAlike reports whether two times are one in one zone.
func shownAlike(x, y time.Time) bool {
	return x == y || x.Equal(y) && reflect.DeepEqual(x.Location(), y.Location())
}

// groupedAt are the ids of the claims as b's story is grouped at one of its earlier moments, of which b
// has the versions before n. past is what is remembered of the moments before that one.
func (b *builder) groupedAt(at time.Time, n int, past *memory, k *Keeper) []string {
	group := func() []string {
		in := b.in
		in.AsOf = at
		return newBuilder(in, b.learnt, past).grouped()
	}
	if k == nil {
		return group()
	}
	m := k.moment(b, n)
	k.asked[m] = true
	ids, ok := k.moments[m]
	if !ok {
		ids = group()
		if k.moments == nil {
			k.moments = map[uint64][]string{}
		}
		k.moments[m] = ids
	}
	return ids
}

// moment names what a story is grouped by when it has n versions: these in their order, and who copied
// whom.
func (k *Keeper) moment(b *builder, n int) uint64 {
	h := fnv.New64a()
	var number [8]byte
	seen := map[string]*doc{}
	for _, d := range b.docs[:n] {
		h.Write(binary.LittleEndian.AppendUint64(number[:0], k.versions[readingOf{d.Reading, d.key()}].serial))
		seen[d.report()] = d
	}
	origin := roots(b.in.Copies, seen)
	for _, report := range slices.Sorted(maps.Keys(origin)) {
		h.Write([]byte(report + "\x00" + origin[report] + "\x00"))
	}
	return h.Sum64()
}
