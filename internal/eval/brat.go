package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// An Attributed text is one that annotators marked with who says what.
type Attributed struct {
	Version      *hearsay.Version // ID is the file's name without its ending
	Attributions []GoldStatement
}

// A GoldStatement is the gold form of a statement: three spans of bytes, each in pieces.
type GoldStatement struct {
	Source, Cue, Content hearsay.Spans
}

// Attributions reads the texts (.txt) in dir that have brat standoff (.ann) beside them,
// in the order of their names. Numbered roles (Content2) are merged into their role;
// spans that no E-line ties together are left out.
func Attributions(dir string) ([]Attributed, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.ann"))
	if err != nil {
		return nil, err
	}
	out := make([]Attributed, 0, len(files))
	for _, f := range files {
		base := strings.TrimSuffix(f, ".ann")
		body, err := os.ReadFile(base + ".txt")
		if err != nil {
			return nil, err
		}
		ann, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		a := Attributed{Version: &hearsay.Version{Body: string(body)}}
		a.Version.ID = filepath.Base(base)
		if a.Attributions, err = standoff(string(ann), string(body)); err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		out = append(out, a)
	}
	return out, nil
}

// standoff reads brat's lines; its offsets are code points of t.
func standoff(ann, t string) ([]GoldStatement, error) {
	bytes := make([]int, 0, len(t)+1) // of each code point
	for i := range t {
		bytes = append(bytes, i)
	}
	bytes = append(bytes, len(t))
	spans := map[string]hearsay.Spans{}
	var ties []string // the E-lines, which may name spans of lines after them
	for line := range strings.Lines(ann) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) < 2 || f[0] == "" {
			continue
		}
		switch f[0][0] {
		case 'T':
			_, at, _ := strings.Cut(f[1], " ")
			for piece := range strings.SplitSeq(at, ";") {
				a, b, _ := strings.Cut(strings.TrimSpace(piece), " ")
				start, err1 := strconv.Atoi(a)
				end, err2 := strconv.Atoi(b)
				if err1 != nil || err2 != nil || start < 0 || end < start {
					return nil, fmt.Errorf("%w: bad span %q", hearsay.ErrInvalid, f[1])
				}
				last := len(bytes) - 1
				spans[f[0]] = append(spans[f[0]], hearsay.Span{Start: bytes[min(start, last)], End: bytes[min(end, last)]})
			}
		case 'E':
			ties = append(ties, f[1])
		}
	}
	var out []GoldStatement
	for _, tie := range ties {
		var a GoldStatement
		for arg := range strings.FieldsSeq(tie) {
			role, id, _ := strings.Cut(arg, ":")
			switch strings.TrimRight(role, "0123456789") {
			case "Source":
				a.Source = append(a.Source, spans[id]...)
			case "Cue":
				a.Cue = append(a.Cue, spans[id]...)
			case "Content":
				a.Content = append(a.Content, spans[id]...)
			}
		}
		if len(a.Cue) > 0 || len(a.Content) > 0 {
			out = append(out, a)
		}
	}
	return out, nil
}
