package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxVictims is how many persons one sentence may give without a number.
const maxVictims = 8

// names reads persons who are killed, hurt or arrested by name or as "the driver",
// where the sentence has no number for it: "Jane Roe, 32, was killed", "the death of Jane
// Roe", "the slain officer". found is what the sentence has given before.
func (r *reader) names(found []finding) []finding {
	var out []finding
	for k := r.first; k < r.last && len(out) < maxVictims; k++ {
		w, span, ok := r.suffering(k)
		if !ok || !byName(hearsay.Counted(w.Counted)) || w.Counted == string(hearsay.Missing) || w.Counted == string(hearsay.Rescued) {
			continue
		}
		if (w.Weak || w.Counted == string(hearsay.Killed)) && r.ofIllHealth(k) {
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].Overlaps(span) && out[n].Counted == hearsay.Injured && w.Counted == string(hearsay.Killed) {
			out = out[:n] // "shooting victim dies"
		}
		if overlapsAny(found, span) || overlapsAny(out, span) {
			continue
		}
		if first := firstToken(r.d, span); len(found) > 0 && cued(r.lower(first-1), lexicon.CueSubset) {
			continue // "fifteen were hurt, including the driver"
		}
		out = append(out, r.byNameAt(k, w, span))
	}
	return out
}

// onePredicate keeps of two persons who are both read as the subject of one predicate the
// first, where nothing parts them: "the son of a policeman was killed" is about the son. The
// tree may say better.
func (r *reader) onePredicate(all []finding, before int) []finding {
	kept := all[:before]
	for i := before; i < len(all); i++ {
		f := all[i]
		n := len(kept) - 1
		if n >= before && f.single && kept[n].single && f.at > 0 && f.at == kept[n].at && f.Start >= kept[n].End {
			first, last := r.d.TokensIn(hearsay.Span{Start: kept[n].End, End: f.Start})
			parted := first == last
			for k := first; k < last; k++ {
				l := r.lower(k)
				parted = parted || l == "," || l == "and" || l == "or" || l == ";" || l == ":"
			}
			if _, end := r.d.TokensIn(f.Span); !parted && end <= f.at {
				s := max(r.dependent(f.at, "nsubj"), r.dependent(f.at, "nsubj:pass"))
				if s < 0 || !f.Contains(r.d.Tokens[s].Span) {
					continue
				}
				kept = kept[:n]
			}
		}
		kept = append(kept, f)
	}
	return kept
}

// suffering finds the one person whom token k says something of: by the words beside it,
// or else by the tree.
func (r *reader) suffering(k int) (lexicon.CountWord, hearsay.Span, bool) {
	l := r.lower(k)
	if w, span, ok := r.oneself(k); ok {
		return w, span, true
	}
	if r.idle(k) {
		return lexicon.CountWord{}, hearsay.Span{}, false
	}
	if len(lexicon.CountWords(l)) > 0 {
		if w, span, ok := r.victim(k); ok {
			return w, span, true
		}
		if w, span, ok := r.byTree(k); ok {
			return w, span, true
		}
		if w, span, ok := r.attributive(k); ok {
			return w, span, true
		}
	}
	if w, span, ok := r.deathOf(k); ok {
		return w, span, true
	}
	if w, span, ok := r.inHospital(k); ok {
		return w, span, true
	}
	return r.bareObject(k)
}

// byNameAt is the figure of the person at span, and of those joined to them, of whom
// token k tells.
func (r *reader) byNameAt(k int, w lexicon.CountWord, span hearsay.Span) finding {
	n := 1
	for n < 4 { // "Jane Roe, 20, and her mother Ann Roe, 58, were killed"
		i, _ := r.d.TokensIn(span)
		for back := 0; back < 8 && ((r.tag(i-1) == text.NOUN || r.tag(i-1) == text.PROPN || r.tag(i-1) == text.ADJ) && !r.predicateAt(i-1) || isPossessivePronoun(r.lower(i-1))); back++ {
			i-- // "her mother Ann Roe"
		}
		s, ok := r.personBeside(i)
		if !ok {
			break
		}
		span.Start, n = s.Start, n+1
	}
	first, _ := r.d.TokensIn(span)
	if first > k || r.lower(k+1) == "of" { // "killing Jane Roe, Ann Roe and a guard"
		var more int
		span, more = r.list(span)
		n += more
	}
	words := span.In(r.d.Text)
	who := words
	if n == 1 && isPersonal(r.lower(first)) {
		who = r.named(span)
	}
	return finding{
		Figure: hearsay.Figure{
			Span: span, Words: words, Quantity: hearsay.Exactly(n),
			Counted: hearsay.Counted(w.Counted), Who: who,
		},
		sentence: r.sentence, single: true, weak: w.Weak, open: w.Weak && w.Frame == lexicon.FrameObject, at: k, verb: r.lower(k),
		self: r.lower(k) == "himself" || r.lower(k) == "herself",
	}
}

func overlapsAny(list []finding, s hearsay.Span) bool {
	for _, f := range list {
		if f.Overlaps(s) {
			return true
		}
	}
	return false
}

