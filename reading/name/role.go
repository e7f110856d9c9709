package name

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxPhrase is the most tokens that the description of an office may have.
const maxPhrase = 10

// dressAll gives the people among found[from:] their offices.
func (r *reader) dressAll(from int) {
	for i := from; i < len(r.found); i++ {
		if f := &r.found[i]; f.kind == hearsay.PersonEntity {
			r.dress(f, r.d.Sentences[r.d.Tokens[f.first].Sentence])
		}
	}
}

// dress reads the office of the person f from the words beside the name: "interior
// councillor Joan Ferrer", "Joan Ferrer, the interior councillor,", "the spokesman for the
// ministry, Ali Hadi,".
func (r *reader) dress(f *found, s text.Sentence) {
	if r.roleLeft(f.first, s) {
		first := r.phraseStart(f.first, s)
		r.split(f, first, f.first)
		r.beside(f, first, s)
		return
	}
	if f.lead > 0 && f.lead-1 < f.first {
		r.split(f, f.lead-1, f.first) // "Minister of State for Education"
		r.beside(f, f.lead-1, s)
		return
	}
	if first, noun, ok := r.roleAfter(f.last, s); ok {
		r.split(f, first, noun+1)
		r.apposed[noun] = f.first
		if name, _ := r.complement(noun+1, s); name != "" {
			f.body = name
		}
		return
	}
	r.roleBeforeComma(f, f.first, s)
}

// roleLeft reports whether an office or title stands right before token t.
func (r *reader) roleLeft(t int, s text.Sentence) bool {
	if t <= s.First {
		return false
	}
	tok := r.d.Tokens[t-1]
	c := r.words[t-1].class
	if !c.Has(offices|lexicon.PersonNoun) || tok.Tag == text.VERB || tok.Tag == text.AUX {
		return false
	}
	if c.Has(lexicon.GivenName) && r.words[t-1].cap || !r.words[t-1].cap && tok.Tag == text.ADJ && !c.Has(lexicon.RoleNoun) {
		return false
	}
	return true
}

// phraseStart is where the description that ends before token end begins: "regional" in
// "the regional fire service spokeswoman".
func (r *reader) phraseStart(end int, s text.Sentence) int {
	t := end
	for t > s.First && end-t < maxPhrase {
		if f := r.nameAt(t - 1); f != nil && f.last == t {
			t = f.first
			continue
		}
		tok := r.d.Tokens[t-1]
		c := r.words[t-1].class
		if c.Has(lexicon.Calendar) && r.words[t-1].cap {
			break
		}
		switch tok.Tag {
		case text.NOUN, text.PROPN, text.ADJ:
		case text.NUM, text.X:
			if r.at[t-1] == 0 {
				return t
			}
		default:
			low := tok.Lower
			switch {
			case c.Has(offices|lexicon.Topic|lexicon.OrgHead) && tok.Tag != text.VERB && tok.Tag != text.ADP && tok.Tag != text.ADV:
			case low == "&" || low == "-" && t < end && r.tight(t-1) && t-2 >= s.First && r.tight(t-2):
			case (low == "of" || low == "for") && t < end && r.at[t] != 0 && t-2 >= s.First && r.at[t-2] == r.at[t]:
			case low == "and" && t < end && r.words[t].cap && t-2 >= s.First && r.words[t-2].cap && r.words[t-2].class.Has(lexicon.Topic):
			case (low == "of" || low == "and") && t < end && r.words[t].class.Has(lexicon.Topic) && t-2 >= s.First && (r.words[t-2].class.Has(offices) || low == "and" && r.words[t-2].class.Has(lexicon.Topic)):
			case low == "'s" || low == "’s":
				if t-2 < s.First || r.at[t-2] == 0 {
					return t
				}
			default:
				return t
			}
		}
		t--
	}
	for t < end && (r.lower(t, end) == "-" || r.lower(t, end) == "of" || r.lower(t, end) == "and" || r.lower(t, end) == "'s" || r.lower(t, end) == "’s") {
		t++
	}
	return t
}

