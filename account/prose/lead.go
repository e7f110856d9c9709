package prose

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// How near in weight to the heaviest event a later one must be to open the page before it.
const nearlyAsHeavy = 0.2

// openers stand for something that a lead has not named yet.
var openers = map[string]bool{"it": true, "this": true, "that": true, "they": true, "these": true, "those": true, "he": true, "she": true, "we": true, "i": true, "there": true}

// lead picks what a page opens with: the main event, the newest where several weigh about
// the same; then what is disputed; then the counts; then the heaviest of the rest. That
// there were none of something opens no page.
func lead(claims []*hearsay.Claim) []*hearsay.Claim {
	var open []*hearsay.Claim
	for _, c := range claims {
		if leads(c) {
			open = append(open, c)
		}
	}
	var picked []*hearsay.Claim
	add := func(c *hearsay.Claim) {
		if c == nil || len(picked) == leadClaims {
			return
		}
		for i, o := range picked {
			switch {
			case o == c:
				return
			case c.Status == o.Status && len(c.Summary) > len(o.Summary) && mostly(o.Summary, c.Summary):
				picked[i] = c // "a crane fell and killed two" tells that a crane fell
				return
			case mostly(c.Summary, o.Summary):
				return
			}
		}
		picked = append(picked, c)
	}
	add(mainEvent(open))
	add(firstOf(open, func(c *hearsay.Claim) bool { return c.Status == hearsay.Disputed }))
	undisputed := func(c *hearsay.Claim) bool { return c.Status != hearsay.Disputed }
	add(firstOf(open, func(c *hearsay.Claim) bool { return c.Figure != nil && undisputed(c) }))
	for _, so := range []func(*hearsay.Claim) bool{undisputed, func(c *hearsay.Claim) bool { return true }} {
		for _, c := range open {
			if so(c) {
				add(c)
			}
		}
	}
	return picked
}

// mostly reports whether most words of one summary stand in another: then it tells little more.
func mostly(words, in string) bool {
	had := map[string]bool{}
	for w := range strings.FieldsSeq(strings.ToLower(in)) {
		had[strings.Trim(w, ",.;:“”\"")] = true
	}
	n, again := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(words)) {
		n++
		if had[strings.Trim(w, ",.;:“”\"")] {
			again++
		}
	}
	return 3*again > 2*n
}

// leads reports whether a claim may stand in the lead: it stands, says that something is so, and of what.
func leads(c *hearsay.Claim) bool {
	switch c.Status {
	case hearsay.Withdrawn, hearsay.Revised, hearsay.Denied:
		return false
	}
	opening, _, _ := strings.Cut(strings.ToLower(c.Summary), " ")
	return !c.Background && !openers[opening] && (c.Figure == nil || c.Figure.Min > 0)
}

// mainEvent is the heaviest claim of an event, or a later one nearly as heavy.
func mainEvent(claims []*hearsay.Claim) *hearsay.Claim {
	var heaviest, best *hearsay.Claim
	for _, c := range claims {
		if c.Kind != hearsay.EventClaim {
			continue
		}
		if heaviest == nil {
			heaviest, best = c, c
			continue
		}
		if c.Event != nil && heaviest.Weight-c.Weight <= nearlyAsHeavy && best.When.Known() && c.When.Known() && !c.When.Earliest.Before(best.When.Latest) {
			best = c
		}
	}
	return best
}

// firstOf is the first claim that is so; nil where none is.
func firstOf(claims []*hearsay.Claim, so func(*hearsay.Claim) bool) *hearsay.Claim {
	for _, c := range claims {
		if so(c) {
			return c
		}
	}
	return nil
}

// quiet is what a page says that has nothing else to say: nothing changed after a moment, or no
// report claims anything.
func quiet(a hearsay.Account) string {
	switch {
	case len(a.Claims) > 0 || len(a.Updates) > 0:
		return ""
	case a.Story.Reports > 0 && len(a.Unread) == a.Story.Reports:
		return "Nothing is told: what was seen is kept, but not read, as only English prose is."
	case a.AsOf.IsZero():
		return "There is nothing new to tell."
	}
	return "There is nothing new to tell: nothing has changed since. The story was last told at " + stamp(a.AsOf) + "."
}
