package wire

import (
	"strings"
)

// readNewsML1 takes a NewsItem of NewsML 1.0 to 1.2 (IPTC). Its text may lie deep: an item
// holds components, which hold components, which hold renditions of one content. The first
// that holds text tells the report; pictures with captions are left out.
func readNewsML1(item *node) draft {
	var d draft
	id, management := item.find("NewsIdentifier"), item.find("NewsManagement")
	d.ID = identity(id)
	d.Observed = parseTime(management.find("ThisRevisionCreated").words())
	d.Published = parseTime(management.find("FirstCreated").words())
	if d.Published.IsZero() {
		d.Published = d.Observed
	}
	about := item.find("NewsComponent")
	content := textContent(about)
	lines := about.find("NewsLines")
	if inner := about.holder(content, about); inner != nil && inner.find("HeadLine").words() != "" {
		lines = inner.find("NewsLines")
	}
	d.Title = first(lines.find("HeadLine").words(), about.find("HeadLine").words())
	d.dateline = first(lines.find("DateLine").words(), about.find("DateLine").words())
	d.Byline = byline(first(lines.find("ByLine").words(), about.find("ByLine").words()))
	d.Credit = first(lines.find("CreditLine").words(), about.find("CreditLine").words())
	d.Outlet = first(formal(about.find("Provider", "Party")), id.find("ProviderId").words(), formal(about.find("Source", "Party")))
	if d.Credit == d.Outlet {
		d.Credit = ""
	}
	d.Language = first(formal(about.find("DescriptiveMetadata", "Language")), about.attr("lang"), item.attr("lang"))
	d.keep("version", id.find("RevisionId").words())
	d.keep("urgency", formal(management.find("Urgency")))
	d.keep("pubstatus", strings.ToLower(formal(management.find("Status"))))
	d.keep("signal", strings.ToLower(formal(management.find("Instruction"))))
	d.keep("slugline", first(lines.find("SlugLine").words(), about.find("SlugLine").words()))
	for line := range item.all("NewsLine") {
		if kind := strings.ToLower(formal(line.find("NewsLineType"))); strings.Contains(kind, "note") || strings.Contains(kind, "advisory") {
			d.keep("ednote", line.find("NewsLineText").words())
		}
	}
	d.body(content)
	return d
}

// identity is an item's name without the number of its revision, which makes versions of
// what is one report.
func identity(id *node) string {
	public := id.find("PublicIdentifier").words()
	if i := strings.LastIndexByte(public, ':'); i > 0 && strings.Trim(public[i+1:], "0123456789NAU") == "" && public[i+1:] != "" {
		return public[:i]
	}
	if public != "" {
		return public
	}
	var parts []string
	for _, name := range []string{"ProviderId", "DateId", "NewsItemId"} {
		if s := id.find(name).words(); s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "urn:newsml:" + strings.Join(parts, ":")
}

// textContent is the first content below n that is text; an empty node where there is none.
func textContent(n *node) *node {
	for item := range n.all("ContentItem") {
		kind := strings.ToLower(formal(item.find("MediaType")) + " " + formal(item.find("MimeType")))
		if data := item.find("DataContent"); data.name != "" && !strings.Contains(kind, "photo") && !strings.Contains(kind, "image") &&
			!strings.Contains(kind, "graphic") && data.words() != "" {
			return data
		}
	}
	return &node{}
}

// holder is the innermost component below n that holds a content; nil where none does.
// component is the one around n.
func (n *node) holder(content, component *node) *node {
	if n.name == "NewsComponent" {
		component = n
	}
	for _, c := range n.children {
		if c == content {
			return component
		}
		if found := c.holder(content, component); found != nil {
			return found
		}
	}
	return nil
}

// formal is the name that an element gives by its attribute.
func formal(n *node) string { return n.attr("FormalName") }
