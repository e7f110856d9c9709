package account

import (
	"cmp"
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Two causes of one thing, two doers of one act, are told by many verbs, which share no word: the raid was blamed on
// one gang, another was behind it; rain weakened the wall, officers pushed people against it. A table has the frames
// (lexicon.CausesTold); what they say was caused must be one thing, and what they name as its cause two.

// maxCauses is how many clauses of a story that name a cause are held against each other: the first.
const maxCauses = 150

// namedCause is a cause or doer that a proposition names.
type namedCause struct {
	p       *proposition
	sort    lexicon.CauseSort
	cause   phrase
	effects []int    // numbers of what came of it, as lexicon.Effects has them
	whom    []string // of a death: keys of who died
	age     string   // of a death: the age by which who died is told
}

// phrase is a noun phrase that fills a slot of a frame.
type phrase struct {
	words []string // its content words, lemmas in lower case
	head  string   // the last of them
	kind  string   // as lexicon.CauseKind has it
	keys  []string // of those whom or which it names, places and nations left out
	names []string // its words with a capital, in lower case, those of places and nations left out
	state bool     // it is a state or place that is named: "blamed the attack on Norland"
}

// named reports whether a phrase names one in particular.
func (f *phrase) named() bool { return len(f.keys) > 0 || len(f.names) > 0 || f.state }

// person reports whether a phrase names a person: who leads a body may stand for it, so that the two are no rivals.
func (f *phrase) person() bool {
	return slices.ContainsFunc(f.keys, func(k string) bool { return personKey(k) != "" })
}

// tieCauses ties clauses that name two causes, or two doers, of one thing, and those that name one to those that say
// that it was another or that there is no sign of it.
func (b *builder) tieCauses() {
	var named []namedCause
	for _, p := range b.rolls[causeRoll] {
		if len(named) >= maxCauses {
			break
		}
		if p.takesBack || p.polarity == hearsay.QuestionsIt || p.modality == hearsay.Planned {
			continue
		}
		named = append(named, p.causesNamed()...)
	}
	for i, x := range named {
		for _, y := range named[:i] {
			if (x.p.doc != y.p.doc || x.p.sentence != y.p.sentence) && timesMeet(x, y) && b.rivalOf(x, y) &&
				(opposes(x.p.root().voice, y.p.root().voice) || twoSpeakers(x.p, y.p)) {
				b.tieKnown(y.p, x.p)
			}
		}
	}
}

// namesRival reports whether two clauses name causes that exclude each other, whoever says so and when.
func (b *builder) namesRival(p, q *proposition) bool {
	x, y := p.causesNamed(), q.causesNamed()
	return slices.ContainsFunc(x, func(c namedCause) bool {
		return slices.ContainsFunc(y, func(d namedCause) bool { return b.rivalOf(c, d) })
	})
}

// causesNamed are the causes that p names.
func (p *proposition) causesNamed() (named []namedCause) {
	for _, c := range found(&p.remarks().causes, p.causesTold) {
		if p.affirming() || c.sort == lexicon.NotSort {
			named = append(named, c)
		}
	}
	return named
}

// causesTold are the causes that p names, or would if it affirmed them.
func (p *proposition) causesTold() (told []namedCause) {
	for _, t := range p.doc.learnt.causesAt(p.Span) {
		if c, ok := p.causeBy(t); ok {
			told = append(told, c)
		}
	}
	return told
}

// timesMeet reports whether two causes are told within days, of one time and place. Of a death, and of what is ruled
// out, the time may be that of the finding.
func timesMeet(x, y namedCause) bool {
	if x.sort == lexicon.DeathSort || x.sort == lexicon.NotSort || y.sort == lexicon.NotSort {
		return x.p.at().Sub(y.p.at()).Abs() <= fateTime
	}
	if x.sort == lexicon.SourceSort && y.sort == lexicon.SourceSort { // whose places are part of the answer
		return x.p.at().Sub(y.p.at()).Abs() <= fateTime && x.p.when.Overlaps(y.p.when)
	}
	return oneTime(x.p, y.p)
}

// onesDeath reports whether p counts one who was killed.
func onesDeath(p *proposition) bool {
	return p.figure != nil && p.figure.Counted == hearsay.Killed && p.figure.Max == 1
}

// causeBy is the cause that p names by one of its frames; ok is false where it names none in particular.
func (p *proposition) causeBy(told lexicon.CauseTold) (c namedCause, ok bool) {
	c = namedCause{p: p, sort: told.Sort, cause: p.phraseAt(told.Cause)}
	if c.cause.head == "" || lexicon.VagueCause(c.cause.head) {
		return c, false
	}
	switch c.sort {
	case lexicon.NotSort:
		return c, true
	case lexicon.DeathSort:
		c.whom, c.age = p.namedFirst(), p.ageOfDead()
		if len(c.whom) == 0 {
			c.whom = p.subjects
		}
		return c, true
	}
	c.effects = p.effectsAt(told.Effect)
	return c, len(c.effects) > 0
}

// rivalOf reports whether two causes exclude each other.
func (b *builder) rivalOf(x, y namedCause) bool {
	if x.sort == lexicon.NotSort {
		x, y = y, x
	}
	alike := b.sharesWord(x.cause, y.cause)
	switch {
	case x.sort == lexicon.NotSort:
		return false
	case y.sort == lexicon.NotSort:
		return x.cause.head == y.cause.head && alike || x.cause.kind != "" && x.cause.kind == y.cause.kind && lexicon.RuledOutWhole(x.cause.kind)
	case alike:
		return false
	case x.sort == lexicon.DeathSort || y.sort == lexicon.DeathSort:
		return x.sort == y.sort && (samePerson(x.whom, y.whom) || x.age != "" && x.age == y.age) && x.cause.kind != "" && y.cause.kind != ""
	}
	one := slices.IndexFunc(x.effects, func(e int) bool { return slices.Contains(y.effects, e) })
	if one < 0 {
		return false
	}
	if x.sort == lexicon.DoerSort && y.sort == lexicon.DoerSort {
		return x.cause.named() && y.cause.named() && x.cause.state == y.cause.state && x.cause.person() == y.cause.person()
	}
	if x.sort == lexicon.SourceSort && y.sort == lexicon.SourceSort {
		return slices.Contains(lexicon.Effects("outbreak"), x.effects[one])
	}
	if x.cause.kind == illness || y.cause.kind == illness {
		return false
	}
	return x.cause.kind != "" && y.cause.kind != "" && x.cause.kind != y.cause.kind
}

// illness is the kind of cause of which many die by what carried it too: birds and bird flu
// are no rivals.
const illness = "illness"

// sharesWord reports whether two phrases have a word or a name in common, or related words.
func (b *builder) sharesWord(x, y phrase) bool {
	if slices.ContainsFunc(x.keys, func(k string) bool {
		return slices.ContainsFunc(y.keys, func(l string) bool { return k == l || sameName(k, l) })
	}) {
		return true
	}
	s, t := b.vocab.terms(x.words), b.vocab.terms(y.words)
	return slices.ContainsFunc(x.words, func(w string) bool { return slices.Contains(y.words, w) }) ||
		slices.ContainsFunc(s, func(w term) bool { return hasTerm(t, w.id) || hasRelated(t, w.groups) })
}

// phraseAt is the noun phrase at the front of s, bytes of p's quote.
func (p *proposition) phraseAt(s [2]int) phrase {
	text := p.quote()[s[0]:s[1]]
	var f phrase
	var placeNames []string
	end := s[0]
	for at, w := range wordsOf(text) {
		lower := strings.ToLower(w)
		if lexicon.EndsCause(lower) || len(f.words) > 0 && lexicon.OpensPhrase(lower) && lower != "of" {
			if len(f.words) > 0 {
				break
			}
			continue
		}
		if len(f.words) > 0 && strings.ContainsAny(text[end-s[0]:at], ",;:()") {
			break
		}
		if end = s[0] + at + len(w); lexicon.Stop(lower) || lexicon.AmountOf(lower) {
			continue
		}
		f.words = append(f.words, lexicon.LemmaEndings().Lemma(lower, lower, "NOUN"))
		place := p.doc.placeAt(p.Start + s[0] + at)
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) && place {
			placeNames = append(placeNames, lower)
		} else if unicode.IsUpper(first) && s[0]+at > 0 {
			f.names = append(f.names, lower)
		}
		f.state = place
		f.kind = cmp.Or(lexicon.CauseKind(f.words[len(f.words)-1]), lexicon.CauseKind(lower), f.kind)
	}
	if len(f.words) == 0 {
		return f
	}
	f.head = f.words[len(f.words)-1]
	if f.names == nil && len(f.words) > 1 && lexicon.BandNoun(f.head) {
		f.names = placeNames // "the Aldbury clan" is named, "Aldbury militants" aren't
	}
	f.keys = p.doc.namedIn(hearsay.Span{Start: p.Start + s[0], End: p.Start + end})
	return f
}

