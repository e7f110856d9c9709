package pace

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// headSize is how many bytes of a feed are looked through: what a feed says of itself
// stands before its items.
const headSize = 64 << 10

var (
	ttlMinutes = regexp.MustCompile(`<ttl[^>]{0,100}>\s{0,10}(\d{1,7})`)
	period     = regexp.MustCompile(`<(?:\w{1,10}:)?updatePeriod[^>]{0,100}>\s{0,100}(\w{1,10})`)
	frequency  = regexp.MustCompile(`<(?:\w{1,10}:)?updateFrequency[^>]{0,100}>\s{0,100}(\d{1,5})`)
	begins     = regexp.MustCompile(`<(?:item|entry)[\s>]`)
)

// periods are those of RSS 1.0's syndication module.
var periods = map[string]time.Duration{
	"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour,
	"monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
}

// TTL is for how long a feed says that it needn't be asked again: RSS's ttl, in minutes, or
// the period of the syndication module divided by its frequency; 0 where it doesn't say.
// The feed may be damaged.
func TTL(feed []byte) time.Duration {
	head := feed[:min(len(feed), headSize)]
	if at := begins.FindIndex(head); at != nil {
		head = head[:at[0]]
	}
	if m := ttlMinutes.FindSubmatch(head); m != nil {
		n, _ := strconv.Atoi(string(m[1]))
		return time.Duration(n) * time.Minute
	}
	m := period.FindSubmatch(head)
	if m == nil {
		return 0
	}
	wait := periods[strings.ToLower(string(m[1]))]
	if f := frequency.FindSubmatch(head); f != nil {
		if n, _ := strconv.Atoi(string(f[1])); n > 1 {
			wait /= time.Duration(n)
		}
	}
	return wait
}
