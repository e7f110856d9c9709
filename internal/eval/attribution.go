package eval

import (
	"fmt"
	"path/filepath"
	"slices"
	"sort"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Attribution scores statements against the attributions that annotators marked in the
// texts in dir (see [Attributions]): who says what.
//
//   - exact: F1 over the spans of a role, all pieces equal; a span that several
//     attributions share counts once;
//   - partial: F1 over aligned spans, each by the share of its words inside the other;
//   - attr: F1 of attributions whose contents share a word and whose sources have the same
//     head word; attr half: and whose contents' words agree by half (Dice); attr exact:
//     all three roles equal but for marks at their edges;
//   - direct speaker: of the attributions whose content stands in quotation marks, how
//     many get the right source; direct found: how many are found at all.
func Attribution(dir string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	gold, err := Attributions(dir)
	if err != nil {
		return nil, err
	}
	var total attributionScore
	for _, g := range gold {
		d, err := read(g.Version)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Version.ID, err)
		}
		predicted := make([]GoldStatement, len(d.Statements))
		for i, s := range d.Statements {
			predicted[i] = GoldStatement{Source: s.Source, Cue: s.Cue, Content: s.Content}
		}
		total.add(newAttributionText(g.Version.Body), predicted, g.Attributions)
	}
	return total.rows(filepath.Base(filepath.Dir(dir)), filepath.Base(dir)), nil
}

// A tally counts what is right among the predicted and among the gold; partly right
// counts in parts.
type tally struct {
	rightP, predicted, rightG, gold float64
}

func (t *tally) add(rightP, predicted, rightG, gold float64) {
	t.rightP += rightP
	t.predicted += predicted
	t.rightG += rightG
	t.gold += gold
}

