package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxMembers is how many quantities one coordination may join.
const maxMembers = 12

// coordination is how many quantities from i on stand in one coordination: "two
// soldiers, a policeman and three civilians". It is at least 1.
func (r *reader) coordination(i int, used []bool) int {
	n := 1
	for n < maxMembers && i+n < len(r.quantities) && !used[i+n-1] && !used[i+n] {
		a, b := r.quantities[i+n-1], r.quantities[i+n]
		if !r.countsPeople(a) || !r.countsPeople(b) || a.np.partitive || b.np.partitive {
			break
		}
		if !r.joined(a, b) {
			break
		}
		n++
	}
	// A list that no "and" closes is no coordination: "Jane Roe, a doctor, two ..."
	for n > 1 && !r.closed(r.quantities[i:i+n]) {
		n--
	}
	return n
}

// countsPeople reports whether the quantity has a noun phrase that may be people.
func (r *reader) countsPeople(q quantity) bool {
	if q.group {
		return true
	}
	if q.np.head >= 0 {
		if _, ok := reading(r.lower(q.np.head), lexicon.FrameCount); ok {
			return false // "17 deaths and 204 injuries"
		}
	}
	return q.np.head >= 0 && !inhuman(r.lower(q.np.head)) && q.np.state.Frame == ""
}

// end is the token after the quantity and its phrase.
func (q quantity) end() int { return max(q.last, q.np.last) }

// joined reports whether only a joint stands between two quantities.
func (r *reader) joined(a, b quantity) bool {
	switch gap := b.first - a.end(); gap {
	case 1:
		l := r.lower(a.end())
		return l == "," || l == "and" || l == "plus" || l == "&"
	case 2:
		l, m := r.lower(a.end()), r.lower(a.end()+1)
		return l == "," && (m == "and" || m == "plus") || l == "and" && (m == "also" || isPossessivePronoun(m))
	case 3:
		return r.lower(a.end()) == "as" && r.lower(a.end()+1) == "well" && r.lower(a.end()+2) == "as"
	}
	return false
}

// closed reports whether the last joint is more than a comma.
func (r *reader) closed(qs []quantity) bool {
	a, b := qs[len(qs)-2], qs[len(qs)-1]
	return r.lower(b.first-1) != "," || b.first-a.end() > 1
}

// merge adds a coordination up.
func merge(qs []quantity) hearsay.Quantity {
	var sum hearsay.Quantity
	for _, q := range qs {
		sum.Min += q.Min
		if q.Open() || sum.Open() {
			sum.Max = hearsay.Unbounded
		} else {
			sum.Max += q.Max
		}
	}
	return sum
}

