package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// settleDenials decides what a negated statement is. It is a denial where its source denies
// something, where somebody affirms what it negates, or where what it negates is in dispute.
// Where it answers nobody it is a fact as told: "the guards did not stop the crowd" tells of
// an omission, "nobody is missing" of a state; nobody has claimed the opposite.
func (b *builder) settleDenials() {
	for _, c := range b.denialClaims() {
		if len(c.disputes) > 0 || slices.ContainsFunc(c.props, answers) {
			continue
		}
		for _, p := range c.props {
			if p.denying() {
				p.polarity = hearsay.Affirms
				if p.figure != nil {
					b.totalled = nil // it is one of the totals now
				}
			}
		}
	}
}

// denialClaims are the claims that something denies.
func (b *builder) denialClaims() (claims []*claim) {
	seen := map[*claim]bool{}
	for _, p := range b.rolls[denialRoll] {
		if p.denying() && !seen[p.claim] {
			seen[p.claim] = true
			claims = append(claims, p.claim)
		}
	}
	return claims
}

// answers reports whether p makes of its claim a matter on which there are two sides.
func answers(p *proposition) bool {
	return p.polarity != hearsay.DeniesIt && !p.takesBack || p.refersTo != nil || p.rulesOut || p.rebuts ||
		p.statement != nil && p.statement.Stance == hearsay.Denies
}

// positively is what a denial denies, worded positively in the report's own words: the
// negation taken out, the subject put in brackets where the clause has none. Where that
// can't be done safely it is the denial, marked as one.
func (p *proposition) positively() string {
	if p.rebuts && p.doc.valid(p.matter) {
		return p.matter.In(p.doc.text)
	}
	q := afterRumour(p.named())
	if rest, ok := lexicon.AfterRuledOut(q); ok && p.rulesOut {
		return rest
	}
	negated := p.clause != nil && p.clause.Negated
	out, n := lexicon.WithoutNegation(q)
	if negated && n != 1 || !negated && n != 0 {
		return deniedWords + q + "”"
	}
	opens := p.clause != nil && !p.clause.Head.Empty() && p.clause.Head.Start == p.clause.Start && strings.ToLower(out[:min(1, len(out))]) == out[:min(1, len(out))]
	if p.clause == nil || !opens && !startsWithAuxiliary(out) {
		return out
	}
	if s := p.subjectName(); s != "" {
		return "[" + s + "] " + out
	}
	return deniedWords + q + "”"
}

// deniedWords opens the words of a denial that can't be worded positively.
const deniedWords = "denied: “"

// startsWithAuxiliary reports whether a clause lacks its subject.
func startsWithAuxiliary(clause string) bool {
	w, _, _ := strings.Cut(clause, " ")
	switch w {
	case "had", "has", "have", "was", "were", "is", "are", "did", "would", "will", "been", "being":
		return true
	}
	return false
}

// subjectName names the subject of a clause: as the reading knows it, or by the words that stand
// before the clause in the same content.
func (p *proposition) subjectName() string {
	for _, id := range p.clause.Subject {
		if e := p.doc.entities[id]; e != nil && e.Name != "" {
			return e.Name
		}
	}
	if p.statement == nil {
		return ""
	}
	h := p.statement.Content.Hull()
	if !p.doc.valid(h) || h.Start >= p.Start || h.End < p.Start || p.Start-h.Start > 60 {
		return ""
	}
	before := strings.TrimSpace(strings.TrimPrefix(p.doc.text[h.Start:p.Start], "that "))
	if strings.ContainsAny(before, ",;:\"“”") || strings.Count(before, " ") > 4 {
		return ""
	}
	return before
}

// afterRumour leaves out what says of the words that they are others': "rumours that a
// student had been killed".
func afterRumour(q string) string {
	head, rest, ok := strings.Cut(q, " that ")
	if !ok || strings.Count(head, " ") > 2 {
		return q
	}
	for w := range strings.FieldsSeq(strings.ToLower(head)) {
		if lexicon.PointsBack("the "+w) || lexicon.PointsBack("the "+strings.TrimSuffix(w, "s")) {
			return rest
		}
	}
	return q
}
