package web

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Hints are what an answer says about asking again.
type Hints struct {
	ETag, LastModified string

	// Fresh is how long the server says that the answer holds (Cache-Control: max-age, else
	// Expires; RFC 9111, 4.2), counted from when it came; 0 where it doesn't say.
	Fresh time.Duration

	// RetryAfter is how long the server wants to be left alone (RFC 9110, 10.2.3); 0 where
	// it doesn't say.
	RetryAfter time.Duration
}

// hintsMost bounds both durations: a mistake of a server's mustn't silence it for good.
const hintsMost = 30 * 24 * time.Hour

func hints(h http.Header, status int, now time.Time) Hints {
	x := Hints{ETag: h.Get("ETag"), LastModified: h.Get("Last-Modified")}
	if len(x.ETag) > 1024 || len(x.LastModified) > 100 { // would be sent back each time
		x.ETag, x.LastModified = "", ""
	}
	x.Fresh = bounded(fresh(h, now))
	if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
		x.RetryAfter = bounded(after(h.Get("Retry-After"), now))
	}
	return x
}

func bounded(d time.Duration) time.Duration { return max(0, min(d, hintsMost)) }

// fresh is for how long the answer may be kept for fresh.
func fresh(h http.Header, now time.Time) time.Duration {
	for _, v := range h.Values("Cache-Control") {
		for part := range strings.SplitSeq(v, ",") {
			key, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(part)), "=")
			switch key {
			case "no-cache", "no-store":
				return 0
			case "max-age":
				return seconds(strings.Trim(value, `"`)) - seconds(h.Get("Age"))
			}
		}
	}
	if at, err := http.ParseTime(h.Get("Expires")); err == nil {
		if sent, err := http.ParseTime(h.Get("Date")); err == nil {
			now = sent // by the server's own clock
		}
		return at.Sub(now)
	}
	return 0
}

// after reads a Retry-After: seconds or a date.
func after(v string, now time.Time) time.Duration {
	if at, err := http.ParseTime(v); err == nil {
		return at.Sub(now)
	}
	return seconds(v)
}

// seconds reads whole seconds, of however many digits; what isn't that is none.
func seconds(v string) time.Duration {
	v = strings.TrimSpace(v)
	if v == "" || strings.Trim(v, "0123456789") != "" {
		return 0
	}
	n, err := strconv.Atoi(v)
	if err != nil || n > int(hintsMost/time.Second) {
		return hintsMost
	}
	return time.Duration(n) * time.Second
}
