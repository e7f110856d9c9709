package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// register tells who is who in a story: who has which name or office, which outlets report on it and are
// credited. It is written version by version, in order.
type register struct {
	bodies  map[string]hearsay.Entity   // by key: the most telling entity of that key in the story
	offices map[string][]hearsay.Entity // office → those named as its holders

	outlets     map[string]string // the story's outlets that report on others, by plain name
	outletNames []string          // their plain names, in order of appearance

	creditNames map[string][]creditName // outlets and agencies that a credit line may name, by their first word
	credits     []string                // these names, in order of appearance

	crediting crediting
	asking    *inquiry // where it is noted what is looked up; nil where it isn't
	renewed   renewal
}

// inquiry is what was looked up in the register for the voices of a version.
type inquiry struct {
	bodies, offices map[string]bool
	names           []string // that may be outlets'
}

// renewal is what of the register has changed since the account before.
type renewal struct {
	all                      bool
	bodies, offices, outlets []string
}

// concerns reports whether what has changed was asked for.
func (n *renewal) concerns(q *inquiry) bool {
	return n.all || slices.ContainsFunc(n.bodies, func(key string) bool { return q.bodies[key] }) ||
		slices.ContainsFunc(n.offices, func(office string) bool { return q.offices[office] }) ||
		slices.ContainsFunc(n.outlets, func(o string) bool {
			return slices.ContainsFunc(q.names, func(name string) bool { return name == o || within(name, o) })
		})
}

// body is the most telling entity of a key.
func (r *register) body(key string) (hearsay.Entity, bool) {
	if r.asking != nil {
		r.asking.bodies[key] = true
	}
	e, ok := r.bodies[key]
	return e, ok
}

// holders are those named as holders of an office.
func (r *register) holders(office string) []hearsay.Entity {
	if r.asking != nil {
		r.asking.offices[office] = true
	}
	return r.offices[office]
}

func newRegister() *register {
	return &register{
		bodies: map[string]hearsay.Entity{}, offices: map[string][]hearsay.Entity{}, outlets: map[string]string{},
		creditNames: map[string][]creditName{},
	}
}

// meet brings the register up to date: it goes on where it ended, or begins anew where other versions come first
// now.
func (b *builder) meet() {
	m := b.memory
	m.turn++
	n := len(m.met)
	var old *register
	if n > len(b.docs) || !slices.Equal(m.met, b.docs[:n]) {
		old, m.register, n = m.register, newRegister(), 0
		m.vocab.forgetNames()
	}
	m.renewed = renewal{}
	for _, d := range b.docs[n:] {
		m.vocab.noteNames(d.Reading)
		m.meet(d)
	}
	if old != nil {
		m.renewed = m.register.since(old)
	}
	m.met = append(m.met[:0], b.docs...)
}

// since is what of the register is otherwise than in another.
func (r *register) since(old *register) (n renewal) {
	for key, e := range r.bodies {
		if was, ok := old.bodies[key]; !ok || was != e {
			n.bodies = append(n.bodies, key)
		}
	}
	for key := range old.bodies {
		if _, ok := r.bodies[key]; !ok {
			n.bodies = append(n.bodies, key)
		}
	}
	for office, holders := range r.offices {
		if !slices.Equal(old.offices[office], holders) {
			n.offices = append(n.offices, office)
		}
	}
	for office := range old.offices {
		if r.offices[office] == nil {
			n.offices = append(n.offices, office)
		}
	}
	added, inOrder := news(old.outletNames, r.outletNames)
	n.outlets, n.all = added, !inOrder
	for name, shown := range r.outlets {
		n.all = n.all || old.outlets[name] != "" && old.outlets[name] != shown
	}
	return n
}

// news are the lines of a list that another has not; inOrder is whether the list has all of the other's, in their
// order.
func news(old, now []string) (added []string, inOrder bool) {
	for _, line := range now {
		if len(old) > 0 && old[0] == line {
			old = old[1:]
		} else {
			added = append(added, line)
		}
	}
	return added, len(old) == 0
}

// meet notes who is met in a version.
func (r *register) meet(d *doc) {
	v := &d.Version
	if v.Kind != hearsay.SocialOutlet {
		for _, n := range []string{v.Outlet, d.learnt.credit} {
			if n = strings.TrimPrefix(wordsAlone(n), "the "); n != "" {
				r.credit(n)
			}
		}
	}
	if v.Outlet != "" && !v.Kind.SpeaksForItself() {
		if plain := plainName(v.Outlet); r.outlets[plain] == "" {
			r.outlets[plain] = v.Outlet
			r.outletNames = append(r.outletNames, plain)
			r.renewed.outlets = append(r.renewed.outlets, plain)
		}
	}
	for i := range d.Reading.Entities {
		e := d.Reading.Entities[i]
		if known, ok := r.bodies[e.Key]; e.Key != "" && (!ok || telling(e) > telling(known)) {
			r.bodies[e.Key] = e
			r.renewed.bodies = append(r.renewed.bodies, e.Key)
		}
		r.noteOffice(e)
	}
}

// credit notes a name that a credit line may have.
func (r *register) credit(name string) {
	first, _, _ := strings.Cut(name, " ")
	words := " " + name + " "
	if slices.ContainsFunc(r.creditNames[first], func(c creditName) bool { return c.words == words }) {
		return
	}
	r.credits = append(r.credits, name)
	r.creditNames[first] = append(r.creditNames[first], creditName{len(r.credits), words})
}

// newlyCredited reports whether d has a short sentence that may be a credit line by a name that the register has
// only got since, or whether the names come in another order now.
func (r *register) newlyCredited(d *doc) bool {
	if c := &r.crediting; c.now != len(r.credits) || c.known != len(d.credits) || c.first != firstOf(d.credits) {
		*c = crediting{known: len(d.credits), first: firstOf(d.credits), now: len(r.credits)}
		c.added, c.inOrder = news(d.credits, r.credits)
	}
	d.credits = r.credits
	return !r.crediting.inOrder || slices.ContainsFunc(r.crediting.added, d.mayCredit)
}

// crediting is how one list of names to credit, which most versions were held against, stands to the register's.
type crediting struct {
	first      *string // of the list
	known, now int     // how many names these have
	added      []string
	inOrder    bool
}

func firstOf(list []string) *string {
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

// mayCredit reports whether one of d's sentences that are short enough for a credit line has a name in it.
func (d *doc) mayCredit(name string) bool {
	if d.creditable == nil {
		d.creditable = []string{}
		for _, words := range d.same {
			if words != "" && len(words) <= creditLong {
				d.creditable = append(d.creditable, " "+words+" ")
			}
		}
	}
	name = " " + name + " "
	return slices.ContainsFunc(d.creditable, func(words string) bool { return strings.Contains(words, name) })
}
