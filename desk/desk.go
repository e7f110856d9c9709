package desk

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Stories lists stories.
type Stories interface {
	// Stories are those that the filter asks for, newest change first, with their status
	// at now; the zero time means the latest observation of all.
	Stories(ctx context.Context, f hearsay.StoryFilter, now time.Time) ([]hearsay.Story, error)
}

// Accounts makes accounts.
type Accounts interface {
	// Account is the account of a story, which may be named by a former id, as it stood
	// at asOf; the zero time means now. It is of kind hearsay.ErrNotFound where there is
	// no such story or nothing of it had been seen by then.
	Account(ctx context.Context, story string, asOf time.Time) (hearsay.Account, error)
}

// Reports looks up what is kept of reports.
type Reports interface {
	// Version is the report's version n, or with n = 0 its latest.
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	// Versions are all versions of the report, by observation.
	Versions(ctx context.Context, report string) ([]hearsay.Version, error)
	// StoryOf is the id of the story that the report is a member of.
	StoryOf(ctx context.Context, report string) (string, error)
	// Copies are the members of the story that were taken from other reports.
	Copies(ctx context.Context, story string) ([]hearsay.Copy, error)
}

// Readings makes readings.
type Readings interface {
	// Reading is what a kept version says.
	Reading(ctx context.Context, v hearsay.Version) (*hearsay.Reading, error)
}

// Lives tells what is known of stories beside their accounts.
type Lives interface {
	// Of is the life of a story as it stands now, where the zero time means the latest
	// observation of all.
	Of(ctx context.Context, story string, now time.Time) (hearsay.Life, error)
}

// Rulings carries out what an editor rules.
type Rulings interface {
	Make(ctx context.Context, ruling hearsay.Correction) (hearsay.Correction, error)
}

// Listening is the list of what is listened to, as an editor keeps it.
type Listening interface {
	// Sources are all of them, in the order in which they were added.
	Sources(ctx context.Context) ([]hearsay.Source, error)
	// Add finds out how what stands at asked.URL can be followed and adds it, with what else
	// asked says; one that is listened to already is given as it is. The error is of kind
	// hearsay.ErrInvalid or hearsay.ErrNotFound where it can't be followed.
	Add(ctx context.Context, asked hearsay.Source) (hearsay.Source, error)
	// Change changes what is said of the source with this id; an error of change changes
	// nothing.
	Change(ctx context.Context, id string, change func(*hearsay.Source) error) (hearsay.Source, error)
	// Hurry has a source looked at as soon as may be, and one asked no more asked again.
	Hurry(ctx context.Context, id string) (hearsay.Source, error)
	// Remove takes a source off the list.
	Remove(ctx context.Context, id string) (hearsay.Source, error)
}

// Pasting takes in what an editor pastes.
type Pasting interface {
	// Paste keeps a report as seen now, and as published now where it doesn't say, and reads
	// it. The error is of kind hearsay.ErrInvalid where it can't be taken.
	Paste(ctx context.Context, v hearsay.Version) (hearsay.Version, error)
}

// Config is what a desk is made of. All from Lives on may be left out.
type Config struct {
	Stories  Stories
	Accounts Accounts
	Reports  Reports
	Readings Readings
	// Since keeps of an account what changed after a moment: the later updates, and the
	// claims that they touch.
	Since     func(hearsay.Account, time.Time) hearsay.Account
	Lives     Lives        // without it a story's page shows its account alone
	Rulings   Rulings      // without it a browser can't rule on stories
	Listening Listening    // without it there is no page of sources
	Pasting   Pasting      // without it there is no box to paste into
	Marks     Marks        // without it nothing is remembered of what was read
	Reader    string       // under whose name marks are kept; "desk" where empty
	Editor    string       // who is taken to rule where the form names nobody
	Log       *slog.Logger // slog's default where nil
}

// desk is the handler's parts.
type desk struct {
	Config
	pages pages
}

// New makes the desk. The handler may be used by many goroutines at once. It answers GET
// and HEAD; with [Config.Rulings], [Config.Marks], [Config.Listening] and [Config.Pasting] also POST
// for what these do, from its own pages only.
func New(c Config) http.Handler {
	if c.Log == nil {
		c.Log = slog.Default()
	}
	assets := newAssets()
	d := &desk{Config: c, pages: newPages(assets)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", d.html(d.stories))
	mux.HandleFunc("GET /stories/{id}", d.html(d.account))
	mux.HandleFunc("GET /report", d.html(d.report))
	ownPages := http.NewCrossOriginProtection() // of another site's form the browser says where it stands
	form := func(pattern string, make func(*http.Request) (view, error)) {
		mux.Handle("POST "+pattern, ownPages.Handler(d.html(make)))
	}
	if d.Rulings != nil {
		form("/stories/{id}/rulings", d.rule)
	}
	if d.Marks != nil {
		form("/stories/{id}/marks", d.mark)
	}
	if d.Listening != nil {
		mux.HandleFunc("GET /sources", d.html(d.sourceList))
		mux.HandleFunc("GET /sources/{id}", d.html(d.source))
		form("/sources", d.addSource)
		form("/sources/{id}", d.changeSource)
	}
	if d.Pasting != nil {
		mux.HandleFunc("GET /paste", d.html(d.pasteBox))
		form("/paste", d.paste)
	}
	mux.HandleFunc("GET /api/stories", d.json(d.storiesJSON))
	mux.HandleFunc("GET /api/stories/{id}/account", d.json(d.accountJSON))
	mux.HandleFunc("GET /api/stories/{id}", d.json(d.lifeJSON))
	mux.HandleFunc("GET /api/reports/{id}", d.json(d.reportJSON))
	mux.HandleFunc("GET /api/", d.json(d.nothingJSON))
	mux.HandleFunc("GET /healthz", d.health)
	mux.Handle("GET /assets/", assets)
	mux.HandleFunc("GET /", d.html(d.nothing))
	return d.frame(mux)
}

// health says whether the store can be read.
func (d *desk) health(w http.ResponseWriter, r *http.Request) {
	if _, err := d.Stories.Stories(r.Context(), hearsay.StoryFilter{Limit: 1}, time.Time{}); err != nil {
		d.Log.ErrorContext(r.Context(), "the store can't be read", "error", err)
		http.Error(w, "the store can't be read", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte("ok\n"))
}
