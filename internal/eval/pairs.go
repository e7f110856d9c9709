package eval

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/story"
)

// pairsFile holds made-up short reports, two to four an item, with two claims of theirs and how an editor says that
// they stand to each other. Their writer didn't know the program.
//
//go:embed testdata/pairs.jsonl
var pairsFile []byte

// Two other writers' items, which nothing was built on, and more of the first one's, which nobody who builds has read.
var (
	//go:embed testdata/pairs_more.jsonl
	morePairsFile []byte
	//go:embed testdata/pairs_held.jsonl
	heldPairsFile []byte
)

// A pair is one item: a few reports and two claims of theirs.
type pair struct {
	ID      string
	Class   string // what kind of claims: "cause", "figure"
	Want    string // how they stand to each other: one of wants
	Reports []pairReport
	A, B    rest
}

// A pairReport is one report of an item.
type pairReport struct {
	ID, Outlet string
	Kind       string // of the outlet; "post" and "outlet" are words of the items for those that the program has
	Published  time.Time
	Title      string
	Text       string
}

// wants are the ways in which two claims stand to each other, each with how an account has to show it.
var wants = map[string]func(f finder, a hearsay.Account, p *pair) bool{
	"dispute": func(f finder, a hearsay.Account, p *pair) bool { return f.disputed(a, p.A, rests{p.B}) },
	"no dispute": func(f finder, a hearsay.Account, p *pair) bool {
		return f.both(a, p.A, rests{p.B}) && !f.disputed(a, p.A, rests{p.B})
	},
	"one claim": func(f finder, a hearsay.Account, p *pair) bool {
		return f.together(a, p.A, rests{p.B}) && !f.disputed(a, p.A, rests{p.B})
	},
	"apart": func(f finder, a hearsay.Account, p *pair) bool {
		return f.both(a, p.A, rests{p.B}) && !f.together(a, p.A, rests{p.B}) && !f.disputed(a, p.A, rests{p.B})
	},
	"withdrawn": func(f finder, a hearsay.Account, p *pair) bool {
		return slices.ContainsFunc(f.find(a, p.A), func(c *hearsay.Claim) bool {
			return c.Status == hearsay.Withdrawn || c.Status == hearsay.Revised ||
				slices.ContainsFunc(f.hits(c, p.A, true), func(w hearsay.Assertion) bool { return w.Withdrawn })
		})
	},
}

// readPairs reads items, one a line.
func readPairs(data []byte) (all []pair, err error) {
	in := json.NewDecoder(bytes.NewReader(data))
	for {
		var p pair
		switch err := in.Decode(&p); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, fmt.Errorf("pair %d: %w", len(all)+1, err)
		case wants[p.Want] == nil:
			return nil, fmt.Errorf("%w: pair %s wants %q", hearsay.ErrInvalid, p.ID, p.Want)
		}
		all = append(all, p)
	}
}

// Pairs makes the account of each item's reports, taken as one story, and says for each class of claims how many items
// it gets right, and over all how many of those that an editor finds in no dispute it leaves so, and how many that he
// keeps apart or opposes aren't joined.
func Pairs(ctx context.Context, reader *reading.Reader) ([]Row, error) {
	var rows []Row
	for _, set := range []struct {
		split   string
		items   []byte
		classes bool // a row for each
	}{{"dev", pairsFile, true}, {"two other writers", morePairsFile, false}, {"held out", heldPairsFile, false}} {
		all, err := readPairs(set.items)
		if err != nil {
			return nil, err
		}
		verdicts, err := judgePairs(ctx, reader, all)
		if err != nil {
			return nil, err
		}
		byClass, overAll := pairRows(verdicts, set.split)
		if set.classes {
			rows = append(rows, byClass...)
		}
		rows = append(rows, overAll...)
	}
	return rows, nil
}

// A verdict is how the account of one item stands to what an editor says.
type verdict struct {
	*pair
	right    bool
	disputed bool // the two claims are shown in dispute
	together bool // one claim affirms both
	account  hearsay.Account
	finder   finder
}

