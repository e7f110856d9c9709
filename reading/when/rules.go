package when

import "github.com/hearsay-news/hearsay"

const (
	date     = hearsay.DateTimex
	clock    = hearsay.TimeTimex
	span     = hearsay.DurationTimex
	repeated = hearsay.SetTimex
)

// amountPatterns are the ways to give a number of units.
var amountPatterns = []string{
	"NUMBER UNIT|UNITS", "a|an UNIT", "a? VAGUE UNITS", "a? COUPLE of? UNITS", "NUMBER or|to NUMBER UNITS",
	"NUMBER and a half UNITS", "half a|an UNIT", "half UNIT", "a|an UNIT and a half", "a UNIT or so", "NUMBER UNITS or so", "NUMBER more UNITS", "NUMBER 1/2|½ UNITS",
}

// compileRules gives every rule, ready to match, and the words that they name.
func compileRules() ([]rule, vocabulary) {
	rules := []rule{
		// The calendar.
		{pattern: "ISO", kind: date, value: isoDate},
		{pattern: "WEEKDAY ,? MONTH the? DAY ,? YEAR", kind: date, value: calendarDate},
		{pattern: "MONTH the? DAY ,? YEAR", kind: date, value: calendarDate},
		{pattern: "WEEKDAY ,? MONTH the? DAY", kind: date, value: calendarDate},
		{pattern: "MONTH the? DAY", kind: date, value: calendarDate},
		{pattern: "WEEKDAY ,? the? DAY of? MONTH ,? YEAR", kind: date, value: calendarDate},
		{pattern: "WEEKDAY ,? the? DAY of? MONTH", kind: date, value: calendarDate},
		{pattern: "the? DAY of? MONTH ,? YEAR", kind: date, value: calendarDate},
		{pattern: "the? DAY of? MONTH", kind: date, value: calendarDate},
		{pattern: "MONTH the? DAY of? LAST|THIS|NEXT year", kind: date, value: calendarDate},
		{pattern: "the? DAY of? MONTH LAST|THIS|NEXT year", kind: date, value: calendarDate},
		{pattern: "MONTH ,? of? YEAR|SHORTYEAR", kind: date, value: calendarMonth},
		{pattern: "MONTH of? LAST|THIS|NEXT year", kind: date, value: calendarMonth},
		{pattern: "LAST|THIS|NEXT past? MONTH", kind: date, value: calendarMonth},
		{pattern: "MONTH", kind: date, value: calendarMonth},
		{pattern: "the? EARLY? SEASON of LAST|THIS|NEXT year", kind: date, value: seasonDate},
		{pattern: "the? EARLY? SEASON of YEAR|SHORTYEAR", kind: date, value: seasonDate},
		{pattern: "EARLY SEASON", kind: date, value: seasonDate},
		{pattern: "SEASON", kind: date, value: seasonAlone},
		{pattern: "SEASON YEAR|SHORTYEAR", kind: date, value: seasonDate},
		{pattern: "LAST|THIS|NEXT past? SEASON", kind: date, value: seasonDate},
		{pattern: "the EARLY? SEASON", kind: date, value: theSeason},
		{pattern: "the year YEAR", kind: date, value: yearDate},
		{pattern: "fiscal year? YEAR", kind: date, value: yearDate},
		{pattern: "YEAR", kind: date, value: bareYear},
		{pattern: "SHORTYEAR", kind: date, value: bareYear},
		{pattern: "the EARLY? DECADE", kind: date, value: decadeDate},
		{pattern: "EARLY? DECADE", kind: date, value: decadeDate},
		{pattern: "the? EARLY? ORDINAL century", kind: date, value: centuryDate},

		{pattern: "HOLIDAY", kind: date, value: holidayDate},
		{pattern: "HOLIDAY ,? of? YEAR", kind: date, value: holidayDate},
		{pattern: "HOLIDAY of? LAST|THIS|NEXT year", kind: date, value: holidayDate},
		{pattern: "LAST|PAST|THIS|NEXT HOLIDAY", kind: date, value: holidayDate},
		{pattern: "the? ORDINAL|LAST WEEKDAY of|in MONTH", kind: date, value: weekdayOfMonth},
		{pattern: "the? ORDINAL|LAST WEEKDAY of|in MONTH ,? YEAR", kind: date, value: weekdayOfMonth},
		{pattern: "the week of MONTH the? DAY", kind: date, value: weekOf},
		{pattern: "the week of MONTH the? DAY ,? YEAR", kind: date, value: weekOf},
		{pattern: "the week of the? DAY of? MONTH", kind: date, value: weekOf},
		{pattern: "the? ORDINAL|LAST UNIT of|in MONTH", kind: date, value: partOfMonth},
		{pattern: "the? ORDINAL|LAST UNIT of|in MONTH ,? YEAR", kind: date, value: partOfMonth},

		// Quarters of the year, which reports on companies live by.
		{pattern: "the? fiscal? YEAR? fiscal? ORDINAL quarter", kind: date, value: quarterDate},
		{pattern: "the? fiscal? ORDINAL quarter of|in YEAR", kind: date, value: quarterDate},
		{pattern: "the? fiscal? ORDINAL quarter of|in the|LAST|THIS|NEXT year", kind: date, value: quarterDate},
		{pattern: "LAST|THIS|NEXT year 's|’s ORDINAL? quarter", kind: date, value: quarterDate},
		{pattern: "the? comparable|corresponding? year AGO|EARLIER ORDINAL? quarter|period", kind: date, value: yearAgoQuarter},
		{pattern: "the? LATEST|THIS ORDINAL? quarter|period", kind: date, value: latestQuarter},
		{pattern: "the same|corresponding|comparable|like quarter|period|month|week of|in? LAST year", kind: date, value: samePeriod},
		{pattern: "the same|corresponding|comparable|like quarter|period|month|week a year AGO|EARLIER", kind: date, value: samePeriod},
		{pattern: "the quarter|period a year AGO|EARLIER", kind: date, value: samePeriod},
		{pattern: "the? fiscal? ORDINAL quarter of|in the|its NEXT|FOLLOWING|LAST fiscal? year", kind: date, value: quarterDate},
		{pattern: "the quarter", kind: date, value: latestQuarter},
		{pattern: "the YEAR quarter|period", kind: date, value: quarterDate},
		{pattern: "year AGO|EARLIER", kind: date, value: yearAgo},
		{pattern: "the? ORDINAL|LAST half of YEAR", kind: date, value: halfDate},
		{pattern: "the? ORDINAL|LAST half of the|LAST|THIS|NEXT year", kind: date, value: halfDate},
		{pattern: "the? ORDINAL half", kind: date, value: halfAlone},
		{pattern: "the? q1|q2|q3|q4 of|in? YEAR?", kind: date, value: namedQuarter},
		{pattern: "the? MONTH to? MONTH quarter of|in? YEAR?", kind: date, value: monthsQuarter},
		{pattern: "year-end|year end?", kind: date, value: yearEnd},
		{pattern: "year 's|’s end", kind: date, value: yearEnd},

		// Days and weeks as seen from the day of publication.
		{pattern: "TODAY", kind: date, value: todayDate},
		{pattern: "WEEKDAY", kind: date, value: weekdayDate},
		{pattern: "the? LAST|THIS|NEXT|FOLLOWING next? WEEKDAY", kind: date, value: weekdayDate},
		{pattern: "THIS NEXT WEEKDAY", kind: date, value: weekdayDate},
		{pattern: "a week AGO WEEKDAY|TODAY", kind: date, value: weekBefore},
		{pattern: "the ORDINAL WEEKDAY", kind: date, value: weekdayDate},
		{pattern: "WEEKDAY LAST|THIS|NEXT week", kind: date, value: weekdayOfWeek},
		{pattern: "WEEKDAY of LAST|THIS|NEXT week", kind: date, value: weekdayOfWeek},
		{pattern: "LAST|THIS|NEXT week 's|’s WEEKDAY", kind: date, value: weekdayOfWeek},
		{pattern: "the|LAST|THIS|NEXT past? WEEKEND", kind: date, value: weekendDate},
		{pattern: "LAST|THIS|NEXT UNIT", kind: date, value: unitDate},
		{pattern: "the LAST|PAST|NEXT|FOLLOWING UNIT", kind: date, value: relativeUnit},
		{pattern: "the LATEST|THIS|full|entire|whole fiscal? year", kind: date, value: thisYear},
		{pattern: "the fiscal year", kind: date, value: thisYear},
		{pattern: "that|the same? day|week|month|quarter|year", kind: "", value: sameUnit},
		{pattern: "the day|week|month", kind: date, value: theUnit},
		{pattern: "the day|week|month|year before|after", kind: date, value: unitBeside},
		{pattern: "the day before|after TODAY", kind: date, value: dayBeside},
		{pattern: "the ORDINAL day", kind: date, value: numberedDay},

		// Times of day.
		{pattern: "TONIGHT", kind: clock, value: partTime},
		{pattern: "OVERNIGHT", kind: clock, value: partTime},
		{pattern: "LAST night", kind: clock, value: partTime},
		{pattern: "THIS|TODAY EARLY? PART", kind: clock, value: partTime},
		{pattern: "EARLY? PART TODAY|WEEKDAY", kind: clock, value: partTime},
		{pattern: "LAST|THIS|NEXT? WEEKDAY PART", kind: clock, value: partTime},
		{pattern: "WEEKDAY EARLY? PART", kind: clock, value: partTime},
		{pattern: "PART of WEEKDAY", kind: clock, value: partTime},
		{pattern: "dawn|daybreak|dusk on? WEEKDAY|TODAY", kind: clock, value: partTime},
		{pattern: "the PART", kind: clock, value: thePart},
		{pattern: "the NEXT|FOLLOWING PART", kind: clock, value: followingPart},
		{pattern: "early|late|mid PART", kind: clock, value: thePart},
		{pattern: "the PART of MONTH the? DAY", kind: clock, value: partTime},
		{pattern: "the PART of MONTH the? DAY ,? YEAR", kind: clock, value: partTime},
		{pattern: "the PART of the? DAY of? MONTH", kind: clock, value: partTime},
		{pattern: "the PART of the? DAY of? MONTH ,? YEAR", kind: clock, value: partTime},
		{pattern: "the early|small|wee hours", kind: clock, value: smallHours},
		{pattern: "the? early|small|wee hours of TODAY|WEEKDAY", kind: clock, value: smallHours},
		{pattern: "the? early|small|wee hours of WEEKDAY PART", kind: clock, value: smallHours},
		{pattern: "the? early|small|wee hours of THIS PART", kind: clock, value: smallHours},
		{pattern: "the PART of LAST? WEEKDAY", kind: clock, value: partTime},
		{pattern: "HOUR|CLOCK|DOTTED AM|PM ZONE?", kind: clock, value: clockTime},
		{pattern: "HOUR|CLOCK o'clock|o’clock", kind: clock, value: clockTime},
		{pattern: "NUMBER o'clock|o’clock", kind: clock, value: clockTime},
		{pattern: "CLOCK", kind: clock, value: clockTime},
		{pattern: "CLOCK|DOTTED|NUMBER ZONE", kind: clock, value: clockTime},
		{pattern: "NOON|MIDNIGHT", kind: clock, value: clockTime},
		{pattern: "NOON|MIDNIGHT ZONE", kind: clock, value: clockTime},

		// What comes again.
		{pattern: "every|each other? UNIT|WEEKDAY|MONTH|SEASON|PART|WEEKEND", kind: repeated, value: everySet},
		{pattern: "every|each NUMBER UNITS", kind: repeated, value: everySet},
		{pattern: "once|twice a|every|each UNIT", kind: repeated, value: everySet},
		{pattern: "NUMBER times a|every|each UNIT", kind: repeated, value: everySet},
		{pattern: "VAGUE times a|every|each UNIT", kind: repeated, value: everySet},
		{pattern: "WEEKDAYS PART|PARTS?", kind: repeated, value: everySet},
		{pattern: "WEEKDAY PARTS", kind: repeated, value: everySet},
		{pattern: "every|each WEEKDAY PART", kind: repeated, value: everySet},
		{pattern: "WEEKENDS", kind: repeated, value: everySet},
		{pattern: "NUMBER|VAGUE UNITS a|every|each UNIT", kind: repeated, value: rateSet},
		{pattern: "once|twice per UNIT", kind: repeated, value: everySet},
		{pattern: "NUMBER times per UNIT", kind: repeated, value: everySet},
		{pattern: "ADVERB", kind: repeated, value: adverbSet},

		// Now, then, and some day.
		{pattern: "right? NOW", kind: date, value: nowRef},
		{pattern: "these days", kind: date, value: nowRef},
		{pattern: "more? RECENTLY", kind: date, value: pastRef},
		{pattern: "the? RECENT|past UNITS", kind: date, value: pastRef},
		{pattern: "the past", kind: date, value: pastAlone},
		{pattern: "the? NEXT UNITS", kind: date, value: futureRef},
		{pattern: "the near|immediate|distant? FUTURE", kind: date, value: futureAlone},
		{pattern: "the not too|so|very distant|far|far-off FUTURE", kind: date, value: futureAlone},
		{pattern: "SOON", kind: date, value: soonRef},
		{pattern: "one day", kind: date, value: oneDay},

		// Lengths of time that are not told from a number.
		{pattern: "UNITS", kind: span, value: bareUnits},
		{pattern: "UNITS AGO", kind: span, value: unitsAgo},
		{pattern: "the UNITS ahead?", kind: span, value: theUnits},
		{pattern: "the|its|his|her|their|our|my final|early|first|opening|closing|dying|later|latter|LAST UNITS", kind: span, value: edgeUnits},
		{pattern: "the year", kind: "", value: theYear},
	}
	for _, a := range amountPatterns {
		rules = append(rules,
			rule{pattern: a, kind: span, value: amountSpan},
			rule{pattern: "the first? " + a, kind: span, value: theAmount},
			rule{pattern: "the? first|LAST|PAST|NEXT|RECENT|FOLLOWING|LATEST " + a, kind: span, value: theAmount},
			rule{pattern: a + " AGO", kind: date, value: agoDate},
			rule{pattern: a + " EARLIER|LATER", kind: "", value: earlierDate},
			rule{pattern: a + " before", kind: "", value: beforeDate},
			rule{pattern: a + " from now", kind: date, value: agoDate},
		)
	}
	words := vocabulary{}
	for i := range rules {
		rules[i].compile(words)
	}
	if classCount+len(words) > setBits {
		panic("when: the patterns name more words than a set has bits")
	}
	return rules, words
}
