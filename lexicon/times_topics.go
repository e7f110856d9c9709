package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed times_topics.tsv
var timeTopicsTable string

var timeTopics = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 100)
	for _, row := range tsvRows("times_topics.tsv", timeTopicsTable, 2) {
		m[row[0]] = row[1]
	}
	return m
})

// TimeTopics maps words in lower case to the topic that they speak for, "sport" or
// "business", by which "the fourth quarter" is told from that of a match. The map is
// shared: it must not be changed.
func TimeTopics() map[string]string { return timeTopics() }
