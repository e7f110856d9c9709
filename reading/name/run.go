package name

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxRun is the most tokens that a run of capitalised words may have: longer ones are
// headings and lists, cut so that no text can make the stage slow.
const maxRun = 16

// bodyNames finds the names of all sentences in which capitals mark names.
func (r *reader) bodyNames() {
	for i := range r.d.Sentences {
		if r.shape(i) == plainCase {
			r.names(i)
		}
	}
}

// names finds the names of sentence i, one run of capitalised words after another.
func (r *reader) names(i int) {
	s := r.d.Sentences[i]
	for t := s.First; t < s.Last; {
		if !r.starts(t, s) {
			t++
			continue
		}
		end := r.extend(t, s)
		r.pieces(t, end, s)
		t = end
	}
}

// commonWord is the rarity (see lexicon.Rarity) below which a word in capitals is taken to
// be shouted rather than an acronym.
const commonWord = 4.5

// starts reports whether a name begins at token t.
func (r *reader) starts(t int, s text.Sentence) bool {
	w := r.words[t]
	if !w.cap {
		return w.class.Has(lexicon.Particle) && r.particleStarts(t, s)
	}
	tag := r.d.Tokens[t].Tag
	if w.class.Has(lexicon.Calendar) && !(w.class.Has(lexicon.GivenName) && r.nextCap(t, s)) || tag == text.PRON || tag == text.DET || w.all && w.class.Has(lexicon.DeskWord) {
		if w.all && tag == text.PRON && len(r.d.Word(t)) > 1 { // "the WHO"
			_, ok := r.alias(t, t+1)
			return ok
		}
		return tag == text.DET && r.placeAhead(t, s) // "The Hague"
	}
	if len(r.d.Word(t)) == 1 && !r.nextCap(t, s) && r.lower(t+1, s.Last) != "." {
		return false
	}
	if w.all && (w.class.Has(lexicon.Function) || tag != text.PROPN && lexicon.Rarity(r.d.Tokens[t].Lower) < commonWord) {
		if _, ok := r.alias(t, t+1); !ok && !r.nextCap(t, s) {
			return false // "NOW", "STOP" in a post
		}
	}
	if !w.opens {
		return !w.class.Has(lexicon.Function) || w.all && len(r.d.Word(t)) > 1 || r.nextCap(t, s)
	}
	if w.class.Has(lexicon.Function) {
		return w.all && tag == text.PROPN || r.placeAhead(t, s)
	}
	seen := r.seen[r.d.Tokens[t].Lower]
	_, alias := r.alias(t, t+1)
	switch {
	case w.class.Has(lexicon.OrgHead) && w.class.Has(lexicon.Complement) && r.lower(t+1, s.Last) == "of" && r.nextCap(t+1, s),
		w.class.Has(lexicon.Particle) && r.particleStarts(t, s):
		return true // "University of Northfield students", "Van der Merwe"
	case alias && (tag == text.PROPN || tag == text.NOUN || w.all):
		return true
	case seen.caps > seen.lows:
		return true
	case seen.lows > 0:
		return r.nextCap(t, s) && (tag == text.PROPN || w.class.Has(lexicon.RoleNoun|lexicon.Topic|lexicon.GivenName|lexicon.OrgHead|lexicon.Qualifier))
	case w.class == 0 && seen.caps == 0 && strings.HasSuffix(r.d.Tokens[t].Lower, "ly") && !isPlaceName(r.d.Tokens[t].Lower):
		return false // "Conversely"
	case tag == text.PROPN:
		return true
	case r.portfolio(t) && r.lower(t+1, s.Last) == "of" && t+2 < s.Last && r.words[t+2].cap && r.words[t+2].class.Has(lexicon.Topic):
		return true // "Secretary of State"
	case w.class.Has(lexicon.Topic) && r.lower(t+1, s.Last) == "and" && r.conjoined(t, t+1, s):
		return true
	case tag == text.VERB || tag == text.ADV || tag == text.AUX || tag == text.ADP || tag == text.SCONJ:
		return w.all && len(r.d.Word(t)) > 1
	case w.all:
		return true
	case w.class.Has(lexicon.GivenName | lexicon.Honorific | lexicon.Rank | lexicon.GroupHead | lexicon.Faith):
		return true
	}
	if _, ok := lexicon.Demonym(r.d.Tokens[t].Lower); ok {
		return true
	}
	return r.nextCap(t, s)
}

// junior reports whether a word follows a name to tell son from father.
func junior(lower string) bool {
	switch lower {
	case "jr", "jr.", "sr", "sr.":
		return true
	}
	return false
}

