// Package starter is a list of public news feeds to begin with: agencies, broadcasters,
// bodies of the United Nations and others between states, offices of governments, and
// services that measure (earthquakes, storms, outbreaks). Each has its kind, its publisher
// family, its home and its language. They are addresses that have stood for years; who
// publishes there speaks for itself, and no list is an endorsement.
package starter

import _ "embed"

// OPML is the list, as 'hearsay sources add' takes it.
//
//go:embed starter.opml
var OPML []byte