// falseDispute reports whether a dispute is shown where there is none.
func (v *verdict) falseDispute() bool { return v.disputed && v.peaceful() }

// falseUnion reports whether two are joined that an editor keeps apart, or opposes.
func (v *verdict) falseUnion() bool { return v.together && !v.disputed && v.separate() }

func (v *verdict) peaceful() bool {
	return v.Want == "no dispute" || v.Want == "one claim" || v.Want == "apart"
}
func (v *verdict) separate() bool { return v.Want == "dispute" || v.Want == "apart" }

func judgePairs(ctx context.Context, reader *reading.Reader, all []pair) (verdicts []verdict, err error) {
	for i := range all {
		p := &all[i]
		in, err := p.input(ctx, reader)
		if err != nil {
			return nil, fmt.Errorf("pair %s: %w", p.ID, err)
		}
		a := account.Build(in)
		f := finder{func(report string, version int) (string, error) {
			for i := range in.Versions {
				if v := &in.Versions[i].Version; v.ID == report && v.Number == version {
					return v.Text(), nil
				}
			}
			return "", fmt.Errorf("%w: version %d of report %s", hearsay.ErrNotFound, version, report)
		}}
		if a.Claims, err = f.showing(a.Claims); err != nil {
			return nil, fmt.Errorf("pair %s: %w", p.ID, err)
		}
		verdicts = append(verdicts, verdict{
			pair: p, right: wants[p.Want](f, a, p), account: a, finder: f,
			disputed: f.disputed(a, p.A, rests{p.B}), together: f.together(a, p.A, rests{p.B}),
		})
	}
	return verdicts, nil
}

// input is what an item's account is made of: its reports as one story, whoever copied whom.
func (p *pair) input(ctx context.Context, reader *reading.Reader) (in account.Input, err error) {
	in.Story = hearsay.Story{ID: p.ID}
	numbers, grouper := map[string]int{}, story.NewGrouper()
	for _, r := range p.Reports {
		numbers[r.ID]++
		v := hearsay.Version{
			Report: hearsay.Report{ID: r.ID, Outlet: r.Outlet, Kind: outletKind(r.Kind), Published: r.Published},
			Number: numbers[r.ID], Observed: r.Published, Title: r.Title, Body: r.Text,
		}
		read, err := reader.Read(ctx, &v)
		if err != nil {
			return in, err
		}
		in.Versions = append(in.Versions, account.Read{Version: v, Reading: read})
		in.Copies = append(in.Copies, grouper.Add(story.NewSketch(&v, read)).Copies...)
	}
	return in, nil
}

// outletKind is the program's word for an item's.
func outletKind(s string) hearsay.OutletKind {
	switch s {
	case "post":
		return hearsay.SocialOutlet
	case "outlet":
		return hearsay.NewspaperOutlet
	}
	return hearsay.OutletKind(s)
}

// pairRows are the rows of the table: by class, in the order of their names, and over all.
func pairRows(verdicts []verdict, split string) (byClass, overAll []Row) {
	type tally struct{ right, n int }
	classes := map[string]*tally{}
	var names []string
	var all, peaceful, separate tally
	for i := range verdicts {
		v := &verdicts[i]
		c := classes[v.Class]
		if c == nil {
			c = &tally{}
			classes[v.Class] = c
			names = append(names, v.Class)
		}
		add := func(t *tally, ok bool) {
			t.n++
			if ok {
				t.right++
			}
		}
		add(c, v.right)
		add(&all, v.right)
		if v.peaceful() {
			add(&peaceful, !v.falseDispute())
		}
		if v.separate() {
			add(&separate, !v.falseUnion())
		}
	}
	row := func(corpus, metric string, t tally) Row {
		return Row{Task: "pairs", Corpus: corpus, Split: split, Metric: metric, Value: ratio(t.right, t.n), N: t.n}
	}
	slices.Sort(names)
	for _, n := range names {
		byClass = append(byClass, row(n, "right", *classes[n]))
	}
	return byClass, append(overAll, row("all", "right", all), row("all", "left undisputed", peaceful), row("all", "kept apart", separate))
}
