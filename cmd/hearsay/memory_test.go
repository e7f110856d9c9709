package main

import "testing"

func TestMemoryIsBoundedButForWhatIsInUse(t *testing.T) {
	for _, c := range []struct{ inUse, want int64 }{{0, roomy}, {100 << 20, roomy}, {800 << 20, 1000 << 20}, {4 << 30, 5 << 30}} {
		if got := bound(c.inUse); got != c.want {
			t.Errorf("bound(%d) = %d, want %d", c.inUse, got, c.want)
		}
	}
}