// group reads what a coordination counts and makes its figure. before are the figures
// found so far in the sentence.
func (r *reader) group(qs []quantity, before []finding) []finding {
	allSingle, allWeak := true, true
	for _, q := range qs {
		allSingle = allSingle && q.single
		allWeak = allWeak && q.weakly
	}
	if allWeak {
		return nil // "the driver": names() reads it
	}
	if qs[0].weakly && len(qs) > 1 && r.appositive(qs) {
		qs = qs[1:]
	}
	whole := qs[0]
	if rest := merge(qs[1:]); len(qs) > 2 && r.appositive(qs) && rest.Min == whole.Min {
		// "three people, a man and two women": the list says who the three are
		whole.np.last = qs[len(qs)-1].end()
		qs = qs[:1]
		qs[0] = whole
	}
	q, tail := qs[0], qs[len(qs)-1]
	if r.takenOff(tail.end()) {
		return nil
	}
	if r.noneOfThem(q) {
		return nil
	}
	if f, ok := r.partOfCasualties(q, before); ok {
		if w, ok := r.wholeOf(q); ok {
			return append(f, w)
		}
		return f
	}
	if w, ok := r.wholeOf(q); ok {
		part := r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: w.Counted}, subset: true})
		part.Who = r.who(q.np)
		return []finding{part, w}
	}
	v, ok := r.govern(qs)
	if len(qs) > 1 && splits(v, ok) {
		var out []finding
		for i := range qs {
			out = append(out, r.group(qs[i:i+1], before)...)
		}
		return out
	}
	if ok && allSingle && (r.anothers(q, v.at) || v.at >= tail.end() && r.did(q.first) && r.lower(tail.end()) != "," && r.lower(tail.end()) != "who" || r.lower(q.first-1) == "as" && v.at > tail.end()+3) {
		return nil // "Ann Roe, who began as a nurse, was killed"
	}
	if !ok && q.np.partitive && q.np.head < 0 && r.prior != "" && r.placeFollows(q.end()) {
		return []finding{r.part(q, q.end(), finding{Figure: hearsay.Figure{Counted: r.prior}, share: true, shareUnit: "of them"})}
	}
	if !ok {
		if f, ok := r.goesOnCounting(q, before); ok {
			return []finding{f}
		}
		return r.other(q, allSingle)
	}
	if h := r.headWord(qs); inhuman(h) && v.Frame != lexicon.FrameCount && h != "lives" && h != "life" {
		return nil
	}
	span := r.d.Cover(q.first, tail.end())
	if v.adjacent {
		span.End = max(span.End, r.d.Tokens[v.at].End)
	}
	f := finding{
		Figure: hearsay.Figure{
			Span: span, Words: r.words(q.first, q.last), Quantity: merge(qs),
			Counted: hearsay.Counted(v.Counted), Who: r.who(q.np), Additional: q.more,
		},
		sentence: r.sentence, weak: v.Weak, open: v.Weak && v.Frame == lexicon.FrameObject && r.lower(v.at) != "treated", single: allSingle && len(qs) == 1, verb: r.lower(v.at), at: v.at,
	}
	if v.unit != "" {
		f.Unit, f.Who = v.unit, ""
	}
	if len(qs) > 1 {
		f.Words = r.words(q.first, tail.end())
		f.Who = f.Words
	}
	if q.group && q.np.head < 0 && len(qs) == 1 {
		f.Who = ""
	}
	if v.Frame == lexicon.FrameCount {
		f.Who = ""
	} else if s, ok := r.personBeside(q.first); ok && !q.more && !f.single && byName(f.Counted) {
		f.Start = s.Start
		f.Words = f.In(r.d.Text)
		f.Who = f.Words
		f.Min++
		if !f.Open() {
			f.Max++
		}
	}
	if f.Counted == hearsay.Deployed {
		if _, force := reading(r.headWord(qs), lexicon.FrameForce); !force {
			return r.other(q, allSingle)
		}
	}
	if (f.Counted == hearsay.Attending || f.Counted == hearsay.Deployed) && f.single {
		return nil
	}
	if r.subsetMark(q) {
		f.subset = true
	}
	f.share = v.Frame == lexicon.FrameCount && q.np.partitive
	return []finding{f}
}

// anothers reports whether the tree gives the predicate at token at another subject, a
// person who stands before the quantity: "a man who shot at a guard died".
func (r *reader) anothers(q quantity, at int) bool {
	if at < q.end() || at >= r.last {
		return false
	}
	for _, relation := range [...]string{"nsubj", "nsubj:pass"} {
		if s := r.dependent(at, relation); s >= 0 && s < q.first && (personal(r.lower(s)) || r.tag(s) == text.PROPN) && r.d.Tokens[max(q.np.head, 0)].Head != s {
			return true
		}
	}
	return false
}

// appositive reports whether the group's first member only names the others: "the
// victims, two men and a woman".
func (r *reader) appositive(qs []quantity) bool {
	return r.lower(qs[0].end()) == ","
}

// other makes a figure of people or things whose number matters though nothing that is
// counted for itself is said of them.
func (r *reader) other(q quantity, single bool) []finding {
	if l := r.lower(q.first - 1); l == "leaves" || l == "by" && r.lower(q.first-2) == "survived" {
		return nil // "she leaves two children"
	}
	if single || r.wouldBe(q, q.end()) || q.np.head < 0 || q.np.partitive || q.Min < 2 && q.Max < 2 {
		return nil
	}
	head := r.lower(q.np.head)
	_, isUnit := reading(head, lexicon.FrameUnit)
	_, isPeople := reading(head, lexicon.FramePerson, lexicon.FrameForce)
	if head == "members" || q.vague && q.Min >= 1_000_000 {
		isPeople = false
	}
	if !isUnit && !isPeople || isPeople && !isUnit && r.speaks(q.end()) {
		return nil
	}
	f := finding{
		Figure: hearsay.Figure{
			Span: r.d.Cover(q.first, q.end()), Words: r.words(q.first, q.last), Quantity: q.Quantity,
			Counted: hearsay.OtherCounted, Who: r.who(q.np), Additional: q.more,
		},
		sentence: r.sentence,
	}
	if isUnit {
		f.Unit, f.Who = r.unit(q.np), ""
	}
	return []finding{f}
}

// speaks reports whether a verb of speech stands at token k: who says something is no
// figure of the report.
func (r *reader) speaks(k int) bool {
	switch l := r.lower(k); l {
	case "reported", "confirmed", "who":
		return true
	default:
		return says(l)
	}
}
