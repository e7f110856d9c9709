package eval

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// gold is a reader that finds nothing but what it is told.
func gold(times []hearsay.Timex, places []hearsay.Place) func(*hearsay.Version) (*text.Doc, error) {
	return func(v *hearsay.Version) (*text.Doc, error) {
		d := text.New(v)
		d.Times, d.Places = times, places
		return d, nil
	}
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTimesCountStrictRelaxedAndValue(t *testing.T) {
	dir := write(t, "a.tml", `<TimeML><DOCID>a</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2020-01-02">Jan. 2</TIMEX3></DCT>
<TITLE> Fire </TITLE><TEXT>It burned <TIMEX3 tid="t1" type="DATE" value="2020-01-01">on Wednesday</TIMEX3> &amp; <TIMEX3 tid="t2" type="DATE" value="2020-01-02">Thursday</TIMEX3>.</TEXT></TimeML>`)
	body := "Fire\n\nIt burned on Wednesday & Thursday."
	wednesday, thursday := len("Fire\n\nIt burned on "), len("Fire\n\nIt burned on Wednesday & ")
	rows, err := Times(dir, gold([]hearsay.Timex{
		{Span: hearsay.Span{Start: wednesday, End: wednesday + len("Wednesday")}, Type: hearsay.DateTimex, Value: "2020-01-01"},
		{Span: hearsay.Span{Start: thursday, End: len(body) - 1}, Type: hearsay.DateTimex, Value: "2020-01-09"},
	}, nil))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{0.5, 1, 0.5} {
		if rows[i].Value != want || rows[i].N != 2 {
			t.Errorf("%s: %v of %d, want %v of 2", rows[i].Metric, rows[i].Value, rows[i].N, want)
		}
	}
}

func TestDistance(t *testing.T) {
	if d := distance(0, 0, 0, 1); math.Abs(d-111.19) > 0.1 {
		t.Errorf("a degree at the equator is %v km", d)
	}
	if d := distance(10, 20, 10, 20); d != 0 {
		t.Errorf("nowhere to go, and yet %v km", d)
	}
}
