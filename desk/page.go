package desk

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

//go:embed page/*.html
var pageFiles embed.FS

// pages are the templates by name, each with the frame around it.
type pages map[string]*template.Template

func newPages(a *assets) pages {
	funcs := template.FuncMap{
		"asset":   func(name string) string { return a.names[name] },
		"short":   func(t time.Time) template.HTML { return stamp(t, shortForm) },
		"medium":  func(t time.Time) template.HTML { return stamp(t, mediumForm) },
		"clock":   func(t time.Time) template.HTML { return stamp(t, clockForm) },
		"machine": atMoment,
		"icon":    func(name any) template.HTML { return icon(fmt.Sprint(name)) },
		"number":  number,
		"count":   count,
	}
	frame := template.Must(template.New("frame").Funcs(funcs).ParseFS(pageFiles, "page/frame.html", "page/parts.html"))
	all := pages{}
	for _, name := range []string{"stories", "account", "report", "listening", "source", "paste", "fault"} {
		all[name] = template.Must(template.Must(frame.Clone()).ParseFS(pageFiles, "page/"+name+".html"))
	}
	return all
}

// A view is a page ready to be laid out.
type view struct {
	page   string // name of the template
	status int    // HTTP status; 200 where 0
	moved  string // where to go instead; empty for a page
	after  bool   // moved is to be asked with GET, as what was posted is done
	Title  string
	Words  string   // what stands in the search field
	Rooms  []choice // the pages beside the list of stories, where there are any
	Body   any
}

// html answers with the page that make makes, or with one that says what went wrong.
func (d *desk) html(make func(*http.Request) (view, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := make(r)
		if err != nil {
			v = d.fault(r, err)
		}
		if v.moved != "" {
			status := http.StatusFound
			if v.after {
				status = http.StatusSeeOther
			}
			http.Redirect(w, r, v.moved, status)
			return
		}
		v.Rooms = d.rooms(r)
		var b bytes.Buffer // whole before anything is sent: half a page is none
		if err := d.pages[v.page].ExecuteTemplate(&b, "frame", v); err != nil {
			d.Log.ErrorContext(r.Context(), "page", "path", r.URL.Path, "error", err)
			http.Error(w, "This page can't be shown. The log says more.", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if v.status != 0 {
			w.WriteHeader(v.status)
		}
		_, _ = w.Write(b.Bytes())
	}
}

// rooms are the desk's main pages, where it has more than one.
func (d *desk) rooms(r *http.Request) []choice {
	rooms := []choice{{"Stories", "/", r.URL.Path == "/"}}
	if d.Listening != nil {
		rooms = append(rooms, choice{"Sources", "/sources", r.URL.Path == "/sources"})
	}
	if d.Pasting != nil {
		rooms = append(rooms, choice{"Paste", "/paste", r.URL.Path == "/paste"})
	}
	if len(rooms) == 1 {
		return nil
	}
	return rooms
}

// faultView is the page for an error: what is wrong and what to do, and nothing of the inside.
type faultView struct {
	Heading, Advice string
	Back            string // an address that works where this one doesn't; empty for the stories
	Story           string // address of the story that a form belongs to; empty for none
}

// fault makes the page for an error.
func (d *desk) fault(r *http.Request, err error) view {
	status := d.statusOf(r, err)
	v := view{page: "fault", status: status}
	var f faultView
	switch status {
	case http.StatusNotFound:
		f = faultView{Heading: "Not found", Advice: "There is no such page, story or report here. It may be in another database, or its address may be incomplete."}
		if ruling(r) {
			f = faultView{Heading: "This can't be ruled", Advice: "There is no such story, report or ruling here. It may have been ruled on meanwhile.", Story: storyAddress(r.PathValue("id"))}
		}
		if r.Method == http.MethodPost && !ruling(r) {
			f = faultView{Heading: "Not found", Advice: "It may have been removed meanwhile.", Back: "/sources"}
		}
		if r.URL.Query().Get("as_of") != "" && r.PathValue("id") != "" {
			f = faultView{Heading: "Nothing seen by then", Advice: "At that moment nothing of this story had been seen.", Back: r.URL.EscapedPath()}
		}
	case http.StatusBadRequest:
		f = faultView{Heading: "The address can't be read", Advice: sentence(reason(err)), Back: r.URL.EscapedPath()}
		switch {
		case r.URL.Path == "/report":
			f.Back = ""
		case ruling(r):
			f = faultView{Heading: "This can't be ruled", Advice: sentence(reason(err)), Story: storyAddress(r.PathValue("id"))}
		}
	default:
		f = faultView{Heading: "Something went wrong here", Advice: "The page could not be made; the desk's log says why. Load it again in a moment."}
	}
	v.Title, v.Body = f.Heading, f
	return v
}

// ruling reports whether a form on a story's page was sent.
func ruling(r *http.Request) bool {
	return r.Method == http.MethodPost && strings.HasPrefix(r.URL.Path, "/stories/")
}

// statusOf is the HTTP status for an error. What is the desk's own failure is logged.
func (d *desk) statusOf(r *http.Request, err error) int {
	switch {
	case errors.Is(err, hearsay.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, hearsay.ErrInvalid):
		return http.StatusBadRequest
	case r.Context().Err() != nil && errors.Is(err, context.Canceled):
		return 499 // nobody waits for the answer any more
	}
	d.Log.ErrorContext(r.Context(), "request failed", "path", r.URL.Path, "error", err)
	return http.StatusInternalServerError
}

// nothing is the answer where no page is.
func (d *desk) nothing(*http.Request) (view, error) { return view{}, hearsay.ErrNotFound }
