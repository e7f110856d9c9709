// Package evidence writes what was seen as a bundle that others can keep and check: a WARC
// file (ISO 28500, version 1.1), the format of web archives.
//
// Of each capture there are the request as it was sent, the answer as it came, and what
// Hearsay found in it; of each report's version, its text in the import format. Every record
// carries the SHA-256 of its block, every answer that of its bytes, which are also the sums
// that the database keeps: 'sha256sum' of the page on another's disk is enough to compare.
// Secrets are in none of it, as a capture holds none.
//
// The same captures and versions give the same file, byte by byte. 'hearsay import' reads
// it back, and so do other programs for WARC files.
package evidence
