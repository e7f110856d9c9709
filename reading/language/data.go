package language

import "strings"

// dataLines is how many rows make a table of data.
const dataLines = 3

// separated reports whether the opening of a text is a table with separators: nearly all
// its lines have the same number of them. A comma counts where no space follows, as none
// does in data.
func separated(text string) bool {
	text = text[:cutAt(text, opening)]
	for _, separator := range []byte{'\t', ',', ';', '|'} {
		rows, like, columns := 0, 0, 0
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			n := 0
			for i := range len(line) {
				if line[i] == separator && (separator != ',' || i+1 == len(line) || line[i+1] != ' ') {
					n++
				}
			}
			if rows == 0 {
				columns = n
			}
			if rows++; n == columns {
				like++
			}
		}
		if columns >= 2 && rows >= dataLines && like*10 >= rows*9 {
			return true
		}
	}
	return false
}
