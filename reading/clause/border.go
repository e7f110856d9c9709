package clause

import "github.com/hearsay-news/hearsay/reading/text"

// opener reports whether a token opens a clause that hangs on another.
func opener(t *text.Token) bool {
	switch t.Lower {
	case "which", "who", "whom", "whose", "that", "where", "when", "while", "because", "although", "though",
		"if", "unless", "until", "after", "before", "since", "as", "whether", "why", "how", "what", "once", "whereas", "so":
		return t.Tag != text.ADV || t.Lower == "when" || t.Lower == "where" || t.Lower == "why" || t.Lower == "how"
	}
	return t.Tag == text.SCONJ
}

// datesOnly reports whether the word at token i, which could open a clause, stands before a date or an hour: "held since
// Friday was freed".
func (r *reader) datesOnly(i int) bool {
	switch r.doc.Tokens[i].Lower {
	case "since", "until", "before", "after":
		return i+1 < len(r.doc.Tokens) && r.inTime(i+1)
	}
	return false
}

func relativePronoun(t *text.Token) bool {
	switch t.Lower {
	case "which", "who", "whom", "whose", "that":
		return t.Tag == text.PRON || t.Tag == text.DET || t.Tag == text.SCONJ
	}
	return false
}

func cutMark(t *text.Token) bool {
	switch t.Lower {
	case ";", ":", "--", "–", "—":
		return true
	}
	return false
}

// border finds where the clause of a finite group at token verb begins, looking back no
// further than token from. The token is -1 where the group opens no clause: with
// coordinate as the link the words before an insertion are its subject.
func (r *reader) border(from, verb int) (int, link) {
	tokens := r.doc.Tokens
	content := false // a noun stands between the border and the verb
	comma := -1
	for i := verb - 1; i >= from; i-- {
		t := &tokens[i]
		switch {
		case cutMark(t):
			if content {
				return i + 1, alone
			}
			return -1, coordinate
		case t.Tag == text.CCONJ && !content:
			return i, coordinate
		case t.Tag == text.CCONJ && !joinsNouns(tokens, i, from, verb):
			return i, alone
		case relativePronoun(t) && !content:
			return piped(tokens, from, i), relative
		case r.datesOnly(i):
		case t.Tag != text.PUNCT && opener(t) && content:
			if relativePronoun(t) && t.Lower != "that" {
				at := piped(tokens, from, i)
				if at == i-1 && tokens[at].Lower != "of" {
					return at, subordinate // "in which two died": they are its subject
				}
				return at, relative
			}
			return i, subordinate
		case t.Tag == text.ADP && content && (t.Lower == "after" || t.Lower == "before" || t.Lower == "since" || t.Lower == "until"):
			return i, subordinate
		case t.Lower == ",":
			if !content {
				return -1, coordinate
			}
			if comma < 0 {
				comma = i
			}
		case nominal(t.Tag):
			content = true
		}
	}
	if !content {
		if verb == from {
			return -1, relative // "began burning": part of the predicate before it
		}
		return -1, relative
	}
	if comma >= 0 {
		return comma + 1, alone
	}
	// A clause with nothing before it ("the man police held died"): its noun phrase.
	for i := from; i < verb; i++ {
		if tokens[i].Tag == text.DET || tokens[i].Tag == text.PRON || tokens[i].Tag == text.PROPN {
			return i, alone
		}
	}
	return -1, relative
}

// piped is where a relative clause begins whose pronoun stands at token i: before the
// preposition that governs it ("in which") or the part that it counts ("four of whom").
func piped(tokens []text.Token, from, i int) int {
	if i <= from || tokens[i-1].Tag != text.ADP {
		return i
	}
	if tokens[i-1].Lower != "of" {
		return i - 1
	}
	at := i - 1
	for at > from && at > i-6 && tokens[at-1].Tag != text.PUNCT && !verbal(tokens[at-1].Tag) {
		at--
	}
	return at
}

// joinsNouns reports whether the conjunction at i joins two nouns of one phrase before
// the verb ("and" in "after police and soldiers fired") rather than two clauses.
func joinsNouns(tokens []text.Token, i, from, verb int) bool {
	if tokens[i].Lower == "but" || i == from || !nominal(tokens[i-1].Tag) && tokens[i-1].Tag != text.ADJ {
		return false
	}
	for j := i - 1; j >= from; j-- {
		t := &tokens[j]
		if t.Tag != text.PUNCT && opener(t) || cutMark(t) {
			return true // the phrase is the subject of the clause that opens there
		}
		if t.Lower == "," {
			break
		}
	}
	return false
}
