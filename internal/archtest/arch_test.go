package archtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/hearsay-news/hearsay"

// A rule says what the packages of one room may import beside the standard library.
// Rooms are named relative to the module; "x/…" is everything below x. The first rule
// whose room fits a package holds for it.
type rule struct {
	room    string
	may     []string // rooms of the house
	outside []string // module paths of libraries
}

// chain is every room through which a report passes.
var chain = []string{".", "intake", "intake/…", "lexicon", "reading", "reading/…", "story", "account", "account/prose", "desk"}

var rules = []rule{
	{room: ".", may: nil},
	{room: "lexicon", may: nil},
	{room: "reading/text", may: []string{"."}},
	{room: "reading", may: []string{".", "reading/…", "lexicon"}, outside: nil},
	{room: "reading/…", may: []string{".", "reading/text", "lexicon"}, outside: nil},
	{room: "story", may: []string{".", "lexicon"}},
	{room: "account", may: []string{".", "lexicon"}},
	{room: "account/prose", may: []string{"."}, outside: []string{"golang.org/x/text"}},
	{room: "intake", may: []string{".", "intake/…"}, outside: []string{"golang.org/x/"}},
	{room: "intake/discover", may: []string{".", "lexicon"}, outside: []string{"golang.org/x/"}},
	{room: "intake/mend", may: nil, outside: []string{"golang.org/x/", "github.com/gogs/chardet"}},
	{room: "intake/…", may: []string{".", "intake/mend"}, outside: []string{"golang.org/x/", "github.com/mmcdole/gofeed", "github.com/markusmobius/go-trafilatura", "github.com/microcosm-cc/bluemonday", "github.com/andybalholm/brotli", "github.com/klauspost/compress", "github.com/coder/websocket"}},
	{room: "internal/testnet", may: nil, outside: []string{"github.com/andybalholm/brotli", "github.com/coder/websocket"}},
	{room: "desk", may: []string{".", "internal/edge"}, outside: []string{"github.com/microcosm-cc/bluemonday"}},
	{room: "internal/edge", may: []string{"."}},
	{room: "internal/store/…", may: []string{"."}, outside: []string{"modernc.org/sqlite", "github.com/pressly/goose", "github.com/klauspost/compress", "github.com/jackc/pgx", "pgregory.net/rapid", "github.com/google/go-cmp"}},
	{room: "internal/newsroom", may: chain, outside: []string{"golang.org/x/net/publicsuffix"}},
	{room: "internal/eval", may: append([]string{"internal/newsroom", "internal/store/sqlite"}, chain...)},
	{room: "internal/train", may: append([]string{"reading/…", "internal/eval"}, chain...)},
	{room: "internal/train/…", may: append([]string{"reading/…", "internal/eval", "internal/train"}, chain...)},
	{room: "internal/evidence", may: []string{"."}},
	{room: "internal/archtest", may: nil},
	{room: "internal/fingerprint", may: nil},
	{room: "internal/fingerprint/…", may: []string{"internal/fingerprint"}},
	{room: "internal/terminal", may: nil, outside: []string{"golang.org/x/term", "github.com/mattn/go-runewidth"}},
	{room: "internal/wordvectors", may: nil},
	{room: "internal/wordkinds", may: []string{"lexicon"}},
	{room: "internal/gazetteer", may: []string{".", "lexicon"}, outside: []string{"golang.org/x/text"}},
	{room: "cmd/hearsay", may: append([]string{"internal/…", "reading/…", "examples/…"}, chain...), outside: []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/"}},
	{room: "examples/…", may: nil},
}

type pkg struct {
	dir     string // slash path relative to the module, "." for the root
	name    string
	imports map[string]string // import path → file that imports it
	comment bool
}

func TestRoomsImportOnlyWhatThePlanAllows(t *testing.T) {
	for _, p := range packages(t) {
		i := slices.IndexFunc(rules, func(r rule) bool { return fits(r.room, p.dir) })
		if i < 0 {
			t.Errorf("package %s has no room in the plan: add it to docs/design.md and to this table", p.dir)
			continue
		}
		for imp, file := range p.imports {
			if why := refuse(rules[i], imp); why != "" {
				t.Errorf("%s imports %s: %s", file, imp, why)
			}
		}
	}
}

func TestEveryPackageExplainsItself(t *testing.T) {
	for _, p := range packages(t) {
		if !p.comment {
			t.Errorf("package %s has no package comment", p.dir)
		}
	}
}

func TestTheTableIsHeldUp(t *testing.T) { // the check itself must be able to fail
	story := rule{room: "story", may: []string{".", "lexicon"}}
	for imp, allowed := range map[string]bool{
		module:                       true,
		module + "/lexicon":          true,
		module + "/account":          false,
		module + "/internal/store":   false,
		"net/http":                   true,
		"C":                          false,
		"github.com/stretchr/assert": false,
	} {
		if got := refuse(story, imp) == ""; got != allowed {
			t.Errorf("story importing %s: allowed %v, want %v", imp, got, allowed)
		}
	}
}

// refuse says why a room of rule r may not import imp, or nothing where it may.
func refuse(r rule, imp string) string {
	switch {
	case imp == "C":
		return "the default build is without cgo"
	case imp == module || strings.HasPrefix(imp, module+"/"):
		rel := "."
		if imp != module {
			rel = strings.TrimPrefix(imp, module+"/")
		}
		for _, m := range r.may {
			if fits(m, rel) {
				return ""
			}
		}
		return fmt.Sprintf("room %s may import only %v of the house", r.room, r.may)
	case !strings.Contains(strings.SplitN(imp, "/", 2)[0], "."):
		return "" // standard library
	}
	for _, o := range r.outside {
		if strings.HasPrefix(imp, o) {
			return ""
		}
	}
	return fmt.Sprintf("room %s may use only %v from outside", r.room, r.outside)
}

// fits reports whether a package directory is a room, or lies below one named with "…".
func fits(room, dir string) bool {
	if below, ok := strings.CutSuffix(room, "/…"); ok {
		return strings.HasPrefix(dir, below+"/")
	}
	return room == dir
}

// packages parses every package of the module, tests left out.
func packages(t *testing.T) []*pkg {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]*pkg{}
	err = filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if n := e.Name(); p != root && (strings.HasPrefix(n, ".") || n == "testdata" || n == "node_modules") {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(p, "go.mod")); err == nil && p != root {
				return filepath.SkipDir // a module of its own
			}
			return nil
		}
		if !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		src, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, src, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, p)
		dir := path.Dir(filepath.ToSlash(rel))
		k := found[dir]
		if k == nil {
			k = &pkg{dir: dir, name: f.Name.Name, imports: map[string]string{}}
			found[dir] = k
		}
		k.comment = k.comment || explains(f)
		for _, imp := range f.Imports {
			s, _ := strconv.Unquote(imp.Path.Value)
			k.imports[s] = rel
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	all := make([]*pkg, 0, len(found))
	for _, k := range found {
		all = append(all, k)
	}
	slices.SortFunc(all, func(a, b *pkg) int { return strings.Compare(a.dir, b.dir) })
	if len(all) < 5 {
		t.Fatalf("only %d packages found below %s", len(all), root)
	}
	return all
}

func explains(f *ast.File) bool {
	return f.Doc != nil && len(strings.TrimSpace(f.Doc.Text())) > 40
}
