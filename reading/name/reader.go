package name

import (
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A reader reads one document.
type reader struct {
	d      *text.Doc
	words  []word  // one for each token
	shapes []shape // one for each sentence
	seen   map[string]seen

	found     []found
	at        []int32 // for each token, 1 + the index in found of the name that covers it; 0 for none
	known     map[string][][]string
	entities  []entity
	mentions  []mention
	recent    []recent
	byPhrase  map[string]int      // name or description, folded → index into entities
	linked    map[likeness]int    // names as they were met → index into entities
	several   map[string]bool     // names that bodies of several countries bear
	byFirst   map[string][]int    // first word of a name → indices into entities
	byLast    map[string][]int    // last word of a name → indices into entities
	apposed   map[int]int         // token of an office's noun beside a name → index of the name's first token
	byKey     map[string]int      // key of a body → 1 + index into entities
	longer    map[string]uint8    // word → 1 where it ends a longer name of a person, 2 of something else, 4 where it begins one of something else
	polls     map[uint64]votes    // names written alike → what the model says of them together
	memo      map[uint64][]string // names written alike → their words
	room      []string            // in which these stand
	folds     map[string]string   // names → their folded forms
	singles   []int               // room for the lists of byFirst and byLast that hold one entity
	scores    lexicon.Scores
	features  []uint32
	modifiers []string       // of the description being read
	acronyms  map[string]int // acronym → index into entities of the name before its bracket
}

// word is what the reader notes of a token.
type word struct {
	class  lexicon.NameClass
	cap    bool // begins with a capital, or is "al-Maliki"
	all    bool // two letters or more, all capitals
	opens  bool // a capital may be due to the place: first in its sentence, quotation or list item
	quoted bool // stands between quotation marks
}

// seen counts how the report writes a word where its place does not force a capital.
type seen struct{ caps, lows int }

// found is a name as it stands in one place.
type found struct {
	first, last int // token numbers, last exclusive
	kind        hearsay.EntityKind
	sure        bool // the kind rests on a list or a cue, not on a default
	role        string
	body        string // the name of the body it speaks or acts for
	country     string
	gender      gender
	lead        int  // 1 + the token where the capitalised office before the name begins; 0 for none
	outlet      bool // credited or cited as a source of news
	bare        bool // a lone "Times" or "Committee": a name only where it is short for one
	title       bool // stands in a headline
	entity      int  // index into reader.entities
	fixed       bool // the kind rests on the table of well-known bodies or on an office: nothing to decide
	votes       votes
}

// entity is an entity in the making.
type entity struct {
	hearsay.Entity
	words  []string // its fullest name, folded, or its description
	heads  []string // the nouns by which it has been described
	head   string   // a description's head noun, or the head of a body's name
	gender gender
	plural bool
	sure   bool   // its kind rests on a list or a cue
	outlet bool   // credited or cited as a source of news
	full   int    // how many mentions give it whole
	count  int    // how many mentions it has
	alias  string // its canonical name, for a well-known body or country
}

// mention is a mention in the making.
type mention struct {
	first, last int
	entity      int
	form        hearsay.MentionForm
}

// gender is what is known of a person's sex from a title, a given name or a noun.
type gender uint8

const (
	unknown gender = iota
	male
	female
)

// agrees reports whether the two could be one person's.
func (g gender) agrees(o gender) bool { return g == unknown || o == unknown || g == o }

// genderOf reads a word's classes.
func genderOf(c lexicon.NameClass) gender {
	m, f := c.Has(lexicon.MaleWord|lexicon.MaleName), c.Has(lexicon.FemaleWord|lexicon.FemaleName)
	switch {
	case m && !f:
		return male
	case f && !m:
		return female
	}
	return unknown
}

func newReader(d *text.Doc) *reader {
	r := new(reader)
	r.begin(d)
	return r
}

// begin readies the reader for a document and looks at its words.
func (r *reader) begin(d *text.Doc) {
	r.d = d
	r.words = text.Sized(r.words, len(d.Tokens))
	r.at = text.Sized(r.at, len(d.Tokens))
	r.shapes = text.Sized(r.shapes, len(d.Sentences))
	ready(&r.seen)
	ready(&r.known)
	ready(&r.byPhrase)
	ready(&r.acronyms)
	ready(&r.byKey)
	ready(&r.byFirst)
	ready(&r.byLast)
	ready(&r.apposed)
	ready(&r.several)
	ready(&r.linked)
	ready(&r.longer)
	ready(&r.polls)
	ready(&r.memo)
	ready(&r.folds)
	for i, s := range d.Sentences {
		r.note(i)
		r.shapes[i] = r.shapeOf(s)
	}
	r.quotes()
	r.count()
}

// note fills words for sentence i.
func (r *reader) note(i int) {
	s := r.d.Sentences[i]
	opens := true
	for t := s.First; t < s.Last; t++ {
		form := r.d.Word(t)
		w := &r.words[t]
		w.cap, w.all = capitals(form)
		w.class = lexicon.NameClasses(r.d.Tokens[t].Lower)
		w.opens = opens
		switch first, _ := utf8.DecodeRuneInString(form); {
		case isQuote(form) || form == ":" || form == "-" && t == s.First || form == "•" || form == "—" || form == "–" || form == "--" || form == "..." || form == "(":
			opens = true
		case unicode.IsLetter(first) || unicode.IsDigit(first):
			opens = false
		}
	}
}

// quotes notes which words stand between quotation marks. A mark that is never closed
// holds to the end of its paragraph.
func (r *reader) quotes() {
	inside, paragraph := false, -1
	for _, s := range r.d.Sentences {
		if s.Paragraph != paragraph {
			inside, paragraph = false, s.Paragraph
		}
		for t := s.First; t < s.Last; t++ {
			switch r.d.Word(t) {
			case "\"":
				inside = !inside
			case "“", "``", "«":
				inside = true
			case "”", "''", "»":
				inside = false
			}
			r.words[t].quoted = inside
		}
	}
}

// count fills seen. Only words that open a sentence somewhere are worth asking for.
func (r *reader) count() {
	for i, w := range r.words {
		if w.cap && w.opens {
			r.seen[r.d.Tokens[i].Lower] = seen{}
		}
	}
	for i := range r.d.Sentences {
		if r.shape(i) != plainCase {
			continue
		}
		for t := r.d.Sentences[i].First; t < r.d.Sentences[i].Last; t++ {
			w := r.words[t]
			if w.opens {
				continue
			}
			low := r.d.Tokens[t].Lower
			if s, ok := r.seen[low]; ok {
				if w.cap && t+1 < r.d.Sentences[i].Last && r.words[t+1].cap {
					continue // "Power" in "Clean Power Plan"
				}
				if w.cap {
					s.caps++
				} else {
					s.lows++
				}
				r.seen[low] = s
			}
		}
	}
}

// capitals looks at the form's letters: does it begin as a name does, is it all capitals?
func capitals(form string) (begins, all bool) {
	letters, upper := 0, 0
	for _, c := range form {
		if !unicode.IsLetter(c) {
			continue
		}
		letters++
		if unicode.IsUpper(c) {
			upper++
		}
		if letters > 64 {
			break
		}
	}
	first, _ := utf8.DecodeRuneInString(form)
	begins = unicode.IsUpper(first)
	if !begins && upper > 0 {
		// "al-Maliki", "iPhone", "d'Estaing", "9/11" are names, "3D" and "mRNA" hardly matter
		begins = len(form) > 3 && (form[1] == '\'' || form[2] == '-' || form[1] >= 'A' && form[1] <= 'Z' && unicode.IsLower(first))
	}
	return begins, letters >= 2 && letters == upper
}

func isQuote(form string) bool {
	switch form {
	case "\"", "“", "”", "„", "«", "»", "``", "''", "‘":
		return true
	}
	return false
}

// lower is token t's lower-case form; empty outside the sentence that ends at last.
func (r *reader) lower(t, last int) string {
	if t < 0 || t >= last {
		return ""
	}
	return r.d.Tokens[t].Lower
}

// tight reports whether no white space stands between tokens t and t+1.
func (r *reader) tight(t int) bool { return r.d.Tokens[t].End == r.d.Tokens[t+1].Start }
