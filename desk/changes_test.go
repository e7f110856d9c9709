package desk

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// TestWhatWasToldOfReportsThatLeft shows the words of an update whose claim went to another story with
// its reports.
func TestWhatWasToldOfReportsThatLeft(t *testing.T) {
	o := newOffice()
	o.account.Updates = append(o.account.Updates, hearsay.Update{At: noon, Kind: hearsay.NewUpdate, Claim: "gone", Report: "left-1", Number: 9, Words: "a harbour wall fell"})
	wants(t, text(t, o.handler(false), "/stories/s1"), "New A harbour wall fell left-1")
}