// placeAt reports whether a place or a nation is named at a byte of d's text.
func (d *doc) placeAt(at int) bool {
	ms := d.Reading.Mentions
	for i := sort.Search(len(ms), func(i int) bool { return ms[i].End > at }); i < len(ms) && ms[i].Start <= at; i++ {
		if e := d.entities[ms[i].Entity]; e != nil && e.Named && (e.Kind == hearsay.PlaceEntity || e.Kind == hearsay.NationalityEntity) {
			return true
		}
	}
	return false
}

// wordsOf yields the words of a text, with where they begin.
func wordsOf(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		from := -1
		for i := 0; i <= len(text); {
			r, n := utf8.DecodeRuneInString(text[i:])
			inWord := i < len(text) && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' && from >= 0)
			switch {
			case inWord && from < 0:
				from = i
			case !inWord && from >= 0:
				if !yield(from, text[from:i]) {
					return
				}
				from = -1
			}
			i += max(n, 1)
		}
	}
}

// effectsAt are the numbers of what the words at s, bytes of p's quote, say came of a cause. For a pronoun it is what
// was named last, in its sentence or the two before it.
func (p *proposition) effectsAt(s [2]int) []int {
	text := p.quote()[s[0]:s[1]]
	pronoun := false
	for _, w := range wordsOf(text) {
		lower := strings.ToLower(w)
		if found := effectsOf(lower); len(found) > 0 {
			return found
		}
		pronoun = pronoun || lower == "it" || lower == "this" || lower == "that"
	}
	if !pronoun {
		return nil
	}
	var last []int
	from := p.doc.Reading.Sentences[max(0, p.sentence-2)].Start
	if !p.doc.valid(hearsay.Span{Start: from, End: p.Start + s[0]}) {
		return nil
	}
	for _, w := range wordsOf(p.doc.text[from : p.Start+s[0]]) {
		lower := strings.ToLower(w)
		if found := effectsOf(lower); len(found) > 0 {
			last = found
		}
	}
	return last
}

// effectsOf are the numbers that lexicon.Effects has of a word, in lower case, be it a noun or a verb.
func effectsOf(word string) []int {
	endings := lexicon.LemmaEndings()
	if found := lexicon.Effects(endings.Lemma(word, word, "NOUN")); len(found) > 0 {
		return found
	}
	return lexicon.Effects(endings.Lemma(word, word, "VERB"))
}

// ageOfDead is the age that p tells of who died, or the sentence before where p has a pronoun; empty where none is told.
func (p *proposition) ageOfDead() string {
	if a := lexicon.AgeIn(p.quote()); a != "" {
		return a
	}
	if who, _, _ := strings.Cut(strings.ToLower(p.quote()), " "); who != "he" && who != "she" || p.sentence == 0 {
		return ""
	}
	return lexicon.AgeIn(p.doc.Reading.Sentences[p.sentence-1].In(p.doc.text))
}
