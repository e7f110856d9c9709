package reading_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

// stub is a stage that does what its fields say.
type stub struct {
	name         string
	needs, gives []text.Layer
	read         func(*text.Doc) error
}

func (s stub) Name() string        { return s.name }
func (s stub) Needs() []text.Layer { return s.needs }
func (s stub) Gives() []text.Layer { return s.gives }
func (s stub) Read(_ context.Context, d *text.Doc) error {
	if s.read == nil {
		return nil
	}
	return s.read(d)
}

func TestNewRefusesAWrongOrder(t *testing.T) {
	cut := stub{name: "cut", gives: []text.Layer{text.Sentences}}
	tag := stub{name: "tag", needs: []text.Layer{text.Sentences}, gives: []text.Layer{text.Tags}}
	if _, err := reading.New("x", cut, tag); err != nil {
		t.Errorf("a right order is refused: %v", err)
	}
	if _, err := reading.New("x", tag, cut); !errors.Is(err, hearsay.ErrInvalid) || !strings.Contains(err.Error(), "tag needs sentences") {
		t.Errorf("a need that is not given: %v", err)
	}
	if _, err := reading.New("x", cut, cut); !errors.Is(err, hearsay.ErrInvalid) {
		t.Errorf("a layer given twice: %v", err)
	}
}

func TestAStagesErrorNamesReportAndStage(t *testing.T) {
	bad := errors.New("out of luck")
	r, err := reading.New("x", stub{name: "cut", read: func(*text.Doc) error { return bad }})
	if err != nil {
		t.Fatal(err)
	}
	v := &hearsay.Version{Body: "Words."}
	v.ID = "a-1"
	_, err = r.Read(t.Context(), v)
	if !errors.Is(err, bad) || !strings.Contains(err.Error(), "a-1") || !strings.Contains(err.Error(), "cut") {
		t.Errorf("got %v", err)
	}
}

func TestAStageThatBreaksDownCostsOneReport(t *testing.T) {
	r, err := reading.New("x", stub{name: "cut", read: func(d *text.Doc) error {
		if d.Version.ID == "a-1" {
			panic("no such word")
		}
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	v := &hearsay.Version{Body: "Words."}
	v.ID = "a-1"
	if _, err = r.Read(t.Context(), v); err == nil || !strings.Contains(err.Error(), "a-1: stage cut: broke down: no such word") {
		t.Errorf("got %v", err)
	}
	v.ID = "a-2"
	if _, err = r.Read(t.Context(), v); err != nil {
		t.Errorf("the next report: %v", err)
	}
}

func TestOnlyTheFirstPartOfAHugeTextIsRead(t *testing.T) {
	var seen int
	r, _ := reading.New("x", stub{name: "cut", read: func(d *text.Doc) error { seen = len(d.Text); return nil }})
	v := &hearsay.Version{Body: strings.Repeat("é", reading.MaxText)}
	if _, err := r.Read(t.Context(), v); err != nil {
		t.Fatal(err)
	}
	if seen > reading.MaxText || seen < reading.MaxText-4 || seen%2 != 0 {
		t.Errorf("%d bytes were read", seen)
	}
}
