package main

import "fmt"

// count says how many there are of a thing: "1 report", "2 reports". forms are the
// singular and, where it isn't made by an s, the plural.
func count(n int, forms ...string) string {
	switch {
	case n == 1:
		return "1 " + forms[0]
	case len(forms) > 1:
		return fmt.Sprintf("%d %s", n, forms[1])
	default:
		return fmt.Sprintf("%d %ss", n, forms[0])
	}
}
