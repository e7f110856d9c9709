package lexicon

import (
	_ "embed"
	"encoding/binary"
	"sort"
	"strings"
	"sync"
)

// A Toponym is one place that a name can mean.
type Toponym struct {
	GeoNames   int     // GeoNames id; 0 where unknown
	Name       string  // the usual name, which may differ from the one looked up
	Lat, Lon   float64 // degrees, WGS 84
	Country    string  // ISO 3166-1 alpha-2; empty where it lies in several
	Region     string  // GeoNames' code of the first-level region ("TX"); empty where it lies in several
	Kind       string  // city region country continent water facility other
	Population int     // of a water, region or facility without inhabitants: a measure of how often it is meant
	Radius     int     // km, of a region of towns: how far nine in ten of them lie from its point at most; 0 where unknown
	Capital    bool    // seat of a country's government
}

// Toponyms gives the places that a name can mean, the one most often meant first; nil
// where there is none. Case, diacritics, points, apostrophes and a leading "the" don't
// matter (see [Fold]): whether "nice" is meant as a place is for the caller to see.
func Toponyms(name string) []Toponym {
	if len(name) > maxToponym {
		return nil
	}
	var buf [maxToponym]byte
	key := appendFold(buf[:0], name)
	g := loadGazetteer()
	i, ok := g.find(key)
	if !ok {
		return byExonym(string(key))
	}
	from, to := g.postings(i), g.postings(i+1)
	out := make([]Toponym, 0, to-from)
	for p := from; p < to; p++ {
		out = append(out, g.record(g.u32(g.postingsAt+4*p)))
	}
	return out
}

// maxToponym is the longest name, in bytes, that is looked up.
const maxToponym = 100

// Country is the country or territory with an ISO 3166-1 alpha-2 code.
func Country(iso string) (Toponym, bool) {
	t, ok := loadCountries()[iso]
	return t, ok
}

var loadCountries = sync.OnceValue(func() map[string]Toponym {
	g := loadGazetteer()
	m := make(map[string]Toponym, 256)
	for i := range g.records {
		t := g.record(i)
		if t.Kind != "country" {
			break // countries come first
		}
		m[t.Country] = t
	}
	return m
})

//go:embed demonyms.tsv
var demonymTable string

var loadDemonyms = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 1000)
	eachLine(demonymTable, func(line string) {
		word, country, _ := strings.Cut(line, "\t")
		m[word] = country
	})
	return m
})

// Demonym is the country whose people or things a word names: "Iraqi", "Spaniards". The
// country is empty for those of several or of none ("Kurdish", "European"). Case doesn't
// matter: whether "polish" is meant as one is for the caller to see.
func Demonym(word string) (country string, ok bool) {
	if len(word) > maxToponym {
		return "", false
	}
	var buf [maxToponym]byte
	country, ok = loadDemonyms()[string(appendFold(buf[:0], word))]
	return country, ok
}

//go:embed gazetteer.bin
var gazetteerFile string

// The gazetteer file is made by internal/gazetteer and read where it lies, without being
// unpacked: numbers are little-endian, strings are views on it. It holds, in this order,
//
//	"HGZ1"; the numbers of records, keys, postings; the lengths of names and of key bytes (5 × uint32)
//	records, countries first: see [gazetteer.record]
//	for each key, in byte order: where its bytes begin, where its postings begin (2 × uint32); then both ends
//	postings: record numbers, best first within a key (uint32)
//	the regions' codes, eight bytes each, filled with zeros: their number (uint32), then the codes
//	the bytes of the names, the bytes of the keys
type gazetteer struct {
	file                                                    string
	records, keys                                           uint32
	recordsAt, keysAt, postingsAt, regionsAt, namesAt, keyB uint32

	starts []uint32 // for each group of keys, the number of its first: see [groupOf]
}

// recordSize is the bytes of one record.
const recordSize = 28

// toponymKinds are the kinds in the order of their numbers in the file.
var toponymKinds = [...]string{"city", "region", "country", "continent", "water", "facility", "other"}

