// Package show marks up a report with what was read in it, as one HTML page that stands
// alone: no script, no network, readable in the dark and by a screen reader. Every marked
// stretch says in words what it is.
package show
