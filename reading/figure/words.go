package figure

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// cued reports whether the word belongs to one of the classes.
func cued(lower string, classes lexicon.CountCue) bool {
	return lexicon.CountCues(lower).Has(classes)
}

// reading finds a word's reading in one of the given frames.
func reading(lower string, frames ...lexicon.CountFrame) (lexicon.CountWord, bool) {
	for _, w := range lexicon.CountWords(lower) {
		for _, f := range frames {
			if w.Frame == f {
				return w, true
			}
		}
	}
	return lexicon.CountWord{}, false
}

// verbForm finds a verb's reading in one frame and one of the forms.
func verbForm(lower string, frame lexicon.CountFrame, forms ...lexicon.CountForm) (lexicon.CountWord, bool) {
	for _, w := range lexicon.CountWords(lower) {
		if w.Frame != frame {
			continue
		}
		for _, f := range forms {
			if w.Form == f {
				return w, true
			}
		}
	}
	return lexicon.CountWord{}, false
}

// stateWord is the reading of a word as a state of those counted: "dead", "wounded".
func stateWord(lower string) (lexicon.CountWord, bool) {
	if w, ok := reading(lower, lexicon.FrameState); ok {
		return w, true
	}
	return verbForm(lower, lexicon.FrameObject, lexicon.ParticipleForm)
}

func isSubjectVerb(lower string) bool {
	_, ok := reading(lower, lexicon.FrameSubject)
	return ok
}

// personal reports whether the word is a noun for people.
func personal(lower string) bool {
	if _, ok := reading(lower, lexicon.FramePerson, lexicon.FrameForce, lexicon.FrameHead, lexicon.FrameRole); ok {
		return true
	}
	if len(lexicon.CountWords(lower)) > 0 {
		return false
	}
	if lower == "old" || lower == "olds" {
		return true // "a 19-year-old"
	}
	c := lexicon.NameClasses(lower)
	return c&(lexicon.PersonNoun|lexicon.GroupNoun) != 0
}

// human reports whether the word is a noun for a person, by office or trade too: what one
// who is killed or hurt may be called, though many of them make no figure.
func human(lower string) bool {
	return personal(lower) || lower != "head" && len(lexicon.CountWords(lower)) == 0 && (lexicon.NameClasses(lower).Has(lexicon.RoleNoun) || agentive(lower))
}

// agentive reports whether a word that no list knows is made like one for who does
// something: "counselor", "florist".
func agentive(lower string) bool {
	if len(lower) < 7 || lexicon.NameClasses(lower) != 0 || cued(lower, lexicon.CueLikeAgent) || strings.HasSuffix(lower, "water") || strings.HasSuffix(lower, "paper") {
		return false
	}
	for _, ending := range [...]string{"er", "or", "ist", "ian", "eer", "man", "woman"} {
		if strings.HasSuffix(lower, ending) {
			return true
		}
	}
	return false
}

// inhuman reports whether the word is a noun for what can't be killed or hurt as people are.
func inhuman(lower string) bool {
	for _, w := range lexicon.CountWords(lower) {
		switch w.Frame {
		case lexicon.FrameThing, lexicon.FrameAnimal, lexicon.FrameMeasure, lexicon.FrameUnit:
			return !personalUnit(lower)
		}
	}
	return false
}

// isThing reports whether the word is a noun for a thing or a happening: "bombing".
func isThing(lower string) bool {
	_, ok := reading(lower, lexicon.FrameThing)
	return ok
}

// personalUnit reports whether a unit is made of people: "crews", "hostages".
func personalUnit(lower string) bool {
	switch lower {
	case "crew", "crews", "casualty", "casualties":
		return true
	}
	_, ok := reading(lower, lexicon.FramePerson, lexicon.FrameHead)
	return ok
}

func isBe(lower string) bool {
	switch lower {
	case "am", "is", "are", "was", "were", "be", "been", "being", "'re", "’re", "got", "gets", "get", "getting":
		return true
	}
	return false
}

func isHave(lower string) bool {
	switch lower {
	case "has", "have", "had", "having", "'ve", "’ve", "did", "do", "does":
		return true
	}
	return false
}

func isModal(lower string) bool {
	switch lower {
	case "may", "might", "could", "would", "should", "can", "will", "shall", "must", "'ll", "’ll", "ca", "wo":
		return true
	}
	return false
}

func isNot(lower string) bool {
	switch lower {
	case "not", "n't", "n’t", "never", "nor", "neither":
		return true
	}
	return false
}

// isReport is a participle that stands between "to be" and the state: "were feared dead".
func isReport(lower string) bool { return cued(lower, lexicon.CueReported) }

// isJoint is a preposition or conjunction that ends a noun phrase, whatever its tag: in
// headlines, which have few small words, tags are often wrong.
func isJoint(lower string) bool {
	switch lower {
	case "after", "before", "as", "in", "on", "at", "by", "when", "while", "over", "near", "from", "with", "for", "during", "since",
		"amid", "following", "to", "and", "or", "but", "outside", "inside", "aboard", "off", "into", "under", "through":
		return true
	}
	return false
}

func isPossessive(lower string) bool {
	return lower == "'s" || lower == "’s" || lower == "'" || lower == "’"
}

func isPossessivePronoun(lower string) bool {
	switch lower {
	case "his", "her", "their", "its", "my", "our", "your":
		return true
	}
	return false
}
