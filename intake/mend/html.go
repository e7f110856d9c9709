package mend

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// IsHTML reports whether a name, in lower case, is that of an element of HTML's body. The
// names that feeds share with HTML's head are none.
func IsHTML(name string) bool {
	a := atom.Lookup([]byte(name))
	return a != 0 && elements[a]
}

// elements are those of HTML's body, of pictures and formulas in it, and the old ones
// that are still written.
var elements = func() map[atom.Atom]bool {
	all := map[atom.Atom]bool{}
	for name := range strings.FieldsSeq(`a abbr acronym address applet area article aside audio b base basefont bdi bdo big
		blink blockquote body br button canvas center cite code col colgroup data datalist dd del details dfn dialog dir div
		dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
		html i iframe img input ins kbd label legend li main map mark marquee math menu meter nav nobr noembed
		noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp
		script section select slot small span strike strong style sub sup svg table tbody td template textarea tfoot th
		thead time tr track tt u ul var video wbr xmp meta`) {
		if a := atom.Lookup([]byte(name)); a != 0 {
			all[a] = true
		}
	}
	return all
}()
