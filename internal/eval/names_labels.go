package eval

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A NamedText is a text with labels for the kinds of its names.
type NamedText struct {
	Version *hearsay.Version
	Gold    bool // labelled by people, not by a program
	label   func(hearsay.Span) string
}

// Label is the class of the name at s: "person", "organization", "place" or "other"; empty
// where it is not known.
func (n *NamedText) Label(s hearsay.Span) string { return n.label(s) }

// SilverNames reads the articles of dir with the names that CoreNLP found in them (see
// [NamesByCoreNLP]). Only names of the very same words have a label.
func SilverNames(dir string) ([]NamedText, error) {
	silver, err := readCoreNLP(dir + ".corenlp.conll.gz")
	if err != nil {
		return nil, err
	}
	classes := map[string]string{"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place", "MISC": "other"}
	var ids []string
	for id := range silver {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	var out []NamedText
	for _, id := range ids {
		raw, err := os.ReadFile(filepath.Join(dir, id+".txt"))
		if err != nil {
			return nil, err
		}
		at := byteOffsets(string(raw))
		labels := map[hearsay.Span]string{}
		for _, n := range silverNames(silver[id]) {
			if n.end < len(at) {
				labels[hearsay.Span{Start: at[n.start], End: at[n.end]}] = classes[n.class]
			}
		}
		out = append(out, NamedText{
			Version: &hearsay.Version{Report: hearsay.Report{ID: id}, Body: string(raw)},
			label:   func(s hearsay.Span) string { return labels[s] },
		})
	}
	return out, nil
}

// GoldNames reads the GUM documents of dir that are not [HeldOut]. A name has the kind of
// the outermost gold name of which it covers a word (see [Names]).
func GoldNames(dir string) ([]NamedText, error) {
	docs, err := Treebank(dir)
	if err != nil {
		return nil, err
	}
	gold, err := goldEntities(dir, docs)
	if err != nil {
		return nil, err
	}
	var out []NamedText
	for _, d := range docs {
		if HeldOut(d.Version.ID) {
			continue
		}
		names, at := goldNames(d, gold[d.Version.ID])
		out = append(out, NamedText{
			Version: &hearsay.Version{Report: hearsay.Report{ID: d.Version.ID}, Body: d.Text},
			Gold:    true,
			label:   func(s hearsay.Span) string { return goldLabel(d, names, at, s) },
		})
	}
	return out, nil
}

func goldLabel(d *text.Doc, names []goldName, at map[int][]int, s hearsay.Span) string {
	best := -1
	first, last := d.TokensIn(s)
	for t := first; t < last; t++ {
		for _, g := range at[t] {
			if best < 0 || names[g].last-names[g].first > names[best].last-names[best].first {
				best = g
			}
		}
	}
	if best < 0 {
		return ""
	}
	if k := names[best].goldMention.kind; strings.Contains("person organization place", k) {
		return k
	}
	return "other"
}
