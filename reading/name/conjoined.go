package name

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// inComplement reports whether the run [t, u) has gone on behind its head with "of" or "for".
func (r *reader) inComplement(t, u int) bool {
	for k := t + 1; k < u-1; k++ {
		if low := r.d.Tokens[k].Lower; (low == "of" || low == "for" || low == "on") && r.words[k-1].class.Has(lexicon.OrgHead|lexicon.EventHead) {
			return true
		}
	}
	return false
}

// conjoined reports whether the "and" at u stands inside a name: in the complement of a
// body ("Department of Health and Human Services") or before its head ("Food and Drug
// Administration", "Sport and Recreation Minister").
func (r *reader) conjoined(t, u int, s text.Sentence) bool {
	for k := t + 1; k < u-1; k++ {
		if low := r.d.Tokens[k].Lower; (low == "of" || low == "for" || low == "on") && r.words[k-1].class.Has(lexicon.OrgHead) {
			return !isToponym(r.d.Tokens[u-1].Lower) && !isToponym(r.lower(u+1, s.Last)) && !r.words[u+1].class.Has(lexicon.GivenName|lexicon.OrgHead)
		}
	}
	if r.words[u-1].class.Has(lexicon.GivenName|lexicon.GroupHead) && !r.words[u-1].class.Has(lexicon.Topic) || u-t > 3 || isPlaceName(r.d.Tokens[u-1].Lower) {
		return false
	}
	if r.words[u-1].class.Has(lexicon.OrgHead|lexicon.RoleNoun) && !r.words[u-1].class.Has(lexicon.Topic) {
		return false
	}
	topic := r.words[u-1].class.Has(lexicon.Topic)
	for k := u + 2; k < s.Last && k < u+5 && r.words[k].cap; k++ {
		if r.words[k].class.Has(lexicon.OrgHead|lexicon.RoleNoun) && (topic || u-t == 1) && !r.words[u+1].class.Has(lexicon.GivenName) {
			return true
		}
	}
	return false
}

// pair reports whether the words at a and b, joined by a hyphen, are two names that stand
// beside each other: "Iran-Iraq", "Republican-Democratic".
func (r *reader) pair(a, b int) bool {
	if l := r.d.Tokens[b].Lower; l == "american" || l == "americans" {
		return false
	}
	return isPlaceName(r.d.Tokens[a].Lower) && isPlaceName(r.d.Tokens[b].Lower)
}
