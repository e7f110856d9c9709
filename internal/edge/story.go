package edge

import "github.com/hearsay-news/hearsay"

// StoryJSON is a hearsay.Story.
type StoryJSON struct {
	ID       string              `json:"id"`
	Title    string              `json:"title"`
	First    Time                `json:"first"`
	Last     Time                `json:"last"`
	Reports  int                 `json:"reports"`
	Origins  int                 `json:"origins"`
	Status   hearsay.StoryStatus `json:"status"`
	Members  []string            `json:"members"`
	Formerly []string            `json:"formerly"`
	Kinds    []hearsay.EventType `json:"kinds"`
	People   []string            `json:"people"`
	Places   []WhereJSON         `json:"places"`
	Growth   GrowthJSON          `json:"growth"`
	Pinned   bool                `json:"pinned"`
	Muted    bool                `json:"muted"`
}

// GrowthJSON is a hearsay.Growth.
type GrowthJSON struct {
	LastHour   int `json:"last_hour"`
	HourBefore int `json:"hour_before"`
}

// Story is s.
func Story(s hearsay.Story) StoryJSON {
	return StoryJSON{s.ID, s.Title, Time(s.First), Time(s.Last), s.Reports, s.Origins, s.Status, filled(s.Members), filled(s.Formerly),
		each(s.Kinds, func(k hearsay.EventType) hearsay.EventType { return k }), filled(s.People),
		each(s.Places, func(w hearsay.Where) WhereJSON { return *where(w) }), GrowthJSON(s.Growth), s.Pinned, s.Muted}
}

// ImportedJSON is the line that tells of one report's arrival.
type ImportedJSON struct {
	Report  string  `json:"report"`
	Version int     `json:"version"`
	Story   string  `json:"story"`
	New     bool    `json:"new"`
	CopyOf  *string `json:"copy_of"` // null for an original
}

// Imported tells that v was taken in: the story at arrival, whether v was new, and the id
// of the report that it copies, empty for none.
func Imported(v hearsay.Version, story string, added bool, copyOf string) ImportedJSON {
	j := ImportedJSON{Report: v.ID, Version: v.Number, Story: story, New: added}
	if copyOf != "" {
		j.CopyOf = &copyOf
	}
	return j
}
