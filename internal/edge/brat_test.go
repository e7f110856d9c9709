package edge_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

// standoff says which rule of brat's format a .ann breaks, or nothing
// (https://brat.nlplab.org/standoff.html, and brat's own reader, which compares the words
// of each text-bound annotation with the text and ends lines as str.splitlines does).
func standoff(text, ann string) string {
	points := []rune(text)
	kinds := map[string]string{} // id → kind
	declared := map[string]bool{}
	for line := range strings.Lines(edge.BratConfiguration) {
		if name := regexp.MustCompile(`^\w+`).FindString(line); name != "" {
			declared[name] = true
		}
	}
	textBound := regexp.MustCompile(`^(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)$`)
	event := regexp.MustCompile(`^(E\d+)\t(\w+):(T\d+)((?: \w+:[TE]\d+)*)$`)
	relation := regexp.MustCompile(`^(R\d+)\t(\w+) Arg1:(T\d+) Arg2:(T\d+)$`)
	attribute := regexp.MustCompile(`^(A\d+)\t(\w+) ([TE]\d+)(?: (\w+))?$`)
	note := regexp.MustCompile(`^(#\d+)\tAnnotatorNotes ([TE]\d+)\t(.+)$`)
	for line := range strings.SplitSeq(strings.TrimSuffix(ann, "\n"), "\n") {
		if strings.ContainsAny(line, "\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029") {
			return "a line end within " + strconv.Quote(line)
		}
		var id, kind string
		var needs []string
		if m := textBound.FindStringSubmatch(line); m != nil {
			id, kind = m[1], m[2]
			var words []string
			last := -1
			for place := range strings.SplitSeq(m[3], ";") {
				from, to, _ := strings.Cut(place, " ")
				start, _ := strconv.Atoi(from)
				end, _ := strconv.Atoi(to)
				if start >= end || start < last || end > len(points) {
					return "a wrong place in " + line
				}
				last = end
				words = append(words, string(points[start:end]))
			}
			if strings.Join(words, " ") != m[4] {
				return "other words than the text's in " + line
			}
		} else if m := event.FindStringSubmatch(line); m != nil {
			id, kind, needs = m[1], m[2], []string{m[3]}
			if kinds[m[3]] != kind {
				return "a trigger of another kind in " + line
			}
			for arg := range strings.FieldsSeq(m[4]) {
				_, to, _ := strings.Cut(arg, ":")
				needs = append(needs, to)
			}
		} else if m := relation.FindStringSubmatch(line); m != nil {
			id, kind, needs = m[1], m[2], m[3:]
		} else if m := attribute.FindStringSubmatch(line); m != nil {
			id, kind, needs = m[1], m[2], m[3:4]
		} else if m := note.FindStringSubmatch(line); m != nil {
			id, kind, needs = m[1], "Note", m[2:3]
		} else {
			return "no annotation: " + strconv.Quote(line)
		}
		if kinds[id] != "" {
			return "an id twice in " + line
		}
		kinds[id] = kind
		for _, n := range needs {
			if kinds[n] == "" {
				return "what was not told before in " + line
			}
		}
		if !declared[kind] && kind != "Note" {
			return "a kind that annotation.conf doesn't have in " + line
		}
	}
	return ""
}

func TestBratCountsCodePointsAndCutsAtLineEnds(t *testing.T) {
	v := &hearsay.Version{Body: "“Größer,\nja,” she said. The\u2028 mayor: \tno. Nobody, she said,  came."}
	at := func(s string) hearsay.Span {
		i := strings.Index(v.Body, s)
		if i < 0 {
			t.Fatal(s)
		}
		return hearsay.Span{Start: i, End: i + len(s)}
	}
	r := &hearsay.Reading{
		Entities: []hearsay.Entity{{ID: "e1", Name: "Ana\u2028Ruiz", Kind: hearsay.PersonEntity}},
		Statements: []hearsay.Statement{
			{ID: "s1", Source: hearsay.Spans{at("she")}, Cue: hearsay.Spans{at("said")}, Content: hearsay.Spans{at("Größer,\nja")}, Stance: hearsay.Asserts, Kind: hearsay.DirectStatement, Speaker: "e1"},
			{ID: "s2", Source: hearsay.Spans{at("The\u2028 mayor")}, Content: hearsay.Spans{at(" \tno")}},
			{ID: "s3", Source: hearsay.Spans{at("she")}, Cue: hearsay.Spans{at("said")}, Content: hearsay.Spans{at("  came"), at("Nobody"), at("body")}, Stance: hearsay.Denies},
		},
		Mentions: []hearsay.Mention{{Span: at("mayor"), Entity: "e1", Form: hearsay.NameMention}, {Span: at("she"), Entity: "e1", Form: hearsay.PronounMention}},
		Events:   []hearsay.Event{{ID: "v1", Span: at("came"), Type: hearsay.Consult, Modality: hearsay.DeniedMod, Background: true}},
	}
	var b strings.Builder
	if err := edge.Brat(&b, v, r); err != nil {
		t.Fatal(err)
	}
	want := "T1\tSource 14 17\tshe\n" +
		"T2\tContent 1 8;9 11\tGrößer, ja\n" +
		"T3\tCue 18 22\tsaid\n" +
		"E1\tCue:T3 Source:T1 Content:T2\n" +
		"A1\tStance E1 asserts\n" +
		"A2\tKind E1 direct\n" +
		"#1\tAnnotatorNotes E1\tAna Ruiz\n" +
		"T4\tSource 24 27;29 34\tThe mayor\n" +
		"T5\tContent 37 39\tno\n" +
		"R1\tSaidBy Arg1:T5 Arg2:T4\n" +
		"T6\tContent 41 47;60 64\tNobody came\n" +
		"E2\tCue:T3 Source:T1 Content:T6\n" +
		"A3\tStance E2 denies\n" +
		"T7\tPerson 29 34\tmayor\n" +
		"T8\tHappening 60 64\tcame\n" +
		"E3\tHappening:T8\n" +
		"A4\tType E3 CONSULT\n" +
		"A5\tModality E3 denied\n" +
		"A6\tBackground E3\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	if why := standoff(v.Body, b.String()); why != "" {
		t.Error(why)
	}
}

func TestBratOfAFullReading(t *testing.T) {
	var b strings.Builder
	r := fullReading()
	r.Events, r.Figures, r.Places = r.Events[:1], r.Figures[:1], r.Places[:1] // the others have no place in the text
	if err := edge.Brat(&b, &ferry, r); err != nil {
		t.Fatal(err)
	}
	if why := standoff(ferry.Text(), b.String()); why != "" {
		t.Errorf("%s\n%s", why, b.String())
	}
}
