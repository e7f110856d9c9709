package post_test

import (
	"errors"
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

func TestWhatIsTakenOfEachNetwork(t *testing.T) {
	type report struct{ id, outlet, byline, url, published, language, body, reply string }
	for name, c := range map[string]struct {
		want     report
		problems string // of the posts after the first
	}{
		"mastodon.json": {report{"https://social.example/users/mara/statuses/7", "@mara@social.example", "Mara Q.", "https://social.example/@mara/7",
			"2025-02-11T05:02:00Z", "en", "Fire\n\nSmoke over the depot.\nTwo engines here.", `"5"`}, "post 3: invalid input: a post without text"},
		"outbox.json": {report{"https://social.example/users/ilse/statuses/1", "@ilse@social.example", "", "https://social.example/@ilse/1",
			"2025-02-11T06:00:00Z", "en", "The gate is shut.", ""}, ""},
		"bluesky.json": {report{"at://did:plc:abc/app.bsky.feed.post/3kx", "@thorn.example", "Ilse Thorn", "https://bsky.app/profile/thorn.example/post/3kx",
			"2025-02-11T05:20:00Z", "en", "Second engine at the depot & smoke", `"at://did:plc:x/app.bsky.feed.post/1"`}, ""},
		"record.json": {report{"", "", "", "", "2025-02-11T07:00:00Z", "", "All out now.", ""}, ""},
		"tweets.js": {report{"188", "", "", "https://x.com/i/status/188", "2025-02-11T05:31:00Z", "en",
			"Depot fire: police & brigade on site https://post.example/1", ""}, "post 3: unsupported format: no post of a network that is known"},
	} {
		found, problems := parse(load(t, name))
		if len(found) != 1 {
			t.Errorf("%s: %d reports, want one (%v)", name, len(found), problems)
			continue
		}
		v := found[0]
		got := report{v.ID, v.Outlet, v.Byline, v.URL, v.Published.Format(time.RFC3339), v.Language, v.Body, string(v.Extra["in_reply_to"])}
		if got != c.want || v.Kind != hearsay.SocialOutlet {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, c.want)
		}
		if e := errors.Join(problems...); e != nil && e.Error() != c.problems || e == nil && c.problems != "" {
			t.Errorf("%s: problems %v, want %q", name, e, c.problems)
		}
	}
}

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
	for _, name := range []string{"mastodon.json", "outbox.json", "bluesky.json", "record.json", "tweets.js"} {
		f.Add(load(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		found, _ := parse(data)
		for _, v := range found {
			if strings.TrimSpace(v.Body) == "" {
				t.Errorf("a post without text: %+v", v)
			}
		}
	})
}
