package hearsay

import "encoding/json"

// Partial reports whether the text is only a summary of what the report says: the page on
// which it stood showed no more (a paywall, a question for consent). The taking in of pages
// keeps what stood there in Extra as "partial".
func (v *Version) Partial() bool {
	var kind string
	raw, ok := v.Extra["partial"]
	return ok && json.Unmarshal(raw, &kind) == nil && kind != ""
}
