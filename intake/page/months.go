package page

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed months.tsv
var monthsFile string

// A monthName is what a month's name stands for.
type monthName struct {
	month time.Month
	solar bool // of the Solar Hijri calendar
}

// months is months.tsv: names as monthKey writes them, with a language and a colon before
// those that mean another month there.
var months = sync.OnceValue(func() map[string]monthName {
	table := map[string]monthName{}
	for line := range strings.Lines(monthsFile) {
		number, names, _ := strings.Cut(strings.TrimSpace(line), "\t")
		number, solar := strings.CutPrefix(number, "solar ")
		n, err := strconv.Atoi(number)
		if err != nil {
			continue
		}
		for name := range strings.SplitSeq(names, "|") {
			table[monthKey(name)] = monthName{time.Month(n), solar}
		}
	}
	return table
})

// monthOf is the month with a name, on a page in a language.
func monthOf(name, language string) (monthName, bool) {
	name = monthKey(name)
	if m, ok := months()[language+":"+name]; ok {
		return m, true
	}
	m, ok := months()[name]
	if bare, joined := strings.CutPrefix(name, "ב"); !ok && joined { // Hebrew writes "in" and the name as one word
		m, ok = months()[bare]
	}
	return m, ok
}

// monthKey is a month's name without what the press writes now so and now so: capitals,
// points, and letters that keyboards of one script have in two forms.
func monthKey(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '.', '׳', '\'', '’', '॰', '\u093C', '\u09BC': // and the dots under letters in India
			return -1
		case 'ı':
			return 'i'
		case 'أ', 'إ', 'آ':
			return 'ا'
		case 'ی', 'ى':
			return 'ي'
		case 'ک':
			return 'ك'
		case 'ة', 'ۀ':
			return 'ه'
		case '\u09DF':
			return '\u09AF'
		}
		return r
	}, strings.ToLower(name))
}
