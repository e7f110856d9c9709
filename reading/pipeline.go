// Package reading turns one version of a report into what it says.
//
// It is an ordered list of stages, each of which adds a layer to a working document
// (package reading/text). [New] refuses an order in which a stage's need has not been
// given before it. What comes out is an immutable hearsay.Reading, marked with the
// fingerprint of the program and the weights that read it, so that two readers never
// mix in one account. The path is deterministic, offline, and calls no service.
package reading

import (
	"context"
	"fmt"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// MaxText is the longest text, in bytes, that a Reader reads; the rest of a longer one
// is kept and shown, but not read.
const MaxText = 2 << 20

// A Reader reads versions. It may be used by many goroutines at once.
type Reader struct {
	stages      []text.Stage
	fingerprint string
	batches     sync.Pool // of *batch
}

// New builds a reader of the given stages, in order. It refuses a list in which a stage
// needs a layer that none before it gives, or in which a layer is given twice.
func New(fingerprint string, stages ...text.Stage) (*Reader, error) {
	given := map[text.Layer]string{}
	for _, s := range stages {
		for _, need := range s.Needs() {
			if given[need] == "" {
				return nil, fmt.Errorf("%w: stage %s needs %s, which no stage before it gives", hearsay.ErrInvalid, s.Name(), need)
			}
		}
		for _, layer := range s.Gives() {
			if by := given[layer]; by != "" {
				return nil, fmt.Errorf("%w: stage %s gives %s, which %s has given", hearsay.ErrInvalid, s.Name(), layer, by)
			}
			given[layer] = s.Name()
		}
	}
	return &Reader{stages: stages, fingerprint: fingerprint}, nil
}

// Fingerprint names the program and weights behind this reader.
func (r *Reader) Fingerprint() string { return r.fingerprint }

// Read says what v says. The error is ctx's, or a stage's name with what went wrong. Of
// many versions, [Reader.ReadAll] says it sooner.
func (r *Reader) Read(ctx context.Context, v *hearsay.Version) (*hearsay.Reading, error) {
	b := r.start([]*hearsay.Version{v})
	defer r.keep(b)
	var err [1]error
	if r.run(ctx, b.docs, err[:]); err[0] != nil {
		return nil, err[0]
	}
	return r.Reading(b.docs[0]), nil
}

// Reading is what a document that this reader has gone through says. The document must
// not change any more.
func (r *Reader) Reading(d *text.Doc) *hearsay.Reading {
	sentences := make([]hearsay.Span, len(d.Sentences))
	for i, s := range d.Sentences {
		sentences[i] = s.Span
	}
	return &hearsay.Reading{
		Report:     d.Version.ID,
		Version:    d.Version.Number,
		Reader:     r.fingerprint,
		Language:   d.Language,
		LanguageBy: d.LanguageBy,
		Unread:     d.Unread,
		Sentences:  sentences,
		Entities:   d.Entities,
		Mentions:   d.Mentions,
		Statements: d.Statements,
		Times:      d.Times,
		Places:     d.Places,
		Clauses:    d.Clauses,
		Events:     d.Events,
		Figures:    d.Figures,
		Conflicts:  d.Conflicts,
	}
}

// Doc runs the stages and returns the working document, for those who need the tokens.
func (r *Reader) Doc(ctx context.Context, v *hearsay.Version) (*text.Doc, error) {
	d, err := []*text.Doc{text.New(v)}, []error{nil}
	r.run(ctx, d, err)
	if err[0] != nil {
		return nil, err[0]
	}
	return d[0], nil
}
