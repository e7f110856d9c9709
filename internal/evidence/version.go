package evidence

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"strconv"
	"time"

	"github.com/hearsay-news/hearsay"
)

// identity says which version a record holds, and the sum of the text into which positions
// count.
type identity struct {
	Report  string `json:"report"`
	Version int    `json:"version"`
	Sum     string `json:"text_sha256"`
}

// Version writes one version of a report in the import format, and which one it is.
func (w *Writer) Version(v *hearsay.Version) error {
	fields := map[string]json.RawMessage{} // written in order of name
	maps.Copy(fields, v.Extra)
	for _, f := range []struct{ name, value string }{
		{"id", v.ID}, {"outlet", v.Outlet}, {"outlet_kind", string(v.Kind)}, {"url", v.URL}, {"published", stamp(v.Published)}, {"observed", stamp(v.Observed)},
		{"title", v.Title}, {"byline", v.Byline}, {"text", v.Body}, {"language", v.Language}, {"credit", v.Credit},
	} {
		if f.value == "" {
			delete(fields, f.name)
			continue
		}
		quoted, err := json.Marshal(f.value)
		if err != nil {
			return err
		}
		fields[f.name] = quoted
	}
	block, err := json.Marshal(fields)
	if err != nil {
		return fmt.Errorf("%w: version %d of %q: %w", hearsay.ErrInvalid, v.Number, v.ID, err)
	}
	target := field{"WARC-Target-URI", "urn:hearsay:report:" + url.PathEscape(v.ID) + ":" + strconv.Itoa(v.Number)}
	id := recordID("resource", target.value, block)
	err = w.record(id, "resource", v.Observed, []field{target, {"WARC-Payload-Digest", digest(block)}, {"Content-Type", "application/json"}}, block)
	if err != nil {
		return err
	}
	which, err := json.Marshal(identity{v.ID, v.Number, digest([]byte(v.Text()))})
	if err != nil {
		return err
	}
	return w.record(recordID("metadata", target.value, which), "metadata", v.Observed, []field{target, {"WARC-Refers-To", id}, {"Content-Type", "application/json"}}, which)
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}
