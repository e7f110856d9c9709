package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// How many matches in a full-text index a list is made from: texts, and stories. What
// matches more is common: then going through the stories in their order finds enough soon.
const (
	fewWords = 4_000
	fewFiled = 2_000
	fewBoth  = 200 // stories, where each is to be looked up in texts too
)

// Stories lists the stories that the filter asks for, in its order, at equal times by id.
// A story whose reports were all assigned to others isn't listed. Words and names are
// compared whole, without regard to case and accents; what is no letter or digit parts
// them.
func (r reads) Stories(ctx context.Context, f hearsay.StoryFilter) ([]hearsay.Story, error) {
	all, err := r.stories(ctx, f)
	return all, r.fail(ctx, err, "stories")
}

func (r reads) stories(ctx context.Context, f hearsay.StoryFilter) ([]hearsay.Story, error) {
	q, err := r.plan(ctx, f)
	if err != nil {
		return nil, err
	}
	if len(q.ahead.where) == 0 {
		return r.page(ctx, q, part{order: q.order}, f.Limit, f.Offset)
	}
	first, err := r.page(ctx, q, q.ahead, 0, 0) // there are few
	if err != nil {
		return nil, err
	}
	before := len(first)
	first = first[min(max(f.Offset, 0), before):]
	rest := f.Limit
	if f.Limit > 0 {
		first = first[:min(f.Limit, len(first))]
		if rest -= len(first); rest == 0 {
			return first, nil
		}
	}
	others, err := r.page(ctx, q, part{where: "NOT (" + q.ahead.where + ")", order: q.order}, rest, max(f.Offset-before, 0))
	return append(first, others...), err
}

// orders are the orders of a list as SQL; each is that of an index.
var orders = map[hearsay.StorySort]string{
	hearsay.ByChange:  "s.last DESC, s.id",
	hearsay.ByBegin:   "s.first DESC, s.last DESC, s.id",
	hearsay.ByReports: "s.reports DESC, s.last DESC, s.id",
	hearsay.ByOrigins: "s.origins DESC, s.last DESC, s.id",
	hearsay.ByGrowth:  "s.last DESC, s.id", // behind those that grew
}

// A listing is a filter as the parts of a query.
type listing struct {
	with  string // a table to begin with; empty for all stories
	from  string
	where []string
	order string
	ahead part // the few stories that come before all others, if there are such
	args  []any
	at    time.Time
}

// A part of a listing is the stories that meet one more condition, in an order.
type part struct{ where, order string }

// arg adds a parameter and gives its name in the query.
func (q *listing) arg(v any) string {
	q.args = append(q.args, v)
	return fmt.Sprintf("?%d", len(q.args))
}

// plan decides how a filter is answered. Conditions on a story's own columns are looked up
// in the index that gives the order. Of those that an index of words answers, the one that
// the fewest reports meet is where the query begins, if these are few; the others are
// asked of each story that comes up.
func (r reads) plan(ctx context.Context, f hearsay.StoryFilter) (*listing, error) {
	q := &listing{from: "stories s", at: f.At}
	q.arg(f.Members) // storyColumns wants it first
	if q.order = orders[f.Sort]; f.Sort == "" {
		q.order = orders[hearsay.ByChange]
	} else if q.order == "" {
		return nil, fmt.Errorf("%w: there is no order of stories %q", hearsay.ErrInvalid, f.Sort)
	}
	if f.Status != "" {
		return nil, fmt.Errorf("%w: the store knows no status", hearsay.ErrInvalid)
	}
	switch {
	case f.Sort == hearsay.ByGrowth:
		from, to := q.arg(stamp(f.At.Add(-time.Hour))), q.arg(stamp(f.At))
		q.ahead = part{`s.id IN (SELECT story FROM reports WHERE first > ` + from + ` AND first <= ` + to + `)`,
			`(SELECT count(*) FROM reports r WHERE r.story = s.id AND r.first > ` + from + ` AND r.first <= ` + to + `) DESC, s.last DESC, s.id`}
	case f.PinnedFirst && (f.Sort == "" || f.Sort == hearsay.ByChange):
		q.ahead = part{"s.pinned", q.order}
	}
	// A plus keeps a column from choosing the index: the order's is the one to go through.
	q.where = append(q.where, "+s.reports > 0")
	last := "+s.last"
	if q.order == orders[hearsay.ByChange] {
		last = "s.last"
	}
	for _, c := range []struct {
		asked     bool
		condition string
		value     any
	}{
		{!f.Since.IsZero(), last + " >= ", stamp(f.Since)},
		{!f.Until.IsZero(), "+s.first <= ", stamp(f.Until)},
		{!f.BegunSince.IsZero(), "+s.first >= ", stamp(f.BegunSince)},
		{!f.StillSince.IsZero(), last + " <= ", stamp(f.StillSince)},
		{f.Origins > 0, "+s.origins >= ", f.Origins},
	} {
		if c.asked {
			q.where = append(q.where, c.condition+q.arg(c.value))
		}
	}
	if f.Unmuted {
		q.where = append(q.where, "NOT +s.muted")
	}
	return q, r.narrow(ctx, q, f)
}

