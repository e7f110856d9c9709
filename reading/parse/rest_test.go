package parse

import (
	"slices"
	"testing"
)

func TestRest(t *testing.T) {
	for _, c := range []struct{ a, b, want []int32 }{
		{[]int32{1, 2, 3}, []int32{1, 2, 3}, nil},                                         // alike
		{[]int32{1, 4, 1, 1}, []int32{1, 4, 3, 1}, []int32{1, 2, 3}},                      // word 0 hangs on 1 in both
		{[]int32{1, 2, 5, 4, 2}, []int32{1, 2, 4, 4, 5}, []int32{2, 4}},                   // 0 goes, then 1, and 3
		{[]int32{6, 0, 1, 2, 3, 4}, []int32{1, 6, 1, 2, 3, 4}, []int32{0, 1}},             // a chain of twigs
		{[]int32{1, 2, 3, 4, 5, 6}, []int32{6, 0, 1, 2, 3, 4}, []int32{0, 1, 2, 3, 4, 5}}, // all differ
	} {
		var r rest
		if got := r.cut(c.a, c.b); !slices.Equal(got, c.want) {
			t.Errorf("%v and %v: left %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
