package account

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// News is what of some tellings is new to a reader who knows others, the weightiest first: no copies,
// nothing that he knows in other words, and each claim once, as it was told last.
func News(fresh, known []hearsay.Telling) []hearsay.Telling {
	words := newWordings()
	for _, t := range known {
		if t.Kind == hearsay.NewUpdate {
			words.add(t.Words)
		}
	}
	var news []hearsay.Telling
	at := map[string]int{} // claim → its place in news
	for _, t := range fresh {
		switch {
		case t.Again || t.Kind == hearsay.CopiedUpdate:
			continue
		case t.Kind == hearsay.NewUpdate:
			if words.has(t.Words) {
				continue
			}
			words.add(t.Words)
		}
		if i, ok := at[t.Claim]; ok && t.Claim != "" {
			news[i].Update, news[i].Weight = t.Update, t.Weight
			continue
		}
		at[t.Claim] = len(news)
		news = append(news, t)
	}
	slices.SortStableFunc(news, func(x, y hearsay.Telling) int {
		return cmp.Or(-cmp.Compare(newsWeight(x), newsWeight(y)), x.At.Compare(y.At), cmp.Compare(x.Number, y.Number))
	})
	return news
}

// newsWeight is how much a telling matters: that something was taken back, denied or is in dispute more
// than that it was said, and that a report was edited little.
func newsWeight(t hearsay.Telling) float64 {
	switch t.Kind {
	case hearsay.WithdrawnUpdate, hearsay.DisputedUpdate, hearsay.DeniedUpdate:
		return 1.5 * t.Weight
	case hearsay.CorroboratedUpdate, hearsay.RevisedUpdate:
		return 1.25 * t.Weight
	}
	return t.Weight
}
