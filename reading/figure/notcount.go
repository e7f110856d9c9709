package figure

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// notCount reports whether the number is none that counts: a date, an age, a sum of
// money, a score, a name's number. It looks at what stands right around the number.
func (r *reader) notCount(n numeral, q quantity) bool {
	if r.timed(n.first) {
		return true
	}
	before, after := r.lower(q.first-1), r.lower(q.last)
	if before == ":" && !r.glued(q.first) {
		before = r.lower(q.first - 2) // "Room: 12", but "Police: 12 dead"
	}
	if cued(before, lexicon.CueNotCount) {
		return true
	}
	switch before = r.lower(q.first - 1); before {
	case "and", "to", "or":
		switch r.lower(q.first - 3) {
		case "aged", "age", "ages":
			return true // "aged 12 and 13"
		}
	case "-", "–", "−":
		// "Boeing-737", the second half of a score or a telephone number
		if r.glued(q.first) && r.glued(q.first-1) {
			return true
		}
	}
	if len(before) > 1 && before[len(before)-1] == '$' {
		return true
	}
	switch after {
	case "%", "°", "/", ":":
		return true
	case "-", "–":
		if r.glued(q.last) && r.glued(q.last+1) && !r.countingJoint(q.last+1) {
			return true // "15-meter", "3-2", "43-year-old"
		}
	case "year", "years":
		return true
	}
	if w, ok := reading(after, lexicon.FrameMeasure); ok && w.Frame == lexicon.FrameMeasure {
		return true
	}
	if after == "-" && r.lower(q.last+1) == "year" || after == "per" {
		return true
	}
	// An age beside a name: "Jane Roe, 32, died", "Jane Roe (32)".
	if n.digits && n.value < 120 && q.last-q.first == 1 &&
		(before == "," && (after == "," || r.tag(q.first-2) == text.PROPN && (after == "." || after == "")) || before == "(" && after == ")") {
		return true
	}
	// An age said of one person: "the clerk, who is 60, was hurt", "he is 32".
	if n.digits && n.value < 120 && q.last-q.first == 1 && (before == "is" || before == "was") && (after == "," || after == "." || after == "") {
		if l := r.lower(q.first - 2); l == "who" || isPersonal(l) || onePerson(l) {
			return true
		}
	}
	// An age behind one person in a headline: "stray bullet kills girl, 7".
	if n.digits && n.value < 120 && q.last-q.first == 1 && before == "," && r.d.Sentences[r.sentence].Title {
		if l := r.lower(q.first - 2); human(l) && !plural(l) && (after == "" || after == "," || isJoint(after)) {
			return true
		}
	}
	// Ages of several: "the parents, both 38, and their children, 10 and 7, had".
	if n.digits && n.value < 120 && q.last-q.first == 1 {
		beside := after == "," || after == "." || after == ""
		if before == "both" && beside || before == "," && after == "and" && r.agesGoOn(q.last+1) ||
			before == "and" && beside && r.lower(q.first-3) == "," && smallNumber(r.lower(q.first-2)) > 0 {
			return true
		}
	}
	// An age behind one person: "a man of 31 was arrested".
	if before == "of" && n.value < 120 && onePerson(r.lower(q.first-2)) {
		return true
	}
	// A year or a number in a name: "World Cup 2006", "Boeing 747".
	if n.digits && q.last-q.first == 1 && r.tag(q.first-1) == text.PROPN && !r.timed(q.first-1) && after != "people" {
		if r.tag(q.last) != text.NOUN && !r.predicateAt(q.last) {
			return true
		}
	}
	if n.digits && n.value >= 1900 && n.value < 2100 && len(r.lower(n.first)) == 4 && n.last-n.first == 1 {
		switch before {
		case "in", "since", "of", "by", "from", "until", "the", "during", "early", "late", "mid":
			return true
		}
		if !personal(after) && !r.predicateAt(q.last) {
			return true // "a 1975 coup"
		}
	}
	if q.last-q.core == 1 && r.lower(q.core) == "one" {
		switch before {
		case "no", "any", "every", "some", "this", "that", "which", "each", "the", "another", "day", "number":
			return true
		}
		switch after {
		case "another", "'s", "’s", "can", "could", "must", "should", "might", "thing", "hand":
			return true
		}
	}
	return false
}

// agesGoOn reports whether a bare number follows at token k that closes a list of ages.
func (r *reader) agesGoOn(k int) bool {
	return smallNumber(r.lower(k)) > 0 && (r.lower(k+1) == "," || r.lower(k+1) == "." || r.lower(k+1) == "")
}

// onePerson reports whether a word means one person, who has an age.
func onePerson(w string) bool { return cued(w, lexicon.CueAged) }

// countingJoint reports whether the word after a hyphen is one that counts people:
// "a 5,000-strong crowd", "36-killed".
func (r *reader) countingJoint(i int) bool {
	_, ok := stateWord(r.lower(i))
	return ok || r.lower(i) == "strong"
}

// measures reports whether the counted phrase is a measure, so that the number counts
// nothing that matters here.
func (r *reader) measures(q quantity) bool {
	if q.np.head < 0 {
		l := r.lower(q.np.last)
		return q.np.partitive && (l == "last" || l == "past") // "10 of the last 16 years"
	}
	// Any measure among the words right after the number: "15 meter high cliff".
	for k := q.np.first; k <= q.np.head; k++ {
		if n, ok := r.ageAt(k); ok { // "two 14-year-old boys"
			k = n - 1
			continue
		}
		if _, ok := reading(r.lower(k), lexicon.FrameMeasure); ok {
			return true
		}
	}
	return false
}

// predicateAt reports whether token i is a word that says what a number counts.
func (r *reader) predicateAt(i int) bool {
	l := r.lower(i)
	if _, ok := stateWord(l); ok {
		return true
	}
	return isSubjectVerb(l)
}
