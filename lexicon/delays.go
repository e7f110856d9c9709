package lexicon

import "time"

// TimeUnit is how long a unit of time is that a word, in lower case, stands for; 0 for other words.
func TimeUnit(word string) time.Duration {
	switch word {
	case "minute", "minutes":
		return time.Minute
	case "hour", "hours":
		return time.Hour
	case "day", "days":
		return 24 * time.Hour
	case "week", "weeks":
		return 7 * 24 * time.Hour
	case "month", "months":
		return 30 * 24 * time.Hour
	}
	return 0
}

// Waits reports whether a form, in lower case, of a verb tells that time went by before something was done:
// "waited" two days, "took" an hour.
func Waits(form string) bool {
	switch form {
	case "wait", "waits", "waited", "waiting", "took", "take", "taken", "needed", "hesitated", "delayed":
		return true
	}
	return false
}
