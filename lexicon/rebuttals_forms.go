package lexicon

// isUntrue reads "reports that … are incorrect", "they are without foundation".
func (t *rebuttalWords) isUntrue(words []rebuttalWord) (Rebuttal, bool) {
	for i := 1; i < len(words); i++ {
		if !isCopula(words[i].text) {
			continue
		}
		n := i + 1
		for n < len(words) && n < i+5 && t.untruth.at(words, n) == 0 && !isCopula(words[n].text) {
			n++ // "are entirely without foundation"; what follows another verb is not this one's
		}
		long := t.untruth.at(words, n)
		if long == 0 || negated(words[i:n]) || !endsThere(words, n+long) {
			continue
		}
		r := Rebuttal{To: words[n+long-1].end}
		for k := i - 1; k >= 0; k-- {
			if t.telling.at(words, k) == 0 || ownWord(words, k) {
				continue
			}
			r.From, r.Telling = words[k].start, words[k].text
			if r.Start, r.End = matterBehind(words, k, i); r.Start == r.End && !bare(words, k) {
				break
			}
			return r, true
		}
		if i == 1 && isPointer(words[0].text) {
			r.From = words[0].start
			return r, true
		}
	}
	return Rebuttal{}, false
}

// noTruth reads "there is no truth in claims that …".
func (t *rebuttalWords) noTruth(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		if t.truth.at(words, i) == 0 {
			continue
		}
		from := -1
		for k := i - 1; k >= max(0, i-5); k-- {
			switch words[k].text {
			case "no", "nor", "any", "little", "without", "not", "never":
				from = k
			}
		}
		if from < 0 {
			continue
		}
		in := -1
		for k := i + 1; k < len(words); k++ {
			switch {
			case words[k].text == "in" || words[k].text == "to" || words[k].text == "for" || words[k].text == "behind":
				in = k
			case in >= 0 && t.telling.at(words, k) > 0:
				r := Rebuttal{From: words[from].start, Telling: words[k].text}
				r.Start, r.End = matterBehind(words, k, phraseEnd(words, k))
				r.To = max(r.End, words[k].end)
				return r, true
			case in == k-1 && isPointer(words[k].text):
				return Rebuttal{From: words[from].start, To: words[k].end}, true
			}
		}
	}
	return Rebuttal{}, false
}

// dismissed reads "laughed off a statement that …", "brushed aside as boasting a claim to have …".
func (t *rebuttalWords) dismissed(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		n := t.dismiss.at(words, i)
		if n == 0 || i > 0 && isPassive(words[i-1].text) || notDone(words, i) || i+n < len(words) && words[i+n].text == "from" {
			continue
		}
		if k := i + n; k < len(words) && isPointer(words[k].text) && words[k].text != "that" && (words[k].stop || k+1 < len(words) && words[k+1].text == "as") {
			return Rebuttal{From: words[i].start, To: words[k].end, Doer: true}, true
		}
		for k := i + n; k < min(len(words), i+n+10) && !words[k-1].stop; k++ {
			if t.telling.at(words, k) == 0 {
				if words[k].text == "that" {
					break // it turns down what follows itself
				}
				continue
			}
			r := Rebuttal{From: words[i].start, Telling: words[k].text, Doer: true}
			if r.Start, r.End = matterBehind(words, k, phraseEnd(words, k)); r.Start == r.End && !bare(words, k) && words[k-1].text != "a" {
				break
			}
			r.To = max(r.End, words[k].end)
			return r, true
		}
	}
	return Rebuttal{}, false
}

// called reads "described as a fabrication a post claiming that …", "called it nonsense".
func (t *rebuttalWords) called(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		if t.call.at(words, i) == 0 {
			continue
		}
		un, long := -1, 0
		for k := i + 1; k < min(len(words), i+12); k++ {
			if long = t.untruth.at(words, k); long > 0 {
				un = k
				break
			}
		}
		if un < 0 {
			continue
		}
		r := Rebuttal{From: words[i].start, To: words[un+long-1].end, Doer: true}
		if un > i+1 && isPointer(words[i+1].text) {
			return r, true
		}
		if words[i+1].text == "as" { // what is called so stands behind
			for k := un + long; k < min(len(words), un+long+8); k++ {
				if t.telling.at(words, k) > 0 {
					r.Telling = words[k].text
					r.Start, r.End = matterBehind(words, k, phraseEnd(words, k))
					r.To = max(r.End, words[k].end)
					return r, true
				}
			}
			continue
		}
		for k := i + 1; k < un; k++ {
			if t.telling.at(words, k) > 0 {
				r.Telling = words[k].text
				r.Start, r.End = matterBehind(words, k, beforeUntruth(words, k, un))
				return r, true
			}
			if t.document.at(words, k) > 0 {
				r.Document = true
				r.Start, r.End = words[k].start, words[k].end
				return r, true
			}
		}
	}
	return Rebuttal{}, false
}

// negatedBefore is how many words before "wrong to say" it may be said that it was not.
const negatedBefore = 2

// notTrueThat reads "it is not true that …".
func (t *rebuttalWords) notTrueThat(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		n := t.falsely.at(words, i)
		if n == 0 || i+n >= len(words) || negated(words[max(0, i-negatedBefore):i]) { // "it had not been wrong to say that"
			continue
		}
		end := phraseEnd(words, i+n-1)
		return Rebuttal{From: words[i].start, To: words[end-1].end, Start: words[i+n].start, End: words[end-1].end}, true
	}
	return Rebuttal{}, false
}

// noneOf reads "is not aware of any …", "no sign of … was found".
func (t *rebuttalWords) noneOf(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		n := t.absence.at(words, i)
		if n == 0 || i+n >= len(words) {
			continue
		}
		end := phraseEnd(words, i+n-1)
		if words[i+n-1].text != "that" {
			for k := i + n + 1; k < end; k++ {
				if isAuxiliary(words[k].text) {
					end = k
				}
			}
		}
		if end <= i+n {
			continue
		}
		return Rebuttal{From: words[i].start, To: words[end-1].end, Start: words[i+n].start, End: words[end-1].end, Absence: true}, true
	}
	return Rebuttal{}, false
}
