// Package embassy is the sample story: the attack on the United States embassy in Baghdad
// at the turn of 2019, as made-up outlets could have told it from public facts. Two wires,
// a paper that carries one wire's copy, a broadcaster that silently revises its report, a
// ministry, an embassy, a military command, a post, a report of the airstrikes two days
// before, and one report that has nothing to do with it.
//
// The texts are this project's own paraphrase. Of real people they hold no words but
// short fragments that were widely published.
package embassy

import _ "embed"

// Reports are the reports in the import format, JSON Lines, in order of observation.
//
//go:embed embassy.jsonl
var Reports []byte
