package account

import (
	"math"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// relatedShare is how much of a term's weight a related word ("blast" for "explosion")
// matches.
const relatedShare = 0.75

// How much of its weight a word of a name keeps: where something took place and who it is
// told of say less of what it was than the other words do.
const (
	placeShare = 0.4
	nameShare  = 0.6
)

// term is one content word of a proposition.
type term struct {
	id     int32 // number in the vocabulary
	groups []int // of related words
}

// vocabulary numbers the terms of one story and knows how telling each is.
type vocabulary struct {
	ids       map[string]int32
	forms     map[string]int32 // lemma as read → its term's number
	words     []string
	groups    [][]int
	weight    []float64
	changed   []bool             // by number: whether it weighs, or counts as a name, otherwise than it did in the account before
	df        []int              // by number: how many propositions have it, copies left out
	n         int                // how many propositions there are, copies left out
	all       float64            // propositions, as the weights have them
	said      []float64          // by number: how often it is said, as its weight has it
	named     []bool             // by number: whether it is a word of a name
	ofBody    []bool             // by number: whether it is a word of a body's name
	rare      []float64          // by number: how rare it is in the news at large
	renamed   map[string]bool    // words that have become words of names, or others, since the weights were set
	forgotten bool               // all names were forgotten since
	names     map[string]float64 // words of names, with what they keep of their weight
	bodies    map[string]bool    // words of the names of bodies

	opposable []bool   // by number: whether there is a word for the contrary
	people    []bool   // by number: whether it is a noun for people
	aspects   []string // by number: the aspect of a matter that the word is of, or empty
	fields    []uint64 // by number: the fields of deeds that the word is of, as lexicon.FieldsOf has them
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]int32{}, forms: map[string]int32{}, names: map[string]float64{}, bodies: map[string]bool{}, renamed: map[string]bool{}}
}

// forgetNames has the vocabulary know no names.
func (v *vocabulary) forgetNames() {
	clear(v.names)
	clear(v.bodies)
	v.forgotten = true
}

// noteNames remembers the words of the names in a reading.
func (v *vocabulary) noteNames(r *hearsay.Reading) {
	for i := range r.Entities {
		e := &r.Entities[i]
		share := nameShare
		switch {
		case e.Kind == hearsay.PlaceEntity:
			share = placeShare
		case !e.Named || e.Kind != hearsay.PersonEntity:
			if e.Named && e.Kind == hearsay.OrganizationEntity {
				for w := range strings.FieldsSeq(strings.ToLower(e.Name)) {
					if !v.bodies[w] {
						v.bodies[w], v.renamed[w] = true, true
					}
				}
			}
			continue // names of bodies are made of common words
		}
		for w := range strings.FieldsSeq(strings.ToLower(e.Name)) {
			if old, ok := v.names[w]; !ok || share < old {
				v.names[w], v.renamed[w] = share, true
			}
		}
	}
}

// terms turns lemmas into terms, sorted by number, each once.
func (v *vocabulary) terms(lemmas []string) []term {
	ts := make([]term, 0, len(lemmas))
	for _, w := range lemmas {
		if id := v.number(w); id >= 0 {
			ts = append(ts, term{id: id, groups: v.groups[id]})
		}
	}
	slices.SortFunc(ts, func(a, b term) int { return int(a.id - b.id) })
	return slices.CompactFunc(ts, func(a, b term) bool { return a.id == b.id })
}

