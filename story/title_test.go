package story_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

func TestFirstWordsForATitle(t *testing.T) {
	for body, want := range map[string]string{
		"": "", " \n ": "",
		"Fire at the mill.":    "“Fire at the mill.”",
		"Fire at the mill":     "“Fire at the mill”",
		"fire!! at the mill 🔥": "“fire!! at the mill 🔥”",
		"BRANNHAMN, Oct 6 (Ferry Press) - A ferry ran aground in fog. Nobody was hurt.":                                     "“A ferry ran aground in fog.”",
		"By Ana Ruiz\n\nA ferry ran aground in fog. Nobody was hurt.":                                                       "“A ferry ran aground in fog.”",
		"The U.S. ferry Orla ran aground off Brannhamn. Nobody was hurt.":                                                   "“The U.S. ferry Orla ran aground off Brannhamn.”",
		"The coast guard took all sixty passengers off a ferry that had run aground in thick fog off Brannhamn on Tuesday.": "“The coast guard took all sixty passengers off a ferry that had run aground in…”",
		"星期二上午一艘载有六十名乘客的渡轮在浓雾中搁浅。没有人受伤。":                                                                                    "“星期二上午一艘载有六十名乘客的渡轮在浓雾中搁浅。”",
		"\xff\xfe fire": "“fire”",
	} {
		s := story.NewSketch(&hearsay.Version{Report: hearsay.Report{ID: "a"}, Body: body}, nil)
		if got := story.Title([]*story.Sketch{s}); got != want {
			t.Errorf("%q: %q, want %q", body, got, want)
		}
	}
}

func TestTitle(t *testing.T) {
	const ferry = "A ferry with sixty passengers ran aground off Brannhamn in thick fog. The coast guard took all passengers off the ferry."
	for _, c := range []struct {
		want      string
		headlines []string
	}{
		{"Ferry runs aground off Brannhamn", []string{"URGENT: Ferry runs aground off Brannhamn", "Fog", "thick fog.\""}},
		{"Ferry runs aground off Brannhamn in fog", []string{"off Brannhamn", "2nd Ld-Writethru: Ferry runs aground off Brannhamn in fog", "ATTENTION - ADDS quotes, details ///"}},
		{"Sixty on ferry aground off Brannhamn", []string{"UPDATE 2-Sixty on ferry aground off Brannhamn - Coast Post", "Factbox: Ferry passengers aground off Brannhamn"}},
		{"Sixty on ferry aground off Brannhamn", []string{"Coast Post: Sixty on ferry aground off Brannhamn.", "Why did a ferry run aground off Brannhamn?"}},
		{"Ferry aground off Brannhamn, sixty aboard", []string{"Ferry aground off Brannhamn, sixty aboard (updated 2)", "by Ferry Brannhamn"}},
		{"Brannhamn ferry firm is owned in the U.S.", []string{"Brannhamn ferry firm is owned in the U.S."}},
		{"Fog", []string{"Fog"}},
		{"Fog", []string{"Fog", "by Ferry Brannhamn, Coast Guard", "BRANNHAMN, Oct 6 (Ferry Press) -"}},
		{"“A ferry with sixty passengers ran aground off Brannhamn in thick fog.”", []string{"by Ferry Brannhamn", "=(PICTURE)=", "World"}},
		{"“A ferry with sixty passengers ran aground off Brannhamn in thick fog.”", []string{"", "  "}},
		{"Ferry aground off Brannhamn", []string{"", "Ferry aground off Brannhamn"}},
		{"Ferry aground off Brannhamn", []string{"Live: ferry aground off Brannhamn"}},
		{"eFerry aground off Brannhamn", []string{"Live: eFerry aground off Brannhamn"}},
	} {
		var members []*story.Sketch
		for i, h := range c.headlines {
			v := hearsay.Version{Report: hearsay.Report{ID: string(rune('a' + i)), Outlet: "Coast Post"}, Title: h, Body: ferry}
			members = append(members, story.NewSketch(&v, nil))
		}
		if got := story.Title(members); got != c.want {
			t.Errorf("%q: %q, want %q", c.headlines, got, c.want)
		}
	}
}
