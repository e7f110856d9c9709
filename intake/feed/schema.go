package feed

import (
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// A role is what an element of a feed says of its item, or of the feed.
type role uint8

// The roles. An element without one is passed over; its children are looked at all the
// same, for some stand in wrappers.
const (
	noRole role = iota
	titleRole
	linkRole
	idRole
	summaryRole
	contentRole
	publishedRole
	updatedRole
	authorRole
	categoryRole
	keywordsRole
	sourceRole
	languageRole
	asideRole // a picture, a form: what is in it is not the item's
)

// A meaning is the role of an element with its rank: of several, the lowest says it.
type meaning struct {
	role role
	rank int
}

// meanings tells what elements mean, by prefix and name in lower case. The prefixes are
// those of spaces; elements of RSS and Atom have none.
var meanings = map[string]meaning{
	"title": {titleRole, 0}, "dc:title": {titleRole, 1}, "itunes:title": {titleRole, 2}, "media:title": {titleRole, 3}, "news:title": {titleRole, 0},
	"link": {linkRole, 0}, "atom:link": {linkRole, 1}, "loc": {linkRole, 0}, "feedburner:origlink": {linkRole, -1},
	"guid": {idRole, 0}, "id": {idRole, 0}, "atom:id": {idRole, 1}, "dc:identifier": {idRole, 2},
	"content:encoded": {contentRole, 0}, "encoded": {contentRole, 0}, "content": {contentRole, 0}, "atom:content": {contentRole, 1},
	"xhtml:body": {contentRole, 1}, "body": {contentRole, 1}, "xhtml:div": {contentRole, 2}, "fulltext": {contentRole, 1}, "full-text": {contentRole, 1},
	"description": {summaryRole, 0}, "summary": {summaryRole, 0}, "atom:summary": {summaryRole, 1}, "abstract": {summaryRole, 1},
	"dc:description": {summaryRole, 1}, "dcterms:abstract": {summaryRole, 1}, "itunes:summary": {summaryRole, 2}, "media:description": {summaryRole, 3}, "media:text": {summaryRole, 4},
	"pubdate": {publishedRole, 0}, "published": {publishedRole, 0}, "atom:published": {publishedRole, 1}, "issued": {publishedRole, 1},
	"dc:date": {publishedRole, 1}, "date": {publishedRole, 1}, "dcterms:issued": {publishedRole, 1}, "dcterms:created": {publishedRole, 2},
	"created": {publishedRole, 2}, "dcterms:date": {publishedRole, 2}, "news:publication_date": {publishedRole, 0}, "publication_date": {publishedRole, 1},
	"updated": {updatedRole, 0}, "modified": {updatedRole, 0}, "atom:updated": {updatedRole, 0}, "dcterms:modified": {updatedRole, 0},
	"lastbuilddate": {updatedRole, 1}, "dc:modified": {updatedRole, 1}, "lastmod": {updatedRole, 0},
	"author": {authorRole, 0}, "dc:creator": {authorRole, 0}, "creator": {authorRole, 0}, "atom:author": {authorRole, 1},
	"dc:author": {authorRole, 1}, "itunes:author": {authorRole, 2}, "byline": {authorRole, 1},
	"category": {categoryRole, 0}, "atom:category": {categoryRole, 0}, "dc:subject": {categoryRole, 0}, "subject": {categoryRole, 0},
	"itunes:keywords": {keywordsRole, 0}, "media:keywords": {keywordsRole, 0}, "news:keywords": {keywordsRole, 0},
	"source": {sourceRole, 0}, "atom:source": {sourceRole, 0}, "dc:source": {sourceRole, 1}, "news:name": {sourceRole, 0},
	"language": {languageRole, 0}, "dc:language": {languageRole, 0}, "news:language": {languageRole, 0},
	"image": {asideRole, 0}, "textinput": {asideRole, 0}, "contributor": {asideRole, 0}, "atom:contributor": {asideRole, 0},
	"itunes:owner": {asideRole, 0}, "cloud": {asideRole, 0}, "media:credit": {asideRole, 0},
}

// meaningOf is the meaning of an element. One of Atom in a feed of another format means what it
// means in Atom, if nothing of the feed's own says it.
func meaningOf(name string) meaning {
	m, ok := meanings[name]
	if local, is := strings.CutPrefix(name, "atom:"); is && !ok {
		if m, ok = meanings[local]; ok {
			m.rank++
		}
	}
	return m
}

// neighbours are further elements that stand beside those with a meaning: where one
// starts, the text before it is over.
var neighbours = set(`comments enclosure copyright generator docs ttl rating skiphours skipdays webmaster managingeditor
	rights subtitle tagline logo icon items name email uri url width height expirationdate`)

func set(names string) map[string]bool {
	all := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		all[name] = true
	}
	return all
}

