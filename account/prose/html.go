package prose

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/hearsay-news/hearsay"
)

//go:embed account.html
var accountHTML string

var accountTemplate = template.Must(template.New("account").Parse(accountHTML))

// HTML writes an account as one page that needs nothing else: no script, no style sheet,
// no picture from elsewhere. What reports say is escaped. The error is w's or the template's.
func HTML(w io.Writer, a hearsay.Account) error {
	return accountTemplate.Execute(w, view(a))
}
