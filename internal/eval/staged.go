package eval

import (
	"cmp"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake"
	"github.com/hearsay-news/hearsay/internal/newsroom"
)

// stagedFiles are the project's own staged stories.
//
//go:embed staged
var stagedFiles embed.FS

// A staged story is a stream of reports with an editor's conclusions: what the account
// must say of them, or must not.
type staged struct {
	Scenario string
	Stream   string // the file of the reports, beside the conclusions
	Split    string // "held out" where nothing was built by looking at it; empty for dev
	Anchor   string `json:"anchor_report"` // a report of the story that is meant
	Checks   []conclusion
	reports  []hearsay.Version // in the order in which they were observed
}

// A conclusion is one check on the account. Which fields it uses, its Type says.
type conclusion struct {
	Type, Name       string
	AsOf             time.Time `json:"as_of"`
	Since            time.Time
	Include, Exclude []string // reports
	Claim, A         rest
	B                rests
	Counted          hearsay.Counted
	Any              bool // any series of the kind will do, not the main one alone
	Min, Max         *int
	Sequence         [][2]*int // of least and most; a most of nil is any
	In               []hearsay.ClaimStatus
	Kinds            []hearsay.UpdateKind
	Report           string
	Speaker          pattern
	Chain            []pattern
	Value            string // of a time
	Lat, Lon, Km     float64
}

// A rest is words of a report on which a claim rests; they find the claim.
type rest struct {
	Report string
	Quote  pattern
	Kind   hearsay.ClaimKind // empty for any
}

// rests is one rest or a list of them.
type rests []rest

// UnmarshalJSON reads one or a list.
func (r *rests) UnmarshalJSON(b []byte) error {
	if strings.HasPrefix(string(b), "[") {
		return json.Unmarshal(b, (*[]rest)(r))
	}
	*r = make(rests, 1)
	return json.Unmarshal(b, &(*r)[0])
}

// A pattern is a regular expression to which case and line ends don't matter.
type pattern struct{ *regexp.Regexp }

// UnmarshalJSON compiles the pattern.
func (p *pattern) UnmarshalJSON(b []byte) error {
	var s string
	err := json.Unmarshal(b, &s)
	if err == nil {
		p.Regexp, err = regexp.Compile("(?is)" + s)
	}
	return err
}

// stagedStories are the project's own and, where they are there, those in shared.
func stagedStories(shared string) ([]staged, error) {
	own, err := fs.Sub(stagedFiles, "staged")
	if err != nil {
		return nil, err
	}
	var all []staged
	for _, dir := range []fs.FS{own, os.DirFS(filepath.Join(shared, "staged"))} {
		files, err := fs.Glob(dir, "*.checks.json")
		if err != nil {
			return nil, err
		}
		for _, name := range files {
			s, err := readStaged(dir, name)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			all = append(all, s)
		}
	}
	return all, nil
}

func readStaged(dir fs.FS, name string) (s staged, err error) {
	raw, err := fs.ReadFile(dir, name)
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return s, err
	}
	in, err := dir.Open(s.Stream)
	if err != nil {
		return s, err
	}
	defer in.Close()
	for v, err := range intake.Read(intake.Source{Name: s.Stream, Reader: in}) {
		if err != nil {
			return s, err
		}
		s.reports = append(s.reports, v)
	}
	slices.SortStableFunc(s.reports, func(a, b hearsay.Version) int { return observed(a).Compare(observed(b)) })
	return s, nil
}

func observed(v hearsay.Version) time.Time {
	if v.Observed.IsZero() {
		return v.Published
	}
	return v.Observed
}

// Accounts takes in the staged stories, report by report and once more at once, and says
// how many of the editor's conclusions their accounts reach. "laws kept" is the share of
// those conclusions that forbid a false corroboration, and of the comparison of the two
// accounts, that holds: less than 1 is a broken promise.
func Accounts(ctx context.Context, shared string, reader newsroom.Reader) ([]Row, error) {
	stories, err := stagedStories(shared)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, s := range stories {
		held, laws, kept, err := s.score(ctx, reader)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Scenario, err)
		}
		of, split := len(s.Checks), cmp.Or(s.Split, "dev")
		rows = append(rows,
			Row{"accounts", s.Scenario, split, "conclusions", float64(held) / float64(of), of},
			Row{"accounts", s.Scenario, split, "laws kept", float64(kept) / float64(laws), laws})
	}
	return rows, nil
}

// score counts the conclusions that hold, and the laws there are and that are kept.
func (s *staged) score(ctx context.Context, reader newsroom.Reader) (held, laws, kept int, err error) {
	single, err := s.takeIn(ctx, reader, 1)
	if err != nil {
		return 0, 0, 0, err
	}
	defer single.close()
	whole, err := s.takeIn(ctx, reader, len(s.reports))
	if err != nil {
		return 0, 0, 0, err
	}
	defer whole.close()
	e := newExaminer(ctx, s, single)
	for _, k := range s.Checks {
		ok, broken, err := e.holds(ctx, k)
		if err != nil && !errors.Is(err, hearsay.ErrNotFound) { // nothing seen by then: not held
			return 0, 0, 0, fmt.Errorf("%s: %w", k.Name, err)
		}
		if ok {
			held++
		}
		if k.law() {
			laws++
			if !broken {
				kept++
			}
		}
	}
	a, err := e.account(ctx, moments{})
	if err != nil {
		return 0, 0, 0, err
	}
	other := newExaminer(ctx, s, whole)
	b, err := other.account(ctx, moments{})
	if err != nil {
		return 0, 0, 0, err
	}
	laws++
	if slices.Equal(outline(a), outline(b)) {
		kept++
	}
	return held, laws, kept, nil
}

// law reports whether the conclusion forbids to count origins that there are not.
func (k *conclusion) law() bool {
	return k.Type == "never_corroborated" || k.Type == "origins" && k.Max != nil
}

func (s *staged) takeIn(ctx context.Context, reader newsroom.Reader, batch int) (*chain, error) {
	c, err := openChain(ctx, reader)
	if err != nil {
		return nil, err
	}
	for reports := range slices.Chunk(s.reports, max(batch, 1)) {
		if _, err := c.takeIn.All(ctx, slices.Clone(reports)); err != nil {
			return nil, errors.Join(err, c.close())
		}
	}
	return c, nil
}

// outline is what an account says of which words, to compare two.
func outline(a hearsay.Account) []string {
	var lines []string
	for _, c := range a.Claims {
		words := make([]string, 0, len(c.Assertions))
		for _, w := range c.Assertions {
			words = append(words, fmt.Sprint(w.Report, " ", w.Span, " ", w.Polarity))
		}
		slices.Sort(words)
		lines = append(lines, fmt.Sprint(words, c.Status))
	}
	slices.SortFunc(lines, cmp.Compare)
	return lines
}
