package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// post is the link of a word that was posted: its source is a handle, the cue says so
// ("tweeted"), or what stands beside it does ("wrote on X", "In a video posted online").
func (v *voice) post(st *said) hearsay.Link {
	d := v.d
	if strings.HasPrefix(st.source.In(d.Text), "@") {
		return hearsay.Link{Name: "post", Kind: hearsay.PostLink}
	}
	if v.words.Posting(st.lemma) {
		name := "tweet"
		if !strings.HasSuffix(st.lemma, "tweet") {
			name = "post"
		}
		return hearsay.Link{Name: name, Kind: hearsay.PostLink}
	}
	s := d.Sentences[st.sentence]
	content := st.content.Hull()
	for i := st.head + 1; i+1 < s.Last && i < st.head+12; i++ {
		if v.inQuote(i) || d.Tokens[i].Lower == "that" || st.content[0].Contains(d.Tokens[i].Span) {
			break
		}
		if l := v.postAt(i, s); l.Name != "" {
			return l
		}
	}
	// Before the cue: an opening phrase ("In a post on Friday, …"), outside of the content.
	for i := s.First; i < st.head && i < s.First+8 && !content.Contains(d.Tokens[i].Span) && !v.inQuote(i); i++ {
		if l := v.postAt(i, s); l.Name != "" {
			return l
		}
	}
	return hearsay.Link{}
}

// postAt is the link of a phrase at token i that names where a thing was posted, or a
// recording that was.
func (v *voice) postAt(i int, s text.Sentence) hearsay.Link {
	d := v.d
	if w := d.Tokens[i].Lower; w != "on" && w != "in" && w != "via" && w != "through" {
		return hearsay.Link{}
	}
	for j := i + 1; j < s.Last && j < i+5; j++ {
		t := &d.Tokens[j]
		switch {
		case t.Tag == text.PUNCT || v.inQuote(j):
			return hearsay.Link{}
		case v.words.PostPlace(t.Lower) && (t.Lower != "x" || d.Word(j) == "X") && (t.Lower != "truth" || d.Word(j) == "Truth"):
			return hearsay.Link{Name: "post", Kind: hearsay.PostLink}
		case lexicon.SayingOf(t.Lemma)&lexicon.Recording != 0:
			if j+1 < s.Last && (v.words.Posting(d.Tokens[j+1].Lemma) || v.words.Issues(d.Tokens[j+1].Lemma) || d.Tokens[j+1].Lower == "shared" || d.Tokens[j+1].Lower == "message") {
				return hearsay.Link{Name: t.Lemma, Kind: hearsay.PostLink}
			}
		}
	}
	return hearsay.Link{}
}
