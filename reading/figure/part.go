package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// subsetMark reports whether the quantity is announced as part of another: "including
// three children", "among them two policemen".
func (r *reader) subsetMark(q quantity) bool {
	if cued(r.lower(q.first-1), lexicon.CueSubset) {
		return true
	}
	switch r.lower(q.first - 1) {
	case "them", "whom", "dead", "injured", "wounded", "victims", "killed", "casualties", "arrested":
		for k := q.first - 2; k > q.first-5; k-- {
			if r.lower(k) == "among" {
				return true
			}
		}
	case "were", "was", "are", "is":
		for k := q.first - 2; k > q.first-8; k-- {
			if r.lower(k) == "among" {
				return true
			}
		}
	}
	return q.np.partitive && q.np.head < 0 && r.lower(q.first-1) == ","
}

// partOfCasualties reads counts of part of those killed or hurt: "two of the injured are
// in critical condition", "nine of them children", "including three policemen".
func (r *reader) partOfCasualties(q quantity, before []finding) ([]finding, bool) {
	if q.np.partitive && q.np.state.Counted != "" && q.np.head >= 0 {
		k := q.np.last
		if v, ok := r.right(k, q); ok && v.Counted == string(hearsay.Killed) && q.np.state.Counted != v.Counted {
			return []finding{r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: hearsay.Killed, Additional: true}})}, true
		}
		unit := r.condition(k)
		if f, ok := r.areSome(q, hearsay.Counted(q.np.state.Counted)); ok && unit == "" {
			return []finding{f}, true
		}
		if unit == "" {
			unit = "of the " + r.lower(q.np.head)
			if r.placeFollows(k) {
				return []finding{r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: hearsay.Counted(q.np.state.Counted)}, share: true, shareUnit: unit})}, true
			}
		}
		return []finding{r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: hearsay.OtherCounted, Unit: unit}})}, true
	}
	if w, ok := r.ofThose(q); ok {
		if f, ok := r.areSome(q, hearsay.Counted(w.Counted)); ok {
			return []finding{f}, true
		}
	}
	if !r.subsetMark(q) {
		return nil, false
	}
	if q.np.partitive { // "two of them in intensive care", "three of them seriously"
		k := q.np.last
		if l := r.lower(k); l == "fatally" || l == "dead" {
			return nil, false
		}
		if unit := r.condition(k); unit != "" {
			return []finding{r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: hearsay.OtherCounted, Unit: unit}})}, true
		}
		if _, ok := r.adjacent(k, []quantity{q}); ok {
			return nil, false // "two of them wounded": a count of its own
		}
		if v, ok := r.right(k, q); ok && r.lower(q.np.last-1) == "whom" {
			f := finding{Figure: hearsay.Figure{Counted: hearsay.Counted(v.Counted), Unit: v.unit}, weak: v.Weak, at: v.at, verb: r.lower(v.at)}
			return []finding{r.part(q, q.end(), f)}, true // "119 rescued, 23 of whom were injured"
		}
		for n := 0; n < 3 && (isBe(r.lower(k)) || r.tag(k) == text.ADV); n++ {
			k++
		}
		p := r.phrase(k)
		if p.head < 0 {
			return nil, true
		}
		q.np = p
	}
	if q.single {
		return nil, true
	}
	counted := hearsay.Counted("")
	if len(before) > 0 {
		last := before[len(before)-1]
		if v, ok := r.right(q.end(), q); ok && (r.lower(q.end()) == "who" || r.lower(q.first-1) == "whom") && v.Counted != string(last.Counted) {
			return nil, false // "17 infected, including seven who died"; "72 rescued, among whom 38 are hurt"
		}
		if last.Max == 0 {
			return nil, true // "no one was hurt, although twelve, including two children, were inside"
		}
		counted = last.Counted
	} else if w, ok := stateWord(r.lower(q.first - 1)); ok {
		counted = hearsay.Counted(w.Counted)
	} else {
		for k := q.first - 1; k > q.first-8; k-- {
			if w, ok := stateWord(r.lower(k)); ok {
				counted = hearsay.Counted(w.Counted)
				break
			}
			if r.lower(k) == "victims" || r.lower(k) == "fatalities" {
				counted = hearsay.Killed
				break
			}
		}
	}
	if counted == "" {
		// The whole is counted later: "30 people, including 16 policemen, were injured".
		v, ok := r.right(q.end(), q)
		if !ok {
			return nil, true
		}
		counted = hearsay.Counted(v.Counted)
	}
	if counted == hearsay.OtherCounted {
		return nil, true
	}
	return []finding{r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: counted}, subset: true})}, true
}