// number is the number of the term that a lemma stands for; -1 where it tells nothing. What a form stands for
// doesn't hang on which came first.
func (v *vocabulary) number(form string) int32 {
	if id, ok := v.forms[form]; ok {
		return id
	}
	w := form
	if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		w = lexicon.LemmaEndings().Lemma(w, w, "NOUN") // a plural that was taken for a name
	}
	id, ok := v.ids[w]
	switch {
	case form == "" || lexicon.Stop(form):
		id = -1
	case !ok:
		id = int32(len(v.words))
		v.ids[w] = id
		v.words = append(v.words, w)
		v.groups = append(v.groups, lexicon.RelationGroups(w))
		v.opposable = append(v.opposable, lexicon.HasOpposite(w))
		v.people = append(v.people, lexicon.Party(w) == lexicon.PersonParty)
		v.aspects = append(v.aspects, lexicon.AspectOf(w))
		v.fields = append(v.fields, lexicon.FieldsOf(w))
	}
	v.forms[form] = id
	return id
}

// weigh sets the weight of every term: how rare it is among the story's propositions,
// tempered by how rare it is in the news at large. What the whole story is about tells
// its claims apart badly and weighs little. What copies say doesn't count.
//
// In a long story, how often a term is said is told by its share of the story, in classes ([shareOf]), so that one more
// report leaves nearly every weight as it was.
func (v *vocabulary) weigh() {
	n := v.n
	said, all := func(n int) float64 { return float64(n) }, float64(n)
	if n >= longStory {
		said, all = func(often int) float64 { return shareOf(often, n) }, longStory
	}
	v.changed = make([]bool, len(v.words))
	for w := range v.renamed {
		if id, ok := v.ids[w]; ok {
			v.changed[id] = true // to be looked at
		}
	}
	anew := all != v.all || v.forgotten
	v.all, v.forgotten = all, false
	clear(v.renamed)
	for i, w := range v.words {
		if i == len(v.weight) {
			v.weight, v.said, v.named, v.ofBody = append(v.weight, -1), append(v.said, -1), append(v.named, false), append(v.ofBody, false)
		}
		often := said(v.df[i])
		if !anew && !v.changed[i] && often == v.said[i] {
			continue
		}
		weight := math.Log(1+(all+10)/(often+1)) * (0.4 + v.rarity(i)/8)
		share, name := v.names[w]
		if name {
			weight *= share
		}
		weight = math.Round(weight*weightParts) / weightParts
		body := v.bodies[w]
		v.changed[i] = weight != v.weight[i] || name != v.named[i] || body != v.ofBody[i]
		v.weight[i], v.said[i], v.named[i], v.ofBody[i] = weight, often, name, body
	}
}

// weightParts is into how many parts the unit of weight is cut. Weights are whole numbers of them, and sums of
// weights are exact in whatever order they are made.
const weightParts = 1 << 10

// longStory is how many propositions make a story long.
const longStory = 512

// shareOf is how often a term would be said in a story of longStory propositions that has it as often as one of n,
// roughly: the middle of the class of shares to which it belongs. Terms that less than one in 64 propositions has,
// nearly all of a long story's, are of one class whatever comes in; the few others change theirs seldom.
func shareOf(often, n int) float64 {
	share := float64(often) * longStory / float64(n)
	for _, c := range shareClasses {
		if share < c.below {
			return c.middle
		}
	}
	return longStory
}

// shareClasses are the classes of shares, each up to four times the one before.
var shareClasses = []struct{ below, middle float64 }{{longStory / 64, 2}, {longStory / 16, 16}, {longStory / 4, 64}, {longStory, 256}}

// isName reports whether a term is a word of a name.
func (v *vocabulary) isName(t term) bool {
	if int(t.id) < len(v.named) {
		return v.named[t.id]
	}
	_, name := v.names[v.words[t.id]]
	return name
}

// rarity is how rare a term is in the news at large.
func (v *vocabulary) rarity(i int) float64 {
	for n := len(v.rare); n <= i; n++ {
		v.rare = append(v.rare, lexicon.Rarity(v.words[n]))
	}
	return v.rare[i]
}

func (v *vocabulary) weighOne(p *proposition) {
	p.weight = 0
	for _, t := range p.terms {
		p.weight += v.weight[t.id]
	}
}

