package post_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/page"
	"github.com/hearsay-news/hearsay/intake/post"
)

func parse(data []byte) (found []hearsay.Version, problems []error) {
	for v, err := range post.Parse(data, page.Text) {
		if err != nil {
			problems = append(problems, err)
			continue
		}
		found = append(found, v)
	}
	return found, problems
}

func load(t testing.TB, name string) []byte {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// line is what matters of a report, on one line.
func line(v hearsay.Version) string {
	s := v.ID + " by " + v.Outlet
	for _, field := range []struct{ name, value string }{
		{"named", v.Byline}, {"at", v.URL}, {"in", v.Language}, {"published", stamp(v.Published)}, {"observed", stamp(v.Observed)}, {"credit", v.Credit},
	} {
		if field.value != "" {
			s += " " + field.name + " " + field.value
		}
	}
	for _, name := range []string{"edited", "in_reply_to", "pubstatus", "quotes", "shares"} {
		if raw, ok := v.Extra[name]; ok {
			s += " " + name + " " + string(raw)
		}
	}
	return s + ": " + strings.ReplaceAll(v.Text(), "\n", "|")
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("15:04:05")
}

// What is taken of each file is in a file of its own; -update writes them.
func TestWhatIsTakenOfEachNetwork(t *testing.T) {
	for _, name := range fixtures {
		found, problems := parse(load(t, name))
		var lines []string
		for _, v := range found {
			lines = append(lines, line(v))
			if v.Kind != hearsay.SocialOutlet {
				t.Errorf("%s: kind %q", name, v.Kind)
			}
		}
		for _, p := range problems {
			lines = append(lines, "problem: "+p.Error())
		}
		got := strings.Join(lines, "\n") + "\n"
		golden := filepath.Join("golden", strings.ReplaceAll(name, ".", "-")+".txt")
		if *update {
			if err := os.WriteFile(filepath.Join("testdata", golden), []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want := string(load(t, golden)); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

var update = flag.Bool("update", false, "write the golden files")

var fixtures = []string{"mastodon.json", "mastodon-thread.json", "stream.txt", "outbox.json", "activities.json", "bluesky.json", "feed.json", "record.json",
	"jetstream.jsonl", "tweets.js", "deleted-tweets.js", "x-answer.json", "telegram.json", "telegram.html"}

func TestWhatIsNoPost(t *testing.T) {
	for name, in := range map[string]string{
		"nothing":                 "",
		"a number":                "7",
		"cut":                     `{"content":`,
		"an account":              "window.YTD.account.part0 = []",
		"wrappers inside of some": strings.Repeat(`{"post":`, 50) + "{}" + strings.Repeat("}", 50),
		"deep":                    strings.Repeat("[", 100_000),
	} {
		found, problems := parse([]byte(in))
		if len(found) != 0 || len(problems) != 1 {
			t.Errorf("%s: %v %v", name, found, problems)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range fixtures {
		f.Add(load(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		found, _ := parse(data)
		for _, v := range found {
			if strings.TrimSpace(v.Body) == "" && !v.Withdrawn() {
				t.Errorf("a post without text: %+v", v)
			}
		}
	})
}
