package token

import "github.com/hearsay-news/hearsay/reading/text"

// writesSmall reports whether whoever wrote the document begins sentences with small
// letters, as many do in posts and mails: more words behind a full stop, at the start of
// a paragraph, and more of the first person, are written small than with a capital.
func writesSmall(d *text.Doc) bool {
	small, capital := 0, 0
	at := 0 // of Paragraphs
	for i := range d.Tokens {
		t := &d.Tokens[i]
		c := d.Text[t.Start]
		opens := at < len(d.Paragraphs) && t.Start >= d.Paragraphs[at].Start
		for at < len(d.Paragraphs) && t.Start >= d.Paragraphs[at].Start {
			at++
		}
		alone := t.Len() == 1 && (c == 'i' || c == 'I')
		if !opens && !alone && (i == 0 || !ender(d.Text, &d.Tokens[i-1]) || d.Tokens[i-1].End == t.Start) {
			continue
		}
		switch {
		case startsSmall(t.In(d.Text)):
			small++
		case upper(c):
			capital++
		}
	}
	return small > capital
}

// ender reports whether token t is a plain stop.
func ender(s string, t *text.Token) bool {
	c := s[t.Start]
	return t.Len() == 1 && (c == '.' || c == '?' || c == '!')
}
