package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A count may be confined to a part of the whole: a district, one hospital. Where the part
// that a figure names is where the story's event as a whole took place, it is no part.

// extentKey is a thing counted in a named part.
type extentKey struct {
	counted hearsay.Counted
	extent  string
}

// findWholes finds the parts that are the whole: places that the report's main event is
// told to be in, or that the leads of two reports name; and for counts of those who were
// moved or came together, the one place that any report names.
func (b *builder) findWholes() {
	b.wholes = map[extentKey]bool{}
	named := map[hearsay.Counted][]string{}
	leads := map[extentKey]string{}
	for _, p := range b.rolls[figureRoll] {
		if p.figure.Extent == "" || p.background {
			continue
		}
		x := plainName(p.figure.Extent)
		k := extentKey{p.figure.Counted, x}
		if p.inLead() || p.title {
			if r := leads[k]; r == "" {
				leads[k] = p.doc.report()
			} else if r != p.doc.report() {
				b.wholes[k] = true
			}
		}
		if p.doc.mainPlaceIn(x) {
			b.wholes[k] = true
		}
		if l := named[k.counted]; len(l) == 0 || l[len(l)-1] != x {
			named[k.counted] = append(l, x)
		}
	}
	for _, c := range []hearsay.Counted{hearsay.Evacuated, hearsay.Displaced, hearsay.Attending, hearsay.Deployed, hearsay.Arrested} {
		if l := named[c]; len(l) == 1 {
			b.wholes[extentKey{c, l[0]}] = true
		}
	}
	for _, p := range b.rolls[figureRoll] {
		b.setExtent(p)
	}
	for _, p := range b.counts {
		b.setExtent(p)
	}
	b.findWholeParties()
	b.passWholes()
}

// passWholes makes a hospital's count one of the whole where it is higher than every count of the whole
// told before it: there can't be more in a part than in all.
func (b *builder) passWholes() {
	most := map[seriesKey]int{}
	for _, p := range b.rolls[figureRoll] {
		if p.voice == nil || !p.affirming() || p.figure.Additional || p.title || hedged(p) || p.figure.Counted == hearsay.OtherCounted {
			continue
		}
		if r := p.root(); r != p {
			if r.figure != nil && r.figure.Counted == p.figure.Counted {
				p.extent = r.extent
			}
			continue
		}
		k := keyOf(p)
		byVoice := p.extent != "" && p.voice != nil && p.extent == plainName(p.voice.name)
		if byVoice {
			k.extent = ""
		}
		if n, told := most[k]; byVoice && told && p.figure.Min > n && place(p) < witnessPlace {
			p.extent = ""
		}
		if p.extent == "" && place(p) < witnessPlace {
			most[k] = max(most[k], p.figure.Min)
		}
	}
}

// plainNames are the plain names of what a count is of.
type plainNames struct {
	of                *hearsay.Figure
	extent, who, unit string
}

// plainNames are those of p's count.
func (p *proposition) plainNames() plainNames {
	names, f := &p.remarks().plain, p.figure
	if names.of != f {
		*names = plainNames{f, plainName(f.Extent), plainName(f.Who), plainName(f.Unit)}
	}
	return *names
}

// setExtent notes the part that a count is confined to, and for what isn't people what is counted.
func (b *builder) setExtent(p *proposition) {
	f := p.figure
	if f == nil {
		return
	}
	names := p.plainNames()
	p.extent = names.extent
	if who := names.who; who != "" && (strings.HasPrefix(who, p.extent) || strings.HasPrefix(p.extent, who)) {
		p.extent = "" // a group is no part of a place
	}
	if v := p.root().voice; p.extent == "" && !p.denying() && v != nil && v.domain == lexicon.HealthVoice && oneHospital(v.name) && !b.isSite(v.name) {
		p.extent = plainName(v.name) // a hospital counts those who came to it
	}
	if b.wholes[extentKey{f.Counted, p.extent}] {
		p.extent = ""
	}
	if f.Counted == hearsay.OtherCounted {
		p.extent += "/" + names.unit
	}
}

// isSite reports whether the lead of a report that isn't the hospital's own puts what it tells in that hospital, or
// at it: what it counts then is no part.
func (b *builder) isSite(hospital string) bool {
	name := plainName(hospital)
	site, known := b.sites[name]
	if !known {
		site = slices.ContainsFunc(b.docs, func(d *doc) bool { return d.leadIn(name) })
		b.sites[name] = site
	}
	return site
}

// leadIn reports whether the first sentence of the body, in somebody else's report, has a name behind a preposition
// of place or "the".
func (d *doc) leadIn(name string) bool {
	if plainName(d.Version.Outlet) == name {
		return false
	}
	lead := slices.IndexFunc(d.Reading.Sentences, func(s hearsay.Span) bool { return !d.inTitle(s) })
	if lead < 0 {
		return false
	}
	words := d.same[lead]
	at := strings.Index(words, " "+name)
	if at < 0 {
		return false
	}
	switch words[strings.LastIndexByte(words[:at], ' ')+1 : at] {
	case "of", "at", "in", "inside", "through", "the":
		return true
	}
	return false
}

// oneHospital reports whether a name is a hospital's, no health service's.
func oneHospital(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "hospital") && !strings.Contains(name, "hospitals") || strings.Contains(name, "clinic") || strings.Contains(name, "medical cent")
}

// mainPlaceIn reports whether the words of an extent hold the place of the report's main
// event: "southern Peru" where that is Peru.
func (d *doc) mainPlaceIn(extent string) bool {
	if len(d.Reading.Events) == 0 {
		return false
	}
	name := plainName(d.Reading.Events[0].Where.Name)
	return name != "" && strings.Contains(" "+extent+" ", " "+name+" ")
}
