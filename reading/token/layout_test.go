package token_test

import (
	"strings"
	"testing"
)

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		name, in, title string
		paragraphs      []string
	}{
		{"headline", "Fire in port\n\nA fire broke out. It grew.\n", "Fire in port", []string{"Fire in port", "A fire broke out. It grew."}},
		{"no headline", "A fire broke out.\n\nIt grew.", "", []string{"A fire broke out.", "It grew."}},
		{"lines", "A fire broke out in the port of the old town on Monday.\nIt grew.\nIt died.", "",
			[]string{"A fire broke out in the port of the old town on Monday.", "It grew.", "It died."}},
		{"wrapped", "A fire broke out in the port of the old town on Monday, and the men who\nwork there were told to leave by the harbour master, who said that the\nsmoke was thick.\n\nIt died.", "",
			[]string{"A fire broke out in the port of the old town on Monday, and the men who\nwork there were told to leave by the harbour master, who said that the\nsmoke was thick.", "It died."}},
		{"crlf", "\ufeffFire in port\r\n\r\nIt grew.\r\nIt died.", "Fire in port", []string{"Fire in port", "It grew.", "It died."}},
		{"running on", "To which he said,\n“No.”\nHi Bo,\nI left.\nThe wind that\nBlows the harbour dry", "",
			[]string{"To which he said,", "“No.”", "Hi Bo,", "I left.", "The wind that\nBlows the harbour dry"}},
		{"letter", "From: Anna Hall\nTo: Bo Lee\nSubject: The port\n\nThe harbour was shut on Monday by order of the mayor and of Mr.\nHall, who runs the port, and by all the others who work there in\nthe old hall, but not by Mr. Lee.", "",
			[]string{"From: Anna Hall", "To: Bo Lee", "Subject: The port", "The harbour was shut on Monday by order of the mayor and of Mr.\nHall, who runs the port, and by all the others who work there in\nthe old hall, but not by Mr. Lee."}},
		{"hanging", "The port was shut on Monday by the men of\n      Harbour Hall and by all others.\nNobody was hurt.", "",
			[]string{"The port was shut on Monday by the men of\n      Harbour Hall and by all others.", "Nobody was hurt."}},
		{"comma", "The firm, with a film in 2005,\n“Port,” grew.", "", []string{"The firm, with a film in 2005,\n“Port,” grew."}},
		{"table", "Team            Won    Lost    Points    Of the year\nHarbour Town     12       3        36             2005\nMill Rovers       4      11        12             2005", "",
			[]string{"Team            Won    Lost    Points    Of the year", "Harbour Town     12       3        36             2005", "Mill Rovers       4      11        12             2005"}},
		{"cells", "town\tdead\nporto\t3", "", []string{"town\tdead", "porto\t3"}},
		{"posts", "OMG the port is on fire, stay away from the docks, all of you!\nThey say nobody was hurt but I saw two men in the water there.\n#harbour #fire #dockside and a few more tags to make it wide.", "",
			[]string{"OMG the port is on fire, stay away from the docks, all of you!", "They say nobody was hurt but I saw two men in the water there.", "#harbour #fire #dockside and a few more tags to make it wide."}},
		{"items", "* an item that is long enough to be wrapped onto the next line that\n  comes after it, and then it goes on and on until the next line has\n  an end\n* two", "",
			[]string{"* an item that is long enough to be wrapped onto the next line that\n  comes after it, and then it goes on and on until the next line has\n  an end", "* two"}},
		{"mail", "I saw it.\n\n> The port is shut until Monday,\n> and nobody knows why.\n>\n>> Who said so?\n> Hall.", "",
			[]string{"I saw it.", "The port is shut until Monday,\n> and nobody knows why.", "Who said so?", "Hall."}},
		{"pages", "The page ends here, but\n\fthe sentence goes on.\fA new page begins.", "",
			[]string{"The page ends here, but\n\fthe sentence goes on.", "A new page begins."}},
		{"capitals", "THE FIRE IN THE OLD PORT ON MONDAY WAS PUT OUT BY THE MEN WHO\nWORK THERE AND BY THE HARBOUR MASTER, WHO SAID THAT THE SMOKE\nWAS THICK.", "",
			[]string{"THE FIRE IN THE OLD PORT ON MONDAY WAS PUT OUT BY THE MEN WHO\nWORK THERE AND BY THE HARBOUR MASTER, WHO SAID THAT THE SMOKE\nWAS THICK."}},
		{"white space", " \t\r\n\u00a0\u200b ", "", nil},
	} {
		d := read(t, c.in)
		if got := d.Title.In(d.Text); got != c.title {
			t.Errorf("%s: title %q, want %q", c.name, got, c.title)
		}
		var got []string
		for _, p := range d.Paragraphs {
			got = append(got, p.In(d.Text))
		}
		if strings.Join(got, "¶") != strings.Join(c.paragraphs, "¶") {
			t.Errorf("%s: paragraphs\n got %q\nwant %q", c.name, got, c.paragraphs)
		}
	}
}

// TestMailMarks finds no token for a mail program's marks of quotation.
func TestMailMarks(t *testing.T) {
	d := read(t, "> The port is shut,\n>> they said, and > 5 ships wait")
	var words []string
	for i := range d.Tokens {
		words = append(words, d.Word(i))
	}
	if got, want := strings.Join(words, " "), "The port is shut , they said , and > 5 ships wait"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
