// Package mend makes damaged input readable: bytes of an encoding that is declared
// wrongly or not at all become UTF-8 ([Decode]), tags that no XML parser would take
// become tokens ([Scanner]), and JSON that was cut off or written by hand becomes JSON
// ([JSON]). It knows syntax only; what a title or a link is, the package of each format
// knows.
//
// Everything here takes time in proportion to the input, calls itself for no nesting, and
// expands no entity beyond a bound: the input may be hostile.
package mend
