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
	"slices"

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

// Read says what v says. The error is ctx's, or a stage's name with what went wrong.
func (r *Reader) Read(ctx context.Context, v *hearsay.Version) (*hearsay.Reading, error) {
	d, err := r.Doc(ctx, v)
	if err != nil {
		return nil, err
	}
	return r.Reading(d), nil
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

// Doc runs the stages and returns the working document, for those who need the tokens. Of
// a document that a stage has marked unread, only the sentences are cut.
func (r *Reader) Doc(ctx context.Context, v *hearsay.Version) (*text.Doc, error) {
	d := text.New(v)
	if len(d.Text) > MaxText {
		d.Text = d.Text[:runeStart(d.Text, MaxText)]
		d.Title.End = min(d.Title.End, len(d.Text))
	}
	for _, s := range r.stages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if d.Unread != "" && !slices.Contains(s.Gives(), text.Sentences) {
			continue
		}
		if err := run(ctx, s, d); err != nil {
			return nil, fmt.Errorf("reading %s: stage %s: %w", v.ID, s.Name(), err)
		}
	}
	return d, nil
}

// run lets a stage read d. A stage that breaks down costs this report its reading and no
// other: the report is kept, and the rest goes on.
func run(ctx context.Context, s text.Stage, d *text.Doc) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("broke down: %v", fault)
		}
	}()
	return s.Read(ctx, d)
}

// runeStart is the last position at or before n at which a character of s begins.
func runeStart(s string, n int) int {
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}
