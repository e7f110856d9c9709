package name

import (
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

// bodyLeft reports whether a noun for a body stands right before token t: "the
// environmental group Aire Net", "oil company Repalta".
func (r *reader) bodyLeft(t int, s text.Sentence) bool {
	return t > s.First && r.words[t-1].class.Has(lexicon.CollectiveNoun) && !r.words[t-1].cap && (r.d.Tokens[t-1].Tag == text.NOUN || r.d.Tokens[t-1].Tag == text.ADJ) &&
		r.words[t-1].class&offices == 0
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
		if r.lower(end, s.Last) != "'s" && r.lower(end, s.Last) != "’s" && r.lower(end, s.Last) != "/" &&
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
				(k >= s.Last || r.d.Tokens[k].Tag != text.NOUN && r.lower(k, s.Last) != "'s" && r.lower(k, s.Last) != "’s") {
				return r.display(f.first, f.last), k // "the rebel Justice Movement"
			}
			continue
		}
		tok := r.d.Tokens[k]
		ok := tok.Tag == text.NOUN || tok.Tag == text.PROPN || tok.Tag == text.ADJ
		if !ok && !(k > first && (tok.Lower == "'s" || tok.Lower == "’s" || tok.Lower == "-") && k+1 < s.Last) {
			break
		}
		k++
	}
	if k == first || !r.words[k-1].class.Has(lexicon.OrgHead|lexicon.CollectiveNoun|lexicon.GroupNoun) && lexicon.VoiceDomain(r.d.Tokens[k-1].Lower) != lexicon.RescueVoice {
		return "", t
	}
	return r.display(first, k), k
}

// roleBeforeComma reads an office that stands before the name's comma: "the spokesman for
// the ministry, Ali Hadi, said", "the interior minister, Joan Ferrer,".
func (r *reader) roleBeforeComma(f *found, s text.Sentence) {
	switch r.lower(f.last, s.Last) {
	case ",", ".", "", ";", "said":
	default:
		return
	}
	for t := f.first - 2; t >= s.First && t > f.first-2-maxPhrase; t-- {
		c := r.words[t].class
		if c.Has(lexicon.RoleNoun|lexicon.SpeakerNoun) && (r.d.Tokens[t].Tag == text.NOUN || r.d.Tokens[t].Tag == text.PROPN) {
			name, end := r.complement(t+1, s)
			if end != f.first-1 {
				return
			}
			start := r.phraseStart(t+1, s)
			if name == "" && !(start > s.First && (r.lower(start-1, s.Last) == "the" || r.d.Tokens[start-1].Tag == text.PRON || r.lower(start-1, s.Last) == "'s" || r.lower(start-1, s.Last) == "’s")) {
				return
			}
			r.split(f, start, t+1)
			r.apposed[t] = f.first
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
