package figure_test

import "testing"

// Who denies that two died makes no count of the one who did needless.
func TestADeniedCountOutweighsNone(t *testing.T) {
	got := compact(read(t, version("Boy dies at camp", "A six-year-old boy has died at a holiday camp, the ministry said. The minister denied that two girls had died.")))
	if want := "killed 1; killed 1; killed 2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