// victim finds the one person whom the predicate at token k is about.
func (r *reader) victim(k int) (lexicon.CountWord, hearsay.Span, bool) {
	l := r.lower(k)
	none := hearsay.Span{}
	// Active with its object: "killed Jane Roe".
	if w, ok := r.activeAt(k); ok {
		i := k + 1
		for r.lower(i) == "dead" || r.lower(i) == "down" {
			if r.lower(i) == "dead" {
				w = lexicon.CountWord{Counted: string(hearsay.Killed)}
			}
			i++
		}
		w = r.downgrade(k, w)
		if s, ok := r.personAt(i); ok {
			_, end := r.d.TokensIn(s)
			if r.lower(end) == "dead" || r.lower(end) == "to" && r.lower(end+1) == "death" {
				w = lexicon.CountWord{Counted: string(hearsay.Killed)}
			}
			return w, s, true
		}
		if l := r.lower(i); l == "him" || l == "her" && r.tag(i+1) != text.NOUN && r.tag(i+1) != text.ADJ {
			return w, r.d.Tokens[i].Span, true
		}
	}
	// Passive, intransitive or a state: the subject stands to the left.
	w, ok := verbForm(l, lexicon.FrameSubject, lexicon.BaseForm, lexicon.ThirdForm, lexicon.PastForm)
	if !ok {
		if w, ok = stateWord(l); !ok {
			return w, none, false
		}
		if !r.passiveAt(k) {
			return r.leftSo(k, w)
		}
	} else if l == "die" || isModal(r.lower(k-1)) || r.lower(k-1) == "to" {
		return w, none, false
	}
	w = r.upgrade(k, w)
	i := k - 1
	for ; i >= r.first && i > k-8; i-- {
		l := r.lower(i)
		if isNot(l) || isModal(l) {
			return w, none, false
		}
		if !isBe(l) && !isHave(l) && !isReport(l) && r.tag(i) != text.ADV && r.tag(i) != text.AUX && !r.shotAnd(i, k) {
			break
		}
	}
	// "Jane Roe, 32, died": step back over the apposition.
	if r.lower(i) == "," {
		for j := i - 1; j >= r.first && j > i-12; j-- {
			if r.lower(j) == "," {
				i = j - 1
				break
			}
		}
	}
	if r.lower(i) == "who" {
		i--
	}
	if r.lower(i) == "," {
		i--
	}
	s, ok := r.personEndingAt(i)
	if !ok {
		return w, s, false
	}
	first := firstToken(r.d, s)
	if isPossessivePronoun(r.lower(first - 1)) {
		first--
	}
	if r.did(first) {
		s, ok = r.personEndingAt(first - 3)
	}
	if k-1 > i && r.lower(k-1) == "," || r.lower(i+1) == "," {
		if h := max(r.dependent(k, "nsubj"), r.dependent(k, "nsubj:pass")); h >= 0 && h < i && !s.Contains(r.d.Tokens[h].Span) {
			if t, found := r.onePersonAt(h); found { // "a source who brought down Ann Roe, has died"
				s = t
			}
		}
	}
	return w, s, ok
}

// did reports whether the phrase that begins at token i names who did it: "a man shot by a
// guard died" tells of the man's death.
func (r *reader) did(i int) bool {
	if r.lower(i-1) != "by" {
		return false
	}
	_, ok := stateWord(r.lower(i - 2))
	return ok
}

// leftSo reads a state right behind one person: "leaving a guard dead and a clerk hurt",
// and in headlines "Clerk hurt in robbery".
func (r *reader) leftSo(k int, w lexicon.CountWord) (lexicon.CountWord, hearsay.Span, bool) {
	if r.active(k) {
		return w, hearsay.Span{}, false
	}
	i := k - 1
	for n := 0; n < 2 && r.tag(i) == text.ADV; n++ {
		i--
	}
	title := r.d.Sentences[r.sentence].Title
	if title && r.lower(i) == "," && smallNumber(r.lower(i-1)) > 0 {
		i = r.beforeAge(i) // "Girl, 3, accidentally shot"
	}
	s, ok := r.personEndingAt(i)
	if !ok || r.lower(i) == "he" || r.lower(i) == "she" {
		return w, s, false
	}
	w = r.upgrade(k, w)
	first := firstToken(r.d, s)
	if title {
		switch r.lower(first - 1) {
		case "", ",", "and", ":", "leaves", "left", "leaving":
			return w, s, true
		}
		return w, s, false
	}
	for i := first - 1; i >= r.first && i > first-10; i-- {
		switch l := r.lower(i); {
		case l == "," || l == ";":
			return w, s, false
		case l == "and" && i == first-1 || l == "and" && i == first-2:
			return w, s, r.passiveBefore(i) // "one was killed and his son hurt"
		case cued(l, lexicon.CueDeadBehind) && (l != "found" || r.lower(k) == "dead"):
			return w, s, true
		}
	}
	return w, s, false
}

// shotAnd reports whether token i belongs to "shot and" right before the predicate k.
func (r *reader) shotAnd(i, k int) bool {
	l := r.lower(i)
	if l == "and" && i == k-1 {
		return true
	}
	_, ok := verbForm(l, lexicon.FrameObject, lexicon.ParticipleForm)
	return ok && r.lower(i+1) == "and" && i+1 == k-1
}