// shared is the weight of p's terms that q has too, itself or by a related word. Each of
// q's terms may answer several of p's: "killed" and "dead" are one thought.
func (v *vocabulary) shared(p, q *proposition) float64 {
	sum := 0.0
	others := q.terms // from where the next may be: both are sorted
	for i := range p.terms {
		t := &p.terms[i]
		for len(others) > 0 && others[0].id < t.id {
			others = others[1:]
		}
		switch {
		case len(others) > 0 && others[0].id == t.id:
			sum += v.weight[t.id]
		case hasRelated(q.terms, t.groups):
			sum += relatedShare * v.weight[t.id]
		}
	}
	return sum
}

// alike is how much two propositions say the same, 0 to 1: the share of both their
// weights that the other has too (Dice), related words counted for less.
func (v *vocabulary) alike(p, q *proposition) float64 {
	if p.weight+q.weight == 0 {
		return 0
	}
	return (v.shared(p, q) + v.shared(q, p)) / (p.weight + q.weight)
}

// within is how much of p's content q has, 0 to 1.
func (v *vocabulary) within(p, q *proposition) float64 {
	if p.weight == 0 {
		return 0
	}
	return v.shared(p, q) / p.weight
}

func hasTerm(ts []term, id int32) bool {
	from, to := 0, len(ts)
	for from < to { // slices.BinarySearchFunc calls a function for each step: this is asked more than anything else
		if i := (from + to) / 2; ts[i].id < id {
			from = i + 1
		} else {
			to = i
		}
	}
	return from < len(ts) && ts[from].id == id
}

func hasRelated(ts []term, groups []int) bool {
	if len(groups) == 0 {
		return false
	}
	for i := range ts {
		for _, g := range ts[i].groups {
			if slices.Contains(groups, g) {
				return true
			}
		}
	}
	return false
}

// termAt is which of a clause's terms stands at s: the one that is the lemma of the word
// there, as a verb or a noun, or begins like it. It is -1 where none does.
func (b *builder) termAt(d *doc, s hearsay.Span, terms []term) int {
	if !d.valid(s) {
		return -1
	}
	form := s.In(d.text)
	head := strings.ToLower(form)
	endings := lexicon.LemmaEndings()
	verb, noun := endings.Lemma(form, head, "VERB"), endings.Lemma(form, head, "NOUN")
	best, length := -1, 0
	for i, t := range terms {
		w := b.vocab.words[t.id]
		n := 0
		for n < len(w) && n < len(head) && w[n] == head[n] {
			n++
		}
		switch {
		case w == verb || w == noun || w == head:
			n = len(head) + 1
		case n < min(3, len(w)) || n < len(w)-2:
			continue
		}
		if n > length || n == length && best >= 0 && w < b.vocab.words[terms[best].id] {
			best, length = i, n
		}
	}
	return best
}

// relatedTerms reports whether two terms are one or can name one thing.
func relatedTerms(x, y term) bool {
	return x.id == y.id || hasRelated([]term{y}, x.groups)
}

// otherActs is how many of two propositions' main words, 0 to 2, the other doesn't say, itself, by a related
// word or by a main word that is used alike; one that isn't known isn't missed.
func (b *builder) otherActs(p, q *proposition) int {
	if p.predicate >= 0 && q.predicate >= 0 {
		x, y := b.vocab.words[p.terms[p.predicate].id], b.vocab.words[q.terms[q.predicate].id]
		if alikeUse(x, y) >= sameAct && !lexicon.Opposed(x, y) {
			return 0
		}
	}
	n := 0
	if p.predicate >= 0 && !saysTerm(q, p.terms[p.predicate]) {
		n++
	}
	if q.predicate >= 0 && !saysTerm(p, q.terms[q.predicate]) {
		n++
	}
	return n
}

// saysTerm reports whether p has a term, itself or by a related word.
func saysTerm(p *proposition, t term) bool {
	return hasTerm(p.terms, t.id) || hasRelated(p.terms, t.groups)
}
