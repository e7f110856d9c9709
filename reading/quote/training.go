package quote

import (
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
