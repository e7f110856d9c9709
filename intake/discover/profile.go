package discover

import (
	"net/url"
	"regexp"
	"strings"
)

// Addresses at which people post. The fediverse has no list of hosts: its profiles are
// told by their path.
var (
	fediverseProfile = regexp.MustCompile(`^/@[A-Za-z0-9_.-]{1,64}$`)
	blueskyProfile   = regexp.MustCompile(`^/profile/([A-Za-z0-9.:-]{3,253})$`)
)

// notFediverse are hosts whose addresses look like the fediverse's and are not.
var notFediverse = []string{"youtube.com", "medium.com", "tiktok.com", "threads.net", "threads.com", "t.me", "substack.com", "odysee.com"}

// Posts turns the address of a profile into the one at which its posts can be followed: of
// Mastodon and its kin the profile's own feed, of Bluesky its public interface. ok is false
// where the address is no profile's.
func Posts(address string) (feed Feed, ok bool) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return Feed{}, false
	}
	path := strings.TrimSuffix(u.Path, "/")
	host := strings.ToLower(u.Hostname())
	if m := blueskyProfile.FindStringSubmatch(path); m != nil && host == "bsky.app" {
		return Feed{URL: "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=" + url.QueryEscape(m[1]) + "&filter=posts_and_author_threads",
			Title: m[1], Why: "it is a profile on Bluesky"}, true
	}
	if !fediverseProfile.MatchString(path) {
		return Feed{}, false
	}
	for _, h := range notFediverse {
		if under(host, h) {
			return Feed{}, false
		}
	}
	return Feed{URL: u.Scheme + "://" + u.Host + path + ".rss", Title: strings.TrimPrefix(path, "/") + "@" + host, Why: "it is a profile in the fediverse"}, true
}

// profile notes a link to a profile elsewhere.
func (p *reader) profile(href string) {
	u, err := p.base.Parse(strings.TrimSpace(href))
	if err != nil || u.Host == p.base.Host || strings.Contains(u.String(), "${") {
		return
	}
	f, ok := Posts(u.String())
	if !ok || len(p.profiles) >= maxFeeds {
		return
	}
	for _, known := range p.profiles {
		if known.URL == f.URL {
			return
		}
	}
	p.profiles = append(p.profiles, f)
}

// under reports whether host is domain or a name below it.
func under(host, domain string) bool {
	return host == domain || strings.HasSuffix(host, "."+domain)
}
