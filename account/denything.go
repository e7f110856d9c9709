package account

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay/lexicon"
)

// "No landslide occurred", "there have been no shots", "no ransom demand has been received": a denial of
// a thing answers whoever tells of such a thing, whatever he tells of it.

// deniesThing reports whether a denial is of a thing that q, told before it or hardly later, takes to
// have been. Where it says more of the thing than that there was none, q must say of that too.
func (b *builder) deniesThing(denial, q *proposition) bool {
	if !q.affirming() || q.figure != nil || anotherOne(denial) || q.at().Sub(denial.at()) > sameTime {
		return false
	}
	for _, thing := range b.deniedThings(denial) {
		if b.deniesOne(denial, q, thing) {
			return true
		}
	}
	return false
}

// deniedThings are the nouns of what a denial says that there was none of, or that none was noted.
func (b *builder) deniedThings(denial *proposition) []string {
	things := thingsDenied(denial.quote())
	if c := denial.clause; c != nil && denial.predicate >= 0 && lexicon.OnlyNoted(b.vocab.words[denial.terms[denial.predicate].id]) && denial.Contains(c.Head) {
		// "the seismological service of the province recorded no quake"
		things = append(things, thingsDenied(denial.doc.text[c.Head.Start:denial.End])...)
	}
	return things
}

// deniesOne reports whether q takes a thing to have been of which a denial says that there was none.
func (b *builder) deniesOne(denial, q *proposition, thing string) bool {
	named, beside, shared, weight := false, 0, 0, 0.0
	bare := true // q says nothing beside the thing
	for _, t := range q.terms {
		bare = bare && sameNoun(thing, b.vocab.words[t.id])
	}
	own := denial.ownNames()
	told := func() bool { // how q tells of the thing
		if opensWith(q.quote(), thing) || doneBy(q.quote(), thing) {
			return true
		}
		if q.predicate >= 0 && sameNoun(thing, b.vocab.words[q.terms[q.predicate].id]) {
			return true // no report of it was received, he had reported it
		}
		return b.plainTerms(denial) == 1 && tellsAnew(q.quote(), thing) && !inPhrase(q.quote(), thing)
	}
	for _, t := range denial.terms {
		w := b.vocab.words[t.id]
		_, name := b.vocab.names[w]
		switch {
		case sameNoun(thing, w):
			if !hasTerm(q.terms, t.id) || !told() {
				return false
			}
			named = true
			weight += b.vocab.weight[t.id]
		case standsBefore(denial.quote(), w, thing): // "tear gas"
			if !hasTerm(q.terms, t.id) {
				return false
			}
			weight += b.vocab.weight[t.id]
		case standsBefore(denial.quote(), "this", w) || standsBefore(denial.quote(), "our", w): // "by this force": who denies
		case lexicon.OnlyHappens(w) || lexicon.OnlyNoted(w) || name || w[0] >= '0' && w[0] <= '9' || slices.Contains(own, w) || lexicon.UnitOfPlace(w) || lexicon.OnTheSpot(w):
		default:
			beside++
			if saysTerm(q, t) {
				shared++
			}
		}
	}
	return named && (weight >= thingWeight || weight >= newThingWeight && tellsAnew(q.quote(), thing)) && (beside == 0 || bare || shared > 0 && 4*shared >= beside)
}

// sameNoun reports whether a noun has a lemma.
func sameNoun(noun, lemma string) bool {
	return lemma == noun || lexicon.LemmaEndings().Lemma(noun, noun, "NOUN") == lemma
}

// ownNames are the lemmas of the words of the name of whoever denies: "the survey recorded no quake" is of no survey.
func (p *proposition) ownNames() []string {
	words := strings.Fields(plainName(p.doc.Version.Outlet))
	words = append(words, strings.Fields(plainName(p.speaker.Name))...)
	for _, k := range p.subjects {
		words = append(words, strings.Fields(nameOf(k))...)
	}
	return lemmasOf(strings.Join(words, " "))
}

// doneBy reports whether a clause has a thing for what brought it about: "was damaged by an earthquake".
func doneBy(clause, thing string) bool {
	words := strings.Fields(strings.ToLower(clause))
	noun := strings.TrimSuffix(thing, "s")
	for i, w := range words {
		if strings.TrimSuffix(strings.Trim(w, ",.;:\"“”’'"), "s") != noun {
			continue
		}
		for n := 1; n <= doerReach && n <= i; n++ {
			switch words[i-n] {
			case "by", "of", "to":
				return words[i-n] == "by" || i > n && (words[i-n-1] == "because" || words[i-n-1] == "due" || words[i-n-1] == "owing")
			}
		}
	}
	return false
}

