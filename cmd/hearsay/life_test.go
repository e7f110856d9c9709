package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestALifeKeepsItsSchemas splits the airstrikes off the sample's story and holds what is
// told of both then against docs/schema; the words of a link stand at its offsets.
func TestALifeKeepsItsSchemas(t *testing.T) {
	db := filepath.Join(t.TempDir(), "x.db")
	printed(t, "import", "--db", db, sampleFile)
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.AssertFormat()
	valid := func(schema, document string) {
		t.Helper()
		s, err := compiler.Compile("../../docs/schema/" + schema)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v\n%.300s", schema, err, document)
		}
	}
	var life struct {
		Story struct{ ID string }
		Links []struct {
			Report     string
			Version    json.Number
			Start, End int
			Quote      string
		}
		History []struct{ Why string }
	}
	show := func(report string) {
		t.Helper()
		document := printed(t, "story", "show", "--db", db, "--report", report, "--format", "json")
		valid("life.json", document)
		life.Links, life.History = nil, nil
		if err := json.Unmarshal([]byte(document), &life); err != nil {
			t.Fatal(err)
		}
	}
	show("ap-1")
	valid("ruling.json", printed(t, "story", "split", "--db", db, "--format", "json", "--why", "earlier", life.Story.ID, "mw-0", "mil-0"))
	for _, report := range []string{"ap-1", "mw-0"} {
		show(report)
		if len(life.Links) == 0 || len(life.History) == 0 || life.History[0].Why != "by hand: earlier" {
			t.Errorf("the life of %s's story: %+v", report, life)
		}
		for _, l := range life.Links {
			text := []rune(printed(t, "report", "--db", db, l.Report, "--version", l.Version.String()))
			if l.End > len(text) || string(text[l.Start:l.End]) != l.Quote || l.Quote == "" {
				t.Errorf("%s, %d to %d: not %q", l.Report, l.Start, l.End, l.Quote)
			}
		}
	}
	valid("ruling.json", strings.TrimSpace(printed(t, "story", "log", "--db", db, "--format", "jsonl")))
}
