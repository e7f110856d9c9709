package place

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxBody is how far into a body's name its place may reach, in tokens.
const maxBody = 5

// body reports whether the name that covers token t, of no kind that is known, has a body's word.
func (r *reader) body(t int, s text.Sentence) bool {
	for i := t + 1; i < min(int(r.ends[t]), s.Last); i++ {
		if lexicon.PlaceWord(r.doc.Tokens[i].Lower).Has(lexicon.BodyWord) {
			return true
		}
	}
	return false
}

// inName passes over a name that is no place, but for the place in it: a town that was taken for
// a person or a body, and the place at the head or the end of a name of a body that acts there.
func (r *reader) inName(t int, s text.Sentence) int {
	last := min(int(r.ends[t]), s.Last)
	if next := r.longer(t, last, s); next > t {
		return next
	}
	if r.mistaken(t, last, s) {
		return last
	}
	switch r.kinds[t] {
	case hearsay.OrganizationEntity, hearsay.FacilityEntity, hearsay.GroupEntity, hearsay.EventEntity, hearsay.OtherEntity:
	case hearsay.PersonEntity: // "Perry Mayor Ann Olm" has the place at its head
		if last-t < 3 {
			return last
		}
	default:
		return last
	}
	d := r.doc
	first := t
	if d.Tokens[t].Lower == "the" {
		first++
	}
	found := false
	for end := min(first+maxBody, last); end > first && !found; end-- {
		if lexicon.SeldomPlace(d.Tokens[end-1].Lower) && end-first == 1 || !r.ofBody(end, last, s) || !r.endsName(end-1) {
			continue
		}
		c := r.lookUp(d.Cover(first, end))
		if c == nil || end-first == 1 && r.otherwise(first, c, s, r.kinds[t] != hearsay.PersonEntity) {
			continue
		}
		if _, people := lexicon.Demonym(d.Word(first)); people && end-first == 1 && c[0].Kind != "country" {
			continue
		}
		local := end < s.Last && lexicon.PlaceWord(d.Tokens[end].Lower).Has(lexicon.LocalWord)
		r.add(first, end, c, local || end < last && first > s.First && r.preceded(first, s), s)
		found = true
	}
	for i := first + 1; i+1 < last; i++ {
		if d.Tokens[i].Lower != "of" || !lexicon.PlaceWord(d.Tokens[i-1].Lower).Has(lexicon.BodyOfWord) {
			continue
		}
		i = r.afterArticle(i+1, last)
		if last < s.Last && r.capital(last) && d.Tokens[last-1].End+1 == d.Tokens[last].Start {
			last++ // a name cut short: "the University of Hong" of Hong Kong
		}
		for end := last; end > i; end-- {
			if lexicon.SeldomPlace(d.Tokens[i].Lower) && end-i == 1 {
				break
			}
			if c := r.lookUp(d.Cover(i, end)); c != nil {
				r.add(i, end, c, true, s)
				return last
			}
		}
		break
	}
	return last
}

// longer takes a place's name of which the name stage holds but the first part: "Korean peninsula",
// "Bab-el-Mandeb".
func (r *reader) longer(t, last int, s text.Sentence) int {
	end := last
	if last < s.Last && r.headed(last) {
		end++
	} else {
		for end+1 < s.Last && end < t+maxWords && r.doc.Tokens[end].Lower == "-" && r.doc.Tokens[end].Start == r.doc.Tokens[end-1].End {
			end += 2
		}
	}
	if end == last {
		return t
	}
	c := r.lookUp(r.doc.Cover(t, end))
	if c == nil || c[0].Kind == "city" && end == last+1 {
		return t
	}
	r.add(t, end, c, true, s)
	return end
}

