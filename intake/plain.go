package intake

import (
	"bytes"
	"fmt"
	"iter"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
)

// sniffPlain takes everything that is not binary: text in UTF-8 or in an older 8-bit
// encoding. XML and JSON of a kind that is not known is no text for readers.
func sniffPlain(h head) bool {
	return !binary(h.bytes) && !bytes.HasPrefix(bytes.TrimLeft(h.bytes, " \t\r\n"), []byte("<?xml")) && len(h.json.keys) == 0
}

// binary reports whether bytes are no text: a NUL, or more than a few control characters.
func binary(head []byte) bool {
	if bytes.IndexByte(head, 0) >= 0 {
		return true
	}
	odd := 0
	for _, c := range head {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			odd++
		}
	}
	return odd*50 > len(head)
}

// readPlain makes one report of a plain file. Its text is the file's content, decoded
// to UTF-8 and otherwise unchanged: a byte order mark and CR stay and count. Of an
// archive's parts, scripts and data are no plain files.
func readPlain(src Source, data []byte) iter.Seq2[hearsay.Version, error] {
	if src.unpacked != nil && !plainName(src.Name) {
		return one(hearsay.Version{}, fmt.Errorf("%w: text, but no report", hearsay.ErrUnsupported))
	}
	text, err := decode(data)
	if err == nil && len(bytes.TrimSpace([]byte(text))) == 0 {
		err = fmt.Errorf("%w: the file is empty", hearsay.ErrInvalid)
	}
	v := hearsay.Version{Body: text}
	v.ID, v.URL = src.Name, src.url
	if src.url != "" {
		v.ID = src.url
	}
	return one(v, err)
}

// decode turns text of an unknown encoding into UTF-8; that of UTF-16 has been turned before.
// Bytes that are no character of it become U+FFFD.
func decode(data []byte) (string, error) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	if mostlyUTF8(data) {
		return string(bytes.ToValidUTF8(data, []byte("\uFFFD"))), nil
	}
	enc, _, _ := charset.DetermineEncoding(data, "text/plain")
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%w: %v", hearsay.ErrInvalid, err)
	}
	return string(out), nil
}

// mostlyUTF8 tells UTF-8 with a few broken bytes from an 8-bit encoding: most of its
// characters outside ASCII are well formed.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return good > bad
}