// inPhrase reports whether a thing stands behind a preposition other than "to": who has had bad experiences with a
// truce doesn't tell of one, who agreed to a truce does.
func inPhrase(clause, thing string) bool {
	words := strings.Fields(strings.ToLower(clause))
	noun := strings.TrimSuffix(thing, "s")
	for i, w := range words {
		if strings.TrimSuffix(strings.Trim(w, ",.;:\"“”’'"), "s") == noun {
			return i < 2 || words[i-2] != "to" && (lexicon.OpensPhrase(words[i-2]) || lexicon.ByTheWay(words[i-2]))
		}
	}
	return true
}

// doerReach is how many words before a thing "by" may stand: "by a strong quake".
const doerReach = 3

// thingWeight is how telling the words for a thing must be together: what the whole story is about is in
// every second line.
const thingWeight = 1.9

// newThingWeight is the same where the thing is told of as one that nobody knew of: "two shots", not "the shots".
const newThingWeight = 1.6

// tellsAnew reports whether a clause has a thing behind a number, an indefinite article or the like.
func tellsAnew(clause, thing string) bool {
	noun := strings.TrimSuffix(thing, "s")
	before := ""
	for w := range strings.FieldsSeq(strings.ToLower(clause)) {
		if strings.TrimSuffix(strings.Trim(w, ",.;:\"“”'"), "s") == noun {
			_, number := numberIn(before)
			return number || before == "a" || before == "an" || before == "some" || before == "several" || before == "many"
		}
		before = w
	}
	return false
}

// standsBefore reports whether a word stands right before another in a clause.
func standsBefore(clause, word, thing string) bool {
	return strings.Contains(strings.ToLower(clause), " "+word+" "+thing)
}

// thingsDenied are the nouns of what a clause denies: the one behind "no", or those around "nor".
func thingsDenied(quote string) []string {
	lower := strings.ToLower(quote)
	if before, behind, ok := strings.Cut(lower, " nor "); ok {
		var things []string
		words := strings.Fields(strings.TrimPrefix(strings.Trim(before, "\"“ "), "neither "))
		if len(words) > 0 && len(words) <= neitherWords {
			things = append(things, strings.Trim(words[len(words)-1], ",.;:\"“”’'"))
		}
		if thing := thingDenied("no " + behind); thing != "" && len(things) > 0 {
			return append(things, thing)
		}
	}
	if thing := thingDenied(quote); thing != "" {
		return []string{thing}
	}
	return nil
}

// neitherWords is how many words may stand between "neither" and "nor".
const neitherWords = 3

// thingDenied is the noun that stands behind "no" in a clause that denies a thing, in lower case: the last
// of the words before a verb, a preposition or another function word; empty where there is none.
func thingDenied(quote string) string {
	words := strings.FieldsFunc(strings.ToLower(quote), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’'
	})
	at := -1
	for i, w := range words {
		if w == "no" && i <= opensNo {
			at = i
			break
		}
	}
	if at < 0 {
		return ""
	}
	if len(words) > at+3 && lexicon.SignOfThing(words[at+1]) && words[at+2] == "of" {
		at += 2
		if w := words[at+1]; w == "a" || w == "an" || w == "any" || w == "the" {
			at++
		}
		if at+1 < len(words) && !lexicon.Stop(words[at+1]) {
			return words[at+1]
		}
		return ""
	}
	thing := ""
	for _, w := range words[at+1:] {
		if lexicon.Stop(w) || lexicon.OpensPhrase(w) || lexicon.Links(w) || thing != "" && verbal(w) {
			break
		}
		thing = w
	}
	return thing
}

// opensNo is how many words may stand before "no": "there has been no", "we have no".
const opensNo = 4

// verbal reports whether a word behind a noun is more likely a verb's past form than a noun.
func verbal(w string) bool {
	return strings.HasSuffix(w, "ed") || lexicon.OnlyHappens(w) || lexicon.OnlyNoted(w)
}

// opensWith reports whether a clause names a thing among its first words, and so is of it: "a landslide
// swept mud across the line", "we heard two shots". Who works on the date of a meeting, or has seen some
// of the shots, says less of it: behind a preposition it is told by the way.
func opensWith(quote, thing string) bool {
	noun := strings.TrimSuffix(thing, "s")
	n, before := 0, ""
	for w := range strings.FieldsSeq(strings.ToLower(quote)) {
		if n++; n > opensWords || n > 1 && lexicon.ByTheWay(w) || before == "of" && w == "the" {
			return false
		}
		before = w
		if strings.TrimSuffix(strings.Trim(w, ",.;:\"“”’'"), "s") == noun {
			return true
		}
	}
	return false
}

// opensWords is how many words of a clause are its first.
const opensWords = 6