// ofBody reports whether what stands behind token end makes a body of the place before it: "police"
// in small letters, or a word of the name, which ends with token last.
func (r *reader) ofBody(end, last int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	if end < s.Last && (tokens[end].Lower == "'s" || tokens[end].Lower == "’s") {
		end++
	}
	if end >= s.Last {
		return false
	}
	if end >= last {
		return lexicon.PlaceWord(tokens[end].Lower).Has(lexicon.BodyWord | lexicon.BearerWord)
	}
	if r.kinds[end] == hearsay.PersonEntity {
		return lexicon.PlaceWord(tokens[end].Lower).Has(lexicon.BodyWord | lexicon.BearerWord)
	}
	for i := end; i < last; i++ {
		if lexicon.PlaceWord(tokens[i].Lower).Has(lexicon.BodyWord) {
			return true
		}
	}
	return false
}

// mistaken takes a name that is held for something else and yet is a place's, where its
// neighbours leave no doubt: "43, of Olm", "Olm police", "Olm, Ohio", "OLM - ".
func (r *reader) mistaken(t, last int, s text.Sentence) bool {
	d := r.doc
	if k := r.kinds[t]; k != hearsay.PersonEntity && k != hearsay.OrganizationEntity && k != hearsay.FacilityEntity && k != hearsay.GroupEntity {
		return false
	}
	if last-t > maxWords || last-t == 1 && d.Tokens[t].Len() < 3 {
		return false
	}
	if r.saints(t, last, s) && r.preceded(t, s) && (last+1 >= s.Last || d.Tokens[last+1].Tag == text.PUNCT) { // "moved to St. John's, Newfoundland"
		if c := r.lookUp(d.Cover(t, last+1)); c != nil && (c[0].Population >= smallTown || r.stated(t, last+1, s)) {
			r.add(t, last+1, c, true, s)
			return true
		}
	}
	stated := r.stated(t, last, s)
	if last-t == 1 && !stated && lexicon.SeldomPlace(d.Tokens[t].Lower) {
		return false
	}
	if r.kinds[t] == hearsay.PersonEntity && last-t == 1 && r.parts[d.Tokens[t].Lower] {
		return false // the surname of somebody named in full
	}
	c := r.lookUp(d.Cover(t, last))
	if c == nil {
		if r.kinds[t] != hearsay.PersonEntity || !r.ofSettlement(r.beforeArticle(t, s), s) {
			return false
		}
		r.add(t, last, nil, true, s) // "the district of Olm"
		return true
	}
	switch {
	case stated:
	case last-t > 1 && r.kinds[t] == hearsay.FacilityEntity:
	case last-t > 1 && r.kinds[t] == hearsay.OrganizationEntity && c[0].Kind == "region":
	case r.dateline(t, last, s), r.placed(t, s), r.inList(t, last, s):
	case r.bears(last, s), last < s.Last && r.headed(last):
	case r.kinds[t] != hearsay.OrganizationEntity && r.known[r.look(d.Cover(t, last).In(d.Text)).key]:
	default:
		r.doubted = true
		return false
	}
	if last-t == 1 && r.otherwise(t, c, s, true) {
		return false
	}
	r.add(t, last, c, true, s)
	return true
}

// bears reports whether token t is what a town has: "Perry police", "Perry Mayor Ann Olm".
func (r *reader) bears(t int, s text.Sentence) bool {
	if t >= s.Last || !lexicon.PlaceWord(r.doc.Tokens[t].Lower).Has(lexicon.BearerWord) {
		return false
	}
	return !r.capital(t) || r.doc.Tokens[t].Lower == "mayor"
}

// stated reports whether a comma and a region or country in which a place of the name lies follow a name.
func (r *reader) stated(first, last int, s text.Sentence) bool {
	d := r.doc
	if last+1 >= s.Last || d.Tokens[last].Lower != "," || !r.capital(last+1) {
		return false
	}
	c := r.lookUp(d.Cover(first, last))
	if c == nil {
		return false
	}
	for end := min(last+4, s.Last); end > last+1; end-- {
		in := r.lookUp(d.Cover(last+1, end))
		if in == nil || in[0].Kind != "region" && in[0].Kind != "country" {
			continue
		}
		for i := range c {
			if c[i].Country == in[0].Country && c[i].Kind == "city" && (in[0].Kind == "country" || c[i].Region == in[0].Region) {
				return true
			}
		}
	}
	return false
}
