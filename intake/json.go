package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// sniffJSON takes an array of reports in the import format, or one report on many lines.
func sniffJSON(h head) bool {
	return h.json.has("text") || h.json.has("html")
}

// readJSON yields a version for each report of an array, or of the values one after
// another. What an array holds after a syntax error is read as far as it can be mended.
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
				if yield(hearsay.Version{}, fmt.Errorf("report %d: %w: %s", n, hearsay.ErrInvalid, jsonReason(err, data))) && inArray {
					mendedReports(string(data[d.InputOffset():]), yield)
				}
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

// mendedReports yields the reports that the rest of a broken array holds. What is broken in
// it was told already; half a report is none.
func mendedReports(rest string, yield func(hearsay.Version, error) bool) {
	mended := mend.JSON("[" + strings.TrimLeft(rest, ", \t\r\n"))
	var list []json.RawMessage
	if json.Unmarshal(mended.JSON, &list) != nil {
		return
	}
	for i, raw := range list {
		if i == len(list)-1 && mended.Cut != "" {
			return
		}
		if v, err := parseRecord(raw); err == nil && !yield(v, nil) {
			return
		}
	}
}
