package quote

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// invert gives cues that stand before their source that source, whatever stands between
// commas before them: "The two towns boosted trade, farming and sport, said | Ana Soto".
func (r *reader) invert(gs []group, subjects []phrase, s text.Sentence) {
	d := r.d
	for k := range gs {
		g := &gs[k]
		r.closeTo(g, &subjects[k], s)
		if g.participle && g.first == s.First && subjects[k].empty() {
			subjects[k] = r.mainSubject(gs, subjects, k, s)
		}
		if g.frame == inverseFrame && r.speechless(subjects[k]) && !r.closes(g, subjects[k], s) {
			g.frame = r.frameAt(r.pastAddressee(g, s), s) // "Agassi, ranked fifth, ruled out | a title"
			subjects[k] = r.withoutOccasion(r.subject(gs, k, s), g.first)
			continue
		}
		if g.noun || g.first != g.head || g.participle || g.infinitive || g.passive || g.frame == inverseFrame || g.head == s.First {
			continue
		}
		if lexicon.SayingOf(d.Tokens[g.head].Lemma)&lexicon.Inverts == 0 || g.last != g.head+1 || r.clauseFrom(g.last, s) && !r.reached(g.last, s) {
			continue
		}
		if g.last < s.Last && r.momentAt(g.last) {
			continue // "…, Soto, a clerk, said Tuesday"
		}
		if d.Tokens[g.head-1].Lower != "," && !r.closesQuote(g.head-1) {
			continue
		}
		p := r.inverted(g.last, s)
		if p.empty() || r.inQuote(p.first) || r.document(r.headToken(p)) && r.lower(p.last, s) != "." || !r.somebody(p) && !r.closes(g, p, s) && !r.document(r.headToken(p)) && d.Tokens[r.headToken(p)].Tag != text.PRON {
			continue
		}
		if p.last < s.Last && (d.Tokens[p.last].Tag == text.VERB || d.Tokens[p.last].Tag == text.AUX || r.edge[p.last] == opening) {
			continue // a clause, or words that go on in quotation marks
		}
		g.frame, subjects[k] = inverseFrame, p
	}
}

// closes reports whether phrase p, right behind a plain "said", is all that is left of the
// sentence, so that it is who says what stands before, be it by a trade that no list has:
// "A spark set off the gas, said | the plant's shop steward, Regis Marin."
func (r *reader) closes(g *group, p phrase, s text.Sentence) bool {
	d := r.d
	if d.Tokens[g.head].Lower != "said" || g.last != g.head+1 || p.first != g.last || d.Tokens[g.first-1].Lower != "," && !r.closesQuote(g.first-1) {
		return false
	}
	if p.last < s.Last && d.Tokens[p.last].Lower != "." || d.Tokens[r.headToken(p)].Tag != text.NOUN {
		return false
	}
	return d.Tokens[p.first].Tag == text.DET && lexicon.SayingOf(d.Tokens[r.headToken(p)].Lemma) == 0
}

// closeTo takes "close to" into a source: "a source close to | the club". What stands before
// the source may then be a quotation.
func (r *reader) closeTo(g *group, p *phrase, s text.Sentence) {
	d := r.d
	i := p.first - 2
	if p.empty() || p.last > g.first || i <= s.First || d.Tokens[i].Lower != "close" || d.Tokens[i+1].Lower != "to" || !isNominal(d.Tokens[i-1].Tag) {
		return
	}
	p.first = r.phraseStart(i-1, s)
	if g.quoted || !r.quotedBefore(p.first-1, s) {
		return
	}
	g.quoted = true
	switch g.frame {
	case endFrame, otherFrame, adpFrame, nounFrame:
		g.frame = postFrame
	}
}

// mainSubject is the subject of the clause that follows a participle which opens sentence s:
// "Commenting on the plan, | Soto | said …".
func (r *reader) mainSubject(gs []group, subjects []phrase, k int, s text.Sentence) phrase {
	for m := k + 1; m < len(gs) && m <= k+maxInherited; m++ {
		g, p := &gs[m], subjects[m]
		if g.noun || g.infinitive || g.participle || p.empty() || p.last > g.first {
			continue
		}
		if p.first > s.First && r.d.Tokens[p.first-1].Lower == "," {
			return p
		}
	}
	return phrase{}
}

// speechless reports whether a phrase is a common noun for a thing that neither speaks nor
// holds words.
func (r *reader) speechless(p phrase) bool {
	if p.empty() {
		return false
	}
	head := r.headToken(p)
	return r.d.Tokens[head].Tag == text.NOUN && !r.capital(head) && !r.somebody(p) && !r.document(head) && !r.isPerson(head) && lexicon.VoiceDomain(r.d.Cover(p.first, p.last).In(r.d.Text)) == ""
}

// reached reports whether what looks like a clause at token i is somebody and how the word was
// got: "a diplomat | briefed on the talks", "a doctor | cited by the radio".
func (r *reader) reached(i int, s text.Sentence) bool {
	d := r.d
	end := r.nounPhrase(i, s)
	return end > i && end+1 < s.Last && lexicon.SayingOf(d.Tokens[end].Lower)&lexicon.Reached != 0 && d.Tokens[end+1].Tag == text.ADP
}

// wholeSource mends a source that was cut at a clause inside it: of "two officials who spoke
// on condition of anonymity" it takes in the officials, and of "a letter in which the owner"
// only the owner.
func (r *reader) wholeSource(p phrase, s text.Sentence) phrase {
	d := r.d
	for i := p.last - 2; i > p.first; i-- {
		if d.Tokens[i].Lower == "which" && d.Tokens[i-1].Tag == text.ADP && isPhraseTag(d.Tokens[i+1].Tag) {
			p.first = i + 1
			return p
		}
	}
	for i := p.first - 1; i > s.First && i > p.first-maxRelative; i-- {
		t := &d.Tokens[i]
		if t.Lower == "who" {
			if b := d.Tokens[i-1].Tag; b == text.NOUN || b == text.PROPN {
				if r.verbal(i+1, p.first) {
					p.first = r.phraseStart(i-1, s)
				}
			}
			return p
		}
		switch t.Tag {
		case text.VERB, text.AUX, text.ADV, text.ADP, text.PART, text.DET, text.NOUN, text.ADJ:
		default:
			return p
		}
	}
	return p
}

// maxRelative is how far before a cut source the clause may open that it belongs to.
const maxRelative = 10

// verbal reports whether a verb and then a preposition stand among tokens [first, last): what
// follows hangs on them.
func (r *reader) verbal(first, last int) bool {
	verb := false
	for i := first; i < last; i++ {
		switch r.d.Tokens[i].Tag {
		case text.VERB, text.AUX: // "a porter who was on | duty"
			verb = true
		case text.ADP:
			if verb && i == last-1 {
				return true
			}
		}
	}
	return false
}
