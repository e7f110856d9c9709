package page

import (
	"encoding/json"
	"strings"
)

// An article is what a page's JSON-LD says of its main text (schema.org/Article and the
// types below it).
type article struct {
	published, modified         string
	author, publisher, language string
}

// maxLinked bounds the bytes of one JSON-LD script.
const maxLinked = 1 << 20

// read takes the first article of a script; what an earlier script said stays.
func (a *article) read(script string) {
	script = strings.TrimSpace(script)
	if len(script) > maxLinked || a.published != "" {
		return
	}
	var data any
	if json.Unmarshal([]byte(script), &data) == nil {
		a.find(data, 0)
	}
}

// find looks for an article in a value, in its list, or in its graph.
func (a *article) find(value any, depth int) bool {
	if depth > 6 {
		return false
	}
	switch v := value.(type) {
	case []any:
		for _, e := range v {
			if a.find(e, depth+1) {
				return true
			}
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			a.published = text(v["datePublished"])
			a.modified = text(v["dateModified"])
			a.author = names(v["author"], 0)
			a.publisher = names(v["publisher"], 0)
			a.language = tag(text(v["inLanguage"]))
			return true
		}
		for _, k := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if v[k] != nil && a.find(v[k], depth+1) {
				return true
			}
		}
	}
	return false
}

func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "BlogPosting") || k == "Report"
	case []any:
		for _, e := range k {
			if s, ok := e.(string); ok && isArticle(s) {
				return true
			}
		}
	}
	return false
}

func text(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(s)
}

// names lists the names of persons or organisations, however they are written.
func names(v any, depth int) string {
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "://") { // a profile's address is no name
			return ""
		}
		return v
	case map[string]any:
		return text(v["name"])
	case []any:
		var all []string
		for _, e := range v {
			if s := names(e, depth+1); s != "" && depth < 3 {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
