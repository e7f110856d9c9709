// Package intake turns bytes into versions of reports.
//
// [Read] tells formats apart by their content, hands the bytes to the one package that
// knows that family (intake/feed, intake/page, intake/wire, intake/post,
// intake/archive), and yields the versions it finds. What can't be read is yielded as a
// [Problem] with its place and reason, and the rest goes on: one bad line loses no good
// one. Package intake/mend makes damaged text readable for all of them. Everything that
// comes in is held to bounds of size, depth and count. What is taken from each format is
// told in docs/formats.md.
//
// The packages for formats see bytes only. intake/web is the one guarded client for what is
// fetched, intake/stream listens to what is sent; intake/robots and intake/pace say, without
// a network, what may be fetched and when. [Fetch] gets a single page by them, [Captured]
// makes a source of what was fetched. Nothing here touches a store.
package intake
