package feed

import (
	"strings"
	"time"
	"unicode/utf8"
)

// monthNames are the months in the languages of most feeds, each month's names apart by
// blanks, cut to what tells them from the others. A word is a month when it starts with
// one of them and has no more than the month's ending after it.
var monthNames = [12]string{
	"january janvier janv januar jan enero ene gennaio gen janeiro januari styczeń stycznia sty января январь янв ocak oca tammikuu leden ledna ianuarie ian tammi tam jän jänner jaanuar jaan január siječanj siječnja sij sausis sausio janvāris gener січень січня січ яну ιανουάριος ιανουαρίου ιαν يناير ינואר led",
	"february février févr fév fevr februar feb febrero febbraio fevereiro fev februari luty lutego lut февраля февраль фев şubat şub helmikuu únor února februarie helmi hel veebruar veebr február veljača veljače velj vasaris vasario febrer лютий лютого лют φεβρουάριος φεβρουαρίου φεβ فبراير פברואר febr úno",
	"march mars mär märz maerz marzo março marco mar maart mrt marzec marca марта март мар mart maaliskuu březen března martie maalis maa märts március márc marec ožujak ožujka ožu kovas kovo març березень березня бер μάρτιος μαρτίου μαρ مارس מרץ maret bře",
	"april avril avr apr abril abr aprile kwiecień kwietnia kwi апреля апрель апр nisan nis huhtikuu duben dubna aprilie huhti huh aprill április ápr apríl travanj travnja tra balandis balandžio квітень квітня кві απρίλιος απριλίου απρ أبريل ابريل אפריל dub",
	"may mai mayo maggio mag maio mei maj maja мая май mayıs toukokuu květen května touko tou május máj svibanj svibnja svi gegužė gegužės maig травень травня μάιος μαΐου μαϊ μάι مايو מאי kvě maí",
	"june juin juni jun junio giugno giu junho czerwiec czerwca cze июня июнь июн haziran haz kesäkuu červen června iunie kesä kes juuni június jún lipanj lipnja birželis birželio juny червень червня чер ιούνιος ιουνίου ιουν يونيو יוני čvn júní",
	"july juillet juil juli jul julio luglio lug julho lipiec lipca lip июля июль июл temmuz tem heinäkuu červenec července iulie heinä hei juuli július júl srpanj srpnja liepa liepos juliol липень липня лип ιούλιος ιουλίου ιουλ يوليو יולי čvc júlí",
	"august août aout aoû aug agosto ago augustus sierpień sierpnia sie августа август авг ağustos ağu elokuu srpen srpna elo augusztus kolovoz kolovoza kol rugpjūtis rugpjūčio agost серпень серпня сер αύγουστος αυγούστου αυγ أغسطس اغسطس אוגוסט agustus avg ágú ágúst",
	"september septembre sept sep septiembre settembre set setembro wrzesień września wrz сентября сентябрь сен eylül eyl syyskuu září septembrie syys syy szeptember szept rujan rujna ruj rugsėjis rugsėjo setembre вересень вересня вер σεπτέμβριος σεπτεμβρίου σεπ سبتمبر ספטמבר zář",
	"october octobre oct oktober okt octubre ottobre ott outubro out październik października paź октября октябрь окт ekim eki lokakuu říjen října octombrie loka lok oktoober október spalis spalio жовтень жовтня жов οκτώβριος οκτωβρίου οκτ أكتوبر اكتوبر אוקטובר říj",
	"november novembre nov noviembre novembro listopad listopada lis ноября ноябрь ноя kasım kas marraskuu listopadu noiembrie marras marr studeni studenoga stu lapkritis lapkričio листопад листопада лис νοέμβριος νοεμβρίου νοε نوفمبر נובמבר nóv nóvember noi",
	"december décembre déc decembre dezember dez diciembre dic dicembre dezembro december dec desember des grudzień grudnia gru декабря декабрь дек aralık ara joulukuu prosinec prosince decembrie joulu jou detsember dets prosinac prosinca pro gruodis gruodžio грудень грудня гру δεκέμβριος δεκεμβρίου δεκ ديسمبر דצמבר",
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

// zonesOfSeasons are the zones that America names without saying which time of the year it
// is, in seconds east of Greenwich in winter.
var zonesOfSeasons = map[string]int{"et": -18000, "ct": -21600, "mt": -25200, "pt": -28800}

// americanSummer reports whether a day is within the summer time of the United States: from
// the second Sunday of March to the first of November (15 U.S.C. 260a).
func americanSummer(year, month, day int) bool {
	first := int(time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC).Weekday())
	sunday := 1 + (7-first)%7
	switch month {
	case 3:
		return day >= sunday+7
	case 11:
		return day < sunday
	}
	return month > 3 && month < 11
}
