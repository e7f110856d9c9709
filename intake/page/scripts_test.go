package page

import (
	"testing"
	"time"
)

func TestDatesInTheWorldsScriptsAndCalendars(t *testing.T) {
	for in, want := range map[string]string{
		"الأربعاء، 07 أكتوبر 2020 - 12:09 م":               "2020-10-07T12:09",
		"تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً": "2020-04-24T21:22",
		"١٧ آب ٢٠٢٠":                    "2020-08-17T00:00",
		"3 كانون الثاني 2021":           "2021-01-03T00:00",
		"יום שני, 17 באוגוסט 2020":      "2020-08-17T00:00",
		"17 אוגוסט 2020, 18:05":         "2020-08-17T18:05",
		"دوشنبه ۲ تير ۱۳۹۹":             "2020-06-22T00:00",
		"۱۵ آبان ۱۴۰۲ ساعت ۱۰:۳۰":       "2023-11-06T10:30",
		"۱۳۹۹/۰۴/۰۲ - ۱۲:۰۹":            "2020-06-22T12:09",
		"۰۲/۰۴/۱۳۹۹":                    "2020-06-22T00:00",
		"30 اسفند 1399":                 "2021-03-20T00:00", // a leap year
		"30 اسفند 1400":                 "",
		"1441/12/27":                    "", // of the lunar calendar
		"14 جولائی 2021":                "2021-07-14T00:00",
		"১৭ আগস্ট ২০২০, ১০:৫৪":          "2020-08-17T10:54",
		"১২ ফেব্রুয়ারি ২০২১":           "2021-02-12T00:00",
		"17 अगस्त 2020":                 "2020-08-17T00:00",
		"२० फ़रवरी २०२१":                "2021-02-20T00:00",
		"17 สิงหาคม 2563 เวลา 10:30 น.": "2020-08-17T10:30",
		"17 ส.ค. 63":                    "2020-08-17T00:00",
		"17/08/2563":                    "2020-08-17T00:00",
		"民國109年4月17日":                   "2020-04-17T00:00",
		"令和2年4月17日 13時05分":              "2020-04-17T13:05",
		"平成31年4月17日":                    "2019-04-17T00:00",
		"2020년 4월 17일 오후 3:05":          "2020-04-17T15:05",
		"２０２０年４月１７日":                    "2020-04-17T00:00",
		"2023.11.02. 오후 8:06":           "2023-11-02T20:06",
		"17 tháng 8 năm 2020":           "2020-08-17T00:00",
		"Ngày 17 Tháng 8, 2020":         "2020-08-17T00:00",
		"17 Agustus 2020 | 10.30 WIB":   "2020-08-17T10:30+07",
		"2020. augusztus 17.":           "2020-08-17T00:00",
		"2020 m. rugpjūčio 17 d.":       "2020-08-17T00:00",
		"2020. gada 17. augusts":        "2020-08-17T00:00",
		"17 Ağustos 2020 Pazartesi":     "2020-08-17T00:00",
		"17 KASIM 2020":                 "2020-11-17T00:00",
		"17 серпня 2020 р.":             "2020-08-17T00:00",
		"17 Αυγούστου 2020":             "2020-08-17T00:00",
		"4. 2. 2022":                    "2022-02-04T00:00", // with thin spaces
		"Frauke Melzer3.11.2023":        "2023-11-03T00:00",
		"1399-04-02":                    "",
	} {
		m, ok := readMoment(in, habits{})
		got := ""
		if ok {
			got = m.Format("2006-01-02T15:04")
			if _, offset := m.Zone(); offset != 0 {
				got = m.Format("2006-01-02T15:04-07")
				got = got[:16] + m.Format("-07")
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWhatOneNameMeansInTwoLanguages(t *testing.T) {
	for language, want := range map[string]time.Month{"pl": time.November, "cs": time.November, "hr": time.October} {
		if m, _ := readMoment("17. listopada 2020", habits{language: language}); m.Month() != want {
			t.Errorf("%s: %v", language, m.Month())
		}
	}
	if m, ok := readMoment("1399-04-02", habits{language: "fa"}); !ok || m.Format(time.DateOnly) != "2020-06-22" {
		t.Errorf("in Persian: %v", m)
	}
}

func TestWhichOfTwoNumbersIsTheMonth(t *testing.T) {
	for name, c := range map[string]struct {
		page, address string
		want          bool
	}{
		"american":            {`<html lang="en-US">`, "https://post.example.com/", true},
		"british":             {`<html lang="en-GB">`, "https://post.example.com/", false},
		"english at home":     {`<html lang="en">`, "https://post.example.org/", true},
		"english in India":    {`<html lang="en">`, "https://post.example.in/", false},
		"a kit's language":    {`<html lang="en-US">`, "https://post.example.de/", false},
		"German":              {`<html lang="de">`, "https://post.example.com/", false},
		"others say so":       {`<html lang="de"><p>11/23/2020 and 3/4/2020`, "https://post.example.de/", true},
		"others say the same": {`<html lang="en-US"><p>23/11/2020 and 3/4/2020`, "https://post.example.com/", false},
		"no year":             {`<html lang="en-GB"><p>11/23/20 and 1/2/3/14/1500`, "https://post.example.com/", false},
	} {
		d, err := open([]byte(c.page), Origin{URL: c.address})
		if err != nil || d.habits.monthFirst() != c.want {
			t.Errorf("%s: %v, %v", name, !c.want, err)
		}
	}
}

func TestTheHomeOfReaders(t *testing.T) {
	late := time.Date(2020, 12, 5, 23, 15, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		habits habits
		want   string
	}{
		"a country's host":          {habits{domain: "it", language: "en", region: "us"}, "2020-12-06T00:15:00+01:00"},
		"a region":                  {habits{domain: "com", language: "en", region: "in"}, "2020-12-06T04:45:00+05:30"},
		"a language of one zone":    {habits{domain: "com", language: "pl"}, "2020-12-06T00:15:00+01:00"},
		"a language of many":        {habits{domain: "com", language: "es"}, ""},
		"zones that agree":          {habits{domain: "au"}, "2020-12-06T10:15:00+11:00"},
		"a kit's language":          {habits{domain: "com", language: "en", region: "us"}, ""},
		"nothing":                   {habits{}, ""},
		"a host of no one's people": {habits{domain: "test"}, ""},
	} {
		got := ""
		if local, ok := c.habits.home(late); ok {
			got = local.Format(time.RFC3339)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if _, ok := (habits{domain: "ca"}).home(time.Date(2020, 12, 5, 6, 0, 0, 0, time.UTC)); ok {
		t.Error("in Toronto and Vancouver it was another day")
	}
}

func TestEveryHomeIsAZone(t *testing.T) {
	for name, zones := range homes() {
		if len(zones()) == 0 {
			t.Errorf("%s: no zone", name)
		}
		for _, zone := range zones() {
			if zone == time.UTC {
				t.Errorf("%s: Greenwich's time", name)
			}
		}
	}
}
