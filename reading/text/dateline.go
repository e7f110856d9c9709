package text

// maxDateline is the longest dateline, in tokens.
const maxDateline = 24

// AfterDateline is the first token of a sentence that isn't its dateline ("LISBON,
// May 3 (Northwire) - "). A dateline begins with a word in capitals or holds the name of
// an agency in brackets, and ends with a dash. What it names, a town and a day, is where and
// when the report was written, not what it tells. It needs Sentences and Tags.
func (d *Doc) AfterDateline(s Sentence) int {
	if s.Title || s.Last-s.First < 4 || !d.opensParagraph(s) {
		return s.First
	}
	looksLike := capitals(d.Word(s.First))
	for i := s.First; i < s.Last && i < s.First+maxDateline; i++ {
		switch w := d.Tokens[i].Lower; w {
		case "(":
			looksLike = true
		case "-", "--", "–", "—", "_":
			spaced := i+1 < s.Last && d.Tokens[i].End < d.Tokens[i+1].Start && i > s.First && d.Tokens[i-1].End < d.Tokens[i].Start
			if looksLike && (spaced || w != "-") {
				return i + 1
			}
		}
		if d.Tokens[i].Tag == VERB || d.Tokens[i].Tag == AUX {
			break
		}
	}
	return s.First
}

func (d *Doc) opensParagraph(s Sentence) bool {
	return s.Paragraph >= len(d.Paragraphs) || d.Paragraphs[s.Paragraph].Start >= s.Start
}

// capitals reports whether a word is written in capitals only and is longer than one.
func capitals(w string) bool {
	letters := 0
	for _, c := range w {
		switch {
		case c >= 'a' && c <= 'z':
			return false
		case c >= 'A' && c <= 'Z':
			letters++
		}
	}
	return letters > 1
}

// maxTown is the longest town of a dateline, in tokens.
const maxTown = 4

// DatelineTown is the town with which the first dateline of the body begins ("LISBON"); empty
// where there is none.
func (d *Doc) DatelineTown() string {
	for _, s := range d.Sentences {
		if s.Title {
			continue
		}
		end := d.AfterDateline(s)
		for i := s.First; i < end && i <= s.First+maxTown; i++ {
			switch c := d.Tokens[i].Lower[0]; {
			case c >= 'a' && c <= 'z', c >= 0x80, c == '.', c == '\'':
				continue
			}
			if i == s.First {
				return ""
			}
			return d.Text[s.Start:d.Tokens[i-1].End]
		}
		return ""
	}
	return ""
}
