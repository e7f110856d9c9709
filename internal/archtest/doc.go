// Package archtest fails the build when the plan of the house is broken: which room may
// import which, that every package explains itself, that nothing needs cgo. The table
// is the one in docs/design.md; its code is in this package's test.
package archtest
