package edge

import "github.com/hearsay-news/hearsay"

// NewsJSON is what of one story is new to a reader.
type NewsJSON struct {
	Story   StoryJSON  `json:"story"`
	Marked  bool       `json:"marked"`
	Updates []ToldJSON `json:"updates"`
}

// ToldJSON is an update that was told, with the weight of its claim.
type ToldJSON struct {
	UpdateJSON
	Told   Time    `json:"told"`
	Words  string  `json:"words"`
	Weight float64 `json:"weight"`
}

// News is what of stories is new to a reader.
func News(all []hearsay.StoryNews) []NewsJSON {
	return each(all, func(s hearsay.StoryNews) NewsJSON {
		return NewsJSON{Story(s.Story), s.Marked, each(s.Told, func(t hearsay.Telling) ToldJSON {
			return ToldJSON{update(t.Update), Time(t.Told), t.Words, t.Weight}
		})}
	})
}
