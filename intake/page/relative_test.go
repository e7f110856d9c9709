package page

import (
	"testing"
	"time"
)

func TestHowLongAgoItWas(t *testing.T) {
	seen := time.Date(2025, 2, 11, 9, 40, 30, 0, time.UTC)
	for in, want := range map[string]string{
		"3 hours ago": "2025-02-11T06:00", "By Mara Quill • 25 min ago": "2025-02-11T09:15", "vor 5 Stunden": "2025-02-11T04:00", "il y a 2 heures": "2025-02-11T07:00",
		"Hace 3 días": "2025-02-08T00:00", "há 40 minutos": "2025-02-11T09:00", "2 giorni fa": "2025-02-09T00:00", "2 dagen geleden": "2025-02-09T00:00", "5 godzin temu": "2025-02-11T04:00",
		"2 часа назад": "2025-02-11T07:00", "20 хвилин тому": "2025-02-11T09:20", "3 saat önce": "2025-02-11T06:00", "قبل 12 دقيقة": "2025-02-11T09:28", "۳ ساعت پیش": "2025-02-11T06:00",
		"3小时前": "2025-02-11T06:00", "3時間前": "2025-02-11T06:00", "3시간 전": "2025-02-11T06:00", "2 tuntia sitten": "2025-02-11T07:00", "1 week ago": "2025-02-04T00:00",
		"сегодня в 08:46": "2025-02-11T08:46", "Суспільство — Юрій, сьогодні, 18:06": "2025-02-11T18:06", "Včera 9:44": "2025-02-10T09:44", "Yesterday": "2025-02-10T00:00", "Heute, 7.30 Uhr": "2025-02-11T07:30", "今天 08:15": "2025-02-11T08:15",
		"3 hours of rain": "", "Today’s weather": "", "Hier, 9:15": "", "ago": "", "200 hours ago": "", "Todays 3": "", "The fire of three days ago cost the town more than the flood, says the council in its report of the week.": "",
	} {
		m, ok := readRelative(in, seen, habits{})
		got := ""
		if ok {
			got = m.Format("2006-01-02T15:04")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if m, ok := readRelative("Hier, 9:15", seen, habits{language: "fr"}); !ok || m.Day() != 10 {
		t.Errorf("in French: %v", m)
	}
	if m, _ := readRelative("today, 09:15", time.Date(2025, 2, 11, 23, 30, 0, 0, time.UTC), habits{domain: "pl"}); m.Day() != 12 {
		t.Errorf("at home it was the next day: %v", m)
	}
}

func TestAPageThatCountsBackFromWhenItIsRead(t *testing.T) {
	const source = `<title>Fire at the depot in the port</title><h1>Fire at the depot in the port</h1><p>Mara Quill, 3 hours ago</p>
		<p>The brigade said on Monday that nobody was hurt in the fire at the depot in the old port of the town.</p><p>9 hours ago it was still burning.</p>`
	for seen, want := range map[time.Time]string{
		time.Date(2025, 2, 12, 1, 10, 0, 0, time.UTC): "2025-02-11T22:00:00Z",
		{}: "0001-01-01T00:00:00Z",
	} {
		v, err := Parse([]byte(source), Origin{URL: "https://post.test/fire", Seen: seen})
		if got := v.Published.Format(time.RFC3339); err != nil || got != want {
			t.Errorf("seen %v: %s, want %s (%v)", seen, got, want, err)
		}
	}
}
