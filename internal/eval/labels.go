package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// labels reads the hand-made labels of a file of JSON lines, one of each report.
func labels[T any](name string, file []byte) ([]T, error) {
	var out []T
	for dec := json.NewDecoder(bytes.NewReader(file)); dec.More(); {
		var l T
		if err := dec.Decode(&l); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, l)
	}
	return out, nil
}
