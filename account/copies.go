package account

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// When a sentence of a copy counts as one of the original's.
const sameSentence = 0.75

// roots maps each report that is a copy to the report at the root of its copying. Where
// several originals are told of, the one with the largest share counts.
func roots(copies []hearsay.Copy, present map[string]*doc) map[string]string {
	copies = slices.DeleteFunc(slices.Clone(copies), func(c hearsay.Copy) bool { return present[c.Report] == nil })
	slices.SortFunc(copies, func(a, b hearsay.Copy) int {
		return cmp.Or(cmp.Compare(a.Report, b.Report), -cmp.Compare(a.Share, b.Share), cmp.Compare(a.Of, b.Of))
	})
	of := map[string]string{}
	for _, c := range copies {
		if of[c.Report] == "" && c.Report != c.Of && present[c.Of] != nil {
			of[c.Report] = c.Of
		}
	}
	root := map[string]string{}
	for _, c := range copies {
		r := c.Report
		for range 16 { // a ring of copies ends somewhere
			next, ok := of[r]
			if !ok || next == c.Report {
				break
			}
			r = next
		}
		if r != c.Report {
			root[c.Report] = r
		}
	}
	return root
}

// followCopies ties what a copy says to what its original says, sentence by sentence. A
// copied sentence of which the original makes no proposition makes none here either, and
// a copy's headline is its editor's, not its source's: it makes none. What a copy changed
// in a sentence (a number, a source, a denial, a place) is its own assertion.
func (b *builder) followCopies() {
	if len(b.origin) == 0 {
		return
	}
	originals := map[string][]*doc{}
	for _, d := range b.docs {
		originals[d.report()] = append(originals[d.report()], d)
	}
	for _, d := range b.docs {
		if !d.open {
			continue
		}
		of := originals[b.origin[d.report()]]
		if of == nil {
			continue
		}
		index := sentenceIndex(of)
		props := d.props[:0]
		source := map[int]*sourceSentence{}
		for _, p := range d.props {
			if p.title {
				continue
			}
			s, ok := source[p.sentence]
			if !ok {
				s = index.find(d.same[p.sentence])
				source[p.sentence] = s
			}
			if s != nil {
				switch q := s.taken(p, b.vocab); {
				case q != nil:
					p.copyOf, p.voice = q, q.voice
				case !s.changedBy(p):
					continue
				}
			}
			props = append(props, p)
		}
		d.props = props
	}
}

// sourceSentence is one sentence of an original with what it says.
type sourceSentence struct {
	doc      *doc
	sentence int
	words    string
	props    []*proposition
}

// sourceIndex finds the sentences of a report, over all its versions.
type sourceIndex struct {
	exact map[string]*sourceSentence
	all   []*sourceSentence
}

func sentenceIndex(versions []*doc) *sourceIndex {
	x := &sourceIndex{exact: map[string]*sourceSentence{}}
	for _, d := range versions {
		by := map[int][]*proposition{}
		for _, p := range d.props {
			if !p.title {
				by[p.sentence] = append(by[p.sentence], p)
			}
		}
		for i, words := range d.same {
			if words == "" || d.carried(i) || d.inTitle(d.Reading.Sentences[i]) {
				continue
			}
			s := &sourceSentence{doc: d, sentence: i, words: words, props: by[i]}
			x.all = append(x.all, s)
			if x.exact[words] == nil {
				x.exact[words] = s
			}
		}
	}
	return x
}

// maxScan is how many sentences of an original are held against one of a copy.
const maxScan = 400

// find is the original's sentence that words were taken from; nil where there is none.
func (x *sourceIndex) find(words string) *sourceSentence {
	if s := x.exact[words]; s != nil {
		return s
	}
	var best *sourceSentence
	score := sameSentence
	for i, s := range x.all {
		if i == maxScan {
			break
		}
		if n := overlap(words, s.words); n >= score && (best == nil || n > score) {
			best, score = s, n
		}
	}
	return best
}

// taken is the original's proposition that p was copied from: of the same sort, with the
// most in common; nil where the sentence makes none like it.
func (s *sourceSentence) taken(p *proposition, v *vocabulary) *proposition {
	var best *proposition
	score := 0.0
	for _, q := range s.props {
		if q == p || q.doc == p.doc || (q.figure == nil) != (p.figure == nil) || q.polarity != p.polarity || q.toldAsBackground() != p.background {
			continue
		}
		if q.figure != nil && (q.figure.Counted != p.figure.Counted || q.figure.Quantity != p.figure.Quantity) {
			continue
		}
		if s.words != p.doc.same[p.sentence] && (otherSource(p, q) || q.figure == nil && newNumber(p, wordsAlone(q.quote()))) {
			continue
		}
		if n := 0.01 + v.alike(p, q); n > score {
			best, score = q, n
		}
	}
	return best
}

// toldAsBackground reports whether p was background by its own version.
func (p *proposition) toldAsBackground() bool {
	if p.known == nil {
		return p.background
	}
	return p.known.proposed.background
}

// maxOverlap is how much of two sentences, in bytes, is compared.
const maxOverlap = 1000

// overlap is the share of the shorter sentence's words, in pairs of neighbours, that the longer has too.
// Of a text without end the beginning speaks for the whole.
func overlap(a, b string) float64 {
	x, y := pairs(a[:min(len(a), maxOverlap)]), pairs(b[:min(len(b), maxOverlap)])
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 3 {
		if a == b {
			return 1
		}
		return 0
	}
	in := make(map[string]bool, len(y))
	for _, p := range y {
		in[p] = true
	}
	n := 0
	for _, p := range x {
		if in[p] {
			n++
		}
	}
	return float64(n) / float64(len(x))
}

// pairs are the pairs of neighbouring words of a text whose words single blanks part.
func pairs(s string) []string {
	var ps []string
	first := 0
	for first < len(s) {
		mid := strings.IndexByte(s[first:], ' ')
		if mid < 0 {
			break
		}
		mid += first
		end := strings.IndexByte(s[mid+1:], ' ')
		if end < 0 {
			end = len(s)
		} else {
			end += mid + 1
		}
		ps = append(ps, s[first:end])
		first = mid + 1
	}
	return ps
}
