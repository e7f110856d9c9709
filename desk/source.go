package desk

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// sourceView is the page of one source.
type sourceView struct {
	sourceRow
	Fields    []sourceField
	Variables []string
	Wrong     string // why what was typed was not taken
}

// A sourceField is one field of the form.
type sourceField struct {
	Name, Label, Value, Hint string
	Options                  []option // of a field that takes one of a few
}

// shownFields are the fields that a browser may set, with their labels. Credentials, headers
// and consent are set where the program runs: a form must not name what its environment
// holds.
var shownFields = [][2]string{
	{"outlet", "Outlet"}, {"kind", "Kind"}, {"family", "Publisher family"}, {"grade", "Grade"}, {"interest", "Interest"},
	{"home", "Home country"}, {"place", "Town or region"}, {"language", "Language"}, {"interval", "Look every"}, {"pages", "Fetch its pages"},
}

// source is the page of one source.
func (d *desk) source(r *http.Request) (view, error) {
	s, err := d.sourceNamed(r)
	if err != nil {
		return view{}, err
	}
	return newSourceView(s, nil, ""), nil
}

func (d *desk) sourceNamed(r *http.Request) (*hearsay.Source, error) {
	all, err := d.Listening.Sources(r.Context())
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].ID == r.PathValue("id") {
			return &all[i], nil
		}
	}
	return nil, fmt.Errorf("source: %w", hearsay.ErrNotFound)
}

// newSourceView is the page with what is kept, or with what was typed and is wrong.
func newSourceView(s *hearsay.Source, typed *query, wrong string) view {
	b := sourceView{sourceRow: newSourceRow(s), Variables: s.Variables(), Wrong: wrong}
	for _, shown := range shownFields {
		for _, f := range hearsay.SourceFields() {
			if f.Name != shown[0] {
				continue
			}
			field := sourceField{Name: f.Name, Label: shown[1], Value: f.Of(s), Hint: f.Help}
			if typed != nil {
				field.Value = typed.text(f.Name)
			}
			switch f.Name {
			case "kind":
				field.Options = kindOptions(field.Value)
			case "pages":
				for _, rule := range hearsay.PageRules {
					field.Options = append(field.Options, option{string(rule), pageRuleNames[rule], field.Value == string(rule)})
				}
			}
			b.Fields = append(b.Fields, field)
		}
	}
	v := view{page: "source", Title: b.Name, Body: b}
	if wrong != "" {
		v.status = http.StatusBadRequest
	}
	return v
}

var pageRuleNames = map[hearsay.PageRule]string{
	hearsay.AutoPages: "behind summaries", hearsay.AlwaysPages: "always", hearsay.NeverPages: "never",
}

// addSource adds what was typed on the page of sources and leads to it; where it can't be
// followed, the page says why and keeps what was typed.
func (d *desk) addSource(r *http.Request) (view, error) {
	q, err := posted(r)
	if err != nil {
		return view{}, err
	}
	form := addForm{URL: q.text("url"), Outlet: q.text("outlet"), Kind: q.text("kind"), Family: q.text("family"), Home: q.text("home"), Language: q.text("language")}
	form.Open = form.Outlet+form.Kind+form.Family+form.Home+form.Language != ""
	var asked hearsay.Source
	switch {
	case form.URL == "":
		err = fmt.Errorf("%w: an address is missing", hearsay.ErrInvalid)
	case len(form.URL) > maxID:
		err = fmt.Errorf("%w: the address is too long", hearsay.ErrInvalid)
	case strings.Contains(form.URL, "${"):
		err = fmt.Errorf("%w: a source that needs a variable of the environment is added where the program runs: 'hearsay sources add'", hearsay.ErrInvalid)
	}
	for _, f := range [][2]string{{"outlet", form.Outlet}, {"kind", form.Kind}, {"family", form.Family}, {"home", form.Home}, {"language", form.Language}} {
		if err == nil && f[1] != "" {
			err = asked.Set(f[0], f[1])
		}
	}
	var s hearsay.Source
	if asked.URL = form.URL; err == nil {
		s, err = d.Listening.Add(r.Context(), asked)
	}
	if err == nil {
		return view{moved: newSourceRow(&s).Address, after: true}, nil
	}
	if d.statusOf(r, err) == http.StatusInternalServerError {
		return view{}, err
	}
	form.Wrong = sentence(reason(err))
	v, err := d.sourceListWith(r, form)
	v.status = http.StatusBadRequest
	return v, err
}

// changeSource does what the forms on a source's page ask for.
func (d *desk) changeSource(r *http.Request) (view, error) {
	q, err := posted(r)
	if err != nil {
		return view{}, err
	}
	s, err := d.sourceNamed(r)
	if err != nil {
		return view{}, err
	}
	here := newSourceRow(s).Address
	switch q.text("do") {
	case "remove":
		_, err = d.Listening.Remove(r.Context(), s.ID)
		return view{moved: "/sources", after: true}, err
	case "look":
		_, err = d.Listening.Hurry(r.Context(), s.ID)
		return view{moved: here, after: true}, err
	case "pause", "resume":
		_, err = d.Listening.Change(r.Context(), s.ID, func(s *hearsay.Source) error {
			s.Paused = q.text("do") == "pause"
			return nil
		})
		return view{moved: here, after: true}, err
	case "set":
	default:
		return view{}, fmt.Errorf("%w: it is not said what to do", hearsay.ErrInvalid)
	}
	_, err = d.Listening.Change(r.Context(), s.ID, func(s *hearsay.Source) error {
		for _, f := range shownFields {
			if _, sent := q.values[f[0]]; !sent {
				continue
			}
			if err := s.Set(f[0], q.text(f[0])); err != nil {
				return err
			}
		}
		return nil
	})
	if errors.Is(err, hearsay.ErrInvalid) {
		return newSourceView(s, q, sentence(reason(err))), nil
	}
	return view{moved: here, after: true}, err
}

// posted reads a form that was sent.
func posted(r *http.Request) (*query, error) {
	r.Body = http.MaxBytesReader(nil, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return nil, fmt.Errorf("%w: the form can't be read, or is too long", hearsay.ErrInvalid)
	}
	return &query{values: r.PostForm}, nil
}
