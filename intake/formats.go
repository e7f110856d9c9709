package intake

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/archive"
	"github.com/hearsay-news/hearsay/intake/feed"
	"github.com/hearsay-news/hearsay/intake/page"
	"github.com/hearsay-news/hearsay/intake/post"
	"github.com/hearsay-news/hearsay/intake/wire"
)

// A format is one way in which reports come.
type format struct {
	name  string
	sniff func(head) bool
	read  func(src Source, yield func(hearsay.Version, error) bool)
}

// formats is the whole list, in the order in which they are tried: the ones that can be
// told for sure first, plain text last. It is a function because an archive holds files
// of all formats, archives among them.
func formats() []format {
	return []format{
		{"zip", sniffZip, unpack(archive.Zip)},
		{"gzip", sniffGzip, unpack(archive.Gzip)},
		{"zlib", func(h head) bool { return archive.IsZlib(h.bytes) }, unpack(archive.Zlib)},
		{"tar", sniffTar, unpack(archive.Tar)},
		{"warc", sniffWARC, unpack(archive.WARC)},
		{"mbox", sniffMbox, readMbox},
		{"mail", sniffMail, whole(readMail)},
		{"feed", sniffFeed, whole(readFeed)},
		{"wire", sniffWire, whole(readWire)},
		{"post", sniffPost, whole(readPost)},
		{"page", sniffPage, whole(readPage)},
		{"jsonl", sniffJSONLines, readJSONLines},
		{"json", sniffJSON, whole(readJSON)},
		{"text", sniffPlain, whole(readPlain)},
	}
}

func readFeed(src Source, data []byte) iter.Seq2[hearsay.Version, error] {
	items := feed.Parse(data, src.address(), page.Text)
	if src.Rename == nil {
		return items
	}
	return func(yield func(hearsay.Version, error) bool) {
		for v, err := range items {
			if u, bad := url.Parse(v.ID); err == nil && (bad != nil || u.Scheme == "") {
				src.Rename(&v)
			}
			if !yield(v, err) {
				return
			}
		}
	}
}

func readWire(_ Source, data []byte) iter.Seq2[hearsay.Version, error] {
	return wire.Parse(data, page.Text)
}

func readPost(_ Source, data []byte) iter.Seq2[hearsay.Version, error] {
	return post.Parse(data, page.Text)
}

func readMail(_ Source, data []byte) iter.Seq2[hearsay.Version, error] {
	return one(archive.Mail(data, page.Text))
}

func readMbox(src Source, yield func(hearsay.Version, error) bool) {
	pass(src, archive.Mbox(src.Reader, page.Text), yield)
}

func readPage(src Source, data []byte) iter.Seq2[hearsay.Version, error] {
	if i := feed.Behind(data[min(len(data), headSize):]); i >= 0 {
		return readFeed(src, data[headSize+i:])
	}
	return page.Read(data, page.Origin{URL: src.address(), MediaType: src.media, Seen: src.observed})
}

// address is where the source was found on the web, or empty.
func (src *Source) address() string {
	if src.url == "" && IsURL(src.Name) {
		return src.Name
	}
	return src.url
}

// one makes a sequence of a parser's only answer.
func one(v hearsay.Version, err error) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) { yield(v, err) }
}

// whole makes a reader of a parser that needs all bytes at once.
func whole(parse func(Source, []byte) iter.Seq2[hearsay.Version, error]) func(Source, func(hearsay.Version, error) bool) {
	return func(src Source, yield func(hearsay.Version, error) bool) {
		data, err := io.ReadAll(io.LimitReader(src.Reader, MaxFile+1))
		if err == nil && len(data) > MaxFile {
			data, err = nil, fmt.Errorf("%w: over %d MiB", hearsay.ErrTooLarge, MaxFile>>20)
		}
		if err == nil || len(data) > 0 && !errors.Is(err, hearsay.ErrTooLarge) { // what came before the end was lost is read
			if !pass(src, parse(src, data), yield) {
				return
			}
		}
		if err != nil {
			yield(hearsay.Version{}, &Problem{Source: src.Name, Err: err})
		}
	}
}

// pass hands on what a parser found. A report without an id of its own gets its address,
// or the source's name with its place in there; an error becomes a Problem of the source.
// It is false when the receiver wants no more.
func pass(src Source, found iter.Seq2[hearsay.Version, error], yield func(hearsay.Version, error) bool) bool {
	n := 0
	for v, err := range found {
		if n++; err == nil {
			if v.ID == "" {
				v.ID = v.URL
			}
			if v.ID == "" {
				v.ID = src.Name
				if n > 1 {
					v.ID += fmt.Sprintf("#%d", n)
				}
			}
			for _, s := range []*string{&v.ID, &v.Outlet, &v.URL, &v.Byline, &v.Language, &v.Credit, &v.Title, &v.Body} {
				*s = strings.ToValidUTF8(*s, "\uFFFD")
			}
			if err = hearsay.CheckID(v.ID); err == nil && len(v.Title)+len(v.Body) > MaxText {
				err = fmt.Errorf("%w: a text over %d MiB", hearsay.ErrTooLarge, MaxText>>20)
			}
		}
		if err != nil {
			if !yield(hearsay.Version{}, &Problem{Source: src.Name, Err: err}) {
				return false
			}
			continue
		}
		if v.Observed.IsZero() {
			v.Observed = src.observed
		}
		if !yield(v, nil) {
			return false
		}
	}
	return true
}
