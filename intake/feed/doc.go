// Package feed reads RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom and JSON Feed: one report per
// item. What it takes from each is told in docs/formats.md.
package feed
