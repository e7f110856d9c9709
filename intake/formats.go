package intake

import (
	"io"

	"github.com/hearsay-news/hearsay"
)

// A format is one way in which reports come.
type format struct {
	name  string
	sniff func(name string, head []byte) bool
	read  func(name string, in io.Reader, yield func(hearsay.Version, error) bool)
}

// formats is the whole list, in the order in which they are tried: the ones that can be
// told for sure first, plain text last.
var formats = []format{
	{"jsonl", sniffJSONLines, readJSONLines},
	{"text", sniffPlain, whole(parsePlain)},
}
