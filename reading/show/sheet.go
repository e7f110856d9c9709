package show

import (
	"cmp"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// A Fact is one line of a report's fact sheet: a question and what the report answers.
type Fact struct {
	Question string // "What", "When", "Where", "Who", "To whom", "How many", "On whose word"
	Answer   string
	Words    hearsay.Span // where the report tells it
	Sort     string       // what stands at Words, for links: "event" or "figure"
	Number   int          // its number among those of its sort, from 1
}

// maxCounts bounds the figures on a sheet: an editor grasps a few at once.
const maxCounts = 4

// Sheet is what a report of this text is news of, at a glance: a line for each question
// that its main event answers, and the figures that belong to it. It is empty where nothing
// happened.
func (x *Index) Sheet(text string) []Fact {
	if len(x.r.Events) == 0 {
		return nil
	}
	e := x.r.Events[0]
	var sheet []Fact
	add := func(question, answer string) {
		if answer != "" {
			sheet = append(sheet, Fact{Question: question, Answer: answer, Words: e.Span, Sort: "event", Number: 1})
		}
	}
	what := EventType(e)
	if e.Modality != hearsay.Happened && e.Modality != "" {
		what += " (" + string(e.Modality) + ")"
	}
	clause, sentence := x.Around(e.Span)
	if clause == e.Span {
		clause = sentence
	}
	if words := strings.Join(strings.Fields(clause.In(text)), " "); words != "" {
		what += ": “" + words + "”"
	}
	add("What", what)
	again := e // told once more: the headline's event, in the body
	if x.titled(e.Span) {
		for _, o := range x.r.Events[1:] {
			if o.Type == e.Type && !o.Background && !x.titled(o.Span) {
				again = o
				break
			}
		}
	}
	add("When", cmp.Or(When(e.When), When(again.When)))
	add("Where", cmp.Or(place(e.Where), place(again.Where)))
	doubt := x.unsure(e)
	add("Who", noted(cmp.Or(x.named(e.Actors), x.named(again.Actors)), doubt))
	add("To whom", noted(cmp.Or(x.named(e.Targets), x.named(again.Targets)), doubt))
	voices := []string{x.voice(cmp.Or(e.Statement, again.Statement))}
	for _, f := range x.counts(text, e) {
		sheet = append(sheet, f.Fact)
		if v := x.voice(f.statement); v != voices[0] && len(voices) == 1 {
			voices = append(voices, "numbers: "+v)
		}
	}
	add("On whose word", strings.Join(voices, "; "))
	return sheet
}

// noted is an answer with what it must not be read without: "10 killed (denied by the ministry)".
func noted(answer, doubt string) string {
	if answer == "" || doubt == "" {
		return answer
	}
	return answer + " (" + doubt + ")"
}

// titled reports whether a span stands in the headline.
func (x *Index) titled(span hearsay.Span) bool {
	for _, c := range x.r.Clauses {
		if c.Start > span.Start {
			break
		}
		if c.Title && c.Contains(span) {
			return true
		}
	}
	return false
}

// place is a place with its country's code, where its name isn't all that is known.
func place(w hearsay.Where) string {
	if w.Name == "" || w.Country == "" {
		return w.Name
	}
	return w.Name + " (" + w.Country + ")"
}

// named are the names of entities, with "and" before the last.
func (x *Index) named(ids []string) string {
	var names []string
	for _, id := range ids {
		if e := x.entities[id]; e != nil && e.Name != "" {
			names = append(names, e.Name)
		}
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// voice is whose word a statement is, with the hands that it came through.
func (x *Index) voice(statement string) string {
	s := x.statements[statement]
	if s == nil {
		return "the report’s own"
	}
	name, role := x.Speaker(*s)
	if name == "" {
		return OnWhoseWord(s.Chain, "")
	}
	if role != "" {
		name += ", " + role
	}
	switch via := OnWhoseWord(s.Chain, x.entities[s.Speaker].Name); via {
	case "own word", "own eyes", "the report alone":
		return name
	default:
		return name + " (" + strings.TrimPrefix(strings.TrimPrefix(via, "own word, "), "own eyes, ") + ")"
	}
}

// A count is a figure on a sheet.
type count struct {
	Fact
	statement string
}

// counts are the figures of a report's main event, or of another event of its type that is
// no background: one of each kind and group, the first that the body gives, else the headline;
// a part of the whole only where nothing stands for the whole.
func (x *Index) counts(text string, main hearsay.Event) []count {
	type kind struct {
		counted, who string
	}
	same := map[string]bool{main.ID: true}
	for _, e := range x.r.Events {
		if e.Type == main.Type && !e.Background {
			same[e.ID] = true
		}
	}
	seen := map[kind]bool{}
	var all []count
	for _, rank := range []struct{ part, title bool }{{false, false}, {false, true}, {true, false}} {
		part := rank.part
		for i, f := range x.r.Figures {
			if x.titled(f.Span) != rank.title {
				continue
			}
			if x.formerly(f.Statement) {
				continue
			}
			k := kind{Counted(f), strings.ToLower(f.Who)}
			if f.Counted == hearsay.OtherCounted && (f.Unit == "" || len(all) > 0 || rank.title) {
				continue // a number of which nothing is told, or beside what matters more
			}
			if f.Background || !same[f.Event] || (f.Extent != "") != part || f.Additional || seen[k] || (part || rank.title) && seen[kind{k.counted, ""}] || len(all) == maxCounts {
				continue
			}
			seen[k], seen[kind{k.counted, ""}] = true, true
			if f.Open() && f.Min <= 1 && Number(f) == Quantity(f.Quantity) {
				continue // "charged with murder": a deed and no number
			}
			answer := Number(f) + " " + Counted(f)
			if f.Who != "" && !strings.EqualFold(f.Who, Counted(f)) {
				answer += ": " + f.Who
			}
			if f.Extent != "" {
				answer += " (" + f.Extent + ")"
			}
			answer = noted(answer, x.doubtful(text, f))
			all = append(all, count{Fact{"How many", answer, f.Span, "figure", i + 1}, f.Statement})
		}
	}
	return all
}
