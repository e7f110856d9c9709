package account

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// Amounts of money, and what is told in millions, keep claims apart where they differ; and
// where one origin tells two of one thing the later revises the earlier.

// amount is a number with a scale or a currency.
type amount struct {
	value float64
	unit  string // "$", "€", "£", "¥" or empty where it isn't money
}

// scales are the words that make an amount of a number.
var scales = map[string]float64{
	"thousand": 1e3, "million": 1e6, "millions": 1e6, "mn": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12,
}

// currencies are the words for money behind a number.
var currencies = map[string]string{
	"dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "yen": "¥", "yuan": "¥", "crowns": "kr", "francs": "fr", "rupees": "₹",
}

// maxAmounts is how many amounts of a clause are looked at.
const maxAmounts = 4

// amountsIn finds the amounts in a clause.
func amountsIn(clause string) []amount {
	if !strings.ContainsAny(clause, "0123456789") {
		return nil
	}
	words := strings.Fields(clause)
	var found []amount
	for i, w := range words {
		w = strings.Trim(w, "“”\"'(),;:.")
		unit := ""
		for _, sign := range []string{"US$", "A$", "C$", "$", "€", "£", "¥", "₹"} {
			if rest, ok := strings.CutPrefix(w, sign); ok {
				_, size := utf8.DecodeLastRuneInString(sign)
				w, unit = rest, sign[len(sign)-size:]
				break
			}
		}
		number := strings.TrimRight(w, "bmnt")
		n, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
		if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
			continue
		}
		scaled := false
		switch w[len(number):] {
		case "m", "mn":
			n, scaled = n*1e6, true
		case "b", "bn":
			n, scaled = n*1e9, true
		case "tn":
			n, scaled = n*1e12, true
		}
		for _, next := range words[i+1 : min(len(words), i+3)] {
			next = strings.ToLower(strings.Trim(next, "“”\"'(),;:."))
			if s, ok := scales[next]; ok && !scaled {
				n, scaled = n*s, true
			} else if c, ok := currencies[next]; ok {
				unit = c
			} else {
				break
			}
		}
		if unit == "" && !scaled {
			continue
		}
		if found = append(found, amount{n, unit}); len(found) == maxAmounts {
			break
		}
	}
	return found
}

// roughly is how close two amounts are that are one, rounded.
const roughly = 0.03

// otherAmounts reports whether two clauses give amounts of one sort of which none is the same.
func otherAmounts(p, q *proposition) bool {
	differ := false
	for _, x := range p.amounts {
		for _, y := range q.amounts {
			if x.unit != y.unit && x.unit != "" && y.unit != "" {
				continue
			}
			if math.Abs(x.value-y.value) <= roughly*math.Max(x.value, y.value) {
				return false
			}
			differ = true
		}
	}
	return differ
}

// amendScore is how alike two statements of one origin must be for the later, with another
// number or date, to be the earlier one anew.
const amendScore = 0.58

// amends reports whether q, told later by the origin of p, says p with another number, or a
// plan with another date.
func (b *builder) amends(q, p *proposition) bool {
	if b.narrows(q, p) {
		return true
	}
	if !p.affirming() || !q.affirming() || p.title || q.title || p.background || q.background || sortOf(p.kind) != sortOf(q.kind) || p.refersTo != nil || q.refersTo != nil ||
		!q.at().After(p.at()) || q.doc == p.doc || hedged(p) || hedged(q) || !same(p.voice, q.voice) {
		return false
	}
	moved := sortOf(p.kind) == planSort && p.when.Known() && q.when.Known() && !p.when.Overlaps(q.when) && q.when.Earliest.After(p.at().Add(-daysTurn))
	return (moved || otherAmounts(p, q) || otherNumbers(p, q)) && samePlace(p.where, q.where) &&
		sameParties(p.subjects, q.subjects) && b.vocab.alike(p, q) >= amendScore
}

// supersedeAmended marks what its own origin told anew with another number or date.
func (b *builder) supersedeAmended() {
	for _, e := range b.amended {
		if p, q := e.a, e.b; p.claim != q.claim && (p.superseded.IsZero() || q.at().Before(p.superseded)) {
			p.superseded, p.supersededBy = q.at(), q.doc
		}
	}
	b.amended = nil
}

// fulfils reports whether q tells as a fact what p told as a plan, once its time had come.
func fulfils(q, p *proposition) bool {
	if sortOf(p.kind) != planSort || sortOf(q.kind) != factSort || p.figure != nil || !p.affirming() || !q.affirming() || !q.at().After(p.at()) {
		return false
	}
	if p.when.Known() && q.at().Before(p.when.Earliest.Add(-time.Minute)) {
		return false
	}
	return q.modality != hearsay.Planned && !hedged(q)
}
