// Package archive reads what holds reports of other formats: zip and tar archives, gzip,
// WARC captures of the web, and e-mail, single or in an mbox file.
//
// Zip, tar, gzip and WARC are handed back as a sequence of [Part]s: package intake reads
// each as it would read a file, and bounds what all of them may unpack. A mail is a
// report itself: its subject and text, not the pictures and papers attached to it.
package archive
