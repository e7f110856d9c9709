// Wordkinds makes kinds.tsv of package lexicon: what else a thing or an act may be called. It is run by hand when its
// source changes, never by the build:
//
//	apt-get install wordnet-base
//	go run ./internal/wordkinds /usr/share/wordnet
//
// The source is WordNet 3.0 (Princeton University): synsets, sets of words that share a sense, and the synsets that
// each is a kind of. The words are those of vectors.bin. The same source gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// How much is taken: the senses come with the most frequent first.
const (
	nounSenses = 3
	nounSteps  = 4    // up, to what a thing is a kind of
	widestNoun = 1500 // a kind of more kinds says too little: "thing"
	verbSenses = 5
	aboveVerb  = 3   // senses of a verb of which others are ways
	widestVerb = 60  // a verb of more ways says too little: "move"
	leastAlike = .15 // cosine of the uses of two verbs
)

const head = `# What else a thing or an act may be called, from WordNet 3.0, for the words of vectors.bin. A line: "noun" or
# "verb", a word, words by which it may be called. Of a noun: the words of its first senses and of the kinds of things that
# these are, but for the widest. Of a verb: those of its first senses and of what these are ways of, where the two are
# used alike. Made by internal/wordkinds.
`

func main() {
	log.SetFlags(0)
	log.SetPrefix("wordkinds: ")
	out := flag.String("out", "lexicon/kinds.tsv", "file to write")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: go run ./internal/wordkinds WORDNET")
	}
	if err := run(flag.Arg(0), *out); err != nil {
		log.Fatal(err)
	}
}

func run(folder, out string) error {
	var b strings.Builder
	b.WriteString(head)
	for _, class := range []struct {
		name  string
		other func(*net, string) []string
	}{{"noun", (*net).nouns}, {"verb", (*net).verbs}} {
		n, err := load(folder, class.name)
		if err != nil {
			return err
		}
		for _, w := range slices.Sorted(maps.Keys(n.senses)) {
			if others := class.other(n, w); len(others) > 0 {
				fmt.Fprintf(&b, "%s\t%s\t%s\n", class.name, w, strings.Join(others, " "))
			}
		}
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

// synset is a sense that words share.
type synset struct {
	words []string
	kinds []string // ids of those that it is a kind of
	below []string // ids of those that are kinds of it
}

// net is WordNet's part for one class of words.
type net struct {
	synsets map[string]*synset
	senses  map[string][]string // of the words that are known: ids, the most frequent sense first
	sizes   map[string]int
}

func load(folder, class string) (*net, error) {
	n := &net{synsets: map[string]*synset{}, senses: map[string][]string{}, sizes: map[string]int{}}
	err := eachLine(filepath.Join(folder, "data."+class), func(f []string) {
		s := &synset{}
		var words, pointers int
		fmt.Sscanf(f[3], "%x", &words)
		for i := range words {
			s.words = append(s.words, strings.ToLower(f[4+2*i]))
		}
		from := 5 + 2*words
		fmt.Sscanf(f[from-1], "%d", &pointers)
		for i := range pointers {
			if p := f[from+4*i:]; p[0] == "@" && p[2] == class[:1] {
				s.kinds = append(s.kinds, p[1])
			}
		}
		n.synsets[f[0]] = s
	})
	if err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(n.synsets)) {
		for _, k := range n.synsets[id].kinds {
			n.synsets[k].below = append(n.synsets[k].below, id)
		}
	}
	return n, eachLine(filepath.Join(folder, "index."+class), func(f []string) {
		var pointers int
		fmt.Sscanf(f[3], "%d", &pointers)
		if _, known := lexicon.VectorOf(f[0]); known && !strings.ContainsAny(f[0], "_-'.0123456789") {
			n.senses[f[0]] = f[6+pointers:]
		}
	})
}

// eachLine gives the fields of each line of a file but for its licence and the glosses.
func eachLine(file string, f func(fields []string)) error {
	all, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(all)) {
		if !strings.HasPrefix(line, " ") {
			line, _, _ = strings.Cut(line, " | ")
			f(strings.Fields(line))
		}
	}
	return nil
}

// has reports whether a synset is among a known word's first senses.
func (n *net) has(word, id string, senses int) bool {
	s := n.senses[word]
	return slices.Contains(s[:min(senses, len(s))], id)
}

// size is how many synsets a synset is or has below it.
func (n *net) size(id string) int {
	if s, known := n.sizes[id]; known {
		return s
	}
	n.sizes[id] = 1 // should there be a circle
	size := 1
	for _, b := range n.synsets[id].below {
		size += n.size(b)
	}
	n.sizes[id] = size
	return size
}

// nouns are what else a noun may be called.
func (n *net) nouns(word string) []string {
	found := map[string]bool{}
	var climb func(id string, steps int)
	climb = func(id string, steps int) {
		if steps > 0 && n.size(id) > widestNoun {
			return
		}
		for _, w := range n.synsets[id].words {
			if w != word && n.has(w, id, nounSenses) {
				found[w] = true
			}
		}
		if steps < nounSteps {
			for _, k := range n.synsets[id].kinds {
				climb(k, steps+1)
			}
		}
	}
	for _, id := range n.senses[word][:min(nounSenses, len(n.senses[word]))] {
		climb(id, 0)
	}
	return slices.Sorted(maps.Keys(found))
}

// verbs are what else a verb may be called.
func (n *net) verbs(word string) []string {
	found := map[string]bool{}
	v, _ := lexicon.VectorOf(word)
	add := func(id string, senses int) {
		for _, w := range n.synsets[id].words {
			if u, known := lexicon.VectorOf(w); known && w != word && n.has(w, id, senses) && v.Cosine(u) >= leastAlike {
				found[w] = true
			}
		}
	}
	for _, id := range n.senses[word][:min(verbSenses, len(n.senses[word]))] {
		add(id, verbSenses)
		for _, k := range n.synsets[id].kinds {
			if len(n.synsets[k].below) <= widestVerb {
				add(k, aboveVerb)
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}
