package intake

import (
	"bytes"
	"encoding/json"
	"strings"
)

// A shape is what the beginning of a JSON value tells of it: the names of its members in
// lower case, as paths of names joined by dots ("account.acct"). Arrays add nothing to a
// path, so that a list of posts has the shape of a post.
type shape struct {
	keys  map[string]bool
	array bool // the value itself is an array
	lines bool // the value ends on the line on which it starts
}

func (s shape) has(key string) bool { return s.keys[key] }

// shapeDepth bounds how deep paths are followed.
const shapeDepth = 4

// shapeOf reads the first value as far as it goes; what is cut off is left out.
func shapeOf(b []byte) shape {
	s := shape{keys: map[string]bool{}, array: b[0] == '['}
	type level struct {
		object bool
		path   []string
		key    bool // the next string is a member's name
	}
	var levels []level
	var name string
	d := json.NewDecoder(bytes.NewReader(b))
	for {
		token, err := d.Token()
		if err != nil {
			return s
		}
		delim, isDelim := token.(json.Delim)
		if isDelim && (delim == '}' || delim == ']') {
			levels = levels[:len(levels)-1]
			if len(levels) == 0 {
				s.lines = bytes.IndexByte(b[:d.InputOffset()], '\n') < 0
				return s
			}
			levels[len(levels)-1].key = levels[len(levels)-1].object
			continue
		}
		var path []string
		if n := len(levels); n > 0 {
			top := &levels[n-1]
			if top.object && top.key {
				name, _ = token.(string)
				top.key = false
				if len(top.path) < shapeDepth {
					s.keys[strings.ToLower(strings.Join(append(top.path[:len(top.path):len(top.path)], name), "."))] = true
				}
				continue
			}
			path = top.path
			if top.object {
				path = append(path[:len(path):len(path)], name)
				top.key = true
			}
		}
		if isDelim {
			if len(levels) > 200 {
				return s
			}
			levels = append(levels, level{delim == '{', path[:min(len(path), shapeDepth)], delim == '{'})
		}
	}
}
