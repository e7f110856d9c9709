package account

// What befalls propositions once they are settled (they are taken back, replaced, denied) is found anew in each account.
// Any rule may say so of any proposition: it is undone before the next account, and what befell otherwise than before
// has the claim looked at again.

// fates are what befell a story's propositions.
type fates struct {
	now, before []befallen
}

// befallen is what befell a proposition.
type befallen struct {
	p    *proposition
	side side
	fate fate
}

// noteFates remembers what befell in this account, and doubts the claims of those to which something else befell in
// the one before.
func (b *builder) noteFates() {
	m := b.memory
	for _, props := range [][]*proposition{b.props, b.counts} {
		for _, p := range props {
			if p.side == p.told && p.fate == (fate{}) {
				continue
			}
			f := befallen{p, p.side, p.fate}
			m.now = append(m.now, f)
			if k := p.known; k.fated > 0 && m.before[k.fated-1] == f {
				k.fated = 0
			} else {
				b.doubt(p.claim)
			}
		}
	}
	for _, f := range m.before {
		if k := f.p.known; k.fated > 0 {
			k.fated = 0
			b.doubt(f.p.claim)
		}
	}
}

// forgetFates has nothing befallen to any proposition.
func (m *fates) forgetFates() {
	m.now, m.before = m.before[:0], m.now
	for i, f := range m.before {
		p := f.p
		p.side, p.fate = p.told, fate{}
		p.known.fated = i + 1
	}
}
