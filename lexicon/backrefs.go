package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed backrefs.tsv
var backrefsTable string

var backrefs = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	eachLine(backrefsTable, func(line string) { set[line] = true })
	return set
})

// PointsBack reports whether a statement's content says nothing itself but points back at
// what was said before: "that", "the allegations". An empty one does.
func PointsBack(content string) bool {
	content = strings.Trim(strings.ToLower(content), " \t\r\n.,;:!?\"“”'’")
	return content == "" || backrefs()[content]
}
