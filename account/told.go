package account

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// maxToldWords is how long the words of a telling may be, in code points.
const maxToldWords = 180

// toldWords are the words of a summary, cut at a blank where they are many.
func toldWords(summary string) string {
	cut := trimTo(summary, hearsay.Span{End: len(summary)}, maxToldWords).In(summary)
	if len(cut) < len(summary) {
		cut += " …"
	}
	return cut
}

// Untold are the updates of an account that were not told yet, as they are to be told: with the words
// and the weight of their claims. told is all that was told of the story, and of those that it
// absorbed. What was told in other words, and what is background, is told as no news (Again).
func Untold(a hearsay.Account, told []hearsay.Telling) []hearsay.Telling {
	log := newTold(a, told)
	var fresh []hearsay.Telling
	for _, u := range a.Updates {
		if log.has(u) {
			continue
		}
		t := hearsay.Telling{Story: a.Story.ID, Update: u}
		if c := log.claims[u.Claim]; c != nil {
			t.Words, t.Weight = toldWords(c.Summary), c.Weight
			if u.Kind == hearsay.NewUpdate {
				t.Again = c.Background || log.words.has(t.Words)
				log.words.add(t.Words)
			}
			if t.Again {
				t.Words = ""
			}
		}
		fresh = append(fresh, t)
	}
	return fresh
}

// WithTold puts what was told into an account: its updates are those that were told, as they were told,
// and then those that are still to be told. Claims that were told under other ids are named by those
// that they have now; the words of a claim that is no more stay.
func WithTold(a hearsay.Account, told []hearsay.Telling) hearsay.Account {
	if len(told) == 0 {
		return a
	}
	log := newTold(a, told)
	var us []hearsay.Update
	for _, t := range told {
		u := t.Update
		u.Claim = log.now(u.Claim, u.Words)
		us = append(us, u)
	}
	for _, u := range a.Updates {
		if !log.has(u) {
			us = append(us, u)
		}
	}
	slices.SortStableFunc(us, func(x, y hearsay.Update) int {
		return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.Report, y.Report), cmp.Compare(rankUpdate(x.Kind), rankUpdate(y.Kind)), cmp.Compare(x.Claim, y.Claim), cmp.Compare(x.Number, y.Number))
	})
	a.Updates = us
	return a
}

// Among keeps of an account some of what was told of it and what is still to be told: these updates and
// the claims that they touch. Figures and timeline stay whole.
func Among(a hearsay.Account, fresh []hearsay.Telling) hearsay.Account {
	numbers := map[int64]bool{0: true}
	for _, t := range fresh {
		numbers[t.Number] = true
	}
	touched := map[string]bool{}
	var us []hearsay.Update
	for _, u := range a.Updates {
		if numbers[u.Number] {
			us = append(us, u)
			touched[u.Claim] = true
		}
	}
	a.Updates = us
	a.Claims = slices.DeleteFunc(slices.Clone(a.Claims), func(c *hearsay.Claim) bool { return !touched[c.ID] })
	return a
}

// told is what was told of a story, held beside its account.
type told struct {
	claims map[string]*hearsay.Claim // of now, by id
	ids    map[string]string         // an id of a claim, now or formerly → its id now
	keys   map[toldKey]bool
	new    map[string]bool // claims of now that were told as new
	words  *wordings
	byWord map[string]string // words of a summary → the claim's id
}

// toldKey tells updates apart.
type toldKey struct {
	kind          hearsay.UpdateKind
	claim, report string
	at            int64
}

func newTold(a hearsay.Account, all []hearsay.Telling) *told {
	log := &told{claims: map[string]*hearsay.Claim{}, ids: map[string]string{}, keys: map[toldKey]bool{}, new: map[string]bool{}, words: newWordings(), byWord: map[string]string{}}
	for _, c := range a.Claims {
		log.claims[c.ID], log.ids[c.ID] = c, c.ID
		log.byWord[wordsAlone(c.Summary)] = c.ID
	}
	for _, c := range a.Claims {
		for _, f := range c.Formerly {
			if log.ids[f] == "" {
				log.ids[f] = c.ID
			}
		}
	}
	for _, t := range all {
		claim := log.now(t.Claim, t.Words)
		log.keys[toldKey{t.Kind, claim, t.Report, t.At.UnixNano()}] = true
		if t.Kind == hearsay.NewUpdate {
			log.new[claim] = true
			log.words.add(t.Words)
		}
	}
	return log
}

// now is the id that a claim has now, by an id that it had or else by its words; empty where it is no
// more.
func (l *told) now(claim, words string) string {
	if id := l.ids[claim]; id != "" || claim == "" {
		return id
	}
	return l.byWord[wordsAlone(words)]
}

// has reports whether an update of the account was told. That a claim is new is told once, whichever
// report is found to have had it first.
func (l *told) has(u hearsay.Update) bool {
	if u.Kind == hearsay.NewUpdate {
		return l.new[u.Claim]
	}
	return l.keys[toldKey{u.Kind, u.Claim, u.Report, u.At.UnixNano()}]
}
