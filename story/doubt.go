package story

// What it takes from the link of two groups that their words don't tell of the same.
const (
	doubtFrom = 0.5 // below this, of heed
	doubtGain = 0.7
)

// doubt is what it takes from the link of a report or two and another group, texts of a few
// sentences, that their words don't tell of the same: what they have in common is the place.
func (b *bench) doubt(i, j int) float64 {
	if b.groups[i].n > b.groups[j].n {
		i, j = j, i
	}
	t := terseness(&b.groups[i], &b.groups[j])
	if t == 0 || b.groups[i].n >= several {
		return 0
	}
	told := heed(b.worded(i).tells(b.worded(j)))
	if b.groups[i].n == b.groups[j].n {
		told = max(told, heed(b.worded(j).tells(b.worded(i))))
	}
	x, y := b.about(i), b.about(j)
	told += x.akin(y) - akinBase - deskLoss*x.offDesk(y)
	return doubtGain * t * max(0, doubtFrom-told)
}

// worded is the wording of a group on the bench.
func (b *bench) worded(i int) *wording {
	if b.words[i] == nil {
		b.words[i] = b.g.wording(b.together(i))
	}
	return b.words[i]
}

// together are the reports of a group on the bench; good until it is asked for those of another.
func (b *bench) together(i int) []int32 {
	b.members = b.members[:0]
	for k := int32(i); k >= 0; k = b.next[k] {
		b.members = append(b.members, b.reports[k])
	}
	return b.members
}
