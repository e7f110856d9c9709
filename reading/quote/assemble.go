package quote

import (
	"sort"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A candidate is a group that may be a cue, described for the model.
type Candidate struct {
	Cue      hearsay.Span
	Head     hearsay.Span
	Noun     bool // no verb: a noun or adverb
	Sentence int
	Features []Feature
}

// Candidates lists every possible cue of a document with its features: what the model of
// cues is trained on. The document needs its sentences, tags and quotations.
func Candidates(d *text.Doc) []Candidate {
	d.Quotations = quotations(d)
	r := newReader(d)
	var out []Candidate
	for n := range d.Sentences {
		s := r.undated(n)
		gs := r.groups(s)
		subjects := r.places(gs, s)
		for k := range gs {
			subj := subjects[k]
			out = append(out, Candidate{
				Cue:      d.Cover(gs[k].first, gs[k].last),
				Head:     d.Tokens[gs[k].head].Span,
				Noun:     gs[k].noun,
				Sentence: n,
				Features: r.features(gs, k, subj, s, nil),
			})
		}
	}
	return out
}

// An End is a place where the content of a cue may end, described for the model of ends.
type End struct {
	Cue      hearsay.Span // the cue's main word
	From, At int          // bytes: where the content starts, and where it ends if it does so here
	Features []Feature
}

// Ends lists, for every cue of a document whose content follows it, the places where the
// content may end. It needs what [Candidates] needs.
func Ends(d *text.Doc) []End {
	d.Quotations = quotations(d)
	r := newReader(d)
	var out []End
	for n := range d.Sentences {
		s := r.undated(n)
		gs := r.groups(s)
		subjects := r.places(gs, s)
		for k := range gs {
			gs[k].score = r.words.Score(r.features(gs, k, subjects[k], s, nil))
		}
		for k := range gs {
			if f := gs[k].frame; gs[k].score <= -1 || f == postFrame || f == inverseFrame || f == quoteFrame {
				continue
			}
			i := r.pastAddressee(&gs[k], s)
			next := k + 1
			for j := i + 1; j < s.Last; j++ {
				for next < len(gs) && gs[next].first < j {
					next++
				}
				if r.inQuote(j) || !r.mayEnd(j) {
					continue
				}
				out = append(out, End{
					Cue:      d.Tokens[gs[k].head].Span,
					From:     d.Tokens[i].Start,
					At:       d.Tokens[j-1].End,
					Features: r.endFeatures(gs, subjects, k, next, i, j, s, nil),
				})
			}
		}
	}
	return out
}

// sentence finds the statements that have their cue in sentence n.
func (r *reader) sentence(n int) {
	s := r.undated(n)
	gs := r.groups(s)
	subjects := r.places(gs, s)
	for k := range gs {
		r.feats = r.features(gs, k, subjects[k], s, r.feats[:0])
		gs[k].score = r.words.Score(r.feats)
	}
	r.accordingTo(gs, subjects, n)
	r.colon(n)
	r.dashed(n)
	r.transcript(n)
	for k := range gs {
		r.issued(gs, subjects, k)
	}
	for k := range gs {
		if k > 0 && gs[k].infinitive && gs[k-1].score > 0 && gs[k-1].frame == infFrame && gs[k].first <= gs[k-1].last+1 {
			continue // "offered | to say": one act, told by its first verb
		}
		if gs[k].score > 0 && !gs[k].joined {
			r.statement(gs, subjects, k, n)
		}
	}
}

// statement makes the statement of cue group k.
func (r *reader) statement(gs []group, subjects []phrase, k, n int) {
	d, g, s := r.d, &gs[k], r.undated(n)
	subj := subjects[k]
	st := said{
		cue:      hearsay.Spans{d.Cover(g.first, r.cueEnd(g, s))},
		lemma:    d.Tokens[g.head].Lemma,
		head:     g.head,
		sentence: n,
		negated:  g.negated,
		passive:  g.passive,
	}
	if g.last > g.head+1 {
		st.particle = d.Tokens[g.last-1].Lower
	}
	switch g.frame {
	case postFrame, inverseFrame:
		end := g.first
		if g.frame == postFrame {
			end = subj.first
		}
		from := k
		if !subj.empty() && r.isMedium(subj) {
			from = 0 // "…, the ministry said, Reuters reported": all of it is Reuters' word
		}
		st.content = r.contentBefore(gs, subjects, from, end, s)
		if more := r.contentGoesOn(gs, subjects, k, s); len(more) > 0 {
			st.content = append(st.content, more...)
		}
	default:
		i := r.pastAddressee(g, s)
		st.demand = r.demands(g.frame, i, s)
		st.content = r.contentAfter(gs, subjects, k, i, s)
	}
	if len(st.content) == 0 {
		return
	}
	switch {
	case subj.empty():
	case !g.noun && (g.passive || r.words.Impersonal(st.lemma)):
		// Its subject is what is said, not who says it: "he | is expected | to run".
		if g.frame == infFrame || g.frame == adpFrame || g.frame == adjFrame || g.frame == nounFrame && !g.passive {
			if t := &d.Tokens[r.headToken(subj)]; subj.last <= g.first && t.Lower != "it" && t.Lower != "there" {
				st.content = append(hearsay.Spans{d.Cover(subj.first, subj.last)}, st.content...)
			}
		}
	default:
		st.source = d.Cover(subj.first, subj.last)
	}
	r.said = append(r.said, st)
}

// cueEnd is the end of group g with what annotators count as part of a cue: a statement or
// letter in which a thing is said, and the colon before it.
func (r *reader) cueEnd(g *group, s text.Sentence) int {
	d := r.d
	end := g.last
	if end+2 < s.Last && d.Tokens[end].Lower == "in" && d.Tokens[end+1].Tag == text.DET && !r.inQuote(end+1) {
		for i := end + 2; i < s.Last && i < end+5; i++ {
			if tag := d.Tokens[i].Tag; tag == text.NOUN && r.words.Letter(d.Tokens[i].Lemma) {
				end = i + 1
				break
			} else if tag != text.ADJ && tag != text.NOUN {
				break
			}
		}
	}
	if end < s.Last && d.Tokens[end].Lower == ":" {
		end++
	}
	return end
}

// demands reports whether the content that starts at i is an infinitive, with or without
// its subject: "asked | them to leave".
func (r *reader) demands(f frame, i int, s text.Sentence) bool {
	if f == infFrame {
		return true
	}
	end := r.nounPhrase(i, s)
	return f == nounFrame && end > i && r.frameAt(end, s) == infFrame
}

// issued joins a participle to the verb that sends its words out: "issued a statement |
// saying". The whole is one cue, the subject of the verb its source.
func (r *reader) issued(gs []group, subjects []phrase, k int) {
	if k == 0 || !gs[k].participle || gs[k].score <= 0 {
		return
	}
	d, g, p := r.d, &gs[k], &gs[k-1]
	if p.noun && k > 1 {
		p = &gs[k-2]
	}
	if p.noun || p.passive || g.first-p.last > 8 || !r.words.Issues(d.Tokens[p.head].Lemma) {
		return
	}
	for i := p.last; i < g.first; i++ {
		if t := &d.Tokens[i]; r.words.Document(t.Lemma) || r.words.Occasion(t.Lemma) {
			for m := range gs {
				if gs[m].head == p.head {
					subjects[k], gs[m].joined = subjects[m], true
				} else if m < k && gs[m].first > p.first {
					gs[m].joined = true
				}
			}
			g.first, g.negated = p.first, p.negated
			return
		}
	}
}

// accordingTo finds "according to the ministry": cue, source and content by position.
func (r *reader) accordingTo(gs []group, subjects []phrase, n int) {
	d, s := r.d, r.undated(n)
	for i := s.First; i+2 < s.Last; i++ {
		if d.Tokens[i].Lower != "according" || d.Tokens[i+1].Lower != "to" || r.inQuote(i) {
			continue
		}
		for k := range gs {
			if gs[k].first <= i && i < gs[k].last {
				gs[k].score = -1 // not a verb of its own
			}
		}
		src := r.inverted(i+2, s)
		if src.empty() {
			continue
		}
		st := said{
			cue:      hearsay.Spans{d.Cover(i, i+2)},
			source:   d.Cover(src.first, src.last),
			lemma:    "according",
			head:     i,
			sentence: n,
		}
		at := i
		for at > s.First && d.Tokens[at-1].Tag == text.ADV {
			at--
		}
		if at == s.First || at == s.First+1 && d.Tokens[s.First].Tag == text.CCONJ {
			from := src.last
			for from < s.Last && d.Tokens[from].Tag == text.PUNCT && !r.opensQuote(from) {
				from++
			}
			st.content = r.trimmed(from, s.Last)
			r.takeQuotes(from, s.Last)
		} else {
			st.content = r.contentBefore(gs, subjects, 0, at, s)
		}
		if len(st.content) > 0 {
			r.said = append(r.said, st)
		}
	}
}

// colon finds a speaker set before a colon: "Police: two dead", "Ana Soto: “No comment.”".
func (r *reader) colon(n int) {
	d, s := r.d, r.d.Sentences[n]
	for i := s.First + 1; i+1 < s.Last && i < s.First+12; i++ {
		if d.Tokens[i].Lower != ":" || r.inQuote(i) {
			continue
		}
		if r.nounPhrase(s.First, s) != i || !(s.Title || r.opensQuote(i+1)) {
			return
		}
		end := s.Last
		st := said{
			cue:      hearsay.Spans{d.Tokens[i].Span},
			source:   d.Cover(s.First, i),
			lemma:    ":",
			head:     i,
			sentence: n,
			content:  r.trimmed(i+1, end),
		}
		r.takeQuotes(i+1, end)
		if len(st.content) > 0 {
			r.said = append(r.said, st)
		}
		return
	}
}

// dashed finds a name set after a quotation and a dash: “No more.” — Ana Soto
func (r *reader) dashed(n int) {
	d, s := r.d, r.d.Sentences[n]
	for i := s.First; i+1 < s.Last; i++ {
		if !isDash(d.Tokens[i].Lower) || i == 0 || !r.quoteEndsAt(i-1, s) {
			continue
		}
		end := r.nounPhrase(i+1, s)
		if end == i+1 {
			continue
		}
		end = r.phraseEnd(end, s)
		if end < s.Last && d.Tokens[end].Tag != text.PUNCT {
			continue
		}
		q := r.quotation(i - 1)
		r.taken[q] = true
		r.said = append(r.said, said{
			cue:      hearsay.Spans{d.Tokens[i].Span},
			source:   d.Cover(i+1, end),
			content:  append(hearsay.Spans(nil), r.outer[q]...),
			lemma:    ":",
			head:     i,
			sentence: n,
		})
	}
}

// transcript finds a turn in a transcript: a name in capitals and a colon that open a
// paragraph. The turn is what follows in it.
func (r *reader) transcript(n int) {
	d, s := r.d, r.d.Sentences[n]
	if n > 0 && d.Sentences[n-1].Paragraph == s.Paragraph || s.Title {
		return
	}
	i := s.First
	if i < s.Last && r.edge[i] == opening {
		i++
	}
	first := i
	for i < s.Last && i < first+4 && isUpper(d.Word(i)) {
		i++
	}
	if i == first || i+1 >= s.Last || d.Tokens[i].Lower != ":" || len(d.Word(i-1)) < 3 {
		return
	}
	last := s.Last
	for m := n + 1; m < len(d.Sentences) && m < n+200 && d.Sentences[m].Paragraph == s.Paragraph; m++ {
		last = d.Sentences[m].Last
	}
	st := said{
		cue:      hearsay.Spans{d.Tokens[i].Span},
		source:   d.Cover(first, i),
		content:  r.trimmed(i+1, last),
		lemma:    ":",
		head:     i,
		sentence: n,
	}
	r.takeQuotes(first, last)
	if len(st.content) > 0 {
		r.said = append(r.said, st)
	}
}

func isUpper(w string) bool {
	for _, c := range w {
		if !unicode.IsUpper(c) && c != '.' && c != '-' && c != '\'' && c != '’' {
			return false
		}
	}
	return true
}

func (r *reader) takeQuotes(first, last int) {
	for j := first; j < last; j++ {
		if r.inQuote(j) {
			r.taken[r.quotation(j)] = true
		}
	}
}

// finish gives each quotation that has no cue of its own to the statement that it goes
// on from, and hands the statements over.
func (r *reader) finish() {
	d := r.d
	for q := range d.Quotations {
		if r.taken[q] || d.Quotations[q].Scare {
			continue
		}
		r.goOn(q)
	}
	for i := range r.said {
		st := &r.said[i]
		sort.Slice(st.content, func(a, b int) bool { return st.content[a].Start < st.content[b].Start })
	}
	sort.SliceStable(r.said, func(a, b int) bool {
		x, y := r.said[a].content[0], r.said[b].content[0]
		if x.Start != y.Start {
			return x.Start < y.Start
		}
		return x.End > y.End
	})
	r.deliver()
}

// goOn appends quotation q to the statement that it goes on from: the one before it in
// the same paragraph, where only a cue stands between them; or, where q is a paragraph of
// its own, the last quoting one of the paragraph before.
func (r *reader) goOn(q int) {
	d := r.d
	o := r.outer[q].Hull()
	sn := d.SentenceAt(o.Start)
	if sn < 0 {
		return
	}
	best, rank := -1, 0
	for i := len(r.said) - 1; i >= 0 && i >= len(r.said)-64; i-- {
		st := &r.said[i]
		if sn-st.sentence > 60 || st.content[len(st.content)-1].End > o.Start || st.content[0].Start >= o.Start || st.source.Empty() {
			continue
		}
		// Of those in the same paragraph the quoting ones come first, then the latest.
		rank1 := st.sentence*2 + 1
		if d.Sentences[st.sentence].Paragraph == d.Sentences[sn].Paragraph && r.statementKind(st.content) != hearsay.IndirectStatement {
			rank1 += 1000
		}
		if best < 0 || rank1 > rank {
			best, rank = i, rank1
		}
	}
	if best < 0 {
		return
	}
	st := &r.said[best]
	last := st.content[len(st.content)-1]
	switch d.Sentences[sn].Paragraph - d.Sentences[st.sentence].Paragraph {
	case 0:
		if r.statementKind(st.content) == hearsay.IndirectStatement && sn > st.sentence+1 && last.End < d.Sentences[sn-1].Start {
			return
		}
	case 1:
		if !r.wholeParagraph(q, sn) || r.statementKind(st.content) == hearsay.IndirectStatement {
			return
		}
		st.sentence = sn // a further paragraph may go on from here
	default:
		return
	}
	st.content = append(st.content, r.outer[q]...)
	r.taken[q] = true
}

// wholeParagraph reports whether quotation q, which starts in sentence n, fills the
// paragraph it starts in.
func (r *reader) wholeParagraph(q, n int) bool {
	p := r.d.Sentences[n].Paragraph
	if p >= len(r.d.Paragraphs) {
		return false
	}
	o := r.outer[q][0]
	return o.Start <= r.d.Paragraphs[p].Start+1 && o.End >= r.d.Paragraphs[p].End-1
}
