package page

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dated is a page as its readers see it, where dates are looked for.
type dated struct {
	blocks  []block // of the whole page
	title   string  // a key
	body    string  // the key of the report's first paragraph
	address string
	habits  habits
	visited time.Time       // when the page was seen; zero where unknown
	seen    func() sighting // what look finds, looked for once
}

// A sighting is a date that readers see on a page.
type sighting struct {
	moment
	over bool // it stands over the text, by the title, where no other report's date is
}

// shown is the date of publication that readers see.
func (d dated) shown() sighting {
	if d.seen == nil {
		return d.look()
	}
	return d.seen()
}

// enough are the points, for how a date stands on a page, that make it the report's.
const enough = 4

// few are the points of a date that is taken where no other stands on the page as well.
const few = 2

// brief is the length in bytes of a line that holds hardly more than a date.
const brief = 40

// maxJudged bounds how many blocks with numbers are looked at.
const maxJudged = 2000

// A candidate is a date that stands somewhere on a page.
type candidate struct {
	sighting
	points int
	shape  string // the names of its element
}

// look finds the date that stands over the report, or else under it; zero where none does.
func (d dated) look() (found sighting) {
	all := d.candidates()
	days := map[string][]time.Time{} // that elements of one name hold: of a list of other reports
	for _, c := range all {
		if !slices.ContainsFunc(days[c.shape], func(t time.Time) bool { return sameDay(t, c.Time) }) {
			days[c.shape] = append(days[c.shape], c.Time)
		}
	}
	best, alone := 0, false
	for _, c := range all {
		if !c.over && c.shape != "" && len(days[c.shape]) >= listed {
			continue
		}
		if c.points == best && !sameDay(c.Time, found.Time) {
			alone = false
		}
		if c.points > best {
			best, found, alone = c.points, c.sighting, true
		}
	}
	if best < enough {
		found.over = false
	}
	if best < few || best < enough && !alone {
		return sighting{}
	}
	for _, c := range all { // the day may stand over the report and the time under it
		if c.points >= enough-1 && c.clock && !found.clock && sameDay(c.Time, found.Time) {
			found.moment = c.moment
		}
	}
	return found
}

// listed is how many days in elements of one name make them a list.
const listed = 3

// candidates are the dates of a page, with what speaks for each by itself and by where it
// stands.
func (d dated) candidates() (all []candidate) {
	title, body := d.place()
	judged := 0
	for i := range d.blocks {
		b := &d.blocks[i]
		if !strings.ContainsFunc(b.text[:min(len(b.text), 400)], unicode.IsDigit) && stamped(b.node) == "" {
			continue
		}
		if judged++; judged > maxJudged {
			break
		}
		label := ""
		if i > 0 && len(d.blocks[i-1].text) <= brief {
			label = d.blocks[i-1].text
		}
		m, points := d.judge(b, label, i == body || body >= 0 && i > body && i <= body+3 && b.text[0] >= '0' && b.text[0] <= '9')
		if m.IsZero() {
			continue
		}
		if m.clock {
			points++
		}
		c := candidate{sighting: sighting{moment: m}}
		switch {
		case title >= 0 && i >= title && i <= title+8 && (body < 0 || i <= body || i <= body+2 && len(b.text) <= brief):
			points += 6
			c.over = true
		case body >= 0 && i < body && i >= body-8, title >= 0 && i < title && i >= title-4:
			points += 4
			c.over = true
		case title >= 0 && i < title: // of today, in the head of the page
			points -= 3
		case body >= 0 && i > body+60 || body < 0 && title < 0:
			points--
		}
		c.points = points
		if class := attribute(b.node, "class"); class != "" {
			c.shape = b.node.Data + " " + class
		}
		all = append(all, c)
	}
	return all
}

// place is where the title and the first paragraph stand among the blocks, -1 for nowhere.
func (d dated) place() (title, body int) {
	title, body = -1, -1
	for i := range d.blocks {
		b := &d.blocks[i]
		if body < 0 && d.body != "" && strings.HasPrefix(b.key, d.body[:min(len(d.body), 60)]) {
			body = i
		}
		if (title < 0 || !d.blocks[title].head && body < 0) && d.title != "" && b.key != "" &&
			(b.key == d.title || b.head && len(b.key) > 10 && strings.Contains(d.title, b.key)) {
			title = i
		}
	}
	if title < 0 {
		title = slices.IndexFunc(d.blocks, func(b block) bool { return b.kind == atom.H1 })
	}
	return title, body
}

// judge finds the date of a block and how much the block itself speaks for its being the
// report's. The label is the line before it, where that is short; opening says that the
// block is the report's first paragraph, or one of the first that begins with a number.
func (d dated) judge(b *block, label string, opening bool) (moment, int) {
	reach := 100 // bytes of a block in which the date has to stand
	if opening { // a dateline
		reach = 45
	}
	line := b.text[:min(len(b.text), reach)]
	said := ofPublishing(line)
	points := 0
	var m moment
	var ok bool
	if at := stamped(b.node); at != "" && len(b.text) < 400 {
		m, ok = readMoment(at, d.habits)
		points = 3
	}
	told, also := d.told(line, said)
	switch {
	case !ok && !also:
		return moment{}, 0
	case !ok, also && said >= 0 && told.Sub(m.Time).Abs() > 36*time.Hour:
		m = told // the mark is of another time, as of the last change
	}
	switch {
	case said >= 0:
		points += 3
	case len(b.text) <= brief && ofPublishing(label) >= 0:
		points += 3
	case points < 3 && (ofChange(line) || len(b.text) <= brief && ofChange(label) || ofRights(line)):
		points -= 2
	}
	if opening {
		points += 2
	} else if long := utf8.RuneCountInString(b.text); long < 60 {
		points += 2
	} else if long > 200 {
		points -= 2
	}
	if b.linkShare() > 0.8 {
		points -= 3
	}
	node := b.node
	for up := 0; up < 8 && node != nil && node.Type == html.ElementNode; up, node = up+1, node.Parent {
		switch node.DataAtom {
		case atom.Footer, atom.Aside, atom.Nav:
			points -= 4
		case atom.Blockquote: // somebody else's
			points -= 4
		case atom.Li:
			points--
		}
		dateish, other := datish(node)
		if dateish && up < 3 {
			points += 3 - up
		}
		if other {
			points -= 5
		}
	}
	return m.whole(), points
}

// told is the moment that a line gives: the one behind the words for publishing, where a
// date follows them.
func (d dated) told(line string, said int) (moment, bool) {
	if said > 0 && said < len(line) && ofChange(line[:said]) {
		if m, ok := readMoment(line[said:], d.habits); ok {
			return m, true
		}
	}
	return readMoment(line, d.habits)
}

// ofRights reports whether a line is about the rights in a page, whose years are no days.
func ofRights(line string) bool {
	line = strings.ToLower(line)
	return slices.ContainsFunc([]string{"copyright", "©", "since ", "seit "}, func(w string) bool { return strings.Contains(line, w) })
}
