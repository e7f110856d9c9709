package desk

import (
	"bytes"
	"net/http"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

// apiMost is how many stories one answer lists at most.
const apiMost = 1000

// faultJSON is what the API answers where it can't do what it is asked.
type faultJSON struct {
	Error string `json:"error"`
}

// json answers with the document that make makes, or with what went wrong.
func (d *desk) json(make func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		status := http.StatusOK
		doc, err := make(r)
		if err != nil {
			status = d.statusOf(r, err)
			doc = faultJSON{apiReason(status, err)}
		}
		var b bytes.Buffer
		if err := edge.WriteDocument(&b, doc); err != nil {
			d.Log.ErrorContext(r.Context(), "json", "path", r.URL.Path, "error", err)
			http.Error(w, `{"error":"this document can't be written"}`, http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write(b.Bytes())
	}
}

// apiReason tells what was wrong with the request, and nothing of the desk's inside.
func apiReason(status int, err error) string {
	switch status {
	case http.StatusNotFound:
		return hearsay.ErrNotFound.Error()
	case http.StatusBadRequest:
		return reason(err)
	}
	return "internal error; the desk's log says more"
}

// storiesJSON lists stories, by the same parameters as the page, and now, limit, offset.
func (d *desk) storiesJSON(r *http.Request) (any, error) {
	q := query{values: r.URL.Query()}
	f, err := d.filter(r.Context(), &q)
	now := q.moment("now")
	f.Limit, f.Offset, f.Members = q.number("limit", 100, apiMost), q.number("offset", 0, apiMost*maxPage), true
	if f.Limit == 0 {
		f.Limit = apiMost
	}
	if err == nil {
		err = q.err
	}
	if err != nil {
		return nil, err
	}
	stories, err := d.Stories.Stories(r.Context(), f, now)
	all := make([]edge.StoryJSON, len(stories))
	for i, s := range stories {
		all[i] = edge.Story(s)
	}
	return all, err
}

// accountJSON is the account of a story: as_of, since.
func (d *desk) accountJSON(r *http.Request) (any, error) {
	q := query{values: r.URL.Query()}
	asOf, since := q.moment("as_of"), q.moment("since")
	if q.err != nil {
		return nil, q.err
	}
	a, err := d.Accounts.Account(r.Context(), r.PathValue("id"), asOf)
	if err != nil {
		return nil, err
	}
	if !since.IsZero() {
		a = d.Since(a, since)
	}
	return edge.Account(a, func(report string, version int) (string, bool) {
		v, err := d.Reports.Version(r.Context(), report, version)
		return v.Text(), err == nil
	})
}

// lifeJSON is what is known of a story beside its account.
func (d *desk) lifeJSON(r *http.Request) (any, error) {
	q := query{values: r.URL.Query()}
	now := q.moment("now")
	if q.err != nil {
		return nil, q.err
	}
	if d.Lives == nil {
		return nil, hearsay.ErrNotFound
	}
	life, err := d.Lives.Of(r.Context(), r.PathValue("id"), now)
	if err != nil {
		return nil, err
	}
	return edge.Life(life, func(report string, version int) (string, bool) {
		v, err := d.Reports.Version(r.Context(), report, version)
		return v.Text(), err == nil
	})
}

// reportJSON is what one version of a report says: version.
func (d *desk) reportJSON(r *http.Request) (any, error) {
	q := query{values: r.URL.Query()}
	number := q.number("version", 0, 1<<30)
	if q.err != nil {
		return nil, q.err
	}
	v, err := d.Reports.Version(r.Context(), r.PathValue("id"), number)
	if err != nil {
		return nil, err
	}
	reading, err := d.Readings.Reading(r.Context(), v)
	if err != nil {
		return nil, err
	}
	return edge.Reading(&v, reading, nil), nil
}

// nothingJSON is the answer where no document is.
func (d *desk) nothingJSON(*http.Request) (any, error) { return nil, hearsay.ErrNotFound }
