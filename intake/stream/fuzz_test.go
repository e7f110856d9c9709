package stream

import (
	"bytes"
	"encoding/json"
	"testing"
)

// FuzzAdd: whatever a server sends, a batch is lines of JSON.
func FuzzAdd(f *testing.F) {
	f.Add([]byte(`{"time_us":5,"text":"a"}`))
	f.Add([]byte("{\"event\":\"update\",\n\"payload\":\"{}\"}"))
	f.Add([]byte(`{"event":"update","payload":"{\"a\":"}`))
	f.Add([]byte(`[1,2]`))
	f.Fuzz(func(t *testing.T, message []byte) {
		var b batch
		ok := b.add(message)
		lines := b.lines.Bytes()
		if ok != (len(lines) > 0) || ok && (bytes.Count(lines, []byte("\n")) != 1 || !json.Valid(lines)) {
			t.Errorf("%q gives %v, %q", message, ok, lines)
		}
	})
}
