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
// The packages below this one see bytes only. [Fetch] alone touches a network, guarded:
// public addresses only, and little of them. Nothing here touches a store.
package intake
