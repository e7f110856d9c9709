package archive

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
)

// The header that stands before each file of a zip archive (APPNOTE.TXT of PKWARE, section
// 4.3.7).
const (
	localHeader     = "PK\x03\x04"
	localHeaderSize = 30
)

// cutZip yields the files of a zip archive whose table of contents is lost: those whose own
// headers are there, as far as they go. It is false when the receiver wants no more.
func cutZip(data []byte, yield func(Part, error) bool) bool {
	for {
		i := bytes.Index(data, []byte(localHeader))
		if i < 0 || len(data)-i < localHeaderSize {
			return true
		}
		h := data[i:]
		data = h[localHeaderSize:]
		flags, method := binary.LittleEndian.Uint16(h[6:]), binary.LittleEndian.Uint16(h[8:])
		size := int(binary.LittleEndian.Uint32(h[18:]))
		name, extra := int(binary.LittleEndian.Uint16(h[26:])), int(binary.LittleEndian.Uint16(h[28:]))
		if len(data) < name+extra {
			return true
		}
		part := Part{Name: string(data[:name])}
		content := data[name+extra:]
		switch {
		case flags&1 != 0 || hidden(part.Name) || part.Name == "" || part.Name[name-1] == '/':
			continue // encrypted, or no file
		case method == zip.Deflate:
			part.Reader = flate.NewReader(bytes.NewReader(content))
		case method == zip.Store && flags&8 == 0 && size <= len(content):
			part.Reader = bytes.NewReader(content[:size])
		case method == zip.Store:
			end := bytes.Index(content, []byte("PK\x07\x08")) // what follows a file whose size isn't known before
			if end < 0 {
				end = len(content)
			}
			part.Reader = bytes.NewReader(content[:end])
		default:
			continue
		}
		if !yield(part, nil) {
			return false
		}
	}
}
