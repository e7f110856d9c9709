package intake

import (
	"bytes"
	"net/http"
	"strings"

	"github.com/hearsay-news/hearsay/intake/feed"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// A head is the beginning of a source as the formats see it when they are asked whose it
// is. Content decides; the name only marks JSON Lines.
type head struct {
	name  string
	bytes []byte // without a byte order mark
	root  string // local name of the XML document's first element, in lower case
	json  shape  // of the first JSON value; the zero shape for JSON Lines and for no JSON
	line  shape  // of the first line of JSON Lines
}

func lookAt(name string, b []byte) head {
	h := head{name: name, bytes: bytes.TrimPrefix(b, []byte("\uFEFF"))}
	start := bytes.TrimLeft(h.bytes, " \t\r\n")
	switch {
	case len(start) == 0:
	case start[0] == '<':
		h.root = xmlRoot(start)
	case start[0] == '{' || start[0] == '[':
		if line, _, _ := bytes.Cut(start, []byte("\n")); h.namedJSONLines() {
			h.line = shapeOf(line)
		} else {
			h.json = shapeOf(start)
		}
	}
	return h
}

func (h *head) namedJSONLines() bool {
	return strings.HasSuffix(h.name, ".jsonl") || strings.HasSuffix(h.name, ".ndjson")
}

// xmlRoot names the first element, or is empty.
func xmlRoot(b []byte) string {
	sc := mend.NewScanner(string(b))
	for range 100 {
		t, ok := sc.Next()
		if !ok {
			return ""
		}
		if t.Kind == mend.Start || t.Kind == mend.Empty {
			return strings.ToLower(t.Name[strings.LastIndexByte(t.Name, ':')+1:])
		}
	}
	return ""
}

func sniffFeed(h head) bool {
	switch h.root {
	case "rss", "feed", "rdf":
		return true
	case "newsitem", "newsmessage", "nitf", "newsml":
		return false
	}
	return feed.Is(h.bytes)
}

func sniffWire(h head) bool {
	switch h.root {
	case "newsitem", "newsmessage", "nitf", "newsml":
		return true
	}
	if h.json.has("_items.uri") || h.json.has("items.uri") && h.json.has("items.versioncreated") {
		return true
	}
	if h.json.has("uri") {
		for _, k := range []string{"body_text", "body_xhtml", "bodies", "headlines", "versioncreated", "pubstatus"} {
			if h.json.has(k) {
				return true
			}
		}
	}
	// IPTC 7901: header between SOH and STX
	start := bytes.TrimLeft(h.bytes, "\x16\r\n ")
	return len(start) > 0 && start[0] == 0x01 && bytes.IndexByte(start[:min(len(start), 512)], 0x02) > 0
}

func sniffPage(h head) bool {
	return h.root == "html" || strings.HasPrefix(http.DetectContentType(h.bytes), "text/html")
}

// sniffPost knows posts by the members that they have on each network.
func sniffPost(h head) bool {
	start := bytes.TrimLeft(h.bytes, " \t\r\n")
	switch {
	case bytes.HasPrefix(start, []byte("window.YTD.")): // X
		return true
	case bytes.HasPrefix(start, []byte("event:")), bytes.HasPrefix(start, []byte("data:")), bytes.HasPrefix(start, []byte(":")): // Mastodon's stream
		return bytes.Contains(start, []byte("data: {")) && bytes.Contains(start, []byte(`"account"`))
	case h.root == "html": // an export of Telegram
		return bytes.Contains(start, []byte(`class="message `)) && bytes.Contains(start, []byte(`class="page_wrap`))
	}
	j := h.json
	if h.namedJSONLines() {
		if j = h.line; j.has("html") || j.has("text") && (j.has("id") || j.has("url")) { // reports in the import format
			return false
		}
	}
	for _, in := range []string{"", "ancestors.", "descendants.", "statuses."} { // Mastodon
		if j.has(in+"content") && (j.has(in+"account.acct") || j.has(in+"account.username")) {
			return true
		}
	}
	switch {
	case j.has("content") && j.has("attributedto"), j.has("object") && j.has("actor"), j.has("ordereditems"), j.has("items.attributedto"),
		j.has("items.object"), j.has("first.ordereditems"): // ActivityPub
	case j.has("$type") && bytes.Contains(h.bytes, []byte("app.bsky.feed.post")), j.has("record.text"), j.has("value.text"),
		j.has("post.record.text"), j.has("feed.post.record.text"), j.has("posts.record.text"), j.has("records.value.text"),
		j.has("thread.post.record.text"), j.has("did") && j.has("time_us"): // Bluesky
	case j.has("full_text"), j.has("tweet.full_text"), j.has("data.text") && (j.has("data.author_id") || j.has("data.edit_history_tweet_ids")): // X
	case j.has("messages.date") && j.has("messages.text"), j.has("chats.list.messages.date"): // Telegram
	default:
		return false
	}
	return true
}

func sniffZip(h head) bool {
	return bytes.HasPrefix(h.bytes, []byte("PK\x03\x04")) || bytes.HasPrefix(h.bytes, []byte("PK\x05\x06"))
}

func sniffGzip(h head) bool {
	return bytes.HasPrefix(bytes.TrimLeft(h.bytes, " \t\r\n"), []byte{0x1f, 0x8b, 8})
}

func sniffTar(h head) bool {
	return len(h.bytes) >= 512 && bytes.Equal(h.bytes[257:262], []byte("ustar"))
}

func sniffWARC(h head) bool { return bytes.HasPrefix(h.bytes, []byte("WARC/")) }

// sniffMbox takes an envelope line with a header after it.
func sniffMbox(h head) bool {
	line, rest, ok := bytes.Cut(h.bytes, []byte("\n"))
	if !ok || !bytes.HasPrefix(line, []byte("From ")) {
		return false
	}
	line, _, _ = bytes.Cut(rest, []byte("\n"))
	return headerName(line) != ""
}

// sniffMail takes a header that names its sender and one thing more that mail has.
func sniffMail(h head) bool {
	from, other := false, false
	for rest := h.bytes; len(rest) > 0; {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimSuffix(line, []byte("\r"))
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue // folded
		}
		switch headerName(line) {
		case "":
			return false
		case "from":
			from = true
		case "date", "message-id", "mime-version", "received", "return-path", "delivered-to":
			other = true
		}
	}
	return from && other
}

// headerName is the field name of a header line in lower case, or empty.
func headerName(line []byte) string {
	name, _, ok := bytes.Cut(line, []byte(":"))
	if !ok || len(name) == 0 || len(name) > 80 {
		return ""
	}
	for _, c := range name {
		if c <= ' ' || c >= 0x7f {
			return ""
		}
	}
	return strings.ToLower(string(name))
}
