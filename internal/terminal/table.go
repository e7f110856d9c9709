package terminal

import (
	"bufio"
	"io"
	"strings"
)

// A Column of a table.
type Column struct {
	Head  string
	Width int  // columns; 0: as wide as its widest cell
	Grow  bool // takes what is left of the line, and wraps
	Right bool // set flush right
}

// A Cell is a cell's text and how it is painted.
type Cell struct {
	Text  string
	Paint Paint
}

// Table writes rows under their heads, aligned, the growing column wrapped to the style's
// width. Cells are cleaned. At most one column grows.
func Table(w io.Writer, s Style, columns []Column, rows [][]Cell) error {
	widths := make([]int, len(columns))
	left, grow := s.Width, -1
	for i, c := range columns {
		widths[i] = max(c.Width, Columns(c.Head))
		for _, row := range rows {
			if c.Width == 0 {
				widths[i] = max(widths[i], Columns(row[i].Text))
			}
		}
		if c.Grow {
			grow = i
			continue
		}
		left -= widths[i] + 2
	}
	if grow >= 0 {
		widths[grow] = max(24, min(left, widths[grow]))
	}
	out := bufio.NewWriter(w)
	head := make([]Cell, len(columns))
	for i, c := range columns {
		head[i] = Cell{c.Head, Faint}
	}
	for _, row := range append([][]Cell{head}, rows...) {
		writeRow(out, s, columns, widths, row)
	}
	return out.Flush()
}

func writeRow(out *bufio.Writer, s Style, columns []Column, widths []int, row []Cell) {
	lines := make([][]string, len(row))
	height := 1
	for i, c := range row {
		lines[i] = Wrap(Clean(c.Text), widths[i])
		height = max(height, len(lines[i]))
	}
	for n := range height {
		var line strings.Builder
		for i, c := range row {
			text := ""
			if n < len(lines[i]) {
				text = lines[i][n]
			}
			gap := max(0, widths[i]-Columns(text))
			if columns[i].Right {
				line.WriteString(strings.Repeat(" ", gap))
				gap = 0
			}
			line.WriteString(s.Paint(c.Paint, text))
			if i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", gap+2))
			}
		}
		out.WriteString(strings.TrimRight(line.String(), " "))
		out.WriteByte('\n')
	}
}
