package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// arms gives an attack its mode by the weapons that its sentence names, and makes a
// killing with a weapon an attack. A mode that the trigger itself tells stays, except
// that a suicide attack outranks its explosives.
func (r *reader) arms(c *candidate) {
	d := r.doc
	s := d.Sentences[c.sentence]
	first, last := s.First, s.Last
	if c.class == lexicon.NounClass { // a noun is armed by the words around it
		first, last = max(first, c.token-4), min(last, c.token+8)
	}
	mode, at := "", 0
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if t.Tag != text.NOUN && t.Tag != text.VERB && t.Tag != text.PROPN && t.Tag != text.ADJ {
			continue
		}
		m := r.weaponAt(i)
		if t.Lower == "air" && i+1 < last && lexicon.InEventNouns(d.Tokens[i+1].Lemma, "violence") {
			m = "aerial"
		}
		if m != "" && (c.recalled || !r.behindRecall(i)) && (mode == "" || rank(m) > rank(mode)) {
			mode, at = m, i
		}
	}
	if mode == "" {
		return
	}
	if c.typ == "RESULT" {
		c.typ, c.event.Type = "ASSAULT", "ASSAULT"
	}
	if c.mode == "" || mode == "aerial" && (c.mode == "heavy-weapons" || c.mode == "explosives") && at < c.token && c.class == lexicon.VerbClass || mode == "suicide-attack" && c.mode == "explosives" {
		c.mode = mode
		c.event.Mode = mode
	}
}

// bombed makes an explosion an attack where its sentence names a bomb or an attacker.
func (r *reader) bombed(c *candidate) {
	d := r.doc
	s := d.Sentences[c.sentence]
	for i := s.First; i < s.Last; i++ {
		switch m := r.weaponAt(i); m {
		case "explosives", "suicide-attack":
			if d.Tokens[i].Lemma != "explosion" && d.Tokens[i].Lemma != "blast" {
				c.typ, c.mode = "ASSAULT", m
				c.event.Type, c.event.Mode = "ASSAULT", c.mode
				return
			}
		}
	}
}

// weaponAt is the mode of attack that the word at token i tells where it stands: a coal mine is no
// mine, and no club is swung in a night club.
func (r *reader) weaponAt(i int) string {
	tokens := r.doc.Tokens
	t := &tokens[i]
	m := lexicon.Weapon(t.Lemma)
	if m == "" || !lexicon.InEventNouns(t.Lemma, "ambiguous") || t.Tag == text.VERB {
		return m
	}
	laid := i > 0 && lexicon.InEventNouns(tokens[i-1].Lower, "laid")
	if !laid && i+1 < len(tokens) && tokens[i+1].Sentence == t.Sentence && tokens[i+1].Tag == text.NOUN && t.Lemma == "mine" {
		return "" // "Mine blast kills seven"
	}
	for j := i - 1; j >= 0 && j > i-5 && tokens[j].Sentence == t.Sentence; j-- {
		switch p := &tokens[j]; {
		case p.Tag == text.NOUN || p.Tag == text.PROPN:
			if !laid {
				return "" // "coal mine", "fuel tank"
			}
		case p.Tag == text.ADP:
			if p.Lower != "by" && p.Lower != "with" && p.Lower != "on" && p.Lower != "over" && p.Lower != "from" {
				return "" // "in a mine"
			}
			return m
		case p.Tag != text.DET && p.Tag != text.ADJ && p.Tag != text.NUM:
			return m
		}
	}
	return m
}

// rank orders modes by how much they tell where a sentence names several weapons.
func rank(mode string) int {
	switch mode {
	case "suicide-attack":
		return 6
	case "aerial":
		return 4
	case "explosives":
		return 5
	case "heavy-weapons":
		return 3
	case "firearms":
		return 2
	}
	return 1
}
