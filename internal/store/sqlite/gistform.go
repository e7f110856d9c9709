package sqlite

import (
	"encoding/json"
	"fmt"

	"github.com/hearsay-news/hearsay"
)

// gistForm is a gist as it is kept: JSON with short names, since there is one for every
// report. A time is its TIMEX3 value alone, from which the rest follows.
type gistForm struct {
	Kinds   []hearsay.EventType `json:"k,omitempty"`
	People  []string            `json:"p,omitempty"`
	Names   []string            `json:"n,omitempty"`
	Places  []whereForm         `json:"w,omitempty"`
	Main    *happeningForm      `json:"m,omitempty"`
	Recalls []happeningForm     `json:"r,omitempty"`
}

type happeningForm struct {
	Span  [2]int            `json:"s"`
	Type  hearsay.EventType `json:"t"`
	Where *whereForm        `json:"w,omitempty"`
	When  string            `json:"v,omitempty"`
	Names []string          `json:"n,omitempty"`
}

type whereForm struct {
	Name     string  `json:"n"`
	Lat      float64 `json:"a,omitempty"`
	Lon      float64 `json:"o,omitempty"`
	Located  bool    `json:"l,omitempty"`
	Country  string  `json:"c,omitempty"`
	GeoNames int     `json:"g,omitempty"`
}

func packGist(g hearsay.Gist) (string, error) {
	f := gistForm{Kinds: g.Kinds, People: g.People, Names: g.Names}
	for _, w := range g.Places {
		f.Places = append(f.Places, whereForm(w))
	}
	if g.Main.Type != "" {
		m := formOf(g.Main)
		f.Main = &m
	}
	for _, h := range g.Recalls {
		f.Recalls = append(f.Recalls, formOf(h))
	}
	packed, err := json.Marshal(f)
	if err != nil {
		return "", fmt.Errorf("%w: the gist can't be written as JSON: %w", hearsay.ErrInvalid, err)
	}
	return string(packed), nil
}

func formOf(h hearsay.Happening) happeningForm {
	f := happeningForm{Span: [2]int{h.Start, h.End}, Type: h.Type, When: h.When.Value, Names: h.Names}
	if h.Where.Known() {
		w := whereForm(h.Where)
		f.Where = &w
	}
	return f
}

func (f happeningForm) happening() hearsay.Happening {
	h := hearsay.Happening{Span: hearsay.Span{Start: f.Span[0], End: f.Span[1]}, Type: f.Type, Names: f.Names}
	if f.Where != nil {
		h.Where = hearsay.Where(*f.Where)
	}
	h.When, _ = hearsay.ParseWhen(f.When)
	return h
}

// gist is a stored gist on its way out; NULL is an empty one.
type gist hearsay.Gist

// Scan reads the gist.
func (g *gist) Scan(v any) error {
	*g = gist{}
	s, ok := v.(string)
	if !ok {
		return nil
	}
	var f gistForm
	if err := json.Unmarshal([]byte(s), &f); err != nil {
		return fmt.Errorf("%w: a gist is damaged: %w", hearsay.ErrStore, err)
	}
	g.Kinds, g.People, g.Names = f.Kinds, f.People, f.Names
	for _, w := range f.Places {
		g.Places = append(g.Places, hearsay.Where(w))
	}
	if f.Main != nil {
		g.Main = f.Main.happening()
	}
	for _, h := range f.Recalls {
		g.Recalls = append(g.Recalls, h.happening())
	}
	return nil
}
