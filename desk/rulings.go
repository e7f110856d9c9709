package desk

import (
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// Bounds on what a form may say.
const (
	maxForm = 1 << 20 // bytes
	maxWhy  = 500     // code points
)

// rule carries out what a form on a story's page rules and leads back to it. Undoing may
// bring another story back: the page is that of the story the form stood on.
func (d *desk) rule(r *http.Request) (view, error) {
	q, err := posted(r)
	if err != nil {
		return view{}, err
	}
	c := hearsay.Correction{Kind: hearsay.CorrectionKind(q.text("kind")), Story: r.PathValue("id"), By: d.Editor,
		Other: storyNamed(q.text("other")), Others: r.PostForm["report"], Undoes: q.number("undoes", 0, 1<<30)}
	if c.Kind != hearsay.MergeCorrection {
		c.Other = ""
	}
	if by := q.name("by"); by != "" {
		c.By = by
	}
	if c.Why = strings.ToValidUTF8(q.text("why"), ""); len([]rune(c.Why)) > maxWhy {
		q.fail("why: at most %d characters", maxWhy)
	}
	switch {
	case c.Kind == hearsay.MergeCorrection && c.Other == "":
		q.fail("name the story that is to be taken in, by its id or its address")
	case c.Kind == hearsay.UndoCorrection && c.Undoes == 0:
		q.fail("undoes must be the number of a ruling")
	}
	if q.err != nil {
		return view{}, q.err
	}
	if _, err := d.Rulings.Make(r.Context(), c); err != nil {
		return view{}, err
	}
	return view{moved: storyAddress(r.PathValue("id")) + "#hand", after: true}, nil
}

// storyNamed is the id of a story that is named by itself or by its page's address.
func storyNamed(s string) string {
	if !strings.Contains(s, "/stories/") {
		return s
	}
	u, err := url.Parse(s)
	if err != nil {
		return s
	}
	return path.Base(u.Path)
}