// ofThose is the state of those of whom the quantity is a part, where the sentence opens with
// them: "Of the 12 dead, five were children".
func (r *reader) ofThose(q quantity) (w lexicon.CountWord, ok bool) {
	if l := r.lower(r.first); l != "of" && l != "among" || r.lower(q.first-1) != "," {
		return w, false
	}
	for k := r.first + 1; k < q.first && k < r.first+8; k++ {
		if w, ok = stateWord(r.lower(k)); ok {
			return w, !w.Weak
		}
	}
	return w, false
}

// areSome reads who a part of those counted are, behind "to be": "seven of the dead were
// women".
func (r *reader) areSome(q quantity, counted hearsay.Counted) (finding, bool) {
	k := q.end()
	if !isBe(r.lower(k)) {
		return finding{}, false
	}
	p := r.phrase(k + 1)
	if p.head < 0 || p.partitive || !human(r.lower(p.head)) {
		return finding{}, false
	}
	f := r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: counted}, subset: true})
	f.Who = r.who(p)
	return f, true
}

// wholeOf is the figure of the whole that is counted where a part of it is told of: "five
// of the 16 people killed", "30 of the 80 wounded", "four of the 14 passengers who died".
func (r *reader) wholeOf(q quantity) (finding, bool) {
	if q.np.whole <= q.Min || q.np.head < 0 {
		return finding{}, false
	}
	end := q.end()
	w := q.np.state
	if w.Counted == "" {
		k := end
		if r.lower(k) == "who" {
			for k++; isBe(r.lower(k)) || isHave(r.lower(k)); k++ {
			}
			if v, ok := reading(r.lower(k), lexicon.FrameSubject); ok && v.Counted == string(hearsay.Killed) {
				w = v
			}
		}
		if v, ok := stateWord(r.lower(k)); ok && (k > end+1 || k == end && !r.active(k)) {
			w = v
		}
		end = k + 1
	}
	if w.Weak || w.Counted != string(hearsay.Killed) && w.Counted != string(hearsay.Injured) {
		return finding{}, false
	}
	f := r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: hearsay.Counted(w.Counted)}})
	f.Span = r.d.Cover(q.np.wholeAt, min(end, r.last))
	f.Words = r.words(q.np.wholeAt, q.np.wholeAt+1)
	f.Quantity = hearsay.Exactly(q.np.whole)
	return f, true
}

// part fills in a figure of one quantity.
func (r *reader) part(q quantity, end int, f finding) finding {
	f.Span = r.d.Cover(q.first, end)
	f.Words = r.words(q.first, q.last)
	f.Quantity = q.Quantity
	f.sentence = r.sentence
	if !q.np.partitive {
		f.Who = r.who(q.np)
	}
	return f
}

// placeFollows reports whether the words from token k on say where those counted are:
// "were in the eastern district", "at the clinic".
func (r *reader) placeFollows(k int) bool {
	for n := 0; n < 3 && (isBe(r.lower(k)) || isHave(r.lower(k)) || r.tag(k) == text.ADV); n++ {
		k++
	}
	switch r.lower(k) {
	case "in", "at":
		return r.condition(k) == ""
	}
	return false
}

// condition is how those counted are, as written: "in critical condition", "in
// intensive care", "seriously". Empty where the words say nothing of it.
func (r *reader) condition(k int) string {
	for n := 0; n < 6 && (isBe(r.lower(k)) || isHave(r.lower(k)) || isReport(r.lower(k)) && r.tag(k) == text.VERB || remains(r.lower(k))); n++ {
		k++
	}
	switch l := r.lower(k); {
	case l == "in":
		for j := k + 1; j < min(r.last, k+7); j++ {
			w := r.lower(j)
			if cued(w, lexicon.CueCare) {
				return r.words(k, j+1)
			}
			if w == "," || w == "and" {
				return ""
			}
		}
	case cued(l, lexicon.CueGrave):
		if r.lower(k+1) == "injured" || r.lower(k+1) == "hurt" || r.lower(k+1) == "wounded" {
			return r.words(k, k+2)
		}
		return r.words(k, k+1)
	}
	return ""
}