func (t tally) f1() float64 {
	p, r := portion(t.rightP, t.predicted, t.gold), portion(t.rightG, t.gold, t.predicted)
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// portion is right of all; of nothing it is 1 where the other side has nothing either.
func portion(right, all, other float64) float64 {
	switch {
	case all > 0:
		return right / all
	case other > 0:
		return 0
	}
	return 1
}

// attributionScore is the sum over documents.
type attributionScore struct {
	exact, partial                 [3]tally
	attr, half, whole              tally
	direct, directFound, directAll int
}

var attributionRoles = [3]string{"source", "cue", "content"}

func (a *GoldStatement) roles() [3]*hearsay.Spans {
	return [3]*hearsay.Spans{&a.Source, &a.Cue, &a.Content}
}

func (sc *attributionScore) rows(corpus, split string) []Row {
	var rows []Row
	row := func(metric string, value float64, n float64) {
		rows = append(rows, Row{Task: "statements", Corpus: corpus, Split: split, Metric: metric, Value: value, N: int(n)})
	}
	for i, role := range attributionRoles {
		row(role+" exact F1", sc.exact[i].f1(), sc.exact[i].gold)
		row(role+" partial F1", sc.partial[i].f1(), sc.partial[i].gold)
	}
	row("attr F1", sc.attr.f1(), sc.attr.gold)
	row("attr half F1", sc.half.f1(), sc.half.gold)
	row("attr exact F1", sc.whole.f1(), sc.whole.gold)
	all := float64(sc.directAll)
	row("direct speaker", portion(float64(sc.direct), all, 0), all)
	row("direct found", portion(float64(sc.directFound), all, 0), all)
	return rows
}

// A scored attribution is one with what its comparison needs.
type scored struct {
	GoldStatement
	content, source []int // words
	head            int
	trimmed         [3]hearsay.Spans
}

func (sc *attributionScore) add(t *attributionText, predicted, gold []GoldStatement) {
	p, g := prepare(t, predicted), prepare(t, gold)
	for i := range attributionRoles {
		sc.addRole(i, t, distinct(p, i), distinct(g, i))
	}
	p, g = withContent(p), withContent(g)
	sc.addWhole(p, g)
	sc.addDirect(t, p, g)
}

// prepare normalises attributions and leaves repeated ones out.
func prepare(t *attributionText, as []GoldStatement) []scored {
	var out []scored
	for _, a := range as {
		s := scored{}
		empty := true
		for i, role := range a.roles() {
			*s.roles()[i] = t.norm(*role)
			empty = empty && len(*s.roles()[i]) == 0
		}
		if empty || slices.ContainsFunc(out, func(o scored) bool { return o.same(&s) }) {
			continue
		}
		s.content, s.source, s.head = t.words(s.Content), t.words(s.Source), t.head(s.Source)
		for i, role := range s.roles() {
			s.trimmed[i] = t.trimmed(*role)
		}
		out = append(out, s)
	}
	return out
}

func (s *scored) same(o *scored) bool {
	for i, role := range s.roles() {
		if !slices.Equal(*role, *o.roles()[i]) {
			return false
		}
	}
	return true
}

func withContent(as []scored) []scored {
	return slices.DeleteFunc(slices.Clone(as), func(s scored) bool { return len(s.Content) == 0 })
}

// distinct is the different spans of one role, in text order.
func distinct(as []scored, role int) []hearsay.Spans {
	var out []hearsay.Spans
	for i := range as {
		if s := *as[i].roles()[role]; len(s) > 0 {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, compareSpans)
	return slices.CompactFunc(out, slices.Equal)
}

func compareSpans(a, b hearsay.Spans) int {
	return slices.CompareFunc(a, b, func(x, y hearsay.Span) int {
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return x.End - y.End
	})
}

func (sc *attributionScore) addRole(role int, t *attributionText, p, g []hearsay.Spans) {
	right := 0.0
	for _, s := range p {
		if slices.ContainsFunc(g, func(o hearsay.Spans) bool { return slices.Equal(s, o) }) {
			right++
		}
	}
	np, ng := float64(len(p)), float64(len(g))
	sc.exact[role].add(right, np, right, ng)

	wp, wg := wordLists(t, p), wordLists(t, g)
	type pair struct {
		i, j, common int
		dice         float64
	}
	var pairs []pair
	for i := range wp {
		for j := range wg {
			if c := common(wp[i], wg[j]); c > 0 {
				pairs = append(pairs, pair{i, j, c, 2 * float64(c) / float64(len(wp[i])+len(wg[j]))})
			}
		}
	}
	sort.SliceStable(pairs, func(a, b int) bool { return pairs[a].dice > pairs[b].dice })
	usedP, usedG := make([]bool, len(wp)), make([]bool, len(wg))
	rightP, rightG := 0.0, 0.0
	for _, m := range pairs {
		if usedP[m.i] || usedG[m.j] {
			continue
		}
		usedP[m.i], usedG[m.j] = true, true
		rightP += float64(m.common) / float64(len(wp[m.i]))
		rightG += float64(m.common) / float64(len(wg[m.j]))
	}
	sc.partial[role].add(rightP, np, rightG, ng)
}

func wordLists(t *attributionText, ss []hearsay.Spans) [][]int {
	out := make([][]int, len(ss))
	for i, s := range ss {
		out[i] = t.words(s)
	}
	return out
}

// common counts what two ascending lists share.
func common(a, b []int) int {
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return n
}

// headsMatch reports whether each source holds the other's head, or both are empty.
func headsMatch(p, g *scored) bool {
	if p.head < 0 || g.head < 0 {
		return p.head < 0 && g.head < 0
	}
	return slices.Contains(p.source, g.head) && slices.Contains(g.source, p.head)
}

func (sc *attributionScore) addWhole(p, g []scored) {
	n := len(p)
	attr, half, whole := make([][]int, n), make([][]int, n), make([][]int, n)
	for i := range p {
		for j := range g {
			c := common(p[i].content, g[j].content)
			if c == 0 {
				continue
			}
			if headsMatch(&p[i], &g[j]) {
				attr[i] = append(attr[i], j)
				if 4*c >= len(p[i].content)+len(g[j].content) {
					half[i] = append(half[i], j)
				}
			}
			equal := true
			for r := range attributionRoles {
				equal = equal && slices.Equal(p[i].trimmed[r], g[j].trimmed[r])
			}
			if equal {
				whole[i] = append(whole[i], j)
			}
		}
	}
	np, ng := float64(n), float64(len(g))
	for _, m := range []struct {
		t     *tally
		edges [][]int
	}{{&sc.attr, attr}, {&sc.half, half}, {&sc.whole, whole}} {
		right := float64(matching(m.edges, len(g)))
		m.t.add(right, np, right, ng)
	}
}

// matching is the size of a largest one-to-one matching (Kuhn's augmenting paths).
func matching(edges [][]int, n int) int {
	of := make([]int, n)
	for j := range of {
		of[j] = -1
	}
	var seen []bool
	var try func(i int) bool
	try = func(i int) bool {
		for _, j := range edges[i] {
			if seen[j] {
				continue
			}
			seen[j] = true
			if of[j] < 0 || try(of[j]) {
				of[j] = i
				return true
			}
		}
		return false
	}
	size := 0
	for i := range edges {
		seen = make([]bool, n)
		if try(i) {
			size++
		}
	}
	return size
}

func (sc *attributionScore) addDirect(t *attributionText, p, g []scored) {
	for j := range g {
		gold := &g[j]
		if len(gold.Source) == 0 || len(gold.content) < 3 {
			continue
		}
		quoted := 0
		for _, i := range gold.content {
			if t.quoted[i] {
				quoted++
			}
		}
		if float64(quoted) < 0.9*float64(len(gold.content)) {
			continue
		}
		sc.directAll++
		var best *scored
		for i := range p {
			if best == nil || moreLike(gold, &p[i], best) {
				best = &p[i]
			}
		}
		if best == nil || common(best.content, gold.content) == 0 {
			continue
		}
		sc.directFound++
		if headsMatch(best, gold) {
			sc.direct++
		} else if best.head >= 0 {
			if w := t.form(best.head); w == t.form(gold.head) && !pronouns[w] {
				sc.direct++
			}
		}
	}
}

// moreLike reports whether a shares more of gold's content than b; of equals the one with
// a source wins, then the shorter.
func moreLike(gold, a, b *scored) bool {
	ca, cb := common(a.content, gold.content), common(b.content, gold.content)
	if ca != cb {
		return ca > cb
	}
	if sa, sb := len(a.Source) > 0, len(b.Source) > 0; sa != sb {
		return sa
	}
	return len(a.content) < len(b.content)
}
