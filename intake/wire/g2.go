package wire

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// readG2 takes a newsItem of NewsML-G2 (IPTC, version 2.9 and later).
func readG2(item *node) draft {
	var d draft
	about, content := item.find("itemMeta"), item.find("contentMeta")
	d.ID = item.attr("guid")
	d.Observed = parseTime(about.find("versionCreated").words())
	d.Published = parseTime(first(about.find("firstCreated").words(), content.find("contentCreated").words()))
	if d.Published.IsZero() {
		d.Published = d.Observed
	}
	d.Outlet = party(about.find("provider"))
	d.Title = headline(content)
	if d.Title == "" {
		d.Title = about.find("title").words()
	}
	d.dateline = content.find("dateline").words()
	d.Byline = byline(first(content.find("by").words(), party(content.find("creator"))))
	d.Credit = first(content.find("creditline").words(), party(content.find("infoSource")))
	if d.Credit == d.Outlet {
		d.Credit = ""
	}
	d.Language = first(content.find("language").attr("tag"), item.attr("lang"))
	d.keep("version", item.attr("version"))
	d.keep("urgency", content.find("urgency").words())
	d.keep("pubstatus", code(about.find("pubStatus")))
	for note := range about.all("edNote") {
		d.keep("ednote", strings.TrimSpace(d.extra["ednote"]+" "+note.words()))
	}
	for signal := range about.all("signal") {
		if !hearsay.TakesBack(d.extra["signal"]) { // of several, a kill counts
			d.keep("signal", code(signal))
		}
	}
	d.keep("embargoed", about.find("embargoed").words())
	d.keep("slugline", content.find("slugline").words())
	d.keep("located", party(content.find("located")))
	set := item.find("contentSet")
	for inline := range set.all("inlineXML") {
		if len(d.paragraphs) == 0 {
			d.body(inline)
		}
	}
	for inline := range set.all("inlineData") {
		if kind := inline.attr("contenttype"); len(d.paragraphs) == 0 && (kind == "" || strings.HasPrefix(kind, "text/")) {
			d.plain(inline)
		}
	}
	switch code(about.find("itemClass")) {
	case "picture", "graphic", "video", "audio", "animation":
		d.picture = len(d.paragraphs) == 0
	}
	return d
}

// body takes the text of an NITF or XHTML document that a G2 item holds, and from NITF
// what the item itself left out.
func (d *draft) body(inline *node) {
	nitf := inline.find("nitf")
	if nitf.name == "" {
		body := inline
		if b := inline.find("body"); b.name != "" {
			body = b
		}
		d.paragraphs = body.paragraphs()
		if len(d.paragraphs) > 0 && d.paragraphs[0] == fold(d.Title) {
			d.paragraphs = d.paragraphs[1:]
		}
		return
	}
	inner := readNITF(nitf)
	d.paragraphs = inner.paragraphs
	d.Title = first(d.Title, inner.Title)
	d.Byline = first(d.Byline, inner.Byline)
	d.dateline = first(d.dateline, inner.dateline)
}

// plain takes text whose paragraphs are apart by empty lines, or are lines.
func (d *draft) plain(data *node) {
	var b strings.Builder
	data.write(&b)
	d.paragraphs = splitPlain(b.String())
}

// splitPlain cuts plain text at empty lines; where there are none, at ends of lines.
func splitPlain(s string) []string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	at := "\n\n"
	if !strings.Contains(strings.TrimSpace(s), at) {
		at = "\n"
	}
	var all []string
	for p := range strings.SplitSeq(s, at) {
		if p = fold(p); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// headline is the main one of several: the first without a role, or else the first.
func headline(content *node) string {
	title := ""
	for h := range content.all("headline") {
		if h.attr("role") == "" || strings.HasSuffix(h.attr("role"), ":main") {
			return h.words()
		}
		if title == "" {
			title = h.words()
		}
	}
	return title
}

// party is the name of a person, place or organisation that an element stands for.
func party(n *node) string {
	return first(n.find("name").words(), n.attr("literal"), code(n))
}

// code is the code of an element without the scheme's alias.
func code(n *node) string {
	qcode := n.attr("qcode")
	if _, c, ok := strings.Cut(qcode, ":"); ok {
		return c
	}
	return qcode
}
