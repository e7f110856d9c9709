package account_test

import (
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// Stories are written down as what each report says, and turned into the readings that a
// reader would make of them: an account's tests don't hang on a reader's faults.

// say is one sentence of a report with what a reader finds in it.
type say struct {
	text    string
	terms   string // lemmas of the clause; the sentence's words where empty
	by      string // whose word; empty for the report's own voice
	org     string // the body that the speaker speaks for: the speaker is a person then
	named   bool   // the speaker has a name
	negated bool
	denies  bool // the source denies the content
	kind    hearsay.ClauseKind
	event   hearsay.EventType
	past    bool // background
	may     bool // only possible
	figures []hearsay.Figure
	title   bool
	bare    bool   // no clause: the sentence only points back
	content string // of a statement that points back
	subject string // key of a named subject
	when    string
}

var start = time.Date(2031, 5, 6, 8, 0, 0, 0, time.UTC)

// at is a moment of the story, in minutes from its start.
func at(minutes int) time.Time { return start.Add(time.Duration(minutes) * time.Minute) }

// report makes a version and its reading. The id may name a version: "a-1#2".
func report(id, outlet string, kind hearsay.OutletKind, minute int, says ...say) account.Read {
	id, version, _ := strings.Cut(id, "#")
	number := 1
	if version != "" {
		number = int(version[0] - '0')
	}
	v := hearsay.Version{
		Report: hearsay.Report{ID: id, Outlet: outlet, Kind: kind, Published: at(minute), Language: "en"},
		Number: number, Observed: at(minute),
	}
	r := &hearsay.Reading{Report: id, Version: number, Language: "en"}
	var body strings.Builder
	for _, s := range says {
		if s.title {
			v.Title = s.text
		}
	}
	offset := 0
	if v.Title != "" {
		offset = len(v.Title) + 2
	}
	for _, s := range says {
		span := hearsay.Span{Start: 0, End: len(s.text)}
		if !s.title {
			if body.Len() > 0 {
				body.WriteByte(' ')
			}
			span = hearsay.Span{Start: offset + body.Len(), End: offset + body.Len() + len(s.text)}
			body.WriteString(s.text)
		}
		addSentence(r, &v, s, span)
	}
	v.Body = body.String()
	return account.Read{Version: v, Reading: r}
}

func addSentence(r *hearsay.Reading, v *hearsay.Version, s say, span hearsay.Span) {
	n := len(r.Sentences)
	r.Sentences = append(r.Sentences, span)
	num := string(rune('a' + n))
	statement := ""
	if s.by != "" {
		kind := hearsay.OrganizationEntity
		if s.org != "" {
			kind = hearsay.PersonEntity
		}
		e := hearsay.Entity{ID: "e" + num, Key: string(kind) + ":" + strings.ToLower(s.by), Name: s.by, Kind: kind, Organisation: s.org, Named: s.named}
		r.Entities = append(r.Entities, e)
		statement = "s" + num
		st := hearsay.Statement{
			ID: statement, Source: hearsay.Spans{{Start: span.Start, End: span.Start + 1}}, Content: hearsay.Spans{span},
			Speaker: e.ID, Stance: hearsay.Asserts,
			Chain: hearsay.Chain{{Name: v.Outlet, Kind: hearsay.OutletLink}, {Name: s.by, Kind: hearsay.OfficialLink, Key: e.Key}},
		}
		if s.denies {
			st.Stance = hearsay.Denies
		}
		if s.content != "" {
			i := span.Start + strings.LastIndex(s.text, s.content)
			st.Content = hearsay.Spans{{Start: i, End: i + len(s.content)}}
		}
		r.Statements = append(r.Statements, st)
	}
	when, _ := hearsay.ParseWhen(s.when)
	event := ""
	if s.event != "" {
		event = "v" + num
		r.Events = append(r.Events, hearsay.Event{ID: event, Span: span, Type: s.event, Modality: hearsay.Happened, When: when, Statement: statement, Background: s.past})
	}
	if !s.bare {
		kind, terms := s.kind, s.terms
		if kind == "" {
			kind = hearsay.EventClause
		}
		if terms == "" {
			terms = strings.ToLower(strings.Trim(s.text, "."))
		}
		c := hearsay.Clause{
			ID: "c" + num, Span: span, Sentence: n, Terms: strings.Fields(terms), Kind: kind, Negated: s.negated,
			Statement: statement, Title: s.title, Background: s.past, When: when,
		}
		if s.may {
			c.Modality = hearsay.Possible
		}
		if s.subject != "" {
			r.Entities = append(r.Entities, hearsay.Entity{ID: "u" + num, Key: s.subject, Name: s.subject, Named: true})
			c.Subject = []string{"u" + num}
		}
		r.Clauses = append(r.Clauses, c)
	}
	for _, f := range s.figures {
		f.Span, f.Statement, f.Event, f.Background = span, statement, event, s.past
		r.Figures = append(r.Figures, f)
	}
}

// dead and hurt are counts as a reader gives them.
func dead(n int) []hearsay.Figure {
	return []hearsay.Figure{{Words: "n", Quantity: hearsay.Exactly(n), Counted: hearsay.Killed}}
}

func atLeastHurt(n int) []hearsay.Figure {
	return []hearsay.Figure{{Words: "at least", Quantity: hearsay.AtLeast(n), Counted: hearsay.Injured}}
}

func build(reads ...account.Read) hearsay.Account {
	return account.Build(account.Input{Story: hearsay.Story{ID: "s1", Title: "A story"}, Versions: reads})
}

// claimWith finds the claim that has an assertion of the report with these words.
func claimWith(a hearsay.Account, report, words string) *hearsay.Claim {
	for _, c := range a.Claims {
		for _, x := range c.Assertions {
			if x.Report == report && strings.Contains(x.Quote, words) {
				return c
			}
		}
	}
	return nil
}

// figureClaim is the like among claims of counts.
func figureClaim(a hearsay.Account, report, words string) *hearsay.Claim {
	only := a
	only.Claims = nil
	for _, c := range a.Claims {
		if c.Kind == hearsay.FigureClaim {
			only.Claims = append(only.Claims, c)
		}
	}
	return claimWith(only, report, words)
}
