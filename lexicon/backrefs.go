package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed backrefs.tsv
var backrefsTable string

// backrefs maps what points back to what it must point at, mostly anything.
var backrefs = sync.OnceValue(func() map[string]string {
	set := map[string]string{}
	eachLine(backrefsTable, func(line string) {
		words, target, _ := strings.Cut(line, "\t")
		set[words] = target
	})
	return set
})

// PointsBack reports whether a statement's content says nothing itself but points back at
// what was said before: "that", "the allegations". An empty one does.
func PointsBack(content string) bool {
	content = backref(content)
	_, ok := backrefs()[content]
	return content == "" || ok
}

// PointsAtBlame reports whether such content points back at what somebody was accused of: "the charges".
func PointsAtBlame(content string) bool { return backrefs()[backref(content)] == "blame" }

func backref(content string) string {
	return strings.Trim(strings.ToLower(content), " \t\r\n.,;:!?\"“”'’")
}
