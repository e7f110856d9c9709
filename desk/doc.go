// Package desk is the house's front: web pages on which a duty editor reads stories and
// their running accounts, and the same as JSON for programs.
//
// [New] makes one http.Handler from a few small interfaces ([Config]); it keeps no state of
// its own, so what another process imports is there when a page is loaded anew.
//
//	/                            the stories, newest change first
//	/stories/{id}                the running account of one, its links, and how it came to be
//	/stories/{id}/rulings        where its forms go (POST), if the desk may rule
//	/sources, /sources/{id}      what is listened to and how it stands, if the desk may change that
//	/paste                       a box for what somebody says, likewise
//	/report?id=…                 one report's text, with the words a line rests on marked
//	/api/stories                 the stories as JSON
//	/api/stories/{id}            what is known of a story beside its account, as JSON
//	/api/stories/{id}/account    an account as JSON
//	/api/reports/{id}            what a report says, as JSON
//	/healthz                     whether the desk can read its store
//
// A page goes through three files: its handler asks for the data (stories.go, account.go,
// report.go), a view makes of it what is shown, in the words and the order of the page
// (claim.go, contest.go, figures.go, changes.go, words.go …), and a template in page/ lays
// it out. Everything that a report says is text and escaped as such by html/template.
//
// Pages are whole without JavaScript: the script in asset/ turns times into the reader's
// zone and adds keys. Nothing is loaded from elsewhere and no script or style stands in a
// page, which the content security policy holds it to (frame.go).
//
// Positions in addresses and in JSON are code points (package internal/edge); times in
// addresses are RFC 3339, or a date with or without a clock time, taken as UTC.
package desk
