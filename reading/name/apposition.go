package name

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// roleRight reports whether an office follows token t behind a comma.
func (r *reader) roleRight(t int, s text.Sentence) bool {
	_, _, ok := r.roleAfter(t+1, s)
	return ok
}

// roleAfter finds an office behind a comma at token t: ", the interior councillor,". It
// gives where the description begins and its head noun.
func (r *reader) roleAfter(t int, s text.Sentence) (first, noun int, ok bool) {
	if t >= s.Last || r.d.Tokens[t].Lower != "," {
		return 0, 0, false
	}
	t++
	if t+1 < s.Last && r.d.Tokens[t].Tag == text.NUM && r.d.Tokens[t+1].Lower == "," {
		t += 2
	}
	if t < s.Last && (r.d.Tokens[t].Tag == text.DET || r.d.Tokens[t].Tag == text.PRON && r.lower(t, s.Last) != "who") {
		t++
	}
	first = t
	for ; t < s.Last && t < first+maxPhrase; t++ {
		tok := r.d.Tokens[t]
		c := r.words[t].class
		next := text.Tag("")
		if t+1 < s.Last {
			next = r.d.Tokens[t+1].Tag
		}
		if c.Has(lexicon.RoleNoun|lexicon.SpeakerNoun|lexicon.PersonNoun) && (tok.Tag == text.NOUN || tok.Tag == text.PROPN || tok.Tag == text.ADJ || tok.Tag == "") &&
			next != text.NOUN && next != text.PROPN && r.lower(t+1, s.Last) != "-" && !(t+1 < s.Last && r.words[t+1].cap) {
			if c.Has(lexicon.PersonNoun) && !c.Has(lexicon.RoleNoun|lexicon.SpeakerNoun) && t == first {
				return 0, 0, false
			}
			end := t + 1
			if _, e := r.complement(end, s); e > end {
				return first, t, true
			}
			switch r.lower(end, s.Last) {
			case ",", ".", "", ";", "(", ")", "who", "and", "in", "at", "—", "-", "--", "\"", "”", "of", "for":
				return first, t, true
			}
			return 0, 0, false
		}
		switch tok.Tag {
		case text.NOUN, text.PROPN, text.ADJ, text.PART, text.NUM:
		default:
			if low := tok.Lower; low != "-" && low != "'s" && low != "’s" && !c.Has(lexicon.Topic) && !(low == "and" && c == 0) {
				return 0, 0, false
			}
		}
	}
	return 0, 0, false
}

// beside notes the office in apposition to the name of f, before which a title stands from token
// first on: "Captain Ana Marin, a spokeswoman for the brigade,", "the brigade's spokeswoman, Captain
// Ana Marin,". The title stays the role.
func (r *reader) beside(f *found, first int, s text.Sentence) {
	_, noun, ok := r.roleAfter(f.last, s)
	if !ok {
		r.roleBeforeComma(f, first, s)
		return
	}
	r.apposed[noun] = f.first
	r.genderBy(f, noun)
	if name, _ := r.complement(noun+1, s); name != "" && f.body == "" {
		f.body = name
	}
}

// genderBy learns the gender of the person f from the noun at token t that describes them.
func (r *reader) genderBy(f *found, t int) {
	if f.gender == unknown {
		f.gender = genderOf(r.words[t].class & (lexicon.MaleWord | lexicon.FemaleWord))
	}
}

// bodyLeft reports whether a noun for a body stands right before token t: "the
// environmental group Aire Net", "oil company Repalta".
func (r *reader) bodyLeft(t int, s text.Sentence) bool {
	return t > s.First && r.words[t-1].class.Has(lexicon.CollectiveNoun) && !r.words[t-1].cap && (r.d.Tokens[t-1].Tag == text.NOUN || r.d.Tokens[t-1].Tag == text.ADJ) &&
		r.words[t-1].class&offices == 0
}

// maxAside is the most tokens that an apposition between commas may have.
const maxAside = 16

// pastAside is the token behind the apposition that begins with a comma at token t, or that the
// comma ends: the verb in "Ana Marin, a spokeswoman for the brigade's third district, said" and
// in "a mother of three, Ana Marin, said", where the name begins at token first. It is t where
// there is none.
func (r *reader) pastAside(first, t int, s text.Sentence) int {
	if r.lower(t, s.Last) == "," && first > s.First && r.lower(first-1, s.Last) == "," {
		for _, at := range r.apposed {
			if at == first {
				return t + 1
			}
		}
	}
	if _, noun, ok := r.roleAfter(t, s); ok {
		for k := noun + 1; k < s.Last && k <= noun+maxAside; k++ {
			if tok := r.d.Tokens[k]; tok.Lower == "," {
				return k + 1
			} else if tok.Tag == text.VERB || tok.Tag == text.AUX || tok.Tag == text.PUNCT && tok.Lower != "-" {
				return t
			}
		}
	}
	return t
}

