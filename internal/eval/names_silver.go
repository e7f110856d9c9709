package eval

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// NamesByCoreNLP holds the names that the stages find in the articles of dir against those
// that Stanford CoreNLP found, in dir + ".corenlp.conll.gz". CoreNLP is wrong often enough
// that this is agreement, not accuracy; it is the one large measure on news.
//
// "agreement F1" asks for the same words (a leading article or title left out);
// "agreement and kind F1" also for the same of CoreNLP's four classes: facilities count as
// locations or organizations, peoples, groups, events and products as MISC.
func NamesByCoreNLP(dir string, stages ...text.Stage) ([]Row, error) {
	silver, err := readCoreNLP(dir + ".corenlp.conll.gz")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var right, kinds, had, want int
	for _, name := range files {
		names, ok := silver[strings.TrimSuffix(filepath.Base(name), ".txt")]
		if !ok {
			continue
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		d := text.New(&hearsay.Version{Body: string(raw)})
		if err := runStages(d, stages); err != nil {
			return nil, err
		}
		at := byteOffsets(d.Text)
		gold := map[hearsay.Span]string{}
		for _, n := range names {
			if n.end < len(at) {
				gold[hearsay.Span{Start: at[n.start], End: at[n.end]}] = n.class
			}
		}
		want += len(gold)
		for _, m := range d.Mentions {
			if m.Form != hearsay.NameMention {
				continue
			}
			had++
			class, ok := gold[m.Span]
			if !ok {
				continue
			}
			right++
			if strings.Contains(silverClasses[d.Entity(m.Entity).Kind], class) {
				kinds++
			}
		}
	}
	row := func(metric string, right int) Row {
		r := Row{Task: "names", Corpus: "polnear (CoreNLP)", Split: filepath.Base(dir), Metric: metric, N: want}
		if had+want > 0 {
			r.Value = 2 * float64(right) / float64(had+want)
		}
		return r
	}
	return []Row{row("agreement F1", right), row("agreement and kind F1", kinds)}, nil
}

// silverClasses gives, for a kind of ours, CoreNLP's classes that agree with it.
var silverClasses = map[hearsay.EntityKind]string{
	hearsay.PersonEntity:       "PERSON",
	hearsay.OrganizationEntity: "ORGANIZATION",
	hearsay.PlaceEntity:        "LOCATION",
	hearsay.FacilityEntity:     "LOCATION ORGANIZATION",
	hearsay.GroupEntity:        "MISC ORGANIZATION",
	hearsay.NationalityEntity:  "MISC",
	hearsay.EventEntity:        "MISC",
	hearsay.ProductEntity:      "MISC",
	hearsay.OtherEntity:        "MISC",
}

// silverName is one name that CoreNLP found: code points, end exclusive.
type silverName struct {
	start, end int
	class      string
}

// readCoreNLP reads a silver layer: by document, the runs of tokens of one name class.
func readCoreNLP(name string) (map[string][]silverName, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := map[string][]silverName{}
	id, open := "", false
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := in.Text()
		if rest, ok := strings.CutPrefix(line, "# doc = "); ok {
			id, open = rest, false
			out[id] = nil
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < 8 {
			open = false
			continue
		}
		class, _, _ := strings.Cut(col[6], "=")
		switch class {
		case "PERSON", "ORGANIZATION", "LOCATION", "MISC":
		default:
			open = false
			continue
		}
		from, to, _ := strings.Cut(col[7], ":")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%w: offsets %q in %s", hearsay.ErrInvalid, col[7], name)
		}
		names := out[id]
		if open && names[len(names)-1].class == class {
			names[len(names)-1].end = end
		} else {
			if col[1] == "The" || col[1] == "the" || col[1] == "Mr." || col[1] == "Mrs." || col[1] == "Ms." {
				open = false
				continue
			}
			out[id] = append(names, silverName{start, end, class})
		}
		open = true
	}
	return out, in.Err()
}

// byteOffsets gives the byte at which each code point of s begins, and its end.
func byteOffsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}
