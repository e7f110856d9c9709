package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// printed runs a command line and returns what it prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	p := program{in: strings.NewReader(""), out: &out, err: &errs}
	if status := p.run(t.Context(), args); status != exitGood {
		t.Fatalf("hearsay %v: status %d\n%s", args, status, errs.String())
	}
	return out.String()
}

const sampleFile = "../../examples/embassy/embassy.jsonl"

// TestTheJSONKeepsItsSchemas holds what every command prints of the sample against
// docs/schema.
func TestTheJSONKeepsItsSchemas(t *testing.T) {
	db := filepath.Join(t.TempDir(), "x.db")
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.AssertFormat()
	each := func(schema string, documents ...string) {
		t.Helper()
		s, err := compiler.Compile("../../docs/schema/" + schema)
		if err != nil {
			t.Fatal(err)
		}
		if len(documents) == 0 {
			t.Errorf("%s: nothing was printed", schema)
		}
		for _, d := range documents {
			v, err := jsonschema.UnmarshalJSON(strings.NewReader(d))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(v); err != nil {
				t.Errorf("%s: %v\n%.300s", schema, err, d)
			}
		}
	}
	lines := func(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }
	each("import.json", lines(printed(t, "import", "--db", db, "--format", "jsonl", sampleFile))...)
	each("story.json", lines(printed(t, "stories", "--db", db, "--format", "jsonl", "--members"))...)
	each("account.json", printed(t, "account", "--db", db, "--report", "ap-1", "--format", "json"))
	each("account.json", printed(t, "account", "--db", db, "--report", "ap-1", "--format", "json",
		"--as-of", "2019-12-31T10:00:00Z", "--since", "2019-12-31T09:00:00Z"))
	each("check.json", printed(t, "check", "--db", db, "--claim", "The ambassador was evacuated", "--format", "json"))
	each("reading.json", lines(printed(t, "read", "--format", "jsonl", "--tokens", sampleFile))...)
}

// TestEveryQuoteStandsAtItsOffsets counts the code points of the text that 'hearsay
// report' prints, as another program would.
func TestEveryQuoteStandsAtItsOffsets(t *testing.T) {
	db := filepath.Join(t.TempDir(), "x.db")
	printed(t, "import", "--db", db, sampleFile)
	var account struct {
		Claims []struct {
			Assertions []struct {
				Report     string
				Version    json.Number
				Start, End int
				Quote      string
			}
		}
	}
	if err := json.Unmarshal([]byte(printed(t, "account", "--db", db, "--report", "ap-1", "--format", "json")), &account); err != nil {
		t.Fatal(err)
	}
	quotes := 0
	for _, c := range account.Claims {
		for _, a := range c.Assertions {
			text := []rune(printed(t, "report", "--db", db, a.Report, "--version", a.Version.String()))
			if a.End > len(text) || string(text[a.Start:a.End]) != a.Quote {
				t.Errorf("%s version %s, %d to %d: not %q", a.Report, a.Version, a.Start, a.End, a.Quote)
			}
			if n := utf8.RuneCountInString(a.Quote); n == 0 || n > 400 {
				t.Errorf("a quote of %d code points", n)
			}
			quotes++
		}
	}
	if quotes < 40 {
		t.Errorf("only %d quotes in the sample's account", quotes)
	}
}

// TestOneByOneOrAtOnceTheAccountIsTheSame imports the sample twice, whole and a report at
// a time by a program of its own each.
func TestOneByOneOrAtOnceTheAccountIsTheSame(t *testing.T) {
	dir := t.TempDir()
	whole, single := filepath.Join(dir, "whole.db"), filepath.Join(dir, "single.db")
	printed(t, "import", "--db", whole, sampleFile)
	sample, err := os.ReadFile(sampleFile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(sample) {
		var errs bytes.Buffer
		p := program{in: bytes.NewReader(line), out: &bytes.Buffer{}, err: &errs}
		if status := p.run(t.Context(), []string{"import", "--db", single, "-"}); status != exitGood {
			t.Fatal(errs.String())
		}
	}
	a := printed(t, "account", "--db", whole, "--report", "ap-1", "--format", "json")
	if b := printed(t, "account", "--db", single, "--report", "ap-1", "--format", "json"); a != b {
		t.Error("the accounts differ")
	}
}