var loadGazetteer = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{file: gazetteerFile}
	if len(g.file) < 24 || g.file[:4] != "HGZ1" {
		panic("lexicon: the embedded gazetteer is broken: make it anew with go run ./internal/gazetteer")
	}
	g.records, g.keys = g.u32(4), g.u32(8)
	postings, names := g.u32(12), g.u32(16)
	g.recordsAt = 24
	g.keysAt = g.recordsAt + g.records*recordSize
	g.postingsAt = g.keysAt + (g.keys+1)*8
	g.regionsAt = g.postingsAt + postings*4
	g.namesAt = g.regionsAt + 4 + g.u32(g.regionsAt)*8
	g.keyB = g.namesAt + names
	g.starts = make([]uint32, 0, groups+1)
	for i := range g.keys {
		for group := groupOf(g.key(i)); len(g.starts) <= group; {
			g.starts = append(g.starts, i)
		}
	}
	for len(g.starts) <= groups {
		g.starts = append(g.starts, g.keys)
	}
	return g
})

// Keys are grouped by their first three letters, so that one is looked for among a few
// dozen and not among all.
const groups = 28 * 28 * 28

// groupOf is the number of a key's group; it grows with the keys. Bytes that are no letters
// from a to z are told apart only as lying before or behind them, and end what is looked at.
func groupOf[K string | []byte](key K) int {
	group, open := 0, true
	for i := range 3 {
		group *= 28
		if !open || i >= len(key) {
			open = false
			continue
		}
		switch c := key[i]; {
		case c < 'a':
			open = false
		case c > 'z':
			group += 27
			open = false
		default:
			group += int(c-'a') + 1
		}
	}
	return group
}

// key is the folded name with a number.
func (g *gazetteer) key(i uint32) string {
	from, to := g.u32(g.keysAt+8*i), g.u32(g.keysAt+8*i+8)
	return g.file[g.keyB+from : g.keyB+to]
}

func (g *gazetteer) u32(at uint32) uint32 {
	b := g.file[at : at+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// postings is where the postings of key i begin, counted in postings.
func (g *gazetteer) postings(i uint32) uint32 { return g.u32(g.keysAt + 8*i + 4) }

// find gives the number of a folded key.
func (g *gazetteer) find(key []byte) (uint32, bool) {
	group := groupOf(key)
	first, last := g.starts[group], g.starts[group+1]
	i := first + uint32(sort.Search(int(last-first), func(i int) bool { return g.key(first+uint32(i)) >= string(key) }))
	return i, i < last && g.key(i) == string(key)
}

// record reads record i: GeoNames id, latitude and longitude in hundred-thousandths of a
// degree, population, where the name begins (5 × uint32), the name's length, the kind
// with 128 added for a capital (2 bytes), the country (2 bytes; zeros for none), the
// region's number (uint16; 0 for none), the radius (uint16).
func (g *gazetteer) record(i uint32) Toponym {
	b := g.file[g.recordsAt+i*recordSize:][:recordSize]
	var raw [recordSize]byte
	copy(raw[:], b)
	le := binary.LittleEndian
	t := Toponym{
		GeoNames:   int(le.Uint32(raw[0:])),
		Lat:        float64(int32(le.Uint32(raw[4:]))) / 1e5,
		Lon:        float64(int32(le.Uint32(raw[8:]))) / 1e5,
		Population: int(le.Uint32(raw[12:])),
		Radius:     int(le.Uint16(raw[26:])),
		Kind:       toponymKinds[raw[21]&0x7f],
		Capital:    raw[21]&0x80 != 0,
	}
	name := g.namesAt + le.Uint32(raw[16:])
	t.Name = g.file[name : name+uint32(raw[20])]
	if raw[22] != 0 {
		t.Country = b[22:24]
	}
	if r := uint32(le.Uint16(raw[24:])); r > 0 {
		code := g.file[g.regionsAt+4+8*(r-1):][:8]
		t.Region = strings.TrimRight(code, "\x00")
	}
	return t
}
