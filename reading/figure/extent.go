package figure

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// extents marks counts that are said of a part of the whole. A subset's extent is its
// group. A place is one where those counted are "of the dead" or counted by the place
// itself ("the eastern district reported 12 deaths"), where it is one named hospital, and
// where the report states a larger count of the same kind. Nobody is nobody of no part:
// a count of zero has no extent, so that it can be held against the count it denies.
func extents(d *text.Doc, all []finding, stated map[side]int) {
	for i := range all {
		f := &all[i]
		if f.Min == 0 && f.Max == 0 {
			f.Extent = ""
			continue
		}
		if f.subset && f.Extent == "" {
			f.Extent = f.Who
		}
		if f.subset || f.Additional || f.single {
			continue
		}
		smaller := f.Counted != hearsay.OtherCounted && f.Min < stated[f.side()]
		if smaller || f.share || f.byPlace {
			f.Extent = placeBeside(d, f)
		}
		if f.share && f.Extent == "" && f.shareUnit != "" {
			f.Counted, f.Unit = hearsay.OtherCounted, f.shareUnit
		}
		if f.Extent == "" && f.Counted != hearsay.OtherCounted {
			f.Extent = countingPlace(d, f, smaller)
		}
		if f.Extent == "" && (f.Counted == hearsay.Injured || f.verb != "") {
			if x := placeBeside(d, f); oneHospital(x) {
				f.Extent = x
			}
		}
	}
}

// placeBeside is the place right behind a figure, within its clause: "in the eastern
// district", "at Joan XXIII hospital", "at the hospital in Larena". Empty where there is
// none, or only any hospital.
func placeBeside(d *text.Doc, f *finding) string {
	last := d.Sentences[f.sentence].Last
	k, _ := d.TokensIn(hearsay.Span{Start: f.End, End: len(d.Text)})
	for n := 0; k < last && n < 7; k, n = k+1, n+1 {
		switch d.Tokens[k].Lower {
		case "in", "at", "near", "to":
		case ",", ";", "and", "when", "after", "by":
			return ""
		default:
			continue
		}
		start := k + 1
		for start < last && (d.Tokens[start].Tag == text.DET || d.Tokens[start].Lower == "the") {
			start++
		}
		end := nounsEnd(d, start, last)
		if end == start {
			continue
		}
		span := d.Cover(start, end)
		if t, ok := timeBefore(d, span); ok && t.Overlaps(span) {
			return ""
		}
		if hospital(d.Tokens[end-1].Lower) && !named(d, start, end-1) {
			// "the hospital in Larena": any hospital but for the town behind it
			if end+1 >= last || d.Tokens[end].Lower != "in" {
				return ""
			}
			far := nounsEnd(d, end+1, last)
			if far == end+1 || !named(d, end+1, far) {
				return ""
			}
			return d.Cover(start, far).In(d.Text)
		}
		if d.Tokens[k].Lower == "to" && !hospital(d.Tokens[end-1].Lower) {
			continue
		}
		if isPlace(d, span) || district(d.Tokens[end-1].Lower) || f.byPlace {
			return span.In(d.Text)
		}
		if f.share {
			continue
		}
		return ""
	}
	return ""
}

// countingPlace is the district or hospital that is the subject of the figure's sentence
// and counts those on its own ground: "the Kesra district recorded 11 deaths". loose takes
// in any place name.
func countingPlace(d *text.Doc, f *finding, loose bool) string {
	first := d.Sentences[f.sentence].First
	k, _ := d.TokensIn(f.Span)
	k--
	for n := 0; n < 2 && k > first && (d.Tokens[k].Tag == text.ADV || d.Tokens[k].Tag == text.ADP); n++ {
		k--
	}
	if k <= first {
		return ""
	}
	if w := d.Tokens[k].Lower; w != "'s" && w != "’s" && !cued(w, lexicon.CueCounter) {
		return ""
	}
	for k > first && (d.Tokens[k-1].Tag == text.AUX || d.Tokens[k-1].Tag == text.ADV) {
		k--
	}
	end, start := k, k
	for start > first && end-start < 6 && (placeWord(d.Tokens[start-1].Tag) || d.Tokens[start-1].Tag == text.PROPN) {
		start--
	}
	if start == end {
		return ""
	}
	span := d.Cover(start, end)
	if w := d.Tokens[end-1].Lower; district(w) && !country(w) && end-start > 1 || loose && isPlace(d, span) {
		return span.In(d.Text)
	}
	return ""
}

// nounsEnd is the token behind the run of nouns and adjectives from token k on.
func nounsEnd(d *text.Doc, k, last int) int {
	end := k
	for end < last && end < k+6 && placeWord(d.Tokens[end].Tag) {
		end++
	}
	return end
}

// named reports whether a name stands among the tokens.
func named(d *text.Doc, first, last int) bool {
	for k := first; k < last; k++ {
		if d.Tokens[k].Tag == text.PROPN {
			return true
		}
	}
	return false
}

func placeWord(t text.Tag) bool {
	return t == text.PROPN || t == text.NOUN || t == text.ADJ
}

func isPlace(d *text.Doc, s hearsay.Span) bool {
	i := sort.Search(len(d.Places), func(i int) bool { return d.Places[i].Start >= s.Start })
	return i < len(d.Places) && s.Contains(d.Places[i].Span)
}

// district reports whether the word names a part of a whole by itself.
func district(lower string) bool {
	return cued(lower, lexicon.CueDistrict|lexicon.CueHospital)
}

// country reports whether the word may name the whole of what a government counts.
func country(lower string) bool {
	return lower == "state" || lower == "department" || lower == "building" || lower == "school"
}

// oneHospital reports whether a place is a hospital.
func oneHospital(place string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(place)), hospital)
}

func hospital(lower string) bool {
	return cued(lower, lexicon.CueHospital)
}
