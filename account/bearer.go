package account

import (
	"slices"
	"sort"

	"github.com/hearsay-news/hearsay"
)

// bearer is the statement on whose source's word it rests that st was said: st's own, but where
// somebody tells what others want, intend or believe, whoever tells it. In "The raiders want a
// ransom, a nurse said" the raiders have told the reader nothing.
func (d *doc) bearer(st *hearsay.Statement) *hearsay.Statement {
	for range maxBearers {
		if st == nil || st.Kind != hearsay.IndirectStatement || len(st.Cue) == 0 || len(st.Source) == 0 {
			return st
		}
		switch st.Stance {
		case hearsay.Demands, hearsay.Intends, hearsay.Believes, hearsay.Promises, hearsay.Threatens:
		default:
			return st
		}
		outer := d.around(st)
		if outer == nil {
			return st
		}
		st = outer
	}
	return st
}

// maxBearers bounds how many hands a wish is followed through.
const maxBearers = 4

// maxAround is how many statements before one are looked at for those around it.
const maxAround = 32

// around is the statement of somebody else in whose content st stands whole; nil where there is none.
func (d *doc) around(st *hearsay.Statement) *hearsay.Statement {
	all := d.Reading.Statements // in the order of their content
	var nearest *hearsay.Statement
	at := sort.Search(len(all), func(i int) bool { return all[i].Content.Hull().Start > st.Content.Hull().Start })
	for i := at - 1; i >= 0 && i >= at-maxAround; i-- {
		o := &all[i]
		if o == st || o.Speaker == "" || o.Speaker == st.Speaker || !o.Content.Contains(st.Cue[0]) || !o.Content.Contains(st.Source[0]) {
			continue
		}
		if nearest == nil || nearest.Content.Hull().Contains(o.Content.Hull()) {
			nearest = o
		}
	}
	if nearest != nil && slices.Equal(nearest.Content, st.Content) {
		return nil
	}
	return nearest
}
