package account

import (
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Some questions have two answers that share no word: a president has fled, or he is at his desk; the tow
// line parted, or the tow is holding. A table has the phrases (lexicon.StatesTold); who or what is
// spoken of must be the same.

// How far apart the two answers may be told, and how long before what has come about the other may be
// told and still contradict it, where it can have come about since.
const (
	stateTime = 24 * time.Hour
	stateLag  = 2 * time.Hour
)

// maxStates is how many answers to one question are held against each other: the first.
const maxStates = 150

// stated is an answer that a clause gives to a question with two.
type stated struct {
	p      *proposition
	of     *spokenOf
	either bool
}

// spokenOf is who or what a clause says something of.
type spokenOf struct {
	keys  []string // of named people, bodies and things
	nouns []string // lemmas by which it is described: "head", "energy", "minister"
	main  string   // the main one of them; empty where it is told by name alone
	all   bool     // all of them, or one in particular
}

// tieStates ties the clauses that answer one question about one and the same in two ways.
func (b *builder) tieStates() {
	come, steady := map[string][]stated{}, map[string][]stated{}
	var questions []string
	for _, p := range b.rolls[stateRoll] {
		if p.takesBack || p.modality == hearsay.Planned {
			continue
		}
		for _, told := range found(&p.remarks().states, p.statesOf) {
			s, of := told.StateTold, told.of
			if circumstance(p) || p.polarity == hearsay.QuestionsIt && !s.Negative {
				continue
			}
			if of == nil || !lexicon.AskedOf(s.Question, of.nouns) {
				continue
			}
			if come[s.Question] == nil && steady[s.Question] == nil {
				questions = append(questions, s.Question)
			}
			side := come
			if p.staysSo(s) {
				side = steady
			}
			if len(side[s.Question]) < maxStates {
				side[s.Question] = append(side[s.Question], stated{p, of, s.Either})
			}
		}
	}
	for _, q := range questions {
		for _, c := range come[q] {
			for _, s := range steady[q] {
				if c.contradicts(s) && (opposes(c.p.root().voice, s.p.root().voice) || twoSpeakers(c.p, s.p)) {
					b.tieKnown(c.p, s.p)
				}
			}
		}
	}
}

// stateOf is an answer that a clause gives, of whom or what.
type stateOf struct {
	lexicon.StateTold
	of *spokenOf
}

// statesOf are the answers that p gives.
func (p *proposition) statesOf() (told []stateOf) {
	for _, s := range p.doc.learnt.clause(p.clause).states {
		told = append(told, stateOf{s, p.whomOrWhat(s)})
	}
	return told
}

// staysSo reports whether what p says by s is that nothing has come about: a denial turns it round.
func (p *proposition) staysSo(s lexicon.StateTold) bool {
	return s.Steady != (p.denying() && !s.Negative)
}

// statesSaid are the states that the words of p's clause tell.
func (p *proposition) statesSaid() []lexicon.StateTold {
	return found(&p.remarks().said, func() []lexicon.StateTold {
		if p.clause == nil {
			return nil
		}
		return p.doc.learnt.clause(p.clause).states
	})
}

// otherAnswer reports whether two clauses give two answers to one question: they can't be one claim.
func otherAnswer(p, q *proposition) bool {
	states := p.statesSaid()
	if len(states) == 0 {
		return false
	}
	others := q.statesSaid()
	for _, s := range states {
		for _, t := range others {
			if s.Question == t.Question && p.staysSo(s) != q.staysSo(t) {
				return true
			}
		}
	}
	return false
}

// contradicts reports whether what c says has come about can't have, if s is so.
func (c stated) contradicts(s stated) bool {
	after := s.p.at().Sub(c.p.at())
	if after > stateTime || after < -stateTime || !c.either && after < -stateLag {
		return false
	}
	return (c.p.doc != s.p.doc || c.p.sentence != s.p.sentence) && c.p.when.Overlaps(s.p.when) && c.of.sameAs(s.of)
}

// whomOrWhat is who or what p says s of: what stands before the phrase, and whom the reading takes its
// pronoun for. Nil where that is nobody in particular.
func (p *proposition) whomOrWhat(s lexicon.StateTold) *spokenOf {
	c, d := p.clause, p.doc
	before := hearsay.Span{Start: c.Start, End: c.Start + s.From}
	o := &spokenOf{}
	before.End = before.Start + o.describe(before.In(d.text))
	o.keys = d.namedIn(before)
	if len(o.nouns) == 0 {
		for _, id := range c.Subject {
			e := d.entities[id]
			if e == nil {
				continue
			}
			if e.Named {
				o.keys = append(o.keys, e.Key)
			} else {
				o.describe(e.Name)
			}
			o.all = true
		}
	}
	if len(o.keys) == 0 && o.main == "" {
		o.keys = d.namedIn(d.contentBefore(c, p.sentence))
	}
	for _, k := range o.keys {
		if e := d.keyed[k]; e != nil {
			o.nouns = append(o.nouns, lemmasOf(wordsAlone(e.Role))...)
		}
	}
	if len(o.keys) == 0 && (o.main == "" || !o.all) {
		return nil
	}
	return o
}

// contentBefore is the stretch of what a clause's source says that goes on with the clause behind a description in
// commas: "that Tom Reed, the best-known smuggler, had got away"; empty where there is none.
func (d *doc) contentBefore(c *hearsay.Clause, sentence int) (before hearsay.Span) {
	st := d.statements[c.Statement]
	if st == nil {
		return before
	}
	for _, s := range st.Content {
		if d.valid(s) && s.End <= c.Start && s.Start >= d.Reading.Sentences[sentence].Start && s.End > before.End {
			before = s
		}
	}
	if strings.Count(before.In(d.text), " ") > descriptionWords {
		return hearsay.Span{} // a clause of its own
	}
	return before
}

// descriptionWords is how many blanks the words for a subject have at most.
const descriptionWords = 5

// namedIn are the keys of the named entities that are mentioned within s.
func (d *doc) namedIn(s hearsay.Span) []string {
	var keys []string
	ms := d.Reading.Mentions
	for i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start }); i < len(ms) && ms[i].End <= s.End; i++ {
		e := d.entities[ms[i].Entity]
		if e == nil || !e.Named || e.Kind == hearsay.PlaceEntity || e.Kind == hearsay.NationalityEntity || hasAnyPrefix(d.text[ms[i].End:s.End], "'s", "’s") {
			continue
		}
		keys = append(keys, e.Key)
	}
	return keys
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// describe takes the description of o from the words before its verb, and gives where that ends: "all the
// hostages" are hostages, "the second dam at the mill" is a dam. Several of a number are nobody in particular.
func (o *spokenOf) describe(words string) (end int) {
	end = len(words)
	from := 0
	if at := max(strings.LastIndexAny(words, ",;:"), strings.LastIndex(words, " that ")); at >= 0 && len(strings.Fields(words[at+1:])) > 0 {
		from = at + 1
	}
	o.all = true
	plural, whole := false, false
	for w := range strings.FieldsFuncSeq(words[from:], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' }) {
		lower := strings.ToLower(w)
		if _, number := numberIn(lower); number || lexicon.SomeOf(lower) {
			o.all = false
			return end
		}
		if lower == "all" || lower == "the" || lower == "both" || lower == "no" {
			whole = true
		}
		if o.main != "" && lexicon.OpensPhrase(lower) {
			end = from + strings.Index(words[from:], w)
			break
		}
		if lexicon.Stop(lower) || strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "’s") || strings.HasSuffix(lower, "ly") {
			continue
		}
		noun := lexicon.LemmaEndings().Lemma(lower, lower, "NOUN")
		plural = noun != lower
		o.nouns, o.main = append(o.nouns, noun), noun
	}
	o.all = o.all && (whole || !plural)
	return end
}

// sameAs reports whether two that are spoken of may be one: by a name that both have, or by the main noun of one that has
// none among the other's.
func (o *spokenOf) sameAs(x *spokenOf) bool {
	if len(o.keys) > 0 && len(x.keys) > 0 {
		return slices.ContainsFunc(o.keys, func(k string) bool {
			return slices.ContainsFunc(x.keys, func(l string) bool { return k == l || sameName(k, l) })
		})
	}
	if len(x.keys) > 0 {
		o, x = x, o // x has no name, o may have
	}
	return x.main != "" && slices.Contains(o.nouns, x.main) || len(o.keys) == 0 && o.main != "" && slices.Contains(x.nouns, o.main)
}
