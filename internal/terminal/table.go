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

// narrowest is the least width of a growing column that has the line's end for itself; on
// a narrower terminal its text goes on lines of its own, below the other cells.
const narrowest = 20

// Table writes rows under their heads, aligned, the growing column wrapped to the style's
// width. Cells are cleaned. At most one column grows, and it is the last or one before
// others of fixed width.
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
	out := bufio.NewWriter(w)
	if grow == len(columns)-1 && left < narrowest {
		return below(out, s, columns, widths, rows)
	}
	if grow >= 0 {
		widths[grow] = max(narrowest, min(left, widths[grow]))
	}
	head := make([]Cell, len(columns))
	for i, c := range columns {
		head[i] = Cell{c.Head, Faint}
	}
	for _, row := range append([][]Cell{head}, rows...) {
		writeRow(out, s, columns, widths, row)
	}
	return out.Flush()
}

// below writes each row's growing cell on lines of its own.
func below(out *bufio.Writer, s Style, columns []Column, widths []int, rows [][]Cell) error {
	last := len(columns) - 1
	for _, row := range rows {
		writeRow(out, s, columns[:last], widths, row[:last])
		for _, line := range Wrap(Clean(row[last].Text), s.Width-4) {
			out.WriteString("    " + s.Paint(row[last].Paint, line) + "\n")
		}
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
