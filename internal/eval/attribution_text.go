package eval

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// An attributionText is a text as the scoring of attributions sees it: cut into words by
// one fixed rule, so that no system's own tokens count, with what stands in quotation marks.
type attributionText struct {
	text   string
	tokens []hearsay.Span
	word   []bool // whether the token has a letter or digit
	quoted []bool // whether the token starts inside double quotation marks
}

func newAttributionText(t string) *attributionText {
	a := &attributionText{text: t}
	for i := 0; i < len(t); {
		r, n := utf8.DecodeRuneInString(t[i:])
		switch {
		case alnum(r):
			end := i + n
			for end < len(t) {
				c, m := utf8.DecodeRuneInString(t[end:])
				if alnum(c) {
					end += m
					continue
				}
				next, _ := utf8.DecodeRuneInString(t[end+m:])
				if !strings.ContainsRune(".'’-&/", c) || !alnum(next) {
					break
				}
				end += m
			}
			a.tokens, a.word = append(a.tokens, hearsay.Span{Start: i, End: end}), append(a.word, true)
			i = end
		case unicode.IsSpace(r):
			i += n
		default:
			a.tokens, a.word = append(a.tokens, hearsay.Span{Start: i, End: i + n}), append(a.word, false)
			i += n
		}
	}
	a.quoted = make([]bool, len(a.tokens))
	a.markQuoted()
	return a
}

func alnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// markQuoted pairs double quotation marks line by line; one that stays open reaches to
// the end of its line.
func (a *attributionText) markQuoted() {
	t := a.text
	var inside []hearsay.Span
	open := -1
	shut := func(end int) {
		if open >= 0 {
			inside = append(inside, hearsay.Span{Start: open, End: end})
		}
		open = -1
	}
	for i := 0; i < len(t); {
		r, n := utf8.DecodeRuneInString(t[i:])
		pair := strings.HasPrefix(t[i:], "``") || strings.HasPrefix(t[i:], "''")
		if pair {
			n = 2
		}
		switch {
		case r == '\n':
			shut(i)
		case r == '“' || r == '„' || r == '«' || strings.HasPrefix(t[i:], "``") || strings.HasPrefix(t[i:], "''") && open < 0:
			if open < 0 {
				open = i
			}
		case r == '”' || r == '»' || pair:
			shut(i + n)
		case r == '"':
			if open < 0 {
				open = i
			} else {
				shut(i + 1)
			}
		}
		i += n
	}
	shut(len(t))
	k := 0
	for i, tok := range a.tokens {
		for k < len(inside) && inside[k].End <= tok.Start {
			k++
		}
		a.quoted[i] = k < len(inside) && inside[k].Start <= tok.Start
	}
}

// norm trims the pieces of a span and joins those that only white space parts.
func (a *attributionText) norm(ss hearsay.Spans) hearsay.Spans {
	var out hearsay.Spans
	for _, s := range ss {
		in := s.In(a.text)
		s.Start += len(in) - len(strings.TrimLeftFunc(in, unicode.IsSpace))
		s.End = s.Start + len(strings.TrimSpace(in))
		if s.End > s.Start {
			out = append(out, s)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Start < out[j].Start || out[i].Start == out[j].Start && out[i].End < out[j].End
	})
	return a.joined(out, func(r rune) bool { return unicode.IsSpace(r) })
}

// joined joins neighbouring pieces that only characters of one kind part.
func (a *attributionText) joined(ss hearsay.Spans, parts func(rune) bool) hearsay.Spans {
	var out hearsay.Spans
	for _, s := range ss {
		if n := len(out) - 1; n >= 0 && (s.Start <= out[n].End || strings.TrimFunc(a.text[out[n].End:s.Start], parts) == "") {
			out[n].End = max(out[n].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// trimmed leaves out marks and spaces at the edges of the pieces.
func (a *attributionText) trimmed(ss hearsay.Spans) hearsay.Spans {
	const edge = " \t\r\n\u00a0\"“”„«»'‘’`.,;:!?-–—…()[]"
	isEdge := func(r rune) bool { return strings.ContainsRune(edge, r) }
	var out hearsay.Spans
	for _, s := range ss {
		in := s.In(a.text)
		s.Start += len(in) - len(strings.TrimLeftFunc(in, isEdge))
		s.End = s.Start + len(strings.TrimFunc(in, isEdge))
		if s.End > s.Start {
			out = append(out, s)
		}
	}
	return a.joined(out, isEdge)
}

// touched lists the tokens that the pieces of a span touch, in order.
func (a *attributionText) touched(ss hearsay.Spans) []int {
	var out []int
	for _, s := range ss {
		i := sort.Search(len(a.tokens), func(i int) bool { return a.tokens[i].End > s.Start })
		for ; i < len(a.tokens) && a.tokens[i].Start < s.End; i++ {
			if len(out) == 0 || out[len(out)-1] != i {
				out = append(out, i)
			}
		}
	}
	return out
}

// words lists the words that a span touches; its marks where it has no word.
func (a *attributionText) words(ss hearsay.Spans) []int {
	all := a.touched(ss)
	out := make([]int, 0, len(all))
	for _, i := range all {
		if a.word[i] {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		out = all
	}
	slices.Sort(out)
	return slices.Compact(out)
}

var (
	afterSourceHead = wordSet(`of in at for from with to on who whom which that by whose and or as about against
		among inside near under over between behind based including such like than where after before`)
	beforeSourceHead = wordSet("the a an some many most all both several one two three few")
	pronouns         = wordSet(`he she they it i we you who which that his her their its my our your this these those
		him them us me one some many others himself herself themselves`)
)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// head is the head word of a source by one fixed rule: the last word before the first
// comma, dash, bracket, preposition or relative word that follows a content word; -1 for
// an empty span.
func (a *attributionText) head(ss hearsay.Spans) int {
	head, seen := -1, false
	for _, i := range a.touched(ss) {
		w := strings.ToLower(a.tokens[i].In(a.text))
		if !a.word[i] {
			if seen && strings.Contains(",;:—–-([", w) {
				break
			}
			continue
		}
		if afterSourceHead[w] {
			if seen {
				break
			}
			if head < 0 {
				head = i
			}
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(a.text[:a.tokens[i].Start])
		if w == "s" && (before == '\'' || before == '’') {
			continue
		}
		head, seen = i, seen || !beforeSourceHead[w]
	}
	return head
}

// form is a word without a possessive ending.
func (a *attributionText) form(i int) string {
	w := strings.ReplaceAll(strings.ToLower(a.tokens[i].In(a.text)), "’", "'")
	return strings.TrimSuffix(w, "'s")
}
