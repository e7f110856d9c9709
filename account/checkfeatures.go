package account

import (
	"math"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How a report speaks of a sentence is judged by a small linear model over what is listed here:
// what its clauses and counts say for and against, how much of the sentence it has and where, the
// words of refuting and hedging near it, and the words themselves. internal/train/stance fits it.

// Bounds on what is looked at of a report.
const (
	toneSentences = 2  // that set its tone
	aboutMost     = 8  // that are about the sentence, the nearest first
	scanMost      = 60 // whose words count as the report's
)

// article is from how many sentences on a report is judged by the model, which was fitted on articles.
const article = 5

// flatScore is how much of the sentence a clause must have to settle it by a negation.
const flatScore = 0.80

// wordValue is what a word counts beside what is found by rule: the less, the less the model learns
// what its own corpus is about.
const wordValue = 0.12

// StanceFeatures tells what of a report bears on its stance towards a sentence; both as for [Check].
// None are given of a report that has nothing to do with it.
func StanceFeatures(sentence, report Read) []lexicon.StanceSign {
	if sentence.Reading == nil || report.Reading == nil {
		return nil
	}
	return hold(&sentence, &report).features()
}

// stance is what the report makes of the sentence: of a few sentences what the best clause or count says; of
// an article a plain clause with a negation, or else what the model makes of all that was found.
func (h *held) stance() hearsay.CheckStance {
	if len(h.doc.firstWords(article)) < article {
		return h.tone.stance(h.question, h.hits)
	}
	if h.saysNot() {
		return hearsay.CheckDenies
	}
	p := lexicon.Stance().Chances(h.features())
	switch max(p[0], p[1], p[2]) {
	case p[lexicon.StanceOpen]:
		return hearsay.CheckDiscusses
	case p[lexicon.StanceFor]:
		return hearsay.CheckAffirms
	default:
		return hearsay.CheckDenies
	}
}

// saysNot reports whether the sentence is one plain clause that a clause of the report has with a
// negation, or without the sentence's.
func (h *held) saysNot() bool {
	return len(h.props) == 1 && slices.ContainsFunc(h.hits, func(x hit) bool { return x.against == byNegation && x.score >= flatScore })
}

// features are those of a report that bears on the question.
func (h *held) features() []lexicon.StanceSign {
	if len(h.hits) == 0 {
		return nil
	}
	f := &featureList{}
	f.add("bias", 1)
	h.ofHits(f)
	h.ofTone(f)
	h.ofNames(f)
	h.ofStatements(f)
	h.ofWords(f)
	return f.all
}

type featureList struct{ all []lexicon.StanceSign }

func (f *featureList) add(name string, value float64) {
	if value != 0 {
		f.all = append(f.all, lexicon.StanceSign{Name: name, Value: value})
	}
}

func (f *featureList) flag(name string, is bool) {
	if is {
		f.add(name, 1)
	}
}

// few tempers a count.
func few(n float64) float64 { return math.Log1p(n) }

// ofHits tells what the clauses and counts say.
func (h *held) ofHits(f *featureList) {
	top := h.hits[0]
	f.flag("rule:"+string(h.tone.stance(h.question, h.hits)), true)
	f.add("score", top.score)
	best, against := map[hearsay.Polarity]float64{}, map[string]float64{}
	for _, x := range h.hits {
		if x.firm {
			best[x.polarity] = max(best[x.polarity], x.score)
			against[x.against] = max(against[x.against], x.score)
		}
	}
	for _, how := range []string{byCount, byNegation, byDenial, byContrary} {
		f.add("against:"+how, against[how])
	}
	f.add("firm for", best[hearsay.Affirms])
	f.add("firm against", best[hearsay.DeniesIt])
	f.add("firm open", best[hearsay.QuestionsIt])
	f.flag("no firm", !top.firm)
	if top.firm {
		f.add("top:"+string(top.polarity), top.score)
	}
}

// ofTone tells how much of the question the report has, and with what words.
func (h *held) ofTone(f *featureList) {
	t, claim := &h.tone, h.doc0.same
	f.add("share", t.share)
	f.add("nearest", t.nearest.score)
	f.add("about", few(float64(len(t.about))))
	f.add("length", few(float64(len(h.doc.same)))/4)
	claims := strings.Join(claim, " ")
	refutes := lexicon.Refutes(claims) > 0
	f.flag("claim refutes", refutes)
	f.flag("claim hedges", lexicon.Hedges(claims) > 0)
	f.flag("claim negated", negated(claims))
	f.flag("claim asks", strings.Contains(h.doc0.text, "?"))
	f.flag("claim quotes", strings.ContainsAny(h.doc0.text, "'‘“\""))
	side := ":plain"
	if h.refutes {
		side = ":refuting"
	}
	for _, r := range h.regions() {
		words := 0
		var no, may, not float64
		for _, s := range r.sentences {
			words += strings.Count(s, " ") + 1
			no += float64(lexicon.Refutes(s))
			may += float64(lexicon.Hedges(s))
			if negated(s) {
				not++
			}
		}
		n := max(1, float64(len(r.sentences)))
		f.add(r.name+" refutes"+side, few(no))
		f.flag(r.name+" refutes at all"+side, no > 0)
		f.add(r.name+" hedges", few(may))
		f.add(r.name+" hedged", may/n)
		f.add(r.name+" negated"+side, not/n)
		f.flag(r.name+" none", words == 0)
	}
}

// region is a part of the report.
type region struct {
	name      string
	sentences []string // as words alone
}

// regions are the report's parts that are looked at for their words.
func (h *held) regions() []region {
	return []region{
		{"lead", h.lead}, {"near", h.near}, {"about", h.about}, {"all", h.rest},
	}
}

// ofNames tells which of the sentence's names and numbers the report lacks.
func (h *held) ofNames(f *featureList) {
	said := " " + strings.Join(h.doc.same, " ") + " "
	names, lacking := 0.0, 0.0
	for i := range h.doc0.Reading.Entities {
		e := &h.doc0.Reading.Entities[i]
		if !e.Named {
			continue
		}
		names++
		words := strings.Fields(wordsAlone(e.Name))
		if len(words) > 0 && !strings.Contains(said, " "+words[len(words)-1]+" ") {
			lacking++
		}
	}
	if names > 0 {
		f.add("names lacking", lacking/names)
	}
	numbers, missing := 0.0, 0.0
	for w := range strings.FieldsSeq(strings.Join(h.doc0.same, " ")) {
		if _, ok := numberIn(w); ok {
			numbers++
			if !strings.Contains(said, " "+w+" ") {
				missing++
			}
		}
	}
	if numbers > 0 {
		f.add("numbers lacking", missing/numbers)
	}
	opposed := false
	for _, p := range h.doc.props {
		for _, a := range h.props {
			opposed = opposed || h.b.vocab.within(a, p) >= aboutScore && h.b.opposed(a, p)
		}
	}
	f.flag("opposed", opposed)
}

// ofStatements tells how much of what is about the sentence is others' word.
func (h *held) ofStatements(f *featureList) {
	stances := map[hearsay.Stance]float64{}
	direct, all := 0.0, 0.0
	for i := range h.doc.Reading.Statements {
		st := &h.doc.Reading.Statements[i]
		all++
		stances[st.Stance]++
		if st.Kind == hearsay.DirectStatement {
			direct++
		}
	}
	n := max(1, float64(len(h.doc.same)))
	f.add("statements", all/n)
	f.add("direct", direct/n)
	for _, s := range []hearsay.Stance{hearsay.Denies, hearsay.Questions, hearsay.Believes} {
		f.add("statements:"+string(s), few(stances[s]))
	}
	own, others := 0.0, 0.0
	for _, x := range h.tone.about {
		if h.doc.attributed(x.Span) {
			others++
		} else {
			own++
		}
	}
	if own+others > 0 {
		f.add("others' word", others/(own+others))
	}
	f.flag("nearest is others' word", h.doc.attributed(h.tone.nearest.Span))
}

// attributed reports whether the greater part of s is the content of a statement.
func (d *doc) attributed(s hearsay.Span) bool {
	n := 0
	for i := range d.Reading.Statements {
		for _, c := range d.Reading.Statements[i].Content {
			if from, to := max(c.Start, s.Start), min(c.End, s.End); from < to {
				n += to - from
			}
		}
	}
	return s.Len() > 0 && 2*n >= s.Len()
}

// ofWords are the words themselves, those of the sentence and of the report's parts; the sentence's
// own words, which tell what it is about, are no words of the report.
func (h *held) ofWords(f *featureList) {
	own := map[string]bool{}
	for _, s := range h.doc0.same {
		for w := range strings.FieldsSeq(s) {
			own[w] = true
		}
		f.words("claim", s, nil)
	}
	for _, r := range h.regions() {
		for _, s := range r.sentences {
			f.words(r.name, s, own)
		}
	}
	slices.SortFunc(f.all, func(x, y lexicon.StanceSign) int { return strings.Compare(x.Name, y.Name) })
	f.all = slices.CompactFunc(f.all, func(x, y lexicon.StanceSign) bool { return x.Name == y.Name })
}

// words adds each word and pair of neighbours.
func (f *featureList) words(region, s string, but map[string]bool) {
	last := ""
	for w := range strings.FieldsSeq(s) {
		if but[w] {
			last = ""
			continue
		}
		f.add(region+"="+w, wordValue)
		if last != "" {
			f.add(region+"="+last+"_"+w, wordValue)
		}
		last = w
	}
}
