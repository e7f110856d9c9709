package edge_test

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemas = "../../docs/schema/"

// valid holds JSON against a schema of docs/schema.
func valid(t *testing.T, schema, document string) {
	t.Helper()
	if err := validate(t, schema, document); err != nil {
		t.Errorf("%s: %v", schema, err)
	}
}

func validate(t *testing.T, schema, document string) error {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	s, err := c.Compile(schemas + schema)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}

func TestTheSchemasAreStrict(t *testing.T) {
	imported := `{"report":"r","version":1,"story":"s","new":true,"copy_of":null}`
	story := `{"id":"s","title":"","first":null,"last":null,"reports":0,"origins":0,"status":"quiet","members":[],"formerly":[],"kinds":[],"people":[],"places":[],"growth":{"last_hour":0,"hour_before":0},"pinned":false,"muted":false}`
	account := `{"story":` + story + `,"as_of":"2031-04-02T12:00:00Z","claims":[],"figures":[],"timeline":[{"when":null,"claim":"c"}],"updates":[],"unread":[]}`
	valid(t, "import.json", imported)
	valid(t, "account.json", account)
	for _, c := range []struct{ schema, document, from, to string }{
		{"import.json", imported, `"r"`, `""`},
		{"import.json", imported, `:1`, `:0`},
		{"import.json", imported, `,"copy_of":null`, ``},
		{"import.json", imported, `null`, `null,"more":1`},
		{"story.json", story, `quiet`, `asleep`},
		{"story.json", story, `"members":[]`, `"members":null`},
		{"story.json", story, `"first":null`, `"first":"yesterday"`},
		{"account.json", account, `"quiet"`, `"asleep"`},
		{"account.json", account, `"when":null`, `"when":{}`},
		{"account.json", account, `"2031-04-02T12:00:00Z"`, `null`},
		{"check.json", `[{"report":"r","stance":"denies","evidence":[]}]`, `denies`, `refutes`},
	} {
		changed := strings.Replace(c.document, c.from, c.to, 1)
		if validate(t, c.schema, changed) == nil {
			t.Errorf("%s accepts %s", c.schema, changed)
		}
	}
}
