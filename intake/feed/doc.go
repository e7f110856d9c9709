// Package feed reads RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom and JSON Feed: one report per
// item. What it takes from each is told in docs/formats.md.
//
// Feeds are damaged in every way that there is: cut off, mis-encoded, with junk around
// them and tags that don't match. So this is no parser of XML. A [mend.Scanner] cuts the
// text into tags and words; walk.go goes through them with what schema.go knows of feeds (an
// item ends where the next one starts, a title where the link starts), element.go and
// content.go collect what each element says of its item, and report.go makes reports of
// that. A feed without damage goes the same way, and a test holds what is read of it against
// a strict parser.
package feed
