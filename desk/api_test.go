package desk

import (
	"encoding/json"
	"net/http"
	"net/url"
	"testing"

	"github.com/hearsay-news/hearsay/internal/edge"
)

// document asks for a document and reads it into what it should be.
func document(t *testing.T, h http.Handler, target string, into any) {
	t.Helper()
	w := get(t, h, target)
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/json" {
		t.Fatalf("%s: %d %s", target, w.Code, w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), into); err != nil {
		t.Fatalf("%s: %v", target, err)
	}
}

func TestDocuments(t *testing.T) {
	h := newHouse().handler()

	var stories []struct{ ID string }
	document(t, h, "/api/stories", &stories)
	if len(stories) != 2 || stories[0].ID != "s1" {
		t.Errorf("stories: %v", stories)
	}
	document(t, h, "/api/stories?words=ferry&since=2031-05-04&limit=1&offset=1", &stories)
	if len(stories) != 0 {
		t.Errorf("after the last: %v", stories)
	}

	var account struct {
		Claims []struct {
			ID         string
			Assertions []struct {
				edge.Span
				Quote, Report string
				Version       int
			}
		}
		Updates []struct{ Claim string }
		Figures []struct{ Counted string }
	}
	document(t, h, "/api/stories/s0ld/account", &account) // a former id
	if len(account.Claims) != 5 || len(account.Updates) != 5 {
		t.Errorf("%d claims, %d updates", len(account.Claims), len(account.Updates))
	}

	var reading struct {
		Text       string
		Statements []struct{ Content [][2]int }
	}
	a := account.Claims[3].Assertions[0]
	document(t, h, "/api/reports/"+url.PathEscape(a.Report)+"?version=1", &reading)
	if got := string([]rune(reading.Text)[a.Start:a.End]); got != a.Quote {
		t.Errorf("the words at %d-%d are %q, not %q", a.Start, a.End, got, a.Quote)
	}
	if c := reading.Statements[0].Content[0]; c != [2]int{a.Start, a.End} {
		t.Errorf("the statement's content is at %v", c)
	}

	document(t, h, "/api/stories/s1/account?since=2031-05-04T13:00:00Z", &account)
	if len(account.Claims) != 1 || account.Claims[0].ID != "c3" || len(account.Figures) != 1 {
		t.Errorf("since 13:00: %+v", account.Claims)
	}
}
