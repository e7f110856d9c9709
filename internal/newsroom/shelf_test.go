package newsroom

import "testing"

// A shelf lets go of what was asked for longest ago, and doesn't hold what is too much for it.
func TestAShelfHoldsWhatItBears(t *testing.T) {
	s := newShelf(10)
	first := s.of("first")
	s.weigh(first, 4)
	second := s.of("second")
	s.weigh(second, 5)
	if s.of("first") != first || s.of("second") != second {
		t.Fatal("what it bears is let go")
	}
	s.of("first")
	s.weigh(s.of("third"), 3)
	if s.of("first") != first {
		t.Error("what was asked for lately is let go")
	}
	if s.of("second") == second {
		t.Error("what was asked for longest ago is held")
	}
	s.weigh(second, 100) // of one that is held no more
	if s.of("first") != first {
		t.Error("the weight of what was let go counts")
	}
	s.weigh(first, 11)
	if s.holds != 11 || s.of("first") != first {
		t.Errorf("what is asked for last isn't held alone: holds %d and bears %d", s.holds, s.bears)
	}
	s.weigh(first, mostAlone*10+1)
	if s.holds > s.bears || s.of("first") == first {
		t.Errorf("holds %d and bears %d", s.holds, s.bears)
	}
}
