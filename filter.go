package hearsay

import "time"

// A StoryFilter says which stories are asked for. The zero filter asks for all of them.
type StoryFilter struct {
	Limit   int       // at most so many; 0 for no limit
	Offset  int       // after so many, newest change first
	Since   time.Time // only stories that changed at or after this moment
	Words   string    // only stories with a version in which each of these words stands, whatever its case
	Members bool      // fill Story.Members too
}