// spaces are the vocabularies that feeds use beside their own, with the prefix by which
// they are known here.
var spaces = map[string]string{
	"www.w3.org/2005/atom": "atom", "purl.org/atom/ns": "atom",
	"www.sitemaps.org/schemas/sitemap/0.9": "", "www.google.com/schemas/sitemap/0.84": "", "www.google.com/schemas/sitemap-news/0.9": "news",
	"purl.org/rss/1.0": "", "channel.netscape.com/rdf/simple/0.9": "", "my.netscape.com/rdf/simple/0.9": "",
	"backend.userland.com/rss2": "", "blogs.law.harvard.edu/tech/rss": "", "cyber.law.harvard.edu/rss/rss.html": "",
	"purl.org/dc/elements/1.1": "dc", "purl.org/dc/elements/1.0": "dc", "purl.org/dc/terms": "dcterms",
	"purl.org/rss/1.0/modules/content":         "content",
	"www.itunes.com/dtds/podcast-1.0.dtd":      "itunes",
	"search.yahoo.com/mrss":                    "media",
	"www.rssboard.org/media-rss":               "media",
	"www.w3.org/1999/xhtml":                    "xhtml",
	"www.w3.org/1999/02/22-rdf-syntax-ns":      "rdf",
	"purl.org/rss/1.0/modules/slash":           "slash",
	"wellformedweb.org/commentapi":             "wfw",
	"rssnamespace.org/feedburner/ext/1.0":      "feedburner",
	"www.georss.org/georss":                    "georss",
	"purl.org/syndication/thread/1.0":          "thr",
	"purl.org/rss/1.0/modules/syndication":     "sy",
	"www.google.com/schemas/play-podcasts/1.0": "googleplay",
	"wordpress.org/export/1.2/excerpt":         "excerpt",
	"www.w3.org/2003/01/geo/wgs84_pos":         "geo",
	"podcastindex.org/namespace/1.0":           "podcast",
	"schemas.google.com/g/2005":                "gd",
	"www.bloglines.com/about/specs/fac-1.0":    "access",
}

// usual is what prefixes mean where no declaration says another thing.
var usual = map[string]string{
	"": "", "rss": "", "atom": "atom", "atom10": "atom", "atom03": "atom", "a10": "atom", "dc": "dc", "dcterms": "dcterms", "dct": "dcterms",
	"content": "content", "itunes": "itunes", "media": "media", "news": "news", "xhtml": "xhtml", "rdf": "rdf", "slash": "slash", "wfw": "wfw",
	"feedburner": "feedburner", "georss": "georss", "thr": "thr", "sy": "sy", "googleplay": "googleplay", "excerpt": "excerpt",
	"geo": "geo", "podcast": "podcast", "gd": "gd", "access": "access", "gml": "gml", "opensearch": "opensearch", "snf": "snf", "ht": "ht",
}

// names resolves the names of elements as a feed declares its prefixes.
type names struct {
	declared map[string]string // prefix as written → prefix as known here
	atom     bool              // the root is Atom's: its prefix counts for none
}

// declare notes the prefixes that a tag declares. Declarations hold for the whole feed:
// one that is lost with its tag would leave its prefix without a meaning.
func (n *names) declare(t *mend.Token) {
	if !strings.Contains(t.Attributes, "xmlns:") {
		return
	}
	t.EachAttribute(func(name, value string) bool {
		prefix, ok := strings.CutPrefix(strings.ToLower(name), "xmlns:")
		if known, is := spaces[spaceKey(value)]; ok && is {
			n.note(prefix, known)
		}
		return true
	})
}

// note keeps what a prefix means, if nothing is known of it yet.
func (n *names) note(prefix, known string) {
	if _, before := n.declared[prefix]; before || len(n.declared) >= 100 {
		return
	}
	if n.declared == nil {
		n.declared = map[string]string{}
	}
	n.declared[prefix] = known
}

// spaceKey is the name of a vocabulary without what is written in several ways.
func spaceKey(uri string) string {
	uri = strings.ToLower(strings.TrimSpace(uri))
	if _, rest, ok := strings.Cut(uri, "://"); ok {
		uri = rest
	}
	return strings.TrimRight(uri, "/#")
}

// of is the name by which an element is known here: in lower case, with the prefix of its
// vocabulary. known is false where its prefix means nothing.
func (n *names) of(written string) (name string, known bool) {
	name = strings.ToLower(written)
	prefix, local, has := strings.Cut(name, ":")
	if !has {
		return name, true
	}
	space, ok := n.declared[prefix]
	if !ok {
		space, ok = usual[prefix]
	}
	if !ok {
		switch local {
		case "rss", "feed", "channel", "item", "entry", "urlset": // the prefix of all, whatever it was
			n.note(prefix, "")
			return local, true
		case "encoded", "creator", "pubdate", "guid": // which are in one vocabulary alone
			return local, true
		}
		return name, false
	}
	if space == "" || space == "atom" && n.atom {
		return local, true
	}
	return space + ":" + local, true
}
