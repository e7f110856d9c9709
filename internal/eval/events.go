package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// plover is one gold record of the PLOVER corpus: one event of a sentence.
type plover struct {
	ID     string        `json:"id"`
	Text   string        `json:"text"`
	Event  string        `json:"event"`
	Alt    []string      `json:"alt"`
	Mode   string        `json:"mode"`
	Date   string        `json:"date"`
	Source []ploverActor `json:"source"`
	Target []ploverActor `json:"target"`
}

type ploverActor struct {
	Text string `json:"actorText"`
}

// Events scores events against the gold records of a PLOVER file, each read as a report
// of one sentence:
//
//   - first: the first event's type is the gold one, or one that the record also allows; no
//     event counts as wrong;
//   - any: some event's type is;
//   - micro F1: per sentence, the set of its gold types against the set found;
//   - mode: of the records with a mode whose type is right, how many have it right;
//   - source, target F1: by the head words of the phrases, of the event of the right
//     type, else of the first.
//
// A third of the records, chosen by a hash of their text, is the split "kept": its errors
// were not looked at while the reader was tuned on the others. (The records themselves
// were read before the first triggers were written, so that both figures flatter.)
func Events(path string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	records, err := ploverRecords(path)
	if err != nil {
		return nil, err
	}
	var tuned, kept eventScore
	for _, g := range records {
		v := &hearsay.Version{Report: hearsay.Report{ID: g.ID}, Body: g.Text}
		v.Published, _ = time.Parse(time.DateOnly, g.Date)
		d, err := read(v)
		if err != nil {
			return nil, fmt.Errorf("record %s: %w", g.ID, err)
		}
		if Kept(g.Text) {
			kept.add(g, d)
		} else {
			tuned.add(g, d)
		}
	}
	all := eventScore{}
	all.merge(&tuned)
	all.merge(&kept)
	var rows []Row
	for _, part := range []struct {
		split string
		score *eventScore
	}{{"dev", &all}, {"dev, tuned on", &tuned}, {"dev, kept", &kept}} {
		rows = append(rows, part.score.rows("PLOVER", part.split)...)
	}
	return rows, nil
}

// Kept reports whether a text belongs to the third that is kept out of tuning.
func Kept(s string) bool {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()%3 == 0
}

func ploverRecords(path string) ([]plover, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []plover
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var g plover
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, g)
	}
	return out, lines.Err()
}

// eventScore gathers counts over records.
type eventScore struct {
	records, first, any, modes, modesRight int
	source, target                         counts
	seen                                   map[string]*typeSet
}

type counts struct{ right, gold, found int }

func (c counts) f1() float64 { return f1(c.right, c.gold, c.found) }

func f1(right, gold, found int) float64 {
	if right == 0 {
		return 0
	}
	p, r := float64(right)/float64(found), float64(right)/float64(gold)
	return 2 * p * r / (p + r)
}

// typeSet is the types of one sentence.
type typeSet struct {
	gold, allowed, found map[string]bool
}

func (s *eventScore) add(g plover, d *text.Doc) {
	allowed := map[string]bool{g.Event: true}
	for _, a := range g.Alt {
		allowed[a] = true
	}
	s.records++
	best := -1
	for i := range d.Events {
		if allowed[string(d.Events[i].Type)] {
			best = i
			break
		}
	}
	if best == 0 {
		s.first++
	}
	if best >= 0 {
		s.any++
		if e := d.Events[best]; g.Mode != "" && string(e.Type) == g.Event {
			s.modes++
			if e.Mode == g.Mode {
				s.modesRight++
			}
		}
	}
	var actors, targets []string
	if len(d.Events) > 0 {
		e := d.Events[max(best, 0)]
		actors, targets = entityNames(d, e.Actors), entityNames(d, e.Targets)
	}
	s.source.add(g.Source, actors)
	s.target.add(g.Target, targets)
	if s.seen == nil {
		s.seen = map[string]*typeSet{}
	}
	set := s.seen[g.Text]
	if set == nil {
		set = &typeSet{map[string]bool{}, map[string]bool{}, map[string]bool{}}
		s.seen[g.Text] = set
	}
	set.gold[g.Event] = true
	for a := range allowed {
		set.allowed[a] = true
	}
	for i := range d.Events {
		set.found[string(d.Events[i].Type)] = true
	}
}

