// Package post reads single posts of social networks: statuses of Mastodon, notes of
// ActivityPub, posts of Bluesky (AT Protocol), and the file of posts in an X archive; one
// of them, a list, or one after another. A post is a report whose outlet is its author,
// "@name", and has no title.
package post
