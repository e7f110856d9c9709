package name

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A Sample is a name as the model of kinds sees it.
type Sample struct {
	hearsay.Span
	Kind     hearsay.EntityKind // what the rules say
	Features []uint32
}

// Samples lists the names of a document of which the model of kinds is asked, with their
// features: what it is trained on. The document needs its sentences and tags.
func Samples(d *text.Doc) []Sample {
	r := newReader(d)
	r.bodyNames()
	r.noteLonger()
	var out []Sample
	for i := range r.found {
		f := &r.found[i]
		if f.fixed || f.bare {
			continue
		}
		out = append(out, Sample{Span: d.Cover(f.first, f.last), Kind: f.kind, Features: r.evidence(nil, f)})
	}
	return out
}

// ClassOf is the number in [Classes] of the class to which a kind belongs.
func ClassOf(k hearsay.EntityKind) int { return int(classOf(k)) }
