package intake

import "github.com/hearsay-news/hearsay/intake/page"

// fromHTML turns the html of an imported report into its text. A title that the body
// repeats as its first line is left out there.
func fromHTML(title, html string) (string, string) {
	body := page.Text(html)
	if title != "" && len(body) > len(title)+2 && body[:len(title)] == title && body[len(title)] == '\n' {
		body = body[len(title)+2:]
	}
	return title, body
}
