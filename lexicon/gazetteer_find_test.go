package lexicon

import "testing"

// TestEveryKeyIsFound holds that the groups of keys lead to each of them, in order.
func TestEveryKeyIsFound(t *testing.T) {
	g := loadGazetteer()
	group := 0
	for i := range g.keys {
		key := g.key(i)
		if n, ok := g.find([]byte(key)); !ok || n != i {
			t.Fatalf("find(%q) = %d, %v, want %d", key, n, ok, i)
		}
		if next := groupOf(key); next < group {
			t.Fatalf("the group of %q comes before that of the key before it", key)
		} else {
			group = next
		}
		if _, ok := g.find([]byte(key + "\x00")); ok {
			t.Fatalf("%q is found with a byte too many", key)
		}
	}
	for _, key := range []string{"", " ", "z", "zzzz", "\xff\xff\xff\xff", "a\xff", "~"} {
		if n, ok := g.find([]byte(key)); ok && g.key(n) != key {
			t.Errorf("find(%q) = %q", key, g.key(n))
		}
	}
}
