package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Two clauses that tell of people by their posts tell of two people where the posts differ: the
// judge who is dead is not the bailiff who was shot dead.

// samePost is how alike the uses of two words for people must be (the cosine of their vectors)
// for one person to be called by either: "nurse" and "medic", not "judge" and "bailiff".
const samePost = 0.42

// otherPeople reports whether each of two propositions tells of people by posts or trades of
// which none can be one of the other's.
func (b *builder) otherPeople(p, q *proposition) bool {
	posts, others := b.posts(p), b.posts(q)
	if len(posts) == 0 || len(others) == 0 || samePerson(p.subjects, q.subjects) {
		return false
	}
	for _, x := range posts {
		for _, y := range others {
			if relatedTerms(x, y) || alikeUse(b.vocab.words[x.id], b.vocab.words[y.id]) >= samePost {
				return false
			}
		}
	}
	return true
}

// posts are p's words for people, where all of them are of a post or trade.
func (b *builder) posts(p *proposition) []term {
	var posts []term
	for _, t := range p.terms {
		if !b.vocab.people[t.id] || b.vocab.isName(t) {
			continue
		}
		if lexicon.Anybody(b.vocab.words[t.id]) {
			return nil
		}
		posts = append(posts, t)
	}
	return posts
}

// aFew is the largest count of people that a post singles out: of twelve teachers some may be
// told of as passengers, of a bailiff hardly.
const aFew = 2

// otherPosts reports whether two counts are of one or two people each, told of by posts that can't
// be one.
func otherPosts(f, g *hearsay.Figure) bool {
	if f.Max > aFew || g.Max > aFew {
		return false
	}
	x, y := postOf(f.Who), postOf(g.Who)
	return x != "" && y != "" && x != y && !lexicon.Related(x, y) && alikeUse(x, y) < samePost
}

// postOf is the lemma of the main noun of a description of people, where it says more than that
// they are people; empty else.
func postOf(who string) string {
	who, _, _ = strings.Cut(who, " of ")
	word := who[strings.LastIndexByte(who, ' ')+1:]
	noun := lexicon.LemmaEndings().Lemma(word, strings.ToLower(word), "NOUN")
	if _, nation := lexicon.Demonym(word); nation || strings.ToLower(word) != word || lexicon.Anybody(noun) {
		return ""
	}
	return noun
}

// alikeUse is the cosine of two words' vectors; 0 where either has none: nothing says then that
// they are used alike.
func alikeUse(x, y string) float64 {
	v, _ := lexicon.VectorOf(x)
	w, _ := lexicon.VectorOf(y)
	return v.Cosine(w)
}
