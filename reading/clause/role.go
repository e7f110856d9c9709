package clause

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxSteps bounds the way up a tree that may be broken.
const maxSteps = 4

// role is what the word at token i is to the main word of part p (see [hearsay.Clause.Roles]).
func (r *reader) role(p *part, i int) byte {
	tokens := r.doc.Tokens
	switch {
	case i == p.head:
		return hearsay.PredicateRole
	case r.inTime(i):
		return hearsay.TimeRole
	case tokens[i].Tag != text.NOUN && tokens[i].Tag != text.PROPN:
		return hearsay.OtherRole
	}
	if i < p.first || i >= p.last && (i < p.resumed || i >= p.resumedEnd) {
		return r.subjectRole(p) // the noun that a relative clause tells of
	}
	for range maxSteps {
		head := tokens[i].Head
		relation, _, _ := strings.Cut(tokens[i].Relation, ":")
		if head >= 0 && head != p.head && (relation == "obj" || relation == "obl") && strings.HasPrefix(tokens[head].Relation, "acl") {
			return hearsay.OtherRole // "a train carrying grain left"
		}
		switch relation {
		case "conj", "appos": // "climbers and a guide"
			if head < p.first || head >= p.last {
				return hearsay.OtherRole
			}
			i = head
			continue
		case "nsubj":
			if tokens[i].Relation == "nsubj:pass" {
				return hearsay.ObjectRole
			}
			return r.subjectRole(p)
		case "obj", "iobj":
			return hearsay.ObjectRole
		case "obl":
			if r.passive(p) && r.behind(i, "by") {
				return hearsay.DoerRole
			}
			return hearsay.PhraseRole
		case "nmod":
			if r.behind(i, "of") || strings.HasSuffix(tokens[i].Relation, "poss") {
				return hearsay.OwnerRole
			}
			return hearsay.PhraseRole
		}
		return hearsay.OtherRole
	}
	return hearsay.OtherRole
}

// subjectRole is what the subject of a part is to its main word.
func (r *reader) subjectRole(p *part) byte {
	if r.passive(p) {
		return hearsay.ObjectRole
	}
	return hearsay.DoerRole
}

// passive reports whether a part's verbs are in the passive voice.
func (r *reader) passive(p *part) bool { return p.group >= 0 && r.groups[p.group].passive }

// behind reports whether the noun at token i stands behind a preposition.
func (r *reader) behind(i int, preposition string) bool {
	tokens := r.doc.Tokens
	for j := i - 1; j >= 0 && j >= i-5 && tokens[j].Sentence == tokens[i].Sentence; j-- {
		if tokens[j].Tag == text.ADP {
			return tokens[j].Lower == preposition
		}
		if tokens[j].Tag == text.VERB {
			break
		}
	}
	return false
}

// inTime reports whether the word at token i is of a date or an hour.
func (r *reader) inTime(i int) bool {
	times, word := r.doc.Times, r.doc.Tokens[i].Span
	n := sort.Search(len(times), func(n int) bool { return times[n].End > word.Start })
	return n < len(times) && times[n].Contains(word) && (times[n].Type == hearsay.DateTimex || times[n].Type == hearsay.TimeTimex)
}
