package when

import "fmt"

// The classes of items. Those with a name in classNames come from the word list or may
// be asked for in patterns under that name.
const (
	monthClass = iota
	weekdayClass
	weekdaysClass
	seasonClass
	partClass
	unitClass
	unitsClass
	weekendClass
	weekendsClass
	ordinalClass
	decadeClass
	lastClass
	pastClass
	nextClass
	followingClass
	thisClass
	latestClass
	recentClass
	vagueClass
	coupleClass
	earlyClass
	approxClass
	agoClass
	earlierClass
	beforeClass
	laterClass
	afterClass
	amClass
	pmClass
	zoneClass
	noonClass
	midnightClass
	todayClass
	tonightClass
	overnightClass
	nowClass
	recentlyClass
	soonClass
	numberClass
	dayClass
	hourClass
	yearClass
	shortYearClass
	scaleClass
	clockClass
	dottedClass
	isoClass
	futureClass
	adverbClass
	partsClass
	holidayClass
	classCount
)

var classNames = map[string]int{
	"month": monthClass, "weekday": weekdayClass, "weekdays": weekdaysClass, "season": seasonClass, "part": partClass,
	"unit": unitClass, "units": unitsClass, "weekend": weekendClass, "weekends": weekendsClass, "ordinal": ordinalClass,
	"decade": decadeClass, "last": lastClass, "past": pastClass, "next": nextClass, "following": followingClass,
	"this": thisClass, "latest": latestClass, "recent": recentClass, "vague": vagueClass, "couple": coupleClass,
	"early": earlyClass, "approx": approxClass, "ago": agoClass, "earlier": earlierClass, "before": beforeClass,
	"later": laterClass, "after": afterClass, "am": amClass, "pm": pmClass, "zone": zoneClass, "noon": noonClass,
	"midnight": midnightClass, "today": todayClass, "tonight": tonightClass, "overnight": overnightClass, "now": nowClass,
	"recently": recentlyClass, "soon": soonClass, "number": numberClass, "day": dayClass, "hour": hourClass,
	"year": yearClass, "shortyear": shortYearClass, "scale": scaleClass, "clock": clockClass, "dotted": dottedClass, "iso": isoClass,
	"future": futureClass, "adverb": adverbClass, "parts": partsClass, "holiday": holidayClass,
}

// classOf is the number of a class by its name; it panics on a name that there is not,
// which is a fault in the word list or in a pattern.
func classOf(name string) int {
	c, ok := classNames[name]
	if !ok {
		panic(fmt.Sprintf("when: no class %q", name))
	}
	return c
}

// Sets of classes that are asked for outside of patterns.
var (
	numbers = setOf(numberClass)
	scales  = setOf(scaleClass)
	years   = setOf(yearClass)
	decades = setOf(decadeClass)
	clocks  = setOf(clockClass, dottedClass, hourClass, noonClass, midnightClass)
	counted = setOf(numberClass, scaleClass, dottedClass)
	// hopeful are the classes of which a sentence with a time has at least one, or else one of
	// hopefulWords.
	hopeful = setOf(monthClass, weekdayClass, weekdaysClass, seasonClass, partClass, unitClass, unitsClass, weekendClass, weekendsClass,
		decadeClass, amClass, pmClass, zoneClass, noonClass, midnightClass, todayClass, tonightClass, overnightClass, nowClass,
		recentlyClass, soonClass, yearClass, shortYearClass, clockClass, isoClass, pastClass, latestClass, futureClass, adverbClass, partsClass)
)

// hopefulWords are words of patterns that can be a time by themselves.
var hopefulWords = []string{"half", "q1", "q2", "q3", "q4"}
