package account

import "slices"

// A story's account is made again whenever a report comes in. What its versions tell and who is who in the story
// is remembered from one time to the next. All that is remembered is a function of what it is made of, and is
// made anew where that has changed: an account never hangs on what was asked before.

// lists are the propositions of a story, in order.
type lists struct {
	told   []*proposition            // as proposed, while versions are gone through
	props  []*proposition            // those that stand for themselves
	counts []*proposition            // counts of other things, that clauses among props carry
	rolls  [rollCount][]*proposition // of props, what is of interest to each rule
}

// empty has the lists begin anew.
func (l *lists) empty() {
	l.told, l.props, l.counts = l.told[:0], l.props[:0], l.counts[:0]
	for i := range l.rolls {
		l.rolls[i] = l.rolls[i][:0]
	}
}

// memory is what is remembered of a story.
type memory struct {
	*register
	vocab   *vocabulary
	read    map[*learnt]*doc
	met     []*doc // of which the register tells
	order   []*doc // the versions of the account before
	counted []*doc // those that were counted for the weights
	fates
	lists
	fits []covered // room for what a withdrawal takes back
	room edgeRoom
	kinship
	topic
	board      board
	replacings map[seriesKey]*replacing
	replayed   replay
	replays    bool             // it is of a story that is only grouped
	earlier    []int64          // the days that were background
	voices     map[voice]*voice // each once
	index      index
	log        log
	wordsShown numbers // lines by which claims are told
	contents   numbers // of propositions
	nouns      numbers // that propositions number
	turn       int     // how many accounts were made
	numbered   uint64  // how many propositions were linked
}

func newMemory() *memory {
	return &memory{register: newRegister(), vocab: newVocabulary(), read: map[*learnt]*doc{}, wordsShown: numbers{}, contents: numbers{}, nouns: numbers{}, voices: map[voice]*voice{}}
}

// doc is a version's doc, with its neighbours and what later steps found about it forgotten.
func (m *memory) doc(r *Read, l *learnt) *doc {
	d := m.read[l]
	if d == nil {
		d = newDoc(r, l)
		m.read[l] = d
	}
	d.Read, d.before, d.after, d.stale = r, nil, nil, nil
	return d
}

// forget drops what is remembered of versions that are not among docs.
func (m *memory) forget(docs []*doc) {
	if len(docs) == len(m.read) {
		return
	}
	kept := make(map[*learnt]*doc, len(docs))
	for _, d := range docs {
		kept[d.learnt] = d
	}
	m.read = kept
}

// proposals are the propositions of a version as they were proposed, before any later step changed them.
type proposals struct {
	made       bool
	behind     *doc // the version before it
	claims     []proposed
	asides     []proposed     // the counts that clauses among these carry
	told       []*proposition // the claims as they were proposed
	recalled   []recollection
	inquiry    *inquiry // what was looked up for its voices; nil where they are still to be found
	credits    []string // the register's, when it was last held against them
	creditable []string // its sentences that may be credit lines, between blanks; made when asked for
}

// proposed is a proposition and what it was when it was proposed.
type proposed struct {
	p  *proposition
	as proposition
}

// recollection is what was found when a version's words pointed back at what other reports told.
type recollection struct {
	in    func(told []*proposition) *proposition
	found *proposition
}

// recall looks for something among what was told before d, as it was proposed.
func (b *builder) recall(d *doc, in func(told []*proposition) *proposition) *proposition {
	found := in(b.told)
	d.recalled = append(d.recalled, recollection{in, found})
	if found == nil {
		return nil
	}
	return found.known.live
}

// stillProposed reports whether the propositions that are kept of d are those that would be proposed now. What was
// told before it is looked through again only where that has changed.
func (b *builder) stillProposed(d *doc, asBefore bool) bool {
	if !d.made || d.behind != d.before || b.newlyCredited(d) {
		return false
	}
	return asBefore || !slices.ContainsFunc(d.recalled, func(r recollection) bool { return r.in(b.told) != r.found })
}

// keep remembers what was proposed of d, which is to be settled.
func (b *builder) keep(d *doc) {
	d.made, d.behind, d.credits, d.open = true, d.before, b.credits, true
	d.claims, d.asides = asProposed(d.props), asProposed(d.counts)
	d.told = make([]*proposition, len(d.claims))
	for i := range d.claims {
		d.told[i] = &d.claims[i].as
	}
	d.has, d.corrects = d.termsHad(), d.hasCorrection()
}

func asProposed(props []*proposition) []proposed {
	kept := make([]proposed, len(props))
	for i, p := range props {
		p.known, p.told = &known{live: p}, p.side
		kept[i] = proposed{p, *p}
		p.known.proposed = &kept[i].as
	}
	return kept
}

// remember has p, which was proposed after all others, known as it is.
func remember(p *proposition) {
	p.known, p.told = &known{live: p}, p.side
	as := *p
	p.known.proposed = &as
}

// restore makes d's propositions again what they were when they were proposed.
func (d *doc) restore() {
	d.props, d.counts = d.props[:0], d.counts[:0]
	for i := range d.claims {
		k := &d.claims[i]
		claim := k.p.claim
		*k.p = k.as
		k.p.claim = claim
		d.props = append(d.props, k.p)
	}
	for i := range d.asides {
		k := &d.asides[i]
		*k.p = k.as
		d.counts = append(d.counts, k.p)
	}
}

// speak gives a proposition its voice. Equal voices are one.
func (b *builder) speak(p *proposition) {
	v := *b.voiceOf(p)
	v.paper = v.asPaper()
	p.voice = b.voices[v]
	if p.voice == nil {
		p.voice = &v
		b.voices[v] = p.voice
	}
	if p.known != nil {
		p.known.voice = p.voice
	}
}