func (s *eventScore) merge(o *eventScore) {
	s.records += o.records
	s.first += o.first
	s.any += o.any
	s.modes += o.modes
	s.modesRight += o.modesRight
	s.source.merge(o.source)
	s.target.merge(o.target)
	if s.seen == nil {
		s.seen = map[string]*typeSet{}
	}
	for k, v := range o.seen {
		s.seen[k] = v
	}
}

func (s *eventScore) rows(corpus, split string) []Row {
	var c counts
	for _, set := range s.seen {
		found := map[string]bool{}
		for t := range set.found {
			if set.allowed[t] && !set.gold[t] && len(set.gold) == 1 { // another label for the gold one
				for g := range set.gold {
					t = g
				}
			}
			found[t] = true
		}
		c.gold += len(set.gold)
		c.found += len(found)
		for t := range found {
			if set.gold[t] {
				c.right++
			}
		}
	}
	n := s.records
	share := func(k, n int) float64 { return float64(k) / float64(max(1, n)) }
	return []Row{
		{"events", corpus, split, "type, first event", share(s.first, n), n},
		{"events", corpus, split, "type, any event", share(s.any, n), n},
		{"events", corpus, split, "types per sentence F1", c.f1(), c.gold},
		{"events", corpus, split, "mode", share(s.modesRight, s.modes), s.modes},
		{"events", corpus, split, "source F1", s.source.f1(), s.source.gold},
		{"events", corpus, split, "target F1", s.target.f1(), s.target.gold},
	}
}

func (c *counts) merge(o counts) {
	c.right += o.right
	c.gold += o.gold
	c.found += o.found
}

// add counts the phrases of found that have the head word of a gold phrase, one to one.
func (c *counts) add(gold []ploverActor, found []string) {
	c.gold += len(gold)
	c.found += len(found)
	taken := make([]bool, len(found))
	for _, g := range gold {
		for i, f := range found {
			if !taken[i] && (phraseHead(g.Text) == phraseHead(f) || strings.EqualFold(g.Text, f)) {
				taken[i] = true
				c.right++
				break
			}
		}
	}
}

func entityNames(d *text.Doc, ids []string) []string {
	var out []string
	for _, id := range ids {
		if e := d.Entity(id); e != nil {
			out = append(out, e.Name)
		}
	}
	return out
}

var (
	bracketed   = regexp.MustCompile(`\(.*?\)|\(.*$|\.\.+`)
	spaces      = regexp.MustCompile(`\s+`)
	article     = regexp.MustCompile(`(?i)^(?:the|a|an)\s+`)
	afterHead   = regexp.MustCompile(`(?i)\s+(?:of|in|from|at|on|for|to|with|who|that|which|near|by|fleeing|protesting|loyal|armed)\s+.*$`)
	phraseWords = regexp.MustCompile(`[\w.\-&/]+(?:'s\b)?`)
)

// phraseHead is the head word of a noun phrase by a rule of thumb: the last word before
// a preposition or the like, without brackets and possessives.
func phraseHead(s string) string {
	s = strings.TrimSpace(spaces.ReplaceAllString(bracketed.ReplaceAllString(s, " "), " "))
	s = strings.Trim(afterHead.ReplaceAllString(article.ReplaceAllString(s, ""), ""), ` ,.;:'"`)
	words := phraseWords.FindAllString(s, -1)
	if len(words) == 0 {
		return strings.ToLower(s)
	}
	return strings.ToLower(strings.Trim(strings.TrimSuffix(words[len(words)-1], "'s"), "."))
}
