package page

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// correction is how notes begin in which an outlet says what it has changed.
var correction = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\W*(?:` +
		`(?:corrections?|clarifications?|correction and clarification|retraction|editor['’]?s['’]? note|editors['’] note)\b\s*(?:\([^)]{1,40}\)|,? ?[\pL]{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*[:—–-]` +
		`|(?:this (?:article|story|post|piece|page|report|item|headline|version)|the (?:article|story|post|headline))(?: and its headline)? (?:was|has been|have been) (?:amended|corrected|updated|revised|edited|changed|clarified)\b` +
		`|an? (?:earlier|previous|prior) version of (?:this|the)\b` +
		`|(?:korrektur|berichtigung|richtigstellung|anmerkung der redaktion|correctif|rectificatif|erratum|fe de erratas|corrección|errata|rettifica|rectificatie)\s*[:—–-]` +
		`|in (?:einer|der) (?:früheren|ersten) (?:version|fassung)\b)`)
})

// corrections are the notes on a page in which its outlet says what it has changed.
func corrections(blocks []block) []string {
	var notes []string
	for i := range blocks {
		t := blocks[i].text
		if len(t) >= 30 && len(t) < 2000 && len(notes) < 20 && correction().MatchString(t[:min(len(t), 200)]) && !slices.Contains(notes, t) {
			notes = append(notes, strings.TrimSpace(t))
		}
	}
	return notes
}
