package reading

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/hearsay-news/hearsay/reading/clause"
	"github.com/hearsay-news/hearsay/reading/conflict"
	"github.com/hearsay-news/hearsay/reading/event"
	"github.com/hearsay-news/hearsay/reading/figure"
	"github.com/hearsay-news/hearsay/reading/language"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/place"
	"github.com/hearsay-news/hearsay/reading/quote"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
	"github.com/hearsay-news/hearsay/reading/when"
	"github.com/hearsay-news/hearsay/reading/zone"
)

// mark is the fingerprint of the stages' code and data; 'make fingerprint' writes it, and
// a test fails where it is not current.
//
//go:embed fingerprint.txt
var mark string

// stages is the reader's whole list, in order.
func stages() []text.Stage {
	return []text.Stage{
		language.New(),
		token.New(),
		tag.New(),
		parse.New(),
		name.New(),
		when.New(),
		place.New(),
		quote.New(),
		clause.New(),
		event.New(),
		figure.New(),
		zone.New(),
		conflict.New(),
	}
}

// Standard is the reader that the program uses.
func Standard() (*Reader, error) { return standard() }

var standard = sync.OnceValues(func() (*Reader, error) {
	return New(strings.TrimSpace(mark), stages()...)
})
