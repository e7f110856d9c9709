package name

import "github.com/hearsay-news/hearsay/reading/text"

// maxKept is how many entries a map of one document may have to be kept for the next:
// emptying one costs as much as filling it once did.
const maxKept = 256

// ready makes a map where there is none.
func ready[K comparable, V any](m *map[K]V) {
	if *m == nil {
		*m = map[K]V{}
	}
}

// emptied is a map for the next document; nil where this one's grew large.
func emptied[K comparable, V any](m map[K]V) map[K]V {
	if len(m) > maxKept {
		return nil
	}
	clear(m)
	return m
}

// forget lets go of the document, so that a reader that waits keeps none.
func (r *reader) forget() {
	*r = reader{
		words: text.Reuse(r.words), shapes: text.Reuse(r.shapes), at: text.Reuse(r.at),
		found: text.Reuse(r.found[:cap(r.found)]), entities: text.Reuse(r.entities),
		mentions: text.Reuse(r.mentions), recent: text.Reuse(r.recent),
		seen: emptied(r.seen), known: emptied(r.known), byPhrase: emptied(r.byPhrase),
		linked: emptied(r.linked), several: emptied(r.several), byFirst: emptied(r.byFirst), byLast: emptied(r.byLast),
		apposed: emptied(r.apposed), byKey: emptied(r.byKey), longer: emptied(r.longer),
		polls: emptied(r.polls), memo: emptied(r.memo), room: text.Reuse(r.room), folds: emptied(r.folds), singles: text.Reuse(r.singles), acronyms: emptied(r.acronyms),
		scores: r.scores, features: r.features, modifiers: text.Reuse(r.modifiers[:cap(r.modifiers)]),
	}
}