// An ask is one condition that a full-text index answers.
type ask struct {
	table, match string
	few          int    // matches from which on it is common
	all          string // from its matches to the ids of their stories, up to the match
	holds        string // whether story s is among them, up to the match
}

func asks(f hearsay.StoryFilter) (all []ask) {
	words, filed := match(f.Words), filedMatch(f)
	if filed != "" {
		few := fewFiled
		if words != "" {
			few = fewBoth
		}
		all = append(all, ask{"filed", filed, few,
			`SELECT t.id FROM filed CROSS JOIN stories t ON t.seq = filed.rowid WHERE filed MATCH `,
			`+s.seq IN (SELECT rowid FROM filed WHERE filed MATCH `}) // the plus: not to begin there
	}
	if words != "" {
		all = append(all, ask{"words", words, fewWords,
			`SELECT DISTINCT r.story FROM words CROSS JOIN versions v ON v.seq = words.rowid CROSS JOIN reports r ON r.id = v.report WHERE words MATCH `,
			`EXISTS (SELECT 1 FROM reports r CROSS JOIN versions v ON v.report = r.id CROSS JOIN words ON words.rowid = v.seq WHERE r.story = s.id AND words MATCH `})
	}
	return all
}

// narrow adds the conditions that full-text indexes answer.
func (r reads) narrow(ctx context.Context, q *listing, f hearsay.StoryFilter) error {
	asked := asks(f)
	rarest, share := -1, 1.0
	for i, a := range asked {
		var n int
		err := r.q.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM `+a.table+` WHERE `+a.table+` MATCH ? LIMIT ?)`, a.match, a.few+1).Scan(&n)
		if err != nil {
			return err
		}
		if s := float64(n) / float64(a.few); s <= share {
			rarest, share = i, s
		}
	}
	for i, a := range asked {
		match := q.arg(a.match)
		if i == rarest {
			q.with = `WITH found (story) AS MATERIALIZED (` + a.all + match + `) `
			q.from = `found CROSS JOIN stories s ON s.id = found.story`
		} else {
			q.where = append(q.where, a.holds+match+`)`)
		}
	}
	return nil
}

// page runs one part of a listing.
func (r reads) page(ctx context.Context, q *listing, of part, limit, offset int) ([]hearsay.Story, error) {
	if limit <= 0 {
		limit = -1 // SQLite's "no limit"
	}
	p := *q
	p.args = append([]any(nil), q.args...)
	where := strings.Join(q.where, " AND ")
	if of.where != "" {
		where += " AND " + of.where
	}
	growth := "0, 0"
	if !q.at.IsZero() {
		now, hour, two := p.arg(stamp(q.at)), p.arg(stamp(q.at.Add(-time.Hour))), p.arg(stamp(q.at.Add(-2*time.Hour)))
		growth = `(SELECT count(*) FROM reports r WHERE r.story = s.id AND r.first > ` + hour + ` AND r.first <= ` + now + `),
			(SELECT count(*) FROM reports r WHERE r.story = s.id AND r.first > ` + two + ` AND r.first <= ` + hour + `)`
	}
	query := p.with + `SELECT ` + storyColumns + `, ` + growth + ` FROM ` + p.from + ` WHERE ` + where + ` ORDER BY ` + of.order +
		` LIMIT ` + p.arg(limit) + ` OFFSET ` + p.arg(max(offset, 0))
	var all []hearsay.Story
	err := r.each(ctx, func(row *sql.Rows) error {
		var g hearsay.Growth
		s, err := scanStory(row, &g.LastHour, &g.HourBefore)
		s.Growth = g
		all = append(all, s)
		return err
	}, query, p.args...)
	return all, err
}

// match turns words into a full-text query that asks for each of them; no word, no query.
// Every word is quoted, so that none is taken for an operator.
func match(text string) string {
	var b strings.Builder
	for _, w := range wordsOf(text) {
		b.WriteString(`"` + w + `" `)
	}
	return b.String()
}
