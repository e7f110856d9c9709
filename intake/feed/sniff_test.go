package feed

import "testing"

func TestAPageWithDataInItIsNoFeed(t *testing.T) {
	const page = `<!DOCTYPE html><html><head><title>Pier closed</title></head><body>`
	for text, want := range map[string]bool{
		page + `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:trackback="http://example.org/trackback/"><rdf:Description rdf:about="https://quay.example/1"/></rdf:RDF></body></html>`: false,
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title>Pier closed</title></item></rdf:RDF>`:                                                   true,
		page + `Notice: undefined index</body></html><rdf:RDF xmlns="http://purl.org/rss/1.0/"><item><title>Pier closed</title></item></rdf:RDF>`:                                                               true,
		page + `<script>track({"items": [1], "date_published": "2031-05-06"})</script></body></html>`:                                                                                                           false,
		`<b>Warning</b> in line 3 {"items": [{"id": "1", "content_text": "The pier is closed."}]}`:                                                                                                              true,
		page + `Notice</body></html><rss version="2.0"><channel/></rss>`:                                                                                                                                        true,
	} {
		if got := Is([]byte(text)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
