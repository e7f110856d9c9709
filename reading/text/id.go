package text

import (
	"strconv"
	"strings"
	"sync"
)

// ID is the id of the n-th finding of a layer, counted from 0: "c1", "c2". The layers'
// letters are e for entities, s for statements, c for clauses, v for events.
func ID(layer byte, n int) string {
	i := strings.IndexByte(idLayers, layer)
	if i < 0 || n >= idsReady {
		return string(layer) + strconv.Itoa(n+1)
	}
	// The ids of one digit come first, two bytes each, then those of two, then of three.
	n++
	ids := readyIDs()[i]
	switch {
	case n < 10:
		return ids[2*(n-1):][:2]
	case n < 100:
		return ids[2*9+3*(n-10):][:3]
	}
	return ids[2*9+3*90+4*(n-100):][:4]
}

const (
	idLayers = "escv"
	idsReady = 999 // how many ids of a layer are views on a ready string; more are made
)

var readyIDs = sync.OnceValue(func() (ids [len(idLayers)]string) {
	for i := range ids {
		var b strings.Builder
		for n := 1; n <= idsReady; n++ {
			b.WriteByte(idLayers[i])
			b.WriteString(strconv.Itoa(n))
		}
		ids[i] = b.String()
	}
	return ids
})
