package eval

import (
	"path/filepath"
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
	var right, kinds, had, want int
	err := besideCoreNLP(dir, stages, func(d *text.Doc, at []int, sentences [][]coreNLPWord) {
		gold := map[hearsay.Span]string{}
		for _, n := range silverNames(sentences) {
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
	})
	if err != nil {
		return nil, err
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

// silverNames are the runs of words of one class of names, without articles and titles
// before them.
func silverNames(sentences [][]coreNLPWord) []silverName {
	var names []silverName
	for _, words := range sentences {
		open := false
		for _, w := range words {
			switch w.class {
			case "PERSON", "ORGANIZATION", "LOCATION", "MISC":
			default:
				open = false
				continue
			}
			if open && names[len(names)-1].class == w.class {
				names[len(names)-1].end = w.end
				continue
			}
			switch w.form {
			case "The", "the", "Mr.", "Mrs.", "Ms.":
				open = false
				continue
			}
			names = append(names, silverName{w.start, w.end, w.class})
			open = true
		}
	}
	return names
}