// nextCap reports whether the word after t is capitalised and no date.
func (r *reader) nextCap(t int, s text.Sentence) bool {
	if t+2 < s.Last && r.d.Tokens[t+1].Lower == "-" && r.tight(t) && r.tight(t+1) {
		t++ // "Jean-Luc"
	}
	return t+1 < s.Last && r.words[t+1].cap && !r.words[t+1].opens && !r.words[t+1].class.Has(lexicon.Calendar)
}

// particleStarts reports whether the lower-case particle at t begins a name by itself:
// "bin Laden", "van der Bellen", "al-Sadr" cut in three.
func (r *reader) particleStarts(t int, s text.Sentence) bool {
	for n := 0; n < 3 && t < s.Last && r.words[t].class.Has(lexicon.Particle) && (n == 0 || !r.words[t].cap); n++ {
		t++
		if t < s.Last && r.d.Tokens[t].Lower == "-" {
			t++
		}
	}
	return t < s.Last && r.words[t].cap && !r.words[t].class.Has(lexicon.Function|lexicon.Calendar)
}

// placeAhead reports whether a function word opens a name all the same: "New York",
// "United" is none, "The Hague", "Great Britain".
func (r *reader) placeAhead(t int, s text.Sentence) bool {
	if !r.nextCap(t, s) || r.d.Tokens[t].Lower == "the" && r.lower(t+1, s.Last) != "hague" {
		return false
	}
	phrase := r.d.Tokens[t].Lower
	for u := t + 1; u < s.Last && u < t+4 && r.words[u].cap; u++ {
		phrase += " " + r.d.Tokens[u].Lower
		if _, ok := lexicon.AliasOf(lexicon.Fold(phrase)); ok || isToponym(phrase) {
			return true
		}
	}
	return false
}

// extend is the end of the run that begins at t.
func (r *reader) extend(t int, s text.Sentence) int {
	limit := min(s.Last, t+maxRun)
	u := t + 1
	for u < limit {
		next := r.join(t, u, s)
		if next == u {
			break
		}
		u = next
	}
	return min(u, s.Last)
}

// join is where the run [t, u) goes on to with the token at u, or u where it ends there.
func (r *reader) join(t, u int, s text.Sentence) int {
	w, prev := r.words[u], r.words[u-1]
	low := r.d.Tokens[u].Lower
	capAt := func(k int) bool {
		return k < s.Last && r.words[k].cap && !r.words[k].class.Has(lexicon.Calendar) && r.d.Tokens[k].Tag != text.PRON
	}
	switch {
	case w.cap:
		if w.class.Has(lexicon.Calendar) && !(w.class.Has(lexicon.GivenName) && capAt(u+1)) || r.d.Tokens[u].Tag == text.PRON {
			return u
		}
		if w.opens || w.class.Has(lexicon.Function) && !capAt(u+1) && !w.all {
			return u
		}
		return u + 1
	case low == "-" || low == "–":
		if u+1 >= s.Last || !r.tight(u-1) || !r.tight(u) {
			return u
		}
		if u-2 >= t && r.words[u-2].class.Has(lexicon.FamilyFirst) && len(r.d.Tokens[u+1].Lower) <= 6 && !capAt(u+1) && prev.class&lexicon.Function == 0 &&
			!isPlaceName(r.d.Tokens[u-1].Lower) && r.d.Tokens[u+1].Tag != text.VERB {
			return u + 2 // "Kim Dae-jung"
		}
		if prev.all && r.d.Tokens[u+1].Tag == text.NUM {
			return u + 2 // "EB-5"
		}
		if k := r.hyphenated(u, s); k > u && capAt(k) {
			return k + 1 // "Villeneuve-sur-Lot"
		}
		if prev.class.Has(lexicon.Particle) && capAt(u+1) || capAt(u+1) && !r.pair(u-1, u+1) {
			return u + 2
		}
	case low == "&":
		if capAt(u + 1) {
			return u + 2
		}
	case low == "'s" || low == "’s" || low == "'" || low == "’":
		if capAt(u+1) && saint(r.d.Tokens[t].Lower) && r.words[u+1].class.Has(lexicon.OrgHead|lexicon.FacilityHead) {
			return u + 2 // "St. Brigid's Hospital"
		}
		if prev.class.Has(lexicon.Possessive) && capAt(u+1) && r.words[u+1].class.Has(lexicon.OrgHead|lexicon.FacilityHead|lexicon.Topic|lexicon.EventHead|lexicon.PlaceHead|lexicon.ThingHead) {
			return u + 2
		}
	case low == "of" || low == "in":
		if r.inComplement(t, u) && capAt(u+1) && !isPlaceName(r.d.Tokens[u+1].Lower) && !r.words[u+1].class.Has(lexicon.GivenName) {
			return u + 2 // "Association for the Advancement of Science in Education"
		}
		if low == "in" {
			return u
		}
		k := u + 1
		if r.lower(k, s.Last) == "the" {
			k++
		}
		if capAt(k) && u-t <= 2 && t > s.First && r.words[t-1].class.Has(lexicon.VesselNoun) {
			return k + 1 // "the ferry Star of Messina"
		}
		if k+1 < s.Last && (r.d.Tokens[k+1].Lower == "'s" || r.d.Tokens[k+1].Lower == "’s") && isPlaceName(r.d.Tokens[k].Lower) {
			return u // "Committee of China's Congress"
		}
		if capAt(k) && !r.words[k].class.Has(lexicon.Honorific) && (prev.class.Has(lexicon.Complement) || prev.class.Has(lexicon.OrgHead|lexicon.ThingHead|lexicon.EventHead|lexicon.FacilityHead) && prev.class&(lexicon.RoleNoun) == 0 || r.portfolio(u-1) && r.words[k].class.Has(lexicon.Topic)) {
			return k + 1
		}
	case low == "for" && u-3 >= t && r.portfolio(u-3) && capAt(u+1) && r.words[u+1].class.Has(lexicon.Topic):
		return u + 2 // "Minister of State for Education"
	case low == "for" || low == "on" || low == "against":
		k := u + 1
		if r.lower(k, s.Last) == "the" {
			k++
		}
		if capAt(k) && prev.class.Has(lexicon.Complement) && prev.class.Has(lexicon.OrgHead) && !isToponym(r.lower(k, s.Last)) {
			return k + 1
		}
	case low == "and":
		if capAt(u+1) && r.conjoined(t, u, s) {
			return u + 2
		}
	case (low == "\"" || low == "“") && u-t <= 2 && prev.class.Has(lexicon.GivenName):
		if k := r.nickname(u, s); k < s.Last && capAt(k) {
			return k + 1 // "Luis "El Gato" Ferro"
		}
	case low == ",":
		if u+1 < s.Last && r.words[u+1].cap && (r.words[u+1].class.Has(lexicon.OrgSuffix) || junior(r.d.Tokens[u+1].Lower)) {
			return u + 2 // "Vexia, Inc.", "Joseph Poe, Jr."
		}
	case prev.class.Has(lexicon.Numbered) && r.d.Tokens[u].Tag == text.NUM && low[0] >= '0' && low[0] <= '9':
		return u + 1
	case w.class.Has(lexicon.Particle):
		k := u
		for k < s.Last && k < u+3 && r.words[k].class.Has(lexicon.Particle) && !r.words[k].cap {
			k++
			if r.lower(k, s.Last) == "-" && r.tight(k-1) {
				k++
			}
		}
		if capAt(k) && low != "a" {
			return k + 1
		}
	}
	return u
}

