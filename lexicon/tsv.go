package lexicon

import (
	"fmt"
	"strings"
)

// tsvRows cuts a table into its rows of n tab-separated cells. Empty lines and lines that
// begin with # are left out. It panics on a row with another number of cells: the tables
// are embedded, so a bad one is a fault of the program.
func tsvRows(name, table string, n int) [][]string {
	var out [][]string
	for i, line := range strings.Split(table, "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != n {
			panic(fmt.Sprintf("lexicon: %s:%d: %d cells, want %d", name, i+1, len(cells), n))
		}
		out = append(out, cells)
	}
	return out
}
