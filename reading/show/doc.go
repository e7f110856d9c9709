// Package show puts what was read in reports before people: as an HTML page with
// everything found marked up ([HTML]), and in plain words that tables on a terminal share
// (words.go).
//
// The page stands alone: no script, no network, readable in the dark, with the keyboard
// and with a screen reader. Every statement in the text carries a number that leads to its
// row in the table below, and every row leads back to its words.
package show
