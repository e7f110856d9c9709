package desk

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

//go:embed asset/*
var assetFiles embed.FS

// assets are the files that pages load. Each is served under a name with a mark of its
// content in it, so that a browser may keep it for ever.
type assets struct {
	names map[string]string // "desk.css" → "/assets/desk.1a2b3c4d5e.css"
	files map[string]asset  // by served path
}

type asset struct {
	kind    string // Content-Type
	content []byte
}

func newAssets() *assets {
	a := &assets{names: map[string]string{}, files: map[string]asset{}}
	entries, err := fs.ReadDir(assetFiles, "asset")
	if err != nil {
		panic(err) // they are compiled in
	}
	for _, e := range entries {
		content, err := assetFiles.ReadFile("asset/" + e.Name())
		if err != nil {
			panic(err)
		}
		sum := sha256.Sum256(content)
		ext := path.Ext(e.Name())
		served := "/assets/" + strings.TrimSuffix(e.Name(), ext) + "." + hex.EncodeToString(sum[:5]) + ext
		a.names[e.Name()] = served
		a.files[served] = asset{contentType(ext), content}
	}
	return a
}

// contentType knows our own few, whatever the machine's table says.
func contentType(ext string) string {
	switch ext {
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	}
	return mime.TypeByExtension(ext)
}

func (a *assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := a.files[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", f.kind)
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	_, _ = w.Write(f.content)
}
