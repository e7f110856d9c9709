package account

import (
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// "Six hundred tonnes of ore" and "480 tonnes of ore" are not one claim, nor are 22,000 tickets and 30,000: where two
// clauses number one noun otherwise, they tell two things.

// numbered is how many of something a clause says there are.
type numbered struct {
	noun      string  // its lemma; empty where it is understood
	low, high float64 // high is infinite where there may be more
	only      bool    // told as the whole: "only nine"
	some      bool    // told as some of them, or as more beside others: "two of the", "three more"
	at, end   int     // where the number and its noun stand, in bytes of the clause
}

const (
	maxNumbered = 4 // of a clause that are looked at
	nounReach   = 4 // how many words behind a number the noun may stand that it counts: "two heavily armed masked gunmen"
	ofReach     = 5 // and behind "of": "14 of the airline's 20 bases"
	boundReach  = 3 // how many words before a number may bound it: "no more than"
)

// numberedIn finds the numbers of a clause and the nouns that they count. Times, dates, shares and ages are no such
// numbers. before are the words of the sentence that stand before it; head is where the clause's main word stands, in
// bytes; none where it is less than 0.
func numberedIn(before, clause string, head int) []numbered {
	words := formsIn(clause)
	var found []numbered
	for i := 0; i < len(words); i++ {
		n, size, ok := numberFrom(words[i:])
		if !ok {
			continue
		}
		next := i + size
		high, end, start := n, next, i
		if m, more, ok := rangeFrom(words[next:]); ok && m > n {
			high, end = m, next+more
		}
		if dateOrName(words, i) {
			i = end - 1
			continue
		}
		x := numbered{low: n, high: high, at: words[i].from}
		x.bound(lastForms(before, words[:i]))
		noun, size, some := countedNoun(words[end:], n, head)
		i, x.end = end-1, words[end-1].to
		if noun == "" {
			noun = nounBefore(words[:start])
		} else if lexicon.Understood(words[end+size-1].word) {
			noun, x.end = "", words[end+size-1].to
		} else {
			x.end = words[end+size-1].to
		}
		if noun == "" && !isBare(words, start, i+1) {
			continue
		}
		x.noun, x.some = noun, noun != "" && (x.some || some)
		x.only = x.only || noMore(words[end:])
		if found = append(found, x); len(found) == maxNumbered {
			break
		}
	}
	return found
}

// lastForms are the words that may bound what follows a clause's first words: of these the last, and where they are few
// those right before the clause, as far as no mark parts them.
func lastForms(before string, words []form) []form {
	if len(words) >= boundReach {
		return words[len(words)-boundReach:]
	}
	earlier := formsIn(before[max(0, len(before)-boundReach*wordLength):])
	for i := len(earlier) - 1; i >= 0; i-- {
		if earlier[i].stops {
			earlier = earlier[i+1:]
			break
		}
	}
	return append(earlier[max(0, len(earlier)+len(words)-boundReach):], words...)
}

// form is a word of a clause in lower case.
type form struct {
	word  string
	from  int // in bytes of the clause
	to    int
	upper bool // it was written with a capital
	stops bool // a mark stands behind it
}

// formsIn cuts a clause into words.
func formsIn(clause string) []form {
	var forms []form
	for from := 0; from < len(clause); {
		r, size := utf8.DecodeRuneInString(clause[from:])
		if unicode.IsSpace(r) {
			from += size
			continue
		}
		end := from + strings.IndexFunc(clause[from:], unicode.IsSpace)
		if end < from {
			end = len(clause)
		}
		raw := clause[from:end]
		left := strings.TrimLeft(raw, "(\"“”'‘’[")
		bare := strings.TrimRight(left, ".,;:!?)\"”’']—")
		if bare != "" {
			first, _ := utf8.DecodeRuneInString(bare)
			at := from + len(raw) - len(left)
			forms = append(forms, form{strings.ToLower(bare), at, at + len(bare), unicode.IsUpper(first), len(bare) < len(left)})
		}
		from = end
	}
	return forms
}

// numberFrom reads the number that words begin with, in figures or in words, and of how many words it is.
func numberFrom(words []form) (n float64, size int, ok bool) {
	if len(words) == 0 {
		return 0, 0, false
	}
	if n, ok = exactNumber(words[0].word); !ok {
		ok = lexicon.SaysSingle(words[0].word)
		return 1, 1, ok
	}
	size = 1
	for size < len(words) && !words[size-1].stops {
		num, known := lexicon.NumberWord(words[size].word)
		if known && num.Kind == lexicon.ScaleNumeral {
			n *= float64(num.Value)
		} else if known && num.Kind == lexicon.UnitNumeral && n >= 100 && words[size-1].word != words[0].word {
			n += float64(num.Value)
		} else {
			break
		}
		size++
	}
	return n, size, true
}

// exactNumber reads one word as a number: "22,000", "nine", "twenty-three".
func exactNumber(word string) (float64, bool) {
	if n, ok := numberOf(word); ok {
		return n, true
	}
	tens, unit, ok := strings.Cut(word, "-")
	if !ok {
		return 0, false
	}
	x, known := lexicon.NumberWord(tens)
	y, also := lexicon.NumberWord(unit)
	if !known || !also || x.Kind != lexicon.UnitNumeral || y.Kind != lexicon.UnitNumeral || x.Value < 20 || y.Value > 9 || y.Value < 1 {
		return 0, false
	}
	return float64(x.Value + y.Value), true
}

// rangeFrom reads the other end of a range: "to 3,000", "or four", "and 3,000" is one too where a number goes before.
func rangeFrom(words []form) (n float64, size int, ok bool) {
	if len(words) < 2 {
		return 0, 0, false
	}
	switch words[0].word {
	case "to", "or", "and":
		n, size, ok = numberFrom(words[1:])
		return n, size + 1, ok
	}
	return 0, 0, false
}

// The years that a number without a comma is taken for.
const firstYear, lastYear = 1800, 2100

// dateOrName reports whether the number at i is a year, a day of a month, or part of a name: "Gate 7", "Boeing 737".
func dateOrName(words []form, i int) bool {
	w := words[i].word
	if len(w) == 4 && w[0] >= '0' && w[0] <= '9' {
		if n, ok := numberOf(w); ok && n >= firstYear && n <= lastYear {
			return true
		}
	}
	if strings.Contains(w, ":") {
		return true
	}
	if i == 0 {
		return false
	}
	before := words[i-1]
	if _, digits := numberOf(w); !digits || before.stops {
		return false
	}
	return (before.upper && i > 1 || before.word == "no" || before.word == "number" || isMonth(before.word)) && w[0] >= '0' && w[0] <= '9'
}

func isMonth(word string) bool {
	_, err := time.Parse("January", strings.ToUpper(word[:1])+word[1:])
	return err == nil
}

// bound takes the words before a number: "at least" leaves it open, "only" makes it the whole.
func (x *numbered) bound(before []form) {
	for n := len(before); n > 0; n-- {
		phrase := make([]string, 0, boundReach)
		for _, w := range before[len(before)-n:] {
			phrase = append(phrase, w.word)
		}
		words := strings.Join(phrase, " ")
		x.only = x.only || lexicon.Whole(words)
		for _, b := range lexicon.BoundsBefore(phrase[n-1]) {
			if strings.Join(b.Words, " ") != words {
				continue
			}
			switch b.Kind {
			case lexicon.LeastBound, lexicon.OverBound:
				x.high = math.Inf(1)
			case lexicon.MostBound, lexicon.UnderBound:
				x.low = 0
			case lexicon.MoreBound:
				x.some = true
			}
			return
		}
	}
	if len(before) > 0 {
		last := before[len(before)-1].word
		given := len(before) > 1 && before[len(before)-2].word == "of" && (last == "the" || last == "its" || last == "their")
		x.some = x.some || last == "other" || lexicon.Limits(last) || given // "of the nine": told before
	}
}

// countedNoun is the lemma of the noun that a number counts, by the words behind it: of several the first in the
// plural, of one the last before the phrase ends, and of how many words the phrase is. Empty where there is none. some
// tells that they are some of more.
func countedNoun(words []form, n float64, head int) (noun string, size int, some bool) {
	reach := nounReach
	for i, w := range words {
		if i >= reach {
			break
		}
		if w.word == "of" && i == 0 {
			some, reach = true, ofReach
			continue
		}
		if w.from == head && head >= 0 && i > 0 || w.word == "per" || ofTime(w.word) {
			break
		}
		if w.word == "more" || w.word == "other" || w.word == "others" || w.word == "further" || w.word == "additional" || w.word == "another" {
			some = true
			continue
		}
		_, _, number := numberFrom(words[i:])
		if some && (w.word == "the" || w.word == "its" || w.word == "their" || w.word == "our" || w.word == "his" || w.word == "her" || w.word == "these" || w.word == "those" || number) {
			continue
		}
		if lexicon.Stop(w.word) || number || w.word[0] >= '0' && w.word[0] <= '9' {
			break
		}
		lemma := lexicon.LemmaEndings().Lemma(w.word, w.word, "NOUN")
		if n != 1 {
			if lemma != w.word || w.word == "people" || w.word == "police" {
				return lemma, i + 1, some
			}
		} else {
			noun, size = lemma, i+1
		}
		if w.stops {
			break
		}
	}
	return noun, size, some
}

// nounBefore is the lemma of the noun that the words before a number say is counted: "the number of houses destroyed
// was put at". Empty where they don't.
func nounBefore(words []form) string {
	for i := len(words) - 3; i >= 0; i-- {
		switch words[i].word {
		case "number", "total", "tally", "count", "figure":
			if words[i+1].word != "of" {
				continue
			}
			if !lexicon.PutsAt(words[len(words)-1].word) {
				return ""
			}
			noun, _, _ := countedNoun(words[i+2:], 2, -1)
			return noun
		}
	}
	return ""
}

// noMore reports whether the words behind a number say that there were no more: "not a cent more".
func noMore(words []form) bool {
	for i, w := range words[:min(len(words), ofReach+1)] {
		if w.word == "more" && i > 0 && slices.ContainsFunc(words[max(0, i-3):i], func(w form) bool { return w.word == "no" || w.word == "not" }) {
			return true
		}
	}
	return false
}

// ofTime reports whether a word behind a number makes it a time, a date, a share or an age.
func ofTime(form string) bool {
	switch form {
	case "a.m", "p.m", "am", "pm", "gmt", "utc", "oclock", "o'clock", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
		"month", "months", "year", "years", "percent", "per", "old", "times":
		return true
	}
	return strings.HasPrefix(form, "year-") || isMonth(form)
}

// apartFrom reports whether two numbers of one noun can't both be how many there are. Large ones that are nearly the
// same are one.
func (x numbered) apartFrom(y numbered) bool {
	if x.low > y.high {
		x, y = y, x
	}
	return x.high < y.low-roughly*y.low
}

// otherNumbered reports whether two clauses number one noun, and never alike.
func otherNumbered(p, q *proposition) bool {
	differ := false
	for _, x := range p.numbered {
		for _, y := range q.numbered {
			if x.noun == "" || x.noun != y.noun {
				continue
			}
			if !x.apartFrom(y) {
				return false
			}
			differ = true
		}
	}
	return differ
}
