package page

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// consents is how a box asks that a reader's data may be used.
var consents = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:we|wir|nous|nosotros|noi|wij|my|nós|vi),? (?:and|und|et|y|e|en|i|og|och) (?:our|unsere|nos|nuestros|i nostri|onze|nasi|os nossos|vores|våra|våre)(?: \S{1,12}){0,4} (?:partners?|partenaires|socios|partnerzy|parceiros|partnere)\b` +
		`|(?:store|access)[^.]{0,20} information on (?:a|your) device|informationen auf (?:einem|ihrem) gerät|informations sur (?:un|votre) (?:terminal|appareil)|información en (?:un|su|tu) dispositivo|informazioni su(?:l tuo| un) dispositivo` +
		`|essential cookies to make|(?:site|website) uses cookies|we use cookies (?:to|and|on)|wir (?:verwenden|nutzen|setzen) cookies|nous utilisons des cookies|(?:utilizamos|usamos) cookies|utilizziamo (?:i )?cookie|gebruiken (?:wij |we )?cookies|używamy plików cookie|используем файлы cookie|vi (?:bruger|använder|bruker) cookies|käytämme evästeitä`)
})

// mayAsk reports whether a text has a word in it that asking for consent takes; most haven't.
func mayAsk(text string) bool {
	for _, w := range []string{"ookie", "OOKIE", "artner", "artenaires", "ocios", "arceiros", "device", "Gerät", "terminal", "appareil", "dispositivo", "evästeitä"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// Bounds of what is taken away.
const (
	maxConsents = 20   // boxes of a page
	maxBox      = 3000 // bytes of prose in a box; what is longer holds other things too
)

// disagree takes the boxes out of a tree that ask for consent: from the words on, up to
// where other things of the page begin.
func disagree(tree *html.Node) {
	var boxes []*html.Node
	for n := range tree.Descendants() {
		if n.Type == html.TextNode && len(n.Data) > 20 && len(n.Data) < 5000 && n.Parent != nil && !unseen[n.Parent.DataAtom] && mayAsk(n.Data) && consents().MatchString(n.Data) {
			if boxes = append(boxes, n.Parent); len(boxes) == maxConsents {
				break
			}
		}
	}
	if len(boxes) == 0 {
		return
	}
	mass := map[*html.Node]int{}
	total := weigh(tree, mass)
	most := min(total*6/10, maxBox)
	if mainOf(tree) != nil { // the report is there, however short
		most = min(total*8/10, maxBox)
	}
	for _, box := range boxes {
		for p := box.Parent; p != nil && !ofReport(p) && mass[p] <= most; p = p.Parent {
			box = p
		}
		if box.Parent != nil && mass[box] <= most && !ofReport(box) && asks(box) {
			box.Parent.RemoveChild(box)
		}
	}
}

// asks reports whether an element has something to agree to in it, or names that say so: a
// report may quote such words too.
func asks(box *html.Node) bool {
	for n := range box.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if called(n, "cookie", "cookies", "consent", "cmp", "gdpr", "ccpa", "privacy", "onetrust", "didomi", "usercentrics", "truste") {
			return true
		}
		if (n.DataAtom == atom.Button || n.DataAtom == atom.A || n.DataAtom == atom.Input) && agreeing().MatchString(text(n)+attribute(n, "value")) {
			return true
		}
	}
	return called(box, "cookie", "cookies", "consent", "cmp", "gdpr", "ccpa", "privacy", "onetrust", "didomi", "usercentrics", "truste")
}

// called reports whether one of some words is among an element's names.
func called(n *html.Node, words ...string) bool {
	for _, name := range append(nameWords(attribute(n, "class")), nameWords(attribute(n, "id"))...) {
		if slices.Contains(words, name) {
			return true
		}
	}
	return false
}

// agreeing is what stands on a button of consent.
var agreeing = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(?:i )?(?:accept|agree|allow all|ok\b|got it|akzeptier|zustimm|alle akzept|einverstanden|accepter|tout accepter|j['’]accepte|continuer sans|aceptar|aceitar|accett|accepteer|akkoord|akceptuj|zgadzam|принять|согласен|godkend|godkänn|acceptera|godta|hyväksy|kabul)`)
})

// ofReport reports whether an element holds a page's report or the page itself, by its kind or
// by a main heading in it.
func ofReport(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Body, atom.Html, atom.Main, atom.Article:
		return true
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.H1 || d.DataAtom == atom.Article || d.DataAtom == atom.Main {
			return true
		}
	}
	return false
}
