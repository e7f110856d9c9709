package pace

import "testing"

func FuzzTTL(f *testing.F) {
	f.Add([]byte(`<rss><channel><ttl>30</ttl>`))
	f.Add([]byte(`<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>`))
	f.Fuzz(func(t *testing.T, feed []byte) {
		if ttl := TTL(feed); ttl < 0 {
			t.Errorf("%q: %v", feed, ttl)
		}
	})
}
