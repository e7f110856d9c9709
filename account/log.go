package account

import (
	"cmp"
	"maps"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// log is what was told in the account before.
type log struct {
	all       []hearsay.Update // in order; accounts share it, so that it only ever grows behind what they have
	ofReports []hearsay.Update // of these, the ones of no claim
}

// change takes some updates out of the log, puts others in, and gives what is in it then. What is told of a new report
// mostly comes behind all that was told before.
func (l *log) change(less, more []hearsay.Update) []hearsay.Update {
	slices.SortFunc(less, compareUpdates)
	slices.SortFunc(more, compareUpdates)
	less, more = withoutCommon(less, more)
	switch n := len(l.all); {
	case len(less) == 0 && (len(more) == 0 || n > 0 && compareUpdates(l.all[n-1], more[0]) <= 0):
		l.all = append(l.all, more...)
	default:
		all, from := make([]hearsay.Update, 0, n-len(less)+len(more)+n/16), 0
		for _, at := range l.places(less) {
			all, from = append(all, l.all[from:at]...), at+1
		}
		l.all = merge(append(all, l.all[from:]...), more, compareUpdates)
	}
	if len(l.all) == 0 {
		return []hearsay.Update{}
	}
	return slices.Clip(l.all)
}

// places are where in the log some updates stand, in order.
func (l *log) places(us []hearsay.Update) []int {
	taken := make(map[int]bool, len(us)) // a report that was edited twice at once has two of one
	for _, u := range us {
		at, _ := slices.BinarySearchFunc(l.all, u, compareUpdates)
		for l.all[at] != u || taken[at] {
			at++
		}
		taken[at] = true
	}
	return slices.Sorted(maps.Keys(taken))
}

// withoutCommon are two sorted lists without what both have.
func withoutCommon(x, y []hearsay.Update) (xs, ys []hearsay.Update) {
	for len(x) > 0 && len(y) > 0 {
		switch c := compareUpdates(x[0], y[0]); {
		case x[0] == y[0]:
			x, y = x[1:], y[1:]
		case c <= 0:
			xs, x = append(xs, x[0]), x[1:]
		default:
			ys, y = append(ys, y[0]), y[1:]
		}
	}
	return append(xs, x...), append(ys, y...)
}

func compareUpdates(x, y hearsay.Update) int {
	if c := cmp.Or(x.At.Compare(y.At), cmp.Compare(x.Report, y.Report)); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(rankUpdate(x.Kind), rankUpdate(y.Kind)), cmp.Compare(x.Claim, y.Claim))
}

func rankUpdate(k hearsay.UpdateKind) int {
	return slices.Index([]hearsay.UpdateKind{
		hearsay.NewUpdate, hearsay.CorroboratedUpdate, hearsay.DisputedUpdate, hearsay.DeniedUpdate,
		hearsay.RevisedUpdate, hearsay.WithdrawnUpdate, hearsay.EditedUpdate, hearsay.CopiedUpdate,
	}, k)
}

// merge puts two sorted lists into one, in the first list's place; of equals the first list's comes first.
func merge[T any](x, y []T, compare func(T, T) int) []T {
	i, j := len(x)-1, len(y)-1
	x = append(x, y...)
	for n := len(x) - 1; j >= 0; n-- {
		if i >= 0 && compare(y[j], x[i]) < 0 {
			x[n] = x[i]
			i--
		} else {
			x[n] = y[j]
			j--
		}
	}
	return x
}
