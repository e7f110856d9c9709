package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/hearsay-news/hearsay/internal/edge"
)

// bratReadings writes brat's annotation of one report, or a folder of all that brat
// needs to show many.
type bratReadings struct {
	out    io.Writer
	folder string // empty: one report's annotation goes to out
	names  map[string]bool
}

func newBratReadings(out io.Writer, folder string) (*bratReadings, error) {
	if folder != "" {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(folder, "annotation.conf"), []byte(edge.BratConfiguration), 0o666); err != nil {
			return nil, err
		}
	}
	return &bratReadings{out: out, folder: folder, names: map[string]bool{}}, nil
}

func (s *bratReadings) write(f finding) error {
	name := s.name(f.version.ID)
	if s.folder == "" {
		if len(s.names) > 1 {
			return usageError{errors.New("brat has a file for each report: name a folder with --out")}
		}
		return edge.Brat(s.out, f.version, f.reading)
	}
	var annotation bytes.Buffer
	if err := edge.Brat(&annotation, f.version, f.reading); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(s.folder, name+".txt"), []byte(strings.ToValidUTF8(f.version.Text(), "\uFFFD")), 0o666); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(s.folder, name+".ann"), annotation.Bytes(), 0o666)
}

func (s *bratReadings) close() error { return nil }

// maxBratName is how long the name of a report's files may be.
const maxBratName = 80

// name is a name for a report's files that brat takes and no other report has: the last
// part of its id, of letters, digits, dots and hyphens.
func (s *bratReadings) name(id string) string {
	base := strings.TrimSuffix(path.Base(id), path.Ext(id))
	base = strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '.' {
			return r
		}
		return '-'
	}, base)
	base = strings.Trim(base[:min(len(base), maxBratName)], "-.")
	if base == "" {
		base = "report"
	}
	name := base
	for n := 2; s.names[name]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	s.names[name] = true
	return name
}
