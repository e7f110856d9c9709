package feed

import (
	"strings"
	"unicode/utf8"
)

// monthNames are the months in the languages of most feeds, each month's names apart by
// blanks, cut to what tells them from the others. A word is a month when it starts with
// one of them and has no more than the month's ending after it.
var monthNames = [12]string{
	"january janvier janv januar jan enero ene gennaio gen janeiro januari styczeń stycznia sty января январь янв ocak oca tammikuu leden ledna ianuarie ian",
	"february février févr fév fevr februar feb febrero febbraio fevereiro fev februari luty lutego lut февраля февраль фев şubat şub helmikuu únor února februarie",
	"march mars mär märz maerz marzo março marco mar maart mrt marzec marca марта март мар mart maaliskuu březen března martie",
	"april avril avr apr abril abr aprile kwiecień kwietnia kwi апреля апрель апр nisan nis huhtikuu duben dubna aprilie",
	"may mai mayo maggio mag maio mei maj maja мая май mayıs toukokuu květen května",
	"june juin juni jun junio giugno giu junho czerwiec czerwca cze июня июнь июн haziran haz kesäkuu červen června iunie",
	"july juillet juil juli jul julio luglio lug julho lipiec lipca lip июля июль июл temmuz tem heinäkuu červenec července iulie",
	"august août aout aoû aug agosto ago augustus sierpień sierpnia sie августа август авг ağustos ağu elokuu srpen srpna",
	"september septembre sept sep septiembre settembre set setembro wrzesień września wrz сентября сентябрь сен eylül eyl syyskuu září septembrie",
	"october octobre oct oktober okt octubre ottobre ott outubro out październik października paź октября октябрь окт ekim eki lokakuu říjen října octombrie",
	"november novembre nov noviembre novembro listopad listopada lis ноября ноябрь ноя kasım kas marraskuu listopadu noiembrie",
	"december décembre déc decembre dezember dez diciembre dic dicembre dezembro december dec desember des grudzień grudnia gru декабря декабрь дек aralık ara joulukuu prosinec prosince decembrie",
}

// months is each name with its month.
var months = func() map[string]int {
	all := map[string]int{}
	for i, names := range monthNames {
		for name := range strings.FieldsSeq(names) {
			if all[name] == 0 {
				all[name] = i + 1
			}
		}
	}
	return all
}()

// monthOf is the month that a word in lower case names; 0 for none.
func monthOf(word string) int {
	if m := months[word]; m > 0 {
		return m
	}
	if utf8.RuneCountInString(word) > 4 { // Finnish "helmikuuta", misspelt "Janurary"
		for _, ending := range []string{"ta", "u", "a"} {
			if m := months[strings.TrimSuffix(word, ending)]; m > 0 {
				return m
			}
		}
	}
	return 0
}

// zoneOffsets are the zones that feeds name, in seconds east of Greenwich. A name with two
// meanings has the one in which most news is written.
var zoneOffsets = map[string]int{
	"z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 3600, "west": 3600, "ist": 19800,
	"cet": 3600, "mez": 3600, "met": 3600, "wat": 3600, "cest": 7200, "mesz": 7200, "mest": 7200, "eet": 7200, "cat": 7200, "sast": 7200,
	"eest": 10800, "msk": 10800, "eat": 10800, "trt": 10800, "irst": 12600, "gst": 14400, "pkt": 18000, "npt": 20700,
	"wib": 25200, "ict": 25200, "hkt": 28800, "sgt": 28800, "pht": 28800, "awst": 28800, "jst": 32400, "kst": 32400,
	"acst": 34200, "aest": 36000, "acdt": 37800, "aedt": 39600, "nzst": 43200, "nzdt": 46800,
	"nst": -12600, "ndt": -9000, "ast": -14400, "adt": -10800, "brt": -10800, "art": -10800, "est": -18000, "edt": -14400,
	"cst": -21600, "cdt": -18000, "mst": -25200, "mdt": -21600, "pst": -28800, "pdt": -25200, "akst": -32400, "akdt": -28800, "hst": -36000,
}
