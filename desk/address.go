package desk

import (
	"net/url"
	"strconv"

	"github.com/hearsay-news/hearsay/internal/edge"
)

// storyAddress is where a story's account is.
func storyAddress(id string) string { return "/stories/" + url.PathEscape(id) }

// reportAddress is where a version of a report is; n = 0 for its latest. An id may be any
// text, an address of the web among them, and so is a parameter and no path.
func reportAddress(id string, n int) string {
	number := ""
	if n > 0 {
		number = strconv.Itoa(n)
	}
	return address("/report", "id", id, "version", number)
}

// wordsAddress is where the words at s, in code points, stand in a version; claim, which
// may be empty, is the one that the reader comes from.
func wordsAddress(id string, n int, s edge.Span, claim string) string {
	return address("/report", "id", id, "version", strconv.Itoa(n),
		"start", strconv.Itoa(s.Start), "end", strconv.Itoa(s.End), "claim", claim) + "#words"
}

// outsideAddress is a report's own address on the web where a browser may follow it;
// empty for any other.
func outsideAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return u.String()
}
