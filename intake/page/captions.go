package page

import (
	"regexp"
	"strings"
	"sync"
)

// Bounds of a line under a picture, in bytes.
const (
	maxCaption = 300
	maxCredit  = 140 // of the credit at its end
	shortest   = 200 // of one that its credit follows
)

var (
	// pictured is how a caption ends that names who took the picture.
	pictured = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:^|[\s.,;(|–-])(?:fotos?|photos?|bild|billede|bilde|kuva|imagen|imagem|fotó|фото|снимка|zdj\.|fot\.|picture|image|cr[ée]dit|photograph|afbeelding|beeld|الصورة|صورة|תמונה|צילום|عکس|사진)\s?[:=/]\s?[^.:;!?]{2,70}\)?$`)
	})
	// eastward is how one does in Chinese and Japanese.
	eastward = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`[（(](?:資料照|资料照|資料照片|翻攝|取自|圖[／/：:｜|]|图[／/：:]|照片|記者.{1,10}攝|撮影|写真|[^（）()]{1,20}(?:提供|攝|摄影|攝影))[^（）()]{0,25}[）)]$`)
	})
)

// caption reports whether a line stands under a picture, by the credit at its end.
func caption(line string) bool {
	if len(line) > maxCaption {
		return false
	}
	end := line[max(0, len(line)-maxCredit):]
	switch {
	case strings.HasSuffix(line, "）") || strings.HasSuffix(line, ")"):
		if eastward().MatchString(end) {
			return true
		}
	case strings.HasSuffix(line, "."): // a sentence
		return false
	}
	return strings.ContainsAny(end, ":=/") && pictured().MatchString(end)
}

// captions takes away what a witness took of the lines under pictures: short ones that a
// credit follows in a line of its own.
func captions(blocks []block, keep, own []bool) {
	for i := range len(blocks) - 1 {
		next := strings.Trim(strings.ToLower(blocks[i+1].text), " \n-–—_*[]|»>•·:")
		if keep[i] && !own[i] && !blocks[i].head && len(blocks[i].text) < shortest && blocks[i+1].aside && opened(strings.Replace(next, " :", ":", 1), asides().captions) {
			keep[i] = false
		}
	}
}
