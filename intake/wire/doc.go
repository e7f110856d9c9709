// Package wire reads what news agencies send: NewsML-G2, NewsML 1, NITF, ninjs and IPTC 7901. It
// takes the text, and what the agency says of it: who wrote it where, when this version
// was made, how urgent it is, whether it may be used at all: an item
// that is killed is a version without a standing text (hearsay.Version.Withdrawn). What it takes from each
// format is told in docs/formats.md.
package wire
