package mend

import (
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// encodingOf is the encoding that a label names, with its name in the WHATWG Encoding
// Standard or at IANA; nil for none. Labels are written in many ways ("win-1251", "utf8mb4",
// "cp_932"): what stands between letters and figures doesn't count.
func encodingOf(label string) (encoding.Encoding, string) {
	label = strings.ToLower(strings.TrimSpace(label))
	if label == "" || len(label) > 40 {
		return nil, ""
	}
	e, name := charset.Lookup(label)
	if e == nil {
		bare := strings.Map(func(r rune) rune {
			if r < 0x80 && alphanumeric(byte(r)) {
				return r
			}
			return -1
		}, label)
		if e, name = charset.Lookup(bare); e == nil {
			e, name = charset.Lookup(misspelt[bare])
		}
	}
	if e == nil {
		if e, _ = ianaindex.IANA.Encoding(label); e != nil {
			name = label
		}
	}
	if name == "gbk" { // whatever is said to be GB 2312 or GBK may hold characters of what came after them
		e = simplifiedchinese.GB18030
	}
	return e, name
}

// misspelt are names of encodings, without their hyphens, that the standard has another name
// for.
var misspelt = func() map[string]string {
	names := map[string]string{
		"utf8mb4": "utf-8", "utf8mb3": "utf-8", "ansi": "windows-1252", "ms932": "shift_jis", "cp932": "shift_jis", "sjiswin": "shift_jis",
		"windows932": "shift_jis", "windows936": "gbk", "cp936": "gbk", "ms936": "gbk", "cp949": "euc-kr", "ms949": "euc-kr", "uhc": "euc-kr",
		"windows950": "big5", "cp950": "big5", "ms950": "big5", "eucjpwin": "euc-jp", "dos866": "ibm866", "koi8": "koi8-r",
	}
	for _, label := range strings.Fields(`utf-8 ibm866 iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8
		iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u windows-874 windows-1250 windows-1251 windows-1252
		windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic gb2312 gb18030 big5 euc-jp
		iso-2022-jp shift_jis euc-kr`) {
		bare := strings.NewReplacer("-", "", "_", "").Replace(label)
		names[bare] = label
		if number, ok := strings.CutPrefix(bare, "windows"); ok {
			names["win"+number], names["cp"+number], names["ms"+number] = label, label, label
		}
	}
	return names
}()