// maxHyphenated is how many tokens may stand between two capitals of a name of hyphens.
const maxHyphenated = 6

// hyphenated is the token behind the small words, hyphens around each, that begin with the hyphen
// at token t: "Cap | -de-la- | Madeleine". It is t where there are none.
func (r *reader) hyphenated(t int, s text.Sentence) int {
	small := false
	for k := t; k < s.Last && k < t+maxHyphenated && r.tight(k-1); k++ {
		switch low := r.d.Tokens[k].Lower; {
		case low == "-":
		case r.words[k].cap:
			if small && r.d.Tokens[k-1].Lower == "-" {
				return k
			}
			return t
		case betweenHyphens(low):
			small = true
		default:
			return t
		}
	}
	return t
}

// betweenHyphens reports whether a lower-case word is made of those that join the parts of a
// place's name: "sur", "de-la".
func betweenHyphens(low string) bool {
	for w := range strings.SplitSeq(low, "-") {
		switch w {
		case "de", "du", "des", "la", "le", "les", "lès", "sur", "sous", "en", "au", "aux", "et", "on", "upon", "am", "der", "auf", "do", "da", "dos", "das":
		default:
			return false
		}
	}
	return true
}

// maxNickname is the most words that a nickname in quotation marks may have.
const maxNickname = 3

// nickname is where the quoted nickname that opens at token t ends, behind its closing
// mark; the sentence's end where there is none.
func (r *reader) nickname(t int, s text.Sentence) int {
	for k := t + 1; k < s.Last && k <= t+1+maxNickname; k++ {
		switch low := r.d.Tokens[k].Lower; {
		case (low == "\"" || low == "”") && k > t+1:
			return k + 1
		case !r.words[k].cap && !r.words[k].class.Has(lexicon.Function):
			return s.Last
		}
	}
	return s.Last
}

// saint reports whether a lower-case word stands before a saint's name.
func saint(lower string) bool { return lower == "st." || lower == "st" || lower == "saint" }
