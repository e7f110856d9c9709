package token

import "github.com/hearsay-news/hearsay/reading/text"

// What stands behind a stop and the mark that closes a quotation or an aside may belong
// to the same sentence.

// saidAfter reports whether a name and a verb of saying follow from token i on: they
// belong to the question or shout before them. A capital on a word that is no name begins
// a sentence: “Why?” The mayor said nothing.
func (s *Stage) saidAfter(d *text.Doc, i, n int) bool {
	if s.openerAt(d, i) {
		return false
	}
	for j := i; j < n && j < i+8; j++ {
		t := &d.Tokens[j]
		if j > i && s.words.Saying.Has(t.Lower) {
			return true
		}
		if stopOf(t.In(d.Text)) == period || t.In(d.Text) == "," && j == i {
			return false
		}
	}
	return false
}

// saidBriefly reports whether nothing but a name and a verb of saying stands before the
// next stop from token i on: “We go.” Hall said.
func (s *Stage) saidBriefly(d *text.Doc, i, n int) bool {
	for j := i; j+1 < n && j < i+6; j++ {
		t := &d.Tokens[j]
		if j > i && s.words.Saying.Has(t.Lower) {
			return stopOf(d.Tokens[j+1].In(d.Text)) == period
		}
		if !capitalised(t.In(d.Text)) {
			return false
		}
	}
	return false
}

// maxByline is how many tokens the name behind a quotation may have.
const maxByline = 8

// byline reports whether the tokens [i, n), which end a paragraph, are a name alone.
func byline(d *text.Doc, i, n int) bool {
	if i >= n || n-i > maxByline {
		return false
	}
	for j := i; j < n; j++ {
		w := d.Tokens[j].In(d.Text)
		if !capitalised(w) && w != "," && !digit(w[0]) && !(j == n-1 && w == ".") && j != i+1 && j != i+2 {
			return false
		}
	}
	return capitalised(d.Tokens[i].In(d.Text))
}

// maxAside is how many tokens an aside in brackets is looked through.
const maxAside = 16

// runsOnBehind reports whether the sentence goes on behind the bracket that opens at
// token i: "the play Who Is It? (1965), and".
func (s *Stage) runsOnBehind(d *text.Doc, i, n int) bool {
	for j := i + 1; j < n && j < i+maxAside; j++ {
		switch d.Tokens[j].In(d.Text) {
		case ")", "]":
			if j+1 >= n {
				return false
			}
			next := d.Tokens[j+1].In(d.Text)
			return next == "," || next == "." || next == ";" || startsSmall(next)
		}
	}
	return false
}
