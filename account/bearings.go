package account

import (
	"slices"
	"time"
)

// bearings ties denials to what, in other words, speaks against them: that no toxic
// substance was released, and that sensors recorded chlorine.
func (b *builder) bearings() {
	signs := map[int][]*proposition{}
	for _, p := range b.rolls[signRoll] {
		if !p.affirming() || len(p.terms) > wordyLine {
			continue
		}
		for _, q := range b.factsOf(p).signs {
			signs[q] = append(signs[q], p)
		}
	}
	for _, d := range b.rolls[denialRoll] {
		if !d.denying() || d.figure != nil || d.background || d.title || d.copyOf != nil || hedged(d) || sortOf(d.kind) != factSort {
			continue
		}
		for _, q := range b.factsOf(d).questions {
			for i, s := range signs[q] {
				if i == maxPairs {
					break
				}
				if bears(s, d) && !otherUnits(d, s) && !otherNations(d, s) && !b.ofCause(d, s) {
					b.tie(d, s)
				}
			}
		}
	}
	b.tieDeeds()
}

// wordyLine is from how many words of content on the words of a sign may stand in a line by chance: "other bodies" and
// "the hospital".
const wordyLine = 16

// bearingTime is how far apart a denial and what speaks against it may be told: whether an illness is
// about is asked anew every day.
const bearingTime = 24 * time.Hour

// bears reports whether nothing says that a sign is of another matter than a denial: another day,
// place or party.
func bears(sign, denial *proposition) bool {
	return sign.at().Sub(denial.at()).Abs() <= bearingTime && sign.when.Overlaps(denial.when) && samePlace(sign.where, denial.where) &&
		sameParties(sign.subjects, denial.subjects) && !anotherOne(denial)
}

// questions are those of which p has at least n of the words, ascending.
func (b *builder) questions(p *proposition, of func(string) []int, n int) []int {
	var all []int
	for _, t := range p.terms {
		all = append(all, of(b.vocab.words[t.id])...)
	}
	slices.Sort(all)
	var found []int
	for i := 0; i < len(all); {
		j := i
		for j < len(all) && all[j] == all[i] {
			j++
		}
		if j-i >= n {
			found = append(found, all[i])
		}
		i = j
	}
	return found
}
