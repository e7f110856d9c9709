// Package discover finds out, from an address and what stands there, whom it belongs to
// and how that can be followed. A user names a site; a feed, the outlet's name, its kind,
// its home and its language are proposed, each with the reason in words, and the user may
// overrule every one of them.
//
//	Page(bytes of a page)  → the feeds it announces, and what it tells of its outlet
//	Guesses(address)       → where sites that announce nothing keep their feeds
//	Outlet(address)        → what is known of the outlet by its domain (outlets.tsv)
//
// Nothing here touches a network. Whoever fetches tries what is proposed, best first.
// Everything that a page says is bounded and cleaned; what it says of itself is only ever
// a proposal.
package discover
