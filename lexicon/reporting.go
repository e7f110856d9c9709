package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed reporting.tsv
var reportingText string

// Reporting is what the reader knows of words that report: which verbs, nouns and adverbs
// do, how likely in which surroundings, what stance they take, whom they are said to.
type Reporting struct {
	entries map[string]map[string]string // class → lemma → value
}

// ReportingWords opens the lexicon of reporting words.
var ReportingWords = sync.OnceValue(func() *Reporting {
	r := &Reporting{entries: map[string]map[string]string{}}
	for line := range strings.Lines(reportingText) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) < 2 || strings.HasPrefix(f[0], "#") {
			continue
		}
		class := r.entries[f[0]]
		if class == nil {
			class = map[string]string{}
			r.entries[f[0]] = class
		}
		value := ""
		if len(f) > 2 {
			value = f[2]
		}
		for _, word := range strings.Fields(f[1]) {
			class[word] = value
		}
	}
	return r
})

func (r *Reporting) has(class, word string) bool {
	_, ok := r.entries[class][word]
	return ok
}

// Noun reports whether a noun may report: claim, warning, decision.
func (r *Reporting) Noun(lemma string) bool { return r.has("noun", lemma) }

// Adverb reports whether an adverb says that a thing is hearsay: reportedly, allegedly.
func (r *Reporting) Adverb(word string) bool { return r.has("adverb", word) }

// Addressed reports whether a verb takes whom it is said to as its object: tell, inform.
func (r *Reporting) Addressed(lemma string) bool { return r.has("addressed", lemma) }

// Occasion reports whether a noun names when or in what a thing is said: Tuesday, statement.
func (r *Reporting) Occasion(lemma string) bool { return r.has("occasion", lemma) }

// Withholds reports whether a word, in lower case, tells that somebody wants something kept from
// the public: "asked", "declined".
func (r *Reporting) Withholds(word string) bool { return r.has("withholds", word) }

// Nameless reports whether a word, in lower case, tells what such a source wants kept: to be
// "named", to speak "publicly".
func (r *Reporting) Nameless(word string) bool { return r.has("nameless", word) }

// Speaks reports whether a noun names somebody or a body that speaks: spokesman, ministry.
func (r *Reporting) Speaks(lemma string) bool { return r.has("speaker", lemma) }

// Governs reports whether a preposition belongs to the cue: call | for, refer | to.
func (r *Reporting) Governs(lemma, preposition string) bool {
	return r.has("governs", lemma+"+"+preposition)
}

// Spokesperson reports whether a noun names one who speaks for a body.
func (r *Reporting) Spokesperson(noun string) bool { return r.has("possessing", noun) }

// Document reports whether a noun names something written or recorded that is cited.
func (r *Reporting) Document(lemma string) bool { return r.has("document", lemma) }

// Media reports whether a word in a name or description says that it is an outlet.
func (r *Reporting) Media(word string) bool { return r.has("media", word) }

// Reporter reports whether a noun names an outlet's own eyes: reporter, photographer.
func (r *Reporting) Reporter(noun string) bool { return r.has("reporter", noun) }

// Posting reports whether a verb says that the word was posted: tweet.
func (r *Reporting) Posting(lemma string) bool { return r.has("posting", lemma) }

// PostPlace reports whether a noun names where posts stand: Twitter, a thread.
func (r *Reporting) PostPlace(word string) bool { return r.has("postplace", word) }

// Stance is the stance of a cue by its lemma, or by its lemma with "-inf" where its
// content is an infinitive; empty where the table says nothing.
func (r *Reporting) Stance(lemma string) string { return r.entries["stance"][lemma] }

// Issues reports whether a verb sends words out: to issue a statement.
func (r *Reporting) Issues(lemma string) bool { return r.has("issuing", lemma) }

// Impersonal reports whether a verb tells how a thing looks to nobody in particular: seem.
func (r *Reporting) Impersonal(lemma string) bool { return r.has("impersonal", lemma) }

// VerbOrNoun reports whether a form is either a reporting verb or a noun: reports, claims.
func (r *Reporting) VerbOrNoun(word string) bool { return r.has("verbornoun", word) }

// Removes reports whether a verb that can deny words can also do away with people and
// things: dismiss, reject.
func (r *Reporting) Removes(lemma string) bool { return r.has("removing", lemma) }

// Letter reports whether a noun names a text by which a thing is said: statement, e-mail.
func (r *Reporting) Letter(lemma string) bool { return r.has("letter", lemma) }

// Label reports whether a word before a colon says what follows, not who speaks: update.
func (r *Reporting) Label(word string) bool { return r.has("label", word) }

// Says reports whether a verb is one of saying, such that who says two things in a row is
// one source: say, deny, warn.
func (r *Reporting) Says(lemma string) bool { return r.has("saying", lemma) }

// Subordinates reports whether a word opens a clause or tells of another event, across
// which no source reaches: after, because.
func (r *Reporting) Subordinates(word string) bool { return r.has("subordinator", word) }

// SurelyGoverns reports whether a verb and its particle are always a cue: rule | out.
func (r *Reporting) SurelyGoverns(lemma, particle string) bool {
	return r.has("surely", lemma+"+"+particle)
}

// Act reports whether a verb is an act that no one says: fire, loot.
func (r *Reporting) Act(lemma string) bool { return r.has("act", lemma) }

// DoneToPeople reports whether a verb can be done to people as well as said: question.
func (r *Reporting) DoneToPeople(lemma string) bool { return r.has("donetopeople", lemma) }

// Naming reports whether a verb is what sources without a name ask not to be: identify.
func (r *Reporting) Naming(lemma string) bool { return r.has("naming", lemma) }

// Untruth reports whether a word is what a claim is called by those who deny it: false.
func (r *Reporting) Untruth(word string) bool { return r.has("untruth", word) }

// Marker reports whether a word before a comma ties a sentence to the one before it.
func (r *Reporting) Marker(word string) bool { return r.has("marker", word) }

// Newsroom reports whether a word at an end of a name says that it is a newsroom's: wire.
func (r *Reporting) Newsroom(word string) bool { return r.has("newsroom", word) }

// Warned reports whether a verb may take whom it is said to before a clause with "that":
// warn | voters | that.
func (r *Reporting) Warned(lemma string) bool { return r.has("warned", lemma) }

// NounGoverns reports whether a preposition belongs to the cue of a noun: criticism | of.
func (r *Reporting) NounGoverns(preposition string) bool { return r.has("noungoverns", preposition) }

// Light reports whether a verb may only carry a noun that reports: raise | questions.
func (r *Reporting) Light(lemma string) bool { return r.has("light", lemma) }
