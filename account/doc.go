// Package account turns the readings of one story into its running account: what is
// claimed, on whose word, how well each line stands, how the counts moved, what changed.
//
// An account is a pure function of its [Input]: it knows no clock and no store, and the
// order in which the input lists its parts doesn't matter. [Build] takes these steps, each
// in a file of its own:
//
//  1. Every version is cut into propositions: one thing said, its exact words, whose
//     word it is, and for or against (proposition.go, clauseprop.go, fragment.go, figureprop.go,
//     nobody.go, refer.go, rebut.go, rebutback.go, withdraw.go, takeback.go,
//     withdrawthat.go, withdrawwhole.go, retract.go, killed.go, headline.go, quote.go). A sentence that a
//     version carries on from the one before is not said again.
//  2. Each proposition gets a voice, the independent root of its chain (voice.go,
//     outlets.go). A copy's words are its original's (copies.go), but for what it
//     changed (changed.go).
//  3. Propositions of one meaning are joined into claims, through an index and under
//     vetoes (terms.go, pairs.go, match.go, oneact.go, fillers.go, veto.go, again.go, narrower.go, extent.go,
//     wholeparty.go, toldapart.go, link.go).
//     Over-linking is the worse fault.
//  4. Counts that a later count replaces are marked (supersede.go, earliermoment.go), claims
//     that exclude each other are linked as disputes (dispute.go, exclude.go, denial.go, rivalcounts.go,
//     bearings.go, onecount.go, denything.go, everybody.go,
//     measure.go, numbered.go, barenumber.go, onelot.go, rivaltotals.go, fate.go, states.go, rivalcause.go, delay.go, denydeed.go, answer.go, whytold.go), and each claim's status is read off the voices for and against it
//     (status.go, hearing.go, origin.go).
//  5. Counts become series (series.go), and a replay in the order of observation tells
//     what changed when (update.go).
//
// A negated statement is a denial where its source denies something, where somebody affirms
// what it negates, or where that is in dispute; where it answers nobody it is a fact as told
// (wording.go). A claim on which only denials rest is worded positively; how a line reads line.go, torn.go and naming.go
// tell. What is background is
// decided by the story's main event, not by each report's own (earlier.go), and a claim's
// former ids by grouping the story again at each moment (formerly.go).
//
// # What is kept
//
// A story's account is made again with every report. Build remembers nothing, a [Keeper] does; both make the same
// account, byte for byte, and the kept one takes work for what the report touches alone. Each stage keeps what it made,
// with what that hangs on, and passes over what stays so:
//
//   - what a version proposes, and who is who (memory.go, register.go, learnt.go, facts.go), until the version before it,
//     a name or what it recalled has changed;
//   - how that is settled, with weights, voices, copies, echoes and background (settle.go, tally.go): a version is open
//     until it is settled, and again when one of these has changed;
//   - which pairs are alike, amend or may exclude each other (pairs.go, offers.go), by index;
//   - which claims they make, by kin, and which clusters were joined on the way (kin.go, link.go, decision.go);
//   - what withdrawals have in their words (covered.go), which count replaced which (replaced.go), what a rule finds of a
//     pair (verdicts.go);
//   - what is told of each claim, and when it stood how (tale.go, stood.go, update.go), and what its weight hangs on (board.go).
//
// What befalls propositions once they are settled is not kept: it is undone before the next account and found again
// (fates.go), through rolls of the few propositions that a rule can be for (rolls.go).
//
// # How a new rule is kept
//
// A rule that proposes reads of other reports by [builder.recall] alone, and of what it finds only what was proposed. A rule
// that settles works on open versions, and on what is settled of others; if it hangs on a version in another way than
// the families in [builder.openStirred] do, it opens it there. What pairs are judged by must stand in judged, what joins
// propositions into claims in linked and among what kin are connected by (kin.go). Later rules (taking back, replacing,
// disputes) may read what they like and set what they like in a proposition's fate, its polarity and whether it takes
// back, move it by [builder.move] and tie claims by [builder.tie]; they set nothing else. They go through a roll: one of
// those there are, or a new one whose condition reads nothing but what is settled. Words are asked once (remarks),
// pairs by [builder.verdict]. What is told of a claim must hang on the circumstances of its assertions and rivals (tale.go),
// and what moves with every report belongs on the board. TestAKeeperMakesWhatIsMadeFromScratch finds what was forgotten.
//
// Two promises rule the package. Every assertion's quote is the exact text of a stored
// version. And origins are counted, not outlets: in doubt, fewer.
package account
