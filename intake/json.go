package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/hearsay-news/hearsay"
)

// sniffJSON takes an array of reports in the import format, or one report on many lines.
func sniffJSON(h head) bool {
	return h.json.has("text") || h.json.has("html")
}

// readJSON yields a version for each report of an array, or of the values one after
// another. After a syntax error nothing more can be told apart.
func readJSON(_ Source, data []byte) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		data := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), " \t\r\n")
		d := json.NewDecoder(bytes.NewReader(data))
		inArray := len(data) > 0 && data[0] == '['
		if inArray {
			d.Token() // the bracket
		}
		n := 0
		for n = 1; !inArray || d.More(); n++ {
			var raw json.RawMessage
			err := d.Decode(&raw)
			if errors.Is(err, io.EOF) && !inArray {
				break
			}
			if err != nil {
				yield(hearsay.Version{}, fmt.Errorf("report %d: %w: %s", n, hearsay.ErrInvalid, jsonReason(err, data)))
				return
			}
			v, err := parseRecord(raw)
			if err != nil {
				err = fmt.Errorf("report %d: %w", n, err)
			}
			if !yield(v, err) {
				return
			}
		}
		if inArray {
			if _, err := d.Token(); err != nil {
				yield(hearsay.Version{}, fmt.Errorf("after report %d: %w: %s", n-1, hearsay.ErrInvalid, jsonReason(err, data)))
				return
			}
		}
		if n == 1 {
			yield(hearsay.Version{}, fmt.Errorf("%w: no report in it", hearsay.ErrInvalid))
		}
	}
}
