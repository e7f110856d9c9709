package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/hearsay-news/hearsay"
)

// printJSON writes v indented, for people and for programs that read a whole document.
func printJSON(w io.Writer, v any) error { return print(w, v, "  ") }

// printLine writes v on one line.
func printLine(w io.Writer, v any) error { return print(w, v, "") }

func print(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // the text of a report is shown as it is
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return err
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("%w: %w", hearsay.ErrStore, err)
	}
	return nil
}
