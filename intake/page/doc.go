// Package page reads HTML: a fragment as plain text, and a whole news page as the report
// that it holds. Scripts are never run and nothing is fetched.
package page
