package name

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// offices are the classes of words that stand before a person's name.
const offices = lexicon.RoleNoun | lexicon.Rank | lexicon.Honorific | lexicon.SpeakerNoun

// office is where the person's name begins in a run such as "Iraqi Prime Minister Nuri
// al-Maliki"; last where the run ends in the office itself; first where there is none.
func (r *reader) office(first, last int) int {
	if r.words[last-1].class.Has(lexicon.OrgSuffix) {
		return first
	}
	cut := first
	for t := first; t < last; t++ {
		c := r.words[t].class
		if !c.Has(offices) || c.Has(lexicon.GivenName) && t > first && t < last-1 && !c.Has(lexicon.SpeakerNoun) {
			continue
		}
		if t == last-1 && t > first && (c.Has(lexicon.SurnameLike|lexicon.Honorific) || r.words[t-1].class.Has(lexicon.GivenName)) {
			continue // "Larry King"
		}
		if t == last-1 && cut > first && t > cut {
			continue // "Prime Minister Hun Sen"
		}
		if cut > first && t > cut && c.Has(lexicon.Honorific) {
			break // "Sheikh Sharif Sheikh Ahmed"
		}
		cut = t + 1
		// "Secretary of State", "Secretary of Homeland Security"
		if r.lower(t+1, last) == "of" {
			k := t + 2
			for k < last && (r.words[k].class.Has(lexicon.Topic) || r.lower(k, last) == "the" || r.lower(k, last) == "affairs" || r.lower(k, last) == "and" || r.lower(k, last) == "for") {
				k++
			}
			if k > t+2 {
				cut = k
			} else {
				return first // "King of Prussia", "House of Lords"
			}
			t = k - 1
		}
	}
	if cut < last && r.words[last-1].class.Has(heads) && r.headed(cut, last) {
		return first // "Justice Department", "King Hussein Bridge"
	}
	if cut < last && r.lower(cut, last) == "-" { // "Secretary-General"
		if cut+1 < last && r.words[cut+1].class.Has(lexicon.Rank|lexicon.RoleNoun) {
			cut += 2
		} else {
			return first
		}
	}
	return cut
}

// headed reports whether the last word of [from, last) heads a name that is not a
// person's: it does unless it is as often a family name and a given name stands before.
func (r *reader) headed(from, last int) bool {
	w := r.words[last-1].class
	if !w.Has(lexicon.SurnameLike) {
		return true
	}
	return last-from > 1 && !r.words[from].class.Has(lexicon.GivenName) && last-from < 4 && !r.initial(last-2)
}

// initial reports whether token t is a single letter with or without a point: "W.".
func (r *reader) initial(t int) bool {
	f := r.d.Word(t)
	return len(f) == 1 && f[0] >= 'A' && f[0] <= 'Z' || len(f) == 2 && f[1] == '.'
}

// people is where a person's name begins behind a demonym or faith: "German Angela
// Merkel", "Republican Paul Ryan"; first where none does.
func (r *reader) people(first, last int) int {
	if last-first < 2 || r.headed(first, last) && r.words[last-1].class.Has(heads) {
		return first
	}
	low := r.d.Tokens[first].Lower
	if a, ok := r.alias(first, first+1); (ok && a.Kind == "place" || r.leadCountry(first, first+2) != "") && last-first > 2 && r.words[first+1].class.Has(lexicon.GivenName) && !r.words[first].class.Has(lexicon.GivenName) {
		return first + 1
	}
	_, demonym := lexicon.Demonym(low)
	if !demonym && !r.words[first].class.Has(lexicon.Faith|lexicon.GroupHead) {
		return first
	}
	if r.words[first+1].class.Has(lexicon.GivenName) && (last-first > 2 || !r.words[first].class.Has(lexicon.GivenName)) {
		return first + 1
	}
	return first
}

// before keeps the names inside what stands before a person: the body in "State
// Department Spokesman", the people in "Iraqi Prime Minister".
func (r *reader) before(first, cut int, s text.Sentence) {
	end := r.officeStart(first, cut)
	if end > first && !r.words[end-1].class.Has(lexicon.Function) {
		r.keep(first, end, s)
	}
}

// officeStart is where the office itself begins in [first, cut): "Prime" in "Iraqi Prime
// Minister", "Spokesman" in "State Department Spokesman".
func (r *reader) officeStart(first, cut int) int {
	t := cut
	for t > first {
		c := r.words[t-1].class
		low := r.d.Tokens[t-1].Lower
		switch {
		case c.Has(lexicon.OrgHead) && t < cut && t-2 >= first && r.words[t].class.Has(lexicon.Rank):
			return t // "Coast Guard Petty Officer"
		case t == cut, c.Has(offices), low == "-", low == "of", low == "for", low == "and", low == "affairs":
		case t < cut && r.portfolio(t) && r.words[t-1].cap && !c.Has(heads) && !r.words[t-1].all && !isPlaceName(low):
		case c.Has(lexicon.Topic|lexicon.Qualifier) && !(c.Has(lexicon.OrgHead) && t-2 >= first && !r.words[t-2].class.Has(offices)):
		default:
			return t
		}
		t--
		if c.Has(lexicon.SpeakerNoun) && t > first && r.words[t-1].class.Has(lexicon.OrgHead) {
			return t
		}
	}
	return t
}

// portfolio reports whether the office that begins at token t is one whose field is named
// before it: in "Recreation Minister" the first word is no body.
func (r *reader) portfolio(t int) bool {
	return r.words[t].class.Has(lexicon.Portfolio) || r.d.Tokens[t].Lower == "and"
}

// flight is where the airline's name ends in "Aurora Air Flight 212"; first where that is
// no flight of an airline.
func (r *reader) flight(first, last int) int {
	if last-first > 2 && r.d.Tokens[last-2].Lower == "flight" && r.d.Tokens[last-1].Tag == text.NUM {
		return last - 2
	}
	return first
}

// afterBody is where a person's name begins right behind a body's: "Commander of the Third
// Fleet Gary Poe"; first where none does.
func (r *reader) afterBody(first, last int) int {
	for cut := first + 2; cut < last-1; cut++ {
		if cut >= last-3 && r.words[cut-1].class.Has(lexicon.OrgHead) && r.words[cut].class.Has(lexicon.GivenName) &&
			r.words[last-1].class&(heads|lexicon.Topic|lexicon.Faith) == 0 && r.letters(cut, last) {
			return cut
		}
	}
	return first
}
