package name

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// votes are the scores of the classes for one name or entity, summed over its mentions.
type votes [4]int32

func (v *votes) add(o *votes) {
	for c := range v {
		v[c] += o[c]
	}
}

// best is the class with the most votes, and by how much it leads the next; noClass where
// there are none.
func (v *votes) best() (class, int32) {
	if *v == (votes{}) {
		return noClass, 0
	}
	best := personClass
	for c := range v {
		if v[c] > v[best] {
			best = class(c)
		}
	}
	lead := int32(1 << 30)
	for c := range v {
		if class(c) != best {
			lead = min(lead, v[best]-v[c])
		}
	}
	return best, lead
}

// decide lets the model of kinds judge the names from found[from:] on, all of which the
// rules have classified: mentions that are written alike are judged together.
func (r *reader) decide(from int) {
	m := lexicon.NameWeights()
	if r.scores == nil {
		r.scores = m.Scores()
	}
	r.noteLonger()
	for i := from; i < len(r.found); i++ {
		f := &r.found[i]
		if f.fixed || f.bare {
			continue
		}
		r.features = r.evidence(r.features[:0], f)
		m.Score(r.scores, r.features)
		var v votes
		for c := range v {
			v[c] = int32(r.scores.Of(c)) - 128*int32(len(r.features))
		}
		f.votes = v
		h := r.phraseHash(f.first, f.last)
		sum := r.polls[h]
		sum.add(&v)
		r.polls[h] = sum
	}
	for i := from; i < len(r.found); i++ {
		f := &r.found[i]
		if f.fixed || f.bare {
			continue
		}
		sum := r.polls[r.phraseHash(f.first, f.last)]
		f.judge(sum.best())
	}
}

// settleKinds gives every entity the kind for which the votes of all its mentions speak,
// unless one of them is beyond doubt.
func (r *reader) settleKinds() {
	sums := make([]votes, len(r.entities))
	fixed := make([]bool, len(r.entities))
	for i := range r.found {
		if f := &r.found[i]; f.entity >= 0 {
			sums[f.entity].add(&f.votes)
			fixed[f.entity] = fixed[f.entity] || f.fixed
		}
	}
	for e := range r.entities {
		if best, _ := sums[e].best(); best != noClass && !fixed[e] {
			r.entities[e].Kind = kindOf(best, r.entities[e].Kind)
		}
	}
}

// phraseHash is the number by which names that are written alike are known.
func (r *reader) phraseHash(first, last int) uint64 {
	h := uint64(14695981039346656037)
	for t := first; t < last; t++ {
		low := r.d.Tokens[t].Lower
		for i := range len(low) {
			h = (h ^ uint64(low[i])) * 1099511628211
		}
		h = (h ^ ' ') * 1099511628211
	}
	return h
}

// margin of votes by which a class must lead to be sure.
const sureLead = 400

// judge gives f the kind of the class that won: the rules' where it belongs to that class.
func (f *found) judge(c class, lead int32) {
	if c == noClass {
		return
	}
	if kind := kindOf(c, f.kind); kind != f.kind {
		f.kind, f.sure = kind, lead >= sureLead
	}
}

// kindOf is the kind of class c, given what the rules said: theirs where it belongs to the
// class or where the classes can't tell the two apart.
func kindOf(c class, rule hearsay.EntityKind) hearsay.EntityKind {
	switch {
	case classOf(rule) == c:
		return rule
	case c == organizationClass && (rule == hearsay.FacilityEntity || rule == hearsay.GroupEntity):
		return rule
	}
	switch c {
	case personClass:
		return hearsay.PersonEntity
	case organizationClass:
		return hearsay.OrganizationEntity
	case placeClass:
		return hearsay.PlaceEntity
	}
	return hearsay.OtherEntity
}

// noteLonger counts, for the last word of every longer name, whether the name is thought
// to be a person's: "Okafor" alone is more often one where "Marta Okafor" is named.
func (r *reader) noteLonger() {
	for i := range r.found {
		f := &r.found[i]
		if f.last-f.first < 2 {
			continue
		}
		bit := uint8(2)
		if f.kind == hearsay.PersonEntity {
			bit = 1
		}
		r.longer[r.d.Tokens[f.last-1].Lower] |= bit
		if bit == 2 {
			r.longer[r.d.Tokens[f.first].Lower] |= 4
		}
	}
}
