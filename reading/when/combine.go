package when

// combine puts number words together: "twenty four", "two thousand", "nineteen
// ninety-seven", "2 1/2", and decades to the apostrophe before them.
func (r *reader) combine() {
	out := r.items[:0]
	for _, it := range r.items {
		if n := len(out); n > 0 {
			p := &out[n-1]
			word := p.lower[0] > '9' && p.is.meets(numbers) && p.joinable(&it)
			switch {
			case it.lower == "m." && (p.lower == "a." || p.lower == "p.") && n > 1 && out[n-2].is.meets(setOf(hourClass, clockClass, dottedClass)): // "3 p. m."
				p.End = it.End
				p.is.add(halfOfDay(p.lower))
				continue
			case it.lower == "." && n > 3 && p.lower == "m" && out[n-2].lower == "." && (out[n-3].lower == "p" || out[n-3].lower == "a") && out[n-4].is.meets(setOf(hourClass, clockClass, dottedClass)):
				p = &out[n-3]
				p.End = it.End
				p.is.add(halfOfDay(p.lower))
				out = out[:n-2]
				continue
			case word && it.is.meets(numbers) && p.number%10 == 0 && p.number >= 20 && p.number < 100 && it.number > 0 && it.number < 10 && it.lower[0] > '9':
				p.number += it.number
				p.End = it.End
				continue
			case word && it.is.meets(numbers) && p.number >= 11 && p.number <= 20 && it.number >= 10 && it.number <= 99 && it.lower[0] > '9':
				p.number = p.number*100 + it.number
				p.is.add(yearClass)
				p.End = it.End
				continue
			case p.is.meets(years) && p.lower[0] > '9' && it.is.meets(numbers) && p.number%10 == 0 && it.number > 0 && it.number < 10 && it.lower[0] > '9':
				p.number += it.number
				p.End = it.End
				continue
			case p.is.meets(numbers) && it.is.meets(scales) && p.number > 0 && p.number < 1000 && it.number <= 1_000_000:
				p.number *= it.number
				if p.number >= 1000 && p.number <= 2100 && p.lower[0] > '9' {
					p.is.add(yearClass)
				}
				p.End = it.End
				continue
			case it.is.meets(scales) && (p.lower == "a" || p.lower == "one"):
				p.number = it.number
				p.is = set{}
				p.is.add(numberClass)
				p.End = it.End
				continue
			case p.is.meets(years) && p.number >= 1900 && it.joined && it.is.meets(numbers) && it.End-it.Start == 2 && (it.number == (p.number+1)%100 || n > 1 && ranges[out[n-2].lower] && it.number > p.number%100): // "1997-98", "from 1994-97"
				it.is.add(yearClass)
				it.number += p.number - p.number%100
				if it.number <= p.number {
					it.number += 100
				}
			case it.joined && it.is.meets(numbers) && it.End-it.Start == 2 && it.number > 20 && !p.joined && (p.lower == "'" || p.lower == "’"): // '96
				it.Start = p.Start
				it.is = setOf(shortYearClass)
				it.number += 1900
				out[n-1] = it
				continue
			case it.is.meets(decades) && it.joined && (p.lower == "'" || p.lower == "’" || p.lower == "‘"):
				it.Start = p.Start
				out[n-1] = it
				continue
			}
		}
		out = append(out, it)
	}
	r.items = out
}

// ranges are the words before the first year of several: "from 1994-97".
var ranges = map[string]bool{"from": true, "in": true, "between": true, "during": true, "the": true, "(": true}

// halfOfDay is the class of "a." and "p." before "m.".
func halfOfDay(word string) int {
	if word[0] == 'a' {
		return amClass
	}
	return pmClass
}

// joinable tells number words that stand side by side.
func (it *item) joinable(next *item) bool { return next.Start-it.End <= 1 }