// complement reads the body behind an office: "of the port authority", "for the ministry".
// It gives the body's words without article and where they end; "" and t for none.
func (r *reader) complement(t int, s text.Sentence) (string, int) {
	if t >= s.Last {
		return "", t
	}
	switch r.d.Tokens[t].Lower {
	case "of", "for", "at", "with", "from", "to":
	default:
		return "", t
	}
	k := t + 1
	for k < s.Last && (r.d.Tokens[k].Tag == text.DET || r.d.Tokens[k].Tag == text.PRON && r.words[k].class.Has(lexicon.Function)) {
		k++
	}
	if k >= s.Last {
		return "", t
	}
	if f := r.nameAt(k); f != nil {
		end := f.last
		// "of Russia's security service" goes on
		if !(end < s.Last && r.genitive(end)) && r.lower(end, s.Last) != "/" &&
			!(end < s.Last && (r.d.Tokens[end].Tag == text.NOUN || r.d.Tokens[end].Tag == text.ADJ)) {
			if f.kind == hearsay.PersonEntity || f.kind == hearsay.NationalityEntity {
				return "", t
			}
			return r.display(f.first, f.last), end
		}
	}
	first := k
	for k < s.Last && k-first < maxPhrase {
		if f := r.nameAt(k); f != nil && f.first == k {
			k = f.last
			if f.kind != hearsay.PersonEntity && f.kind != hearsay.NationalityEntity && f.kind != hearsay.PlaceEntity &&
				(k >= s.Last || r.d.Tokens[k].Tag != text.NOUN && !r.genitive(k)) {
				return r.display(f.first, f.last), k // "the rebel Justice Movement"
			}
			continue
		}
		tok := r.d.Tokens[k]
		ok := tok.Tag == text.NOUN || tok.Tag == text.PROPN || tok.Tag == text.ADJ
		if !ok && !(k > first && (r.genitive(k) || tok.Lower == "-") && k+1 < s.Last) {
			break
		}
		k++
	}
	if k == first || !r.words[k-1].class.Has(lexicon.OrgHead|lexicon.CollectiveNoun|lexicon.GroupNoun) && lexicon.VoiceDomain(r.d.Tokens[k-1].Lower) != lexicon.RescueVoice {
		return "", t
	}
	return r.display(first, k), k
}

// roleBeforeComma reads an office that stands before the comma before the name of f, which begins
// at token first with its titles: "the spokesman for the ministry, Ali Hadi, said", "the interior
// minister, Joan Ferrer,".
func (r *reader) roleBeforeComma(f *found, first int, s text.Sentence) {
	if first-1 <= s.First || r.lower(first-1, s.Last) != "," {
		return
	}
	switch r.lower(f.last, s.Last) {
	case ",", ".", "", ";", "said":
	default:
		return
	}
	for t := first - 2; t >= s.First && t > first-2-maxPhrase; t-- {
		c := r.words[t].class
		if c.Has(lexicon.PersonNoun) && !c.Has(lexicon.RoleNoun|lexicon.SpeakerNoun) && r.kinBeforeComma(f, t, first-1, s) {
			return
		}
		if c.Has(lexicon.RoleNoun|lexicon.SpeakerNoun) && (r.d.Tokens[t].Tag == text.NOUN || r.d.Tokens[t].Tag == text.PROPN) {
			name, end := r.complement(t+1, s)
			if end != first-1 && !r.tells(t+1, first-1, s) {
				return
			}
			start := r.phraseStart(t+1, s)
			if name == "" && !(start > s.First && (r.lower(start-1, s.Last) == "the" || r.d.Tokens[start-1].Tag == text.PRON || r.lower(start-1, s.Last) == "'s" || r.lower(start-1, s.Last) == "’s")) {
				return
			}
			r.apposed[t] = f.first
			if first < f.first {
				r.genderBy(f, t)
				return
			}
			r.split(f, start, t+1)
			if name != "" {
				f.body = name
			}
			return
		}
		if tag := r.d.Tokens[t].Tag; tag == text.VERB || tag == text.PUNCT && r.lower(t, s.Last) != "-" {
			return
		}
	}
}

// tells reports whether tokens [first, last) only tell more of the noun before them: "at the
// town's old hospital", "of three".
func (r *reader) tells(first, last int, s text.Sentence) bool {
	if first == last {
		return true
	}
	switch r.lower(first, s.Last) {
	case "of", "for", "at", "with", "from", "in":
	default:
		return false
	}
	for t := first + 1; t < last; t++ {
		switch tok := r.d.Tokens[t]; tok.Tag {
		case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.DET:
		case text.PRON:
			if !r.words[t].class.Has(lexicon.Function) {
				return false
			}
		case text.ADP:
			if t+1 >= last {
				return false
			}
		default:
			if !r.genitive(t) && tok.Lower != "-" {
				return false
			}
		}
	}
	return last > first+1
}

// kinBeforeComma reports whether the noun at t describes the person f, whose name follows it
// behind the comma at token comma: "a mother of three, Ana Marin, said". It is no office.
func (r *reader) kinBeforeComma(f *found, t, comma int, s text.Sentence) bool {
	tok := r.d.Tokens[t]
	if tok.Tag != text.NOUN || tok.Lemma != tok.Lower || !r.tells(t+1, comma, s) {
		return false
	}
	start := r.phraseStart(t+1, s)
	if _, article := r.articleOf(start, s); article != definite && article != indefinite && article != possessive {
		return false
	}
	r.apposed[t] = f.first
	r.genderBy(f, t)
	return true
}

// genitive reports whether token t is the mark of a genitive; after a plural a tagger may take it
// for the end of a quotation: "the pilots' association".
func (r *reader) genitive(t int) bool {
	switch tok := r.d.Tokens[t]; tok.Lower {
	case "'s", "’s":
		return true
	case "'", "’":
		return tok.Tag != text.PUNCT ||
			t > 0 && t+1 < len(r.d.Tokens) && r.tight(t-1) && !r.tight(t) && strings.HasSuffix(r.d.Tokens[t-1].Lower, "s") && r.d.Tokens[t+1].Tag == text.NOUN
	}
	return false
}
