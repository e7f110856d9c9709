package when_test

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
	"github.com/hearsay-news/hearsay/reading/when"
)

func read(t testing.TB, body, published string) *text.Doc {
	t.Helper()
	v := &hearsay.Version{Body: body}
	if published != "" {
		p, err := time.Parse(time.DateOnly, published)
		if err != nil {
			t.Fatal(err)
		}
		v.Published = p
	}
	d := text.New(v)
	for _, s := range []text.Stage{token.New(), tag.New(), when.New()} {
		if err := s.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// told gives the times of a text as "words=TYPE value", parted by " | ".
func told(d *text.Doc) string {
	var out []string
	for _, x := range d.Times {
		out = append(out, strings.Join(strings.Fields(x.In(d.Text)), " ")+"="+strings.TrimSpace(string(x.Type)+" "+x.Value))
	}
	return strings.Join(out, " | ")
}

func TestTimesAreHeldAgainstThePublication(t *testing.T) {
	const tuesday = "2019-12-31"
	tests := []struct{ text, want string }{
		{"The airstrikes on Sunday killed several fighters.", "Sunday=DATE 2019-12-29"},
		{"The crowd stormed the gate on Tuesday.", "Tuesday=DATE 2019-12-31"},
		{"The court will rule on Friday.", "Friday=DATE 2020-01-03"},
		{"The talks are scheduled to resume on Thursday.", "Thursday=DATE 2020-01-02"},
		{"The two had met last Tuesday.", "last Tuesday=DATE 2019-12-24"},
		{"A base was hit next to the river last week.", "last week=DATE 2019-W52"},
		{"It answered last week’s killing of a guard.", "last week=DATE 2019-W52"},
		{"Crowds gathered over the weekend.", "the weekend=DATE 2019-W52-WE"},
		{"He arrived yesterday and leaves tomorrow.", "yesterday=DATE 2019-12-30 | tomorrow=DATE 2020-01-01"},
		{"The blast came at about 4:30 p.m. on Monday.", "about 4:30 p.m. on Monday=TIME 2019-12-30T16:30"},
		{"It began on Monday at 9 a.m., witnesses said.", "Monday at 9 a.m.=TIME 2019-12-30T09:00"},
		{"It happened shortly before 9 a.m. local time at a mill.", "9 a.m. local time=TIME 2019-12-31T09:00"},
		{"The siren sounded at 4.30 p.m. near the port.", "4.30 p.m.=TIME 2019-12-31T16:30"},
		{"The flight was due at 0930 GMT.", "0930 GMT=TIME 2019-12-31T09:30Z"},
		{"Police came on Saturday night.", "Saturday night=TIME 2019-12-28TNI"},
		{"It started this morning.", "this morning=TIME 2019-12-31TMO"},
		{"The order was signed on 29 December 2019.", "29 December 2019=DATE 2019-12-29"},
		{"It was signed on Dec 29.", "Dec 29=DATE 2019-12-29"},
		{"It was signed on Dec. 29, 2018, in Geneva.", "Dec. 29, 2018=DATE 2018-12-29"},
		{"The log of 2019-12-29 shows it.", "2019-12-29=DATE 2019-12-29"},
		{"A fire there in January 2015 killed nobody.", "January 2015=DATE 2015-01"},
		{"The law takes effect in March.", "March=DATE 2020-03"},
		{"The plant closed in March.", "March=DATE 2019-03"},
		{"May said she may march in May.", "May=DATE 2020-05"},
		{"The mill opened in the 1990s.", "the 1990s=DATE 199"},
		{"The town fell in 1999 and 2000 people fled.", "1999=DATE 1999"},
		{"He fled two days ago.", "two days ago=DATE 2019-12-29"},
		{"He was named three years ago.", "three years ago=DATE 2016"},
		{"He had led the body for more than two years.", "more than two years=DURATION P2Y"},
		{"The raid lasted half an hour.", "half an hour=DURATION PT30M"},
		{"The attack came hours after the strikes.", "hours=DURATION PTXH"},
		{"They announced a five-day strike.", "five-day=DURATION P5D"},
		{"The 52-year-old man is 52 years old.", ""},
		{"Profit rose in the third quarter from a year earlier.", "the third quarter=DATE 2019-Q3 | a year earlier=DATE 2018-Q3"},
		{"Troops are now on the roof.", "now=DATE PRESENT_REF"},
		{"Now that it rains, they left recently.", "recently=DATE PAST_REF"},
		{"They pray every Friday.", "every Friday=SET XXXX-WXX-5"},
		{"At the end of 2018 it rained early this month.", "the end of 2018=DATE 2018 | early this month=DATE 2019-12"},
		{"A first case was announced on March 18.", "March 18=DATE 2019-03-18"},
		{"The clinic opens on March 18.", "March 18=DATE 2020-03-18"},
		{"Rebels hold three quarters of the land, one quarter of it desert.", ""},
		{"It came following Friday’s vote, after the two-day talks.", "Friday=DATE 2019-12-27 | two-day=DURATION P2D"},
		{"It earned $5 million a year.", ""},
		{"Profit fell in Q3 2019, and in the July-September quarter sales rose.", "Q3 2019=DATE 2019-Q3 | the July-September quarter=DATE 2019-Q3"},
		{"The company’s earnings rose in the first half.", "the first half=DATE 2019-H1"},
		{"They scored in the first half.", ""},
		{"He left on Sunday. The next morning it rained.", "Sunday=DATE 2019-12-29 | The next morning=TIME 2019-12-30TMO"},
		{"He left a week ago Monday.", "a week ago Monday=DATE 2019-12-23"},
		{"They will meet after Saturday’s 2-1 defeat.", "Saturday=DATE 2019-12-28"},
		{"He will miss it after the crash in Lyon on Sunday.", "Sunday=DATE 2019-12-29"},
		{"They will resume the talks after the vote on Sunday.", "Sunday=DATE 2020-01-05"},
		{"They reached the quarter-finals.", ""},
		{"They will question the director, Ann Hall, on Thursday, their lawyer said.", "Thursday=DATE 2020-01-02"},
		{"She said on “Face the Port” on Sunday that it was over.", "Sunday=DATE 2019-12-29"},
		{"He could not be reached for comment on Saturday.", "Saturday=DATE 2019-12-28"},
		{"The court’s ruling on Saturday will help them.", "Saturday=DATE 2019-12-28"},
		{"They were surprised to see the sign on Friday.", "Friday=DATE 2019-12-27"},
		{"She testifies before a committee on Thursday.", "Thursday=DATE 2020-01-02"},
		{"The minister said on Wednesday that it was over.", "Wednesday=DATE 2020-01-01"},
		{"They face a decisive game with Porto on Saturday.", "Saturday=DATE 2020-01-04"},
		{"She made the appeal ahead of a summit Thursday.", "Thursday=DATE 2020-01-02"},
		{"They called a strike for Thursday.", "Thursday=DATE 2020-01-02"},
		{"They will elect him late Friday or early Saturday.", "late Friday=DATE 2020-01-03 | early Saturday=DATE 2020-01-04"},
		{"An envoy is travelling to Lisbon on Friday.", "Friday=DATE 2020-01-03"},
		{"He was criticised for the plan to detain four, but on Monday he repeated it.", "Monday=DATE 2019-12-30"},
		{"The minister set the tone for it on Saturday.", "Saturday=DATE 2019-12-28"},
		{"The judge set a hearing for Saturday.", "Saturday=DATE 2020-01-04"},
		{"The index lost two points to close at 694 points on Thursday.", "Thursday=DATE 2019-12-26"},
		{"Reporters were allowed to enter the village Thursday.", "Thursday=DATE 2019-12-26"},
		{"The text adopted by the council on Monday should help.", "Monday=DATE 2019-12-30"},
		{"He helped them win Saturday’s match.", "Saturday=DATE 2019-12-28"},
		{"He goes there several times a year.", "several times a year=SET P1Y"},
		{"He was freed on 12/29/2018, on 29/12/18 or on 31/31/18.", "12/29/2018=DATE 2018-12-29 | 29/12/18=DATE 2018-12-29"},
		{"It ran from 2011-14.", "2011=DATE 2011 | 14=DATE 2014"},
		{"The train left at 5 p.m. Central European Time.", "5 p.m. Central European Time=TIME 2019-12-31T17:00"},
		{"The raid began at 0830 GMT (1130 local).", "0830 GMT=TIME 2019-12-31T08:30Z | 1130 local=TIME 2019-12-31T11:30"},
		{"The raid began at 11:30 a.m. (0830 GMT) on Sunday.", "11:30 a.m.=TIME 2019-12-29T11:30 | 0830 GMT=TIME 2019-12-29T08:30Z | Sunday=DATE 2019-12-29"},
		{"The raid began at 1500 UTC+3.", "1500 UTC+3=TIME 2019-12-31T15:00"},
	}
	for _, tt := range tests {
		if got := told(read(t, tt.text, tuesday)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestWithoutPublicationDatesStayOpen(t *testing.T) {
	d := read(t, "He arrived on Sunday, left yesterday, and was born on 3 May 1970. It rained on Dec. 29.", "")
	if got, want := told(read(t, "It rained on 3 May 1970. The dam broke at 9:15 a.m. and the town was gone a day later. Easter, the next week and the day before the vote stay open.", "")),
		"3 May 1970=DATE 1970-05-03 | 9:15 a.m.=TIME 1970-05-03T09:15 | a day later=DATE 1970-05-04 | Easter=DATE | the next week=DATE 1970-W20 | the day=DATE"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	want := "Sunday=DATE XXXX-WXX-7 | yesterday=DATE | 3 May 1970=DATE 1970-05-03 | Dec. 29=DATE XXXX-12-29"
	if got := told(d); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestTodayIsTheDayOfTheDateline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"TOKYO, Jan. 1 (Northwire) - Two men were held today.", "Jan. 1=DATE 2020-01-01 | today=DATE 2020-01-01"},
		{"LISBON, Dec. 31 (Northwire) - Two men were held today.", "Dec. 31=DATE 2019-12-31 | today=DATE 2019-12-31"},
		{"Two men were held today.", "today=DATE 2019-12-31"},
	} {
		v := &hearsay.Version{Body: c.text, Report: hearsay.Report{Published: time.Date(2019, 12, 31, 22, 0, 0, 0, time.UTC)}}
		d := text.New(v)
		for _, s := range []text.Stage{token.New(), tag.New(), when.New()} {
			if err := s.Read(context.Background(), d); err != nil {
				t.Fatal(err)
			}
		}
		if got := told(d); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func FuzzWhen(f *testing.F) {
	for _, s := range []string{
		"on Sunday, Dec. 29, 2019 at 4:30 p.m.", "nineteen ninety-six", "'80s ’90s 1/2", "the the the end of of the 1999", "99999999999 years ago",
		"a hundred million billion centuries later", "31 February 2019", "- - -5-day-", "\xff\xfe 24:99 GMT", "every other other week",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, published := range []string{"", "2020-02-29"} {
			d := read(t, s, published)
			end := 0
			for _, x := range d.Times {
				if x.Start < end || x.End <= x.Start || x.End > len(d.Text) {
					t.Fatalf("%q: span %v after %d", s, x.Span, end)
				}
				if utf8.ValidString(d.Text) && !utf8.ValidString(x.In(d.Text)) {
					t.Fatalf("%q: span %v cuts a character", s, x.Span)
				}
				end = x.End
			}
		}
	})
}

func BenchmarkWhen(b *testing.B) {
	d := read(b, strings.Repeat("The minister said on Sunday that 25 people had been killed near the town two days earlier. ", 200), "2019-12-31")
	s := when.New()
	b.ReportMetric(float64(len(d.Tokens)), "tokens/op")
	for b.Loop() {
		d.Times = d.Times[:0]
		if err := s.Read(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}
