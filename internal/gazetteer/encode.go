package main

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// kinds must stand in the order of lexicon's table.
var kinds = []string{"city", "region", "country", "continent", "water", "facility", "other"}

// encode writes the file that lexicon describes beside its reader.
func (b *builder) encode() []byte {
	slices.SortStableFunc(b.places, func(x, y *place) int {
		return cmp.Or(
			cmp.Compare(b2i(y.Kind == "country"), b2i(x.Kind == "country")),
			cmp.Compare(y.prior, x.prior), cmp.Compare(x.Country, y.Country),
			cmp.Compare(x.Region, y.Region), cmp.Compare(x.Name, y.Name), cmp.Compare(x.GeoNames, y.GeoNames))
	})
	number := make(map[*place]uint32, len(b.places))
	for i, p := range b.places {
		number[p] = uint32(i)
	}
	var codes []string
	for _, p := range b.places {
		codes = append(codes, p.Region)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	codes = slices.DeleteFunc(codes, func(c string) bool { return c == "" || len(c) > 8 })

	var nameBytes []byte
	nameAt := map[string]uint32{}
	for _, p := range b.places {
		if _, ok := nameAt[p.Name]; !ok {
			nameAt[p.Name] = uint32(len(nameBytes))
			nameBytes = append(nameBytes, p.Name[:min(255, len(p.Name))]...)
		}
	}

	keys := make([]string, 0, len(b.keys))
	for k := range b.keys {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var keyIndex, postings, keyBytes []byte
	le := binary.LittleEndian
	for _, k := range keys {
		keyIndex = le.AppendUint32(keyIndex, uint32(len(keyBytes)))
		keyIndex = le.AppendUint32(keyIndex, uint32(len(postings)/4))
		keyBytes = append(keyBytes, k...)
		for _, p := range b.ranked(k) {
			postings = le.AppendUint32(postings, number[p])
		}
	}
	keyIndex = le.AppendUint32(keyIndex, uint32(len(keyBytes)))
	keyIndex = le.AppendUint32(keyIndex, uint32(len(postings)/4))

	out := []byte("HGZ1")
	for _, n := range []int{len(b.places), len(keys), len(postings) / 4, len(nameBytes), len(keyBytes)} {
		out = le.AppendUint32(out, uint32(n))
	}
	for _, p := range b.places {
		out = le.AppendUint32(out, uint32(p.GeoNames))
		out = le.AppendUint32(out, uint32(int32(math.Round(p.Lat*1e5))))
		out = le.AppendUint32(out, uint32(int32(math.Round(p.Lon*1e5))))
		out = le.AppendUint32(out, uint32(p.Population))
		out = le.AppendUint32(out, nameAt[p.Name])
		out = append(out, byte(min(255, len(p.Name))), byte(slices.Index(kinds, p.Kind))|byte(b2i(p.Capital)<<7))
		if len(p.Country) == 2 {
			out = append(out, p.Country...)
		} else {
			out = append(out, 0, 0)
		}
		region, _ := slices.BinarySearch(codes, p.Region)
		if p.Region == "" || len(p.Region) > 8 {
			region = -1
		}
		out = le.AppendUint16(out, uint16(region+1))
		out = le.AppendUint16(out, uint16(min(p.Radius, math.MaxUint16)))
	}
	out = append(out, keyIndex...)
	out = append(out, postings...)
	out = le.AppendUint32(out, uint32(len(codes)))
	for _, c := range codes {
		var raw [8]byte
		copy(raw[:], c)
		out = append(out, raw[:]...)
	}
	out = append(out, nameBytes...)
	return append(out, keyBytes...)
}

// ranked are the places of a key, those that an alias puts first and then by prior. A
// near copy, the region of a city that has the same name, stays: the reader may need it.
func (b *builder) ranked(key string) []*place {
	ps := slices.Clone(b.keys[key])
	slices.SortStableFunc(ps, func(x, y *place) int {
		return cmp.Or(
			cmp.Compare(b2i(slices.Contains(b.ahead[key], y)), b2i(slices.Contains(b.ahead[key], x))),
			cmp.Compare(y.prior, x.prior), cmp.Compare(x.Country, y.Country), cmp.Compare(x.Region, y.Region))
	})
	return ps
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
