package hearsay

import (
	"strings"
	"time"
)

// A Capture is what was fetched from an address, as it came: web archiving's word. It is
// kept before anything is read in it, and read anew where that was cut short.
type Capture struct {
	Number int64    // given by the store, in the order of keeping
	Source string   // Source.ID of the source that was asked, or that led to it
	Kind   LookKind // what it was fetched for
	Report string   // of a page: the report that it is the page of

	URL     string    // what was asked for; secrets stand as ${NAME}
	Final   string    // where the answer came from, after redirects
	At      time.Time // when the answer had come
	Status  int       // HTTP status
	Request []Header  // as sent, without secrets
	Header  []Header  // as received, without secrets

	Sum  string // SHA-256 of Body, hexadecimal
	Size int    // bytes of Body
	Body []byte // after transfer and content encodings were undone; nil where it was not asked for or is kept no more

	Read    time.Time // when it was read; zero where it hasn't been
	Problem string    // why something in it could not be read, in plain words
	Dropped bool      // the bytes are kept no more (retention, takedown)
}

// MediaType is the Content-Type that the server gave; empty for none.
func (c *Capture) MediaType() string { return HeaderValue(c.Header, "Content-Type") }

// HeaderValue is the value of the first field of this name, written in any case.
func HeaderValue(fields []Header, name string) string {
	for _, h := range fields {
		if strings.EqualFold(h.Name, name) {
			return h.Value
		}
	}
	return ""
}

// A CaptureFilter says which captures are asked for. The zero filter asks for all, in the
// order of their numbers, without their bytes.
type CaptureFilter struct {
	Report string    // those in which a version of this report was found
	Story  string    // those in which a version of a report of this story was found
	Source string    // those of this source
	Except []string  // none of these sources
	Since  time.Time // those fetched at or after this moment
	After  int64     // those with a greater number
	Unread bool      // those that were not read yet, and those that are wanted again: see Look.Item
	Limit  int       // at most so many; 0 for no limit
	Bodies bool      // with their bytes
}