// split divides the description [first, end) into the body or country and the office.
func (r *reader) split(f *found, first, end int) {
	start := r.officeStart(first, end)
	role := make([]string, 0, 4)
	for t := start; t < end; t++ {
		c := r.words[t].class
		if g := genderOf(c & (lexicon.MaleWord | lexicon.FemaleWord)); g != unknown && f.gender == unknown && f.kind == hearsay.PersonEntity {
			f.gender = g
		}
		if c.Has(lexicon.Honorific) && !c.Has(lexicon.RoleNoun) {
			continue
		}
		if c.Has(lexicon.Qualifier) && !c.Has(lexicon.RoleNoun|lexicon.Topic) {
			continue
		}
		if l := r.d.Tokens[t].Lower; l == "-" && (len(role) == 0 || t == end-1) {
			continue
		}
		role = append(role, spelledOut(r.d.Tokens[t].Lower))
	}
	lead := r.d.Tokens[first:start]
	if start > first {
		switch k := r.at[start-1]; {
		case k != 0:
			n := &r.found[k-1]
			switch n.kind {
			case hearsay.PlaceEntity, hearsay.NationalityEntity:
				f.country = n.country
				if f.body == "" && n.kind == hearsay.PlaceEntity && hasBody(role) {
					f.body = r.display(n.first, n.last)
				}
			case hearsay.PersonEntity:
			case hearsay.GroupEntity:
			default:
				f.body, f.country = r.display(n.first, n.last), n.country
			}
		default:
			c := r.words[start-1].class
			if c.Has(lexicon.OrgHead | lexicon.CollectiveNoun) {
				from := first
				for from < start-1 && (r.words[from].class.Has(lexicon.Qualifier) || r.at[from] != 0 && !ofState(r.d.Tokens[start-1].Lower) && r.found[r.at[from]-1].kind == hearsay.NationalityEntity && start-from > 2) {
					if r.at[from] != 0 {
						f.country = r.found[r.at[from]-1].country
					}
					from++
				}
				f.body = r.display(from, start)
			} else {
				for _, tok := range lead {
					if country, ok := lexicon.Demonym(tok.Lower); ok {
						f.country = country
					}
				}
				if c.Has(lexicon.FacilityHead) {
					role = append([]string{r.d.Tokens[start-1].Lower}, role...)
				}
			}
			if k := r.at[first]; k != 0 && f.country == "" {
				f.country = r.found[k-1].country
			}
		}
	}
	if len(role) > 0 && f.role == "" {
		f.role = strings.ReplaceAll(strings.Join(role, " "), " - ", "-")
	}
}

// spelledOut gives the whole word for an abbreviated office or rank.
func spelledOut(lower string) string {
	switch strings.TrimSuffix(lower, ".") {
	case "gov":
		return "governor"
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "del":
		return "delegate"
	case "prof":
		return "professor"
	case "gen":
		return "general"
	case "lt", "lieut":
		return "lieutenant"
	case "col":
		return "colonel"
	case "maj":
		return "major"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "cpl":
		return "corporal"
	case "brig":
		return "brigadier"
	case "adm":
		return "admiral"
	case "cmdr":
		return "commander"
	}
	return lower
}

// hasBody reports whether an office of these words is held for a place's government or
// people, so that the place is the body it acts for: a mayor's, a governor's.
func hasBody(role []string) bool {
	for _, w := range role {
		switch w {
		case "mayor", "governor", "gov", "gov.", "police", "fire", "council", "councillor":
			return true
		}
	}
	return false
}

// nameAt is the name that covers token t, or nil.
func (r *reader) nameAt(t int) *found {
	if t < 0 || t >= len(r.at) || r.at[t] == 0 {
		return nil
	}
	return &r.found[r.at[t]-1]
}

// display is the text of [first, last) on one line.
func (r *reader) display(first, last int) string {
	raw := r.raw(first, last)
	for i := range len(raw) {
		if c := raw[i]; c < ' ' || c >= 0x80 || c == ' ' && raw[i+1] == ' ' { // tokens don't end in a space
			return strings.Join(strings.Fields(raw), " ")
		}
	}
	return raw
}
