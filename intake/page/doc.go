// Package page reads HTML: a fragment as plain text ([Text]), and a whole news page as the
// report that it holds ([Parse]), or as several where it is a live blog ([Read]). Scripts
// are never run and nothing is fetched.
//
// A page's own marks are read first: <meta>, JSON-LD, microdata (meta.go, linked.go). Then
// its text is looked for. What a reader doesn't see, and boxes whose names say that they
// hold something else, are taken out of the tree (prune.go, furniture.tsv); the rest is cut
// into blocks, each a paragraph, a heading or an entry of a list (blocks.go). Which blocks
// are the report is put to several witnesses: our own search for the element in which most
// text runs (find.go), an extraction library, and the text that many pages give in their
// JSON-LD. Where they agree the answer is taken; where they don't, choose.go says how it is
// settled (votes.go) and what is taken from the answer again (trims.go). Lines that speak of
// the page and not of the news are left out (asides.go, captions.go). Where the tree holds no
// text, the data of scripts and <noscript> may (state.go); where what stands there is no
// report but a wall before it, walls.go says of which kind.
//
// Dates are read as pages write them, in the scripts, calendars and order of their language
// (moment.go, dateforms.go, calendars.go, habits.go, relative.go), from marks for machines
// first, then from what stands over the report, then from the address (published.go,
// shown.go, stamps.go), and told in the zone of the readers, where the page shows it or its
// home has one (located.go, home.go): on which day a report came out depends on it.
//
// Lists of names and phrases are data, in the .tsv files.
package page
