// Package texttest makes working documents by hand, so that a stage's tests rest on the
// layers that they name and not on what a tagger happens to find.
package texttest

import (
	"fmt"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Doc makes a document of sentences, each a paragraph, in the notation form/TAG/lemma with
// spaces between tokens: "The/DET blast/NOUN killed/VERB/kill three/NUM ./PUNCT". The
// lemma may be left out where it is the form in lower case. A sentence that begins with
// "# " is the headline. It panics on a token without a tag.
func Doc(v hearsay.Version, sentences ...string) *text.Doc {
	var body strings.Builder
	d := &text.Doc{Version: &v}
	for s, notation := range sentences {
		notation, title := strings.CutPrefix(notation, "# ")
		if s > 0 {
			body.WriteString("\n\n")
		}
		sentence := text.Sentence{First: len(d.Tokens), Paragraph: s, Title: title}
		sentence.Start = body.Len()
		for i, item := range strings.Fields(notation) {
			parts := strings.SplitN(item, "/", 3)
			if len(parts) < 2 {
				panic(fmt.Sprintf("texttest: %q has no tag", item))
			}
			if i > 0 {
				body.WriteByte(' ')
			}
			t := text.Token{Lower: strings.ToLower(parts[0]), Lemma: strings.ToLower(parts[0]), Tag: text.Tag(parts[1]), Head: -1, Sentence: s}
			if len(parts) == 3 {
				t.Lemma = parts[2]
			}
			t.Start = body.Len()
			body.WriteString(parts[0])
			t.End = body.Len()
			d.Tokens = append(d.Tokens, t)
		}
		sentence.Last, sentence.End = len(d.Tokens), body.Len()
		d.Sentences = append(d.Sentences, sentence)
		d.Paragraphs = append(d.Paragraphs, sentence.Span)
		if title {
			d.Title = sentence.Span
		}
	}
	d.Text = body.String()
	v.Body = d.Text
	return d
}

// Find is the first stretch of the document's text that reads s. It panics where there is none.
func Find(d *text.Doc, s string) hearsay.Span {
	i := strings.Index(d.Text, s)
	if i < 0 {
		panic(fmt.Sprintf("texttest: %q doesn't stand in %q", s, d.Text))
	}
	return hearsay.Span{Start: i, End: i + len(s)}
}

// Mention adds an entity of that name and a mention of it where the name first stands, and
// returns its id. Mentions have to be added in text order.
func Mention(d *text.Doc, name string, kind hearsay.EntityKind) string {
	id := d.AddEntity(hearsay.Entity{Name: name, Kind: kind, Named: true})
	d.Mentions = append(d.Mentions, hearsay.Mention{Span: Find(d, name), Entity: id, Form: hearsay.NameMention})
	return id
}

// Said adds a statement with the given words as source, cue and content. Any may be empty.
func Said(d *text.Doc, source, cue, content, speaker string, stance hearsay.Stance) {
	spans := func(s string) hearsay.Spans {
		if s == "" {
			return nil
		}
		return hearsay.Spans{Find(d, s)}
	}
	d.Statements = append(d.Statements, hearsay.Statement{
		ID:     fmt.Sprintf("s%d", len(d.Statements)+1),
		Source: spans(source), Cue: spans(cue), Content: spans(content),
		Speaker: speaker, Stance: stance,
	})
}
