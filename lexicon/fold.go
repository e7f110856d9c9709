package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed fold.tsv
var foldTable string

// folds holds, for a letter with a diacritic or a ligature, its plain form.
type folds struct {
	latin    [0x250]string // up to the end of Latin Extended-B
	extended [0x100]string // U+1E00 to U+1EFF, Latin Extended Additional
}

var loadFolds = sync.OnceValue(func() *folds {
	f := new(folds)
	eachLine(foldTable, func(line string) {
		plain, letters, _ := strings.Cut(line, "\t")
		for _, r := range letters {
			switch {
			case r < 0x250:
				f.latin[r] = plain
			case r >= 0x1E00 && r < 0x1F00:
				f.extended[r-0x1E00] = plain
			}
		}
	})
	return f
})

// Fold is the form under which names are compared: lower case, without diacritics,
// apostrophes and points, dashes as single spaces, a leading "the" left out. The one
// point kept is the last, where it is the name's only one: it tells the abbreviation
// "Miss." from the word "Miss".
func Fold(name string) string {
	var buf [80]byte
	return string(appendFold(buf[:0], name))
}

// appendFold appends the folded name to dst.
func appendFold(dst []byte, name string) []byte {
	f := loadFolds()
	begin := len(dst)
	points, last := 0, rune(0)
	space := false
	for i := 0; i < len(name); {
		r, n := rune(name[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(name[i:])
		}
		i += n
		last = r
		switch {
		case r == '.':
			points++
			continue
		case r == '\'' || r == '’' || r == '‘' || r == 'ʻ' || r == 'ʼ' || r == '`' || r == '´' || r == ',':
			continue
		case r >= 0x300 && r < 0x370: // combining marks
			continue
		case r == ' ' || r == '-' || r == '_' || r == '/' || r == '–' || r == '—' || r == '‐' || r == '‑' || unicode.IsSpace(r):
			space = len(dst) > begin
			continue
		}
		if space {
			dst = append(dst, ' ')
			space = false
		}
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			dst = append(dst, byte(r))
		case r < 0x250 && f.latin[r] != "":
			dst = append(dst, f.latin[r]...)
		case r >= 0x1E00 && r < 0x1F00 && f.extended[r-0x1E00] != "":
			dst = append(dst, f.extended[r-0x1E00]...)
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	if folded := dst[begin:]; len(folded) > 4 && string(folded[:4]) == "the " {
		dst = append(dst[:begin], folded[4:]...)
	}
	if points == 1 && last == '.' && len(dst) > begin {
		dst = append(dst, '.')
	}
	return dst
}
