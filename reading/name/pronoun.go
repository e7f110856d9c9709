package name

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// reach is how many sentences back a pronoun may go for its antecedent.
const reach = 3

// margin is by how much the best antecedent must beat the next for a pronoun to be
// carried back to it.
const margin = 1

// pronoun carries the pronoun at t back to the entity that it means, where one stands out
// among those met in this sentence and the last few. The weights follow the salience
// factors of Lappin and Leass (Computational Linguistics 20, 1994): sentence recency,
// subject before other, names before descriptions.
func (r *reader) pronoun(t int, s text.Sentence) {
	low := r.d.Tokens[t].Lower
	if low == "who" {
		r.relative(t, s)
		return
	}
	var want func(*entity) bool
	g := unknown
	object := false
	switch low {
	case "he", "him", "his", "himself":
		g, object = male, low == "him"
	case "she", "her", "hers", "herself":
		g = female
	case "they", "their", "them", "themselves":
		object = low == "them"
		want = func(e *entity) bool { return e.Kind == hearsay.GroupEntity && e.plural }
	case "it", "its", "itself":
		if low == "it" && (r.expletive(t, s) || !r.saying(t+1, s) && !(t > s.First && r.saying(t-1, s))) {
			return // mostly a thing or an event
		}
		want = func(e *entity) bool {
			return e.Kind == hearsay.OrganizationEntity || e.Kind == hearsay.PlaceEntity && e.alias != ""
		}
	default:
		return
	}
	if g != unknown {
		want = func(e *entity) bool { return e.Kind == hearsay.PersonEntity && !e.plural && e.gender.agrees(g) }
	}
	e := r.salient(t, s, g, object, want)
	if e < 0 {
		return
	}
	if x := &r.entities[e]; x.gender == unknown {
		x.gender = g
	}
	r.meet(t, t+1, e, hearsay.PronounMention, s)
}

// expletiveReach is how many tokens behind "it" the word is looked for that what is meant stands behind.
const expletiveReach = 6

// expletive reports whether the "it" at token t stands for nothing that was named, but for what comes behind: "it was
// too early to tell", "it would be wrong to leave".
func (r *reader) expletive(t int, s text.Sentence) bool {
	be := false
	for k := t + 1; k < s.Last && k <= t+expletiveReach; k++ {
		switch l, tag := r.d.Tokens[k].Lower, r.d.Tokens[k].Tag; {
		case r.d.Tokens[k].Lemma == "be" || l == "'s" || l == "’s":
			be = true
		case be && lexicon.AfterExpletive(l):
			return true
		case tag == text.ADV || tag == text.AUX || tag == text.PART || l == "no" || l == "a":
		default:
			return false
		}
	}
	return false
}

// relative carries a "who" back to the person or group right before it: "a worker who
// fled", "Prat, who runs the plant".
func (r *reader) relative(t int, s text.Sentence) {
	before := t - 1
	if r.lower(before, s.Last) == "," {
		before--
	}
	if before < s.First || len(r.recent) == 0 {
		return
	}
	m := r.recent[len(r.recent)-1]
	if m.token != before {
		return
	}
	if k := r.entities[m.entity].Kind; k == hearsay.PersonEntity || k == hearsay.GroupEntity {
		r.mentions = append(r.mentions, mention{first: t, last: t + 1, entity: m.entity, form: hearsay.PronounMention})
	}
}

// salient is the most salient entity met before token t that is wanted; -1 where none is
// or where two are too close to choose.
func (r *reader) salient(t int, s text.Sentence, g gender, object bool, want func(*entity) bool) int {
	sentence := r.d.Tokens[t].Sentence
	best, bestScore, second := -1, 0, 0
	speaking := r.saying(t+1, s) || t > s.First && r.saying(t-1, s)
	var done [8]int
	n := 0
	for i := len(r.recent) - 1; i >= 0 && n < len(done); i-- {
		m := r.recent[i]
		if m.sentence < sentence-reach || m.title != s.Title {
			break
		}
		x := &r.entities[m.entity]
		if !want(x) {
			continue
		}
		score := 10 - 3*(sentence-m.sentence)
		if m.subject {
			score += 3
		}
		if m.speaks && speaking {
			score += 3
		}
		if x.Named {
			score++
		}
		if g != unknown && x.gender == g {
			score += 2
		}
		if m.quoted != r.words[t].quoted {
			score -= 3
		}
		if object && m.sentence == sentence && m.subject && t-m.token < 8 {
			score -= 8 // "Ferrer met him": somebody else
		}
		seen := false
		for k := 0; k < n; k++ {
			if done[k] == m.entity {
				seen = true
			}
		}
		switch {
		case m.entity == best:
			bestScore = max(bestScore, score)
			continue
		case score > bestScore:
			best, bestScore, second = m.entity, score, bestScore
		default:
			second = max(second, score)
		}
		if !seen {
			done[n] = m.entity
			n++
		}
	}
	if best < 0 || bestScore < 4 || bestScore-second < margin && second > 0 {
		return -1
	}
	least := 11
	if second == 0 {
		least = 10 // nothing else comes into question
	}
	if g == unknown && r.lower(t, s.Last) != "they" && bestScore < least || r.words[t].quoted && bestScore < 9 {
		return -1
	}
	return best
}
