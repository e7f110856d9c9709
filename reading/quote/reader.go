package quote

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A reader holds what is worked out about one document while it is read.
type reader struct {
	d        *text.Doc
	words    *lexicon.Reporting
	clusters *lexicon.Clusters
	outlet   outlet
	kids     []kids          // of each token
	outer    []hearsay.Spans // of each quotation, its pieces with their marks
	in       []int32         // of each token: 1 + the quotation whose words or marks it belongs to; 0 for none
	edge     []edge          // of each token: whether it is a quotation's mark
	taken    []bool          // of each quotation: a statement has it

	lowered   map[string]string // names → these in small letters
	spans     []hearsay.Span    // room for the pieces of statements; see [reader.piece]
	said      []said            // in the order in which they were found
	scratch   []group
	subjects  []phrase // of the groups of the sentence at hand
	feats     []Feature
	known     []uint32 // hashed features of the groups of the sentence at hand
	knownAt   []int    // where those of each group begin
	us        []unit   // of the sentence at hand
	list      featureList
	cues      *sequence
	roles     *sequence
	found     []phrase       // cues of the sentence at hand, by the model
	given     []hearsay.Span // cues that are known beforehand, when the models are fitted
	fitting   bool
	rows      func(Row)
	scene     scene
	sceneCues []cue
}

// An edge says that a token is a quotation's mark, and which.
type edge byte

const (
	opening edge = 1 + iota
	closing
)

// said is a statement in the making.
type said struct {
	cue      hearsay.Spans
	source   hearsay.Span // empty where nobody is named
	content  hearsay.Spans
	medium   hearsay.Span // through whom the word came: "quoted by local radio"
	via      hearsay.Span // the first piece of the cue of the statement through which this one came
	lemma    string
	head     int // token of the cue's main word
	sentence int
	negated  bool
	unsaid   bool // by a subject of whom it is said that they did not: "no official"
	fixed    bool // content is known to the word
	passive  bool
	asked    bool   // quotes is known
	quotes   bool   // some of the content stands between quotation marks
	particle string // "for" in "called for"
	demand   bool   // the content is an infinitive: "asked them to leave"
	open     bool   // source and content are the rules' guess, for the model of roles to settle
}

func newReader(d *text.Doc) *reader {
	r := new(reader)
	r.begin(d)
	return r
}

// begin readies the reader for a document, of which it finds the quotations.
func (r *reader) begin(d *text.Doc) {
	d.Quotations = quotations(d)
	endUnclosed(d)
	if r.lowered == nil {
		r.lowered = map[string]string{}
	}
	r.d, r.words, r.clusters, r.outlet = d, lexicon.ReportingWords(), lexicon.WordClusters(), newOutlet(d)
	r.kids = kidsOf(d, r.kids)
	r.outer = text.Sized(r.outer, len(d.Quotations))
	r.in = text.Sized(r.in, len(d.Tokens))
	r.edge = text.Sized(r.edge, len(d.Tokens))
	r.taken = text.Sized(r.taken, len(d.Quotations))
	for q := range d.Quotations {
		quotation := &d.Quotations[q]
		for n, piece := range quotation.Pieces {
			o := hearsay.Span{Start: openingMark(d.Text, piece.Start), End: piece.End}
			if quotation.Closed && n == len(quotation.Pieces)-1 {
				o.End = closingMark(d.Text, piece.End)
			}
			r.outer[q] = append(r.outer[q], o)
			first, last := d.TokensIn(o)
			for i := first; i < last; i++ {
				if r.in[i] != 0 {
					continue
				}
				r.in[i] = int32(q + 1)
				switch {
				case d.Tokens[i].End <= piece.Start:
					r.edge[i] = opening
				case d.Tokens[i].Start >= piece.End:
					r.edge[i] = closing
				}
			}
		}
	}
}

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	if len(r.lowered) > maxLowered {
		r.lowered = nil
	}
	clear(r.lowered)
	*r = reader{
		cues: r.cues, roles: r.roles,
		lowered: r.lowered,
		kids:    text.Reuse(r.kids), outer: text.Reuse(r.outer), in: text.Reuse(r.in), edge: text.Reuse(r.edge), taken: text.Reuse(r.taken),
		said: text.Reuse(r.said), scratch: text.Reuse(r.scratch[:cap(r.scratch)]), subjects: text.Reuse(r.subjects),
		feats: text.Reuse(r.feats[:cap(r.feats)]), known: text.Reuse(r.known), knownAt: text.Reuse(r.knownAt),
		us: text.Reuse(r.us), list: featureList{fs: text.Reuse(r.list.fs)}, found: text.Reuse(r.found),
		scene: scene{
			us: text.Reuse(r.scene.us), marks: text.Reuse(r.scene.marks), clause: text.Reuse(r.scene.clause),
			counts: text.Reuse(r.scene.counts), hangs: text.Reuse(r.scene.hangs),
		},
		sceneCues: text.Reuse(r.sceneCues),
	}
}

// small is strings.ToLower, which makes each name's form once for a document.
func (r *reader) small(name string) string {
	low, ok := r.lowered[name]
	if !ok {
		if low = strings.ToLower(name); low != name && len(name) <= maxLower {
			r.lowered[name] = low
		}
	}
	return low
}

const (
	maxLower   = 80  // the longest name, in bytes, whose form is kept
	maxLowered = 256 // how many forms a map may hold to be kept for the next document
)

// pieceRoom is for how many spans of one piece room is made at once.
const pieceRoom = 16

// piece is a span of one piece. The statements keep it, so that its room is not used again.
func (r *reader) piece(s hearsay.Span) hearsay.Spans {
	n := len(r.spans)
	if n == cap(r.spans) {
		n, r.spans = 0, make([]hearsay.Span, 0, pieceRoom)
	}
	r.spans = append(r.spans, s)
	return r.spans[n : n+1 : n+1]
}

// openingMark is where the mark starts that stands before byte at, spaces between.
func openingMark(t string, at int) int {
	for at > 0 && isSpace(t[at-1]) {
		at--
	}
	if strings.HasSuffix(t[:at], "''") || strings.HasSuffix(t[:at], "``") {
		return at - 2
	}
	_, n := utf8.DecodeLastRuneInString(t[:at])
	return at - n
}

// closingMark is where the mark ends that stands after byte at, spaces between.
func closingMark(t string, at int) int {
	for at < len(t) && isSpace(t[at]) {
		at++
	}
	if strings.HasPrefix(t[at:], "''") {
		return at + 2
	}
	_, n := utf8.DecodeRuneInString(t[at:])
	return at + n
}

// quotation is the number of the quotation that token i belongs to, or -1.
func (r *reader) quotation(i int) int { return int(r.in[i]) - 1 }

// inQuote reports whether token i belongs to an utterance between quotation marks, marks
// included. What people say in it about others' sayings is theirs, not the report's.
func (r *reader) inQuote(i int) bool {
	q := r.quotation(i)
	return q >= 0 && !r.d.Quotations[q].Scare
}

// opensQuote reports whether token i is the opening mark of an utterance.
func (r *reader) opensQuote(i int) bool { return r.inQuote(i) && r.edge[i] == opening }

// closesQuote reports whether token i is the closing mark of an utterance.
func (r *reader) closesQuote(i int) bool { return r.inQuote(i) && r.edge[i] == closing }
