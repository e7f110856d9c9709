package feed

import (
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// skipRaw passes over a script or style, in which tags are words; false where there is none, or
// none that ends.
func (w *walker) skipRaw(t *mend.Token, name string) bool {
	if t.Kind != mend.Start || name != "script" && name != "style" {
		return false
	}
	end := w.ahead("</" + t.Name)
	if end < 0 {
		return false
	}
	w.sc.Skip(end)
	return true
}

// unopened takes the words before an end tag for its element's, whose start tag was lost.
func (w *walker) unopened(m meaning) {
	words := strings.TrimSpace(mend.References(w.stray, nil))
	w.stray = ""
	if it := w.item; it != nil && words != "" {
		if v := it.value(m.role); v != nil && !v.set {
			v.put(words, m.rank)
		}
	}
}

// value is what an item keeps of elements of a role; nil for those with more to them than
// their words.
func (it *item) value(r role) *value {
	switch r {
	case titleRole:
		return &it.title
	case linkRole:
		return &it.link
	case idRole:
		return &it.id
	case summaryRole:
		return &it.summary
	case contentRole:
		return &it.content
	case publishedRole:
		return &it.published
	case updatedRole:
		return &it.updated
	}
	return nil
}
