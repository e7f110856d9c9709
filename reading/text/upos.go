package text

// UPOS are the universal parts of speech, in the order in which models number them.
var UPOS = []Tag{ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X}
