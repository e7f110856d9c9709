// Command write brings reading/fingerprint.txt up to date with the code and the data of
// the reader. Run it in the checkout's root: make does before it builds.
package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/hearsay-news/hearsay/internal/fingerprint"
)

const file = "reading/fingerprint.txt"

func main() {
	mark, err := fingerprint.Of(os.DirFS("."))
	if err == nil {
		if old, _ := os.ReadFile(file); !bytes.Equal(old, []byte(mark+"\n")) {
			err = os.WriteFile(file, []byte(mark+"\n"), 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "fingerprint:", err)
		os.Exit(1)
	}
}
