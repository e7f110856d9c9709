// Package quote finds who says what: the quotations of a text and its statements, each
// with its source, the cue that introduces it ("said", "according to"), the content that
// is given on that source's word, the speaker, and the chain of hands the word came through.
//
// It works in six steps, a few files for each:
//
//   - marks.go finds quotations from the quotation marks alone and survives missing and
//     stray ones; unclosed.go ends those whose closing mark was forgotten.
//   - group.go cuts each sentence into verb groups, frame.go says what stands around each
//     (a quotation, "that", a clause), features.go and tree.go describe it, and the model
//     of cues (lexicon.Reporting) tells which groups report. unsaid.go and nothing.go
//     overrule it where words tell better, withheld.go joins the verbs of words kept back.
//   - according.go finds the cues that are no verbs ("according to", "by their account",
//     "reportedly"), labelled.go colons and dashes, turns.go the turns of transcripts.
//   - source.go, aside.go, phrase.go and extent.go find the noun phrase whose word it is,
//     inverted.go mends it where it stands behind the cue; quoted.go finds whoever is quoted
//     at second hand or cited.
//   - content.go finds the stretch that is given on it, with the model of ends (end.go);
//     direct.go gives quotations without a cue to the statement they go on from;
//     assemble.go puts source, cue and content together.
//   - deliver.go hands the statements over, with their speaker (speaker.go, labels.go),
//     stance (stance.go) and the chain (chain.go) from the publishing outlet (outlet.go) on:
//     the newsrooms in it (medium.go), what kind of link the source is (linkkind.go), and
//     whether the word was posted (posted.go).
//
// training.go shows the models' candidates to those who fit them.
//
// Spans follow the practice of the PolNeAR corpus (Newell, Margolin and Ruths 2018, "An
// Attribution Relations Corpus for Political News"): a cue is the whole verb group, a
// source the whole noun phrase, a quotation keeps its marks, and other content leaves the
// closing punctuation out.
package quote

import (
	"context"

	"github.com/hearsay-news/hearsay/reading/text"
)

// New is the quote stage.
func New() text.Stage { return stage{} }

type stage struct{}

func (stage) Name() string { return "quote" }

func (stage) Needs() []text.Layer {
	return []text.Layer{text.Sentences, text.Tags, text.Tree, text.Names}
}

func (stage) Gives() []text.Layer { return []text.Layer{text.Quotations, text.Statements} }

// Read fills d.Quotations and d.Statements.
func (stage) Read(ctx context.Context, d *text.Doc) error {
	d.Quotations = quotations(d)
	endUnclosed(d)
	r := newReader(d)
	spoken := r.turns()
	for s := range d.Sentences {
		if s%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if spoken == nil || !spoken[s] {
			r.sentence(s)
		}
	}
	r.finish()
	return nil
}
