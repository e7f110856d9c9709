// Package newsroom joins the chain: intake's versions are read, kept, grouped and made
// into accounts here, one small type per verb.
//
//   - [TakeIn] keeps versions, reads them and places them in stories.
//   - [Propose] finds out how a site can be followed; [Enlist] keeps the list of sources.
//   - [Follow] visits them when they are due and takes in what they give.
//   - [Custody] drops what is old, takes down, and copies everything; it records that.
//   - [Restate] makes the account of a story.
//   - [Tell] adds to the log of updates what changed since it was last told.
//   - [News] says what is new to a reader, and keeps the readers' marks.
//   - [Check] holds a sentence against everything that is kept.
//   - [List] lists the stories.
//   - [Life] tells how a story came to be what it is and which others it leads to.
//   - [Correct] carries out what editors rule: merge, split, mute, pin, undo.
//
// Each verb declares the store it needs. Work that changes the store is one transaction:
// what a verb has returned is on disk, and what it has not returned is not there at all.
package newsroom
