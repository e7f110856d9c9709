// Package opml reads and writes lists of sources as OPML (http://opml.org/spec2.opml), the
// format in which feed readers hand over subscriptions.
//
// [Read] takes what any reader wrote: folders in folders, other programs' attributes, and
// files that are damaged, cut off or in another encoding than they say. What can't be read
// is an error with its line, and the rest is read all the same.
//
// [Write] keeps all that a user said of a source, in attributes of the namespace hearsay,
// which other programs pass over. They may also stand on a folder, and hold then for all
// that is in it. Names of environment variables are written; values of secrets never reach
// a source, and so never a file.
package opml
