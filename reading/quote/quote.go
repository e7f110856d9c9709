// Package quote finds who says what: the quotations of a text and its statements, each
// with its source, the cue that introduces it ("said", "according to"), the content that
// is given on that source's word, the speaker, and the chain of hands the word came through.
//
// Rules propose, models decide, a few files for each step:
//
//   - marks.go finds quotations from the quotation marks alone and survives missing and
//     stray ones; unclosed.go ends those whose closing mark was forgotten. An utterance
//     is one unit to all that follows (unit.go).
//   - group.go cuts each sentence into verb groups, frame.go says what stands around each
//     (a quotation, "that", a clause), features.go and tree.go describe it.
//   - cuemodel.go labels the words of cues, as cuefeatures.go describes them. unsaid.go and
//     nothing.go overrule it where words tell better, sure.go where they leave no doubt,
//     withheld.go joins the verbs of words kept back.
//   - according.go finds the cues that are no verbs ("according to", "by their account",
//     "reportedly"), labelled.go colons and dashes, turns.go the turns of transcripts.
//   - source.go, aside.go, phrase.go and extent.go propose the noun phrase whose word it is,
//     inverted.go mends it where it stands behind the cue; quoted.go finds whoever is quoted
//     at second hand or cited. content.go proposes the stretch that is given on it;
//     assemble.go puts the proposals together.
//   - scene.go lays out each cue's surroundings, view.go sees them from the cue, role.go
//     labels its source and its content in them, as rolefeatures.go describes them, the
//     proposals among the rest; settle.go holds its word against the rules', bounds.go
//     ends content where the report goes on, negative.go reads sources of whom it is said
//     that they did not say it ("no official"). direct.go gives quotations without a cue to
//     the statement they go on from.
//   - deliver.go hands the statements over, with their speaker (speaker.go, labels.go),
//     stance (stance.go) and the chain (chain.go) from the publishing outlet (outlet.go) on:
//     the newsrooms in it (medium.go), what kind of link the source is (linkkind.go), and
//     whether the word was posted (posted.go).
//
// Both models are linear-chain conditional random fields over hashed features (Lafferty,
// McCallum and Pereira 2001; sequence.go). The second is stacked on the first: it is fitted
// on cues that the first found in texts it had not seen (Wolpert 1992; Cohen and Carvalho
// 2005), and labels roles for one cue at a time, as in semantic role labelling, so that
// statements may share a source, stand in each other's content, or be broken by another.
// training.go shows the rows of units to internal/train/attribution, which fits both.
//
// Spans follow the practice of the PolNeAR corpus (Newell, Margolin and Ruths 2018, "An
// Attribution Relations Corpus for Political News"): a cue is the whole verb group, a
// source the whole noun phrase, a quotation keeps its marks, and other content leaves the
// closing punctuation out.
package quote

import (
	"context"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// New is the quote stage.
func New() text.Stage {
	return With(Models{Cues: lexicon.CueWeights(), Roles: lexicon.RoleWeights()})
}

// With is the quote stage with other models than the lexicon's, for those who fit them.
func With(m Models) text.Stage { return &stage{models: m} }

type stage struct {
	models  Models
	readers sync.Pool // of *reader, for their room
}

func (*stage) Name() string { return "quote" }

func (*stage) Needs() []text.Layer {
	return []text.Layer{text.Sentences, text.Tags, text.Tree, text.Names}
}

func (*stage) Gives() []text.Layer { return []text.Layer{text.Quotations, text.Statements} }

// Read fills d.Quotations and d.Statements.
func (st *stage) Read(ctx context.Context, d *text.Doc) error {
	r, _ := st.readers.Get().(*reader)
	if r == nil {
		r = &reader{cues: newSequence(st.models.Cues), roles: newSequence(st.models.Roles)}
	}
	defer st.readers.Put(r)
	defer r.forget()
	r.begin(d)
	if err := r.read(ctx); err != nil {
		return err
	}
	r.finish()
	return nil
}

// read finds the statements of the document, sentence by sentence.
func (r *reader) read(ctx context.Context) error {
	spoken := r.turns()
	for s := range r.d.Sentences {
		if s%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if spoken == nil || !spoken[s] {
			r.sentence(s)
		}
	}
	return nil
}
