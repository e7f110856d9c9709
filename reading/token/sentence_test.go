package token_test

import (
	"strings"
	"testing"
)

// TestSentences cuts one paragraph. A bar in want is where a sentence ends; the text is
// want with a space for each bar, or nothing where the bar is written double.
func TestSentences(t *testing.T) {
	for _, group := range []struct {
		what  string
		wants []string
	}{
		{"plain", []string{
			"He left. | She stayed.",
			"It ended.||The rest left.",
			"It ended (they say.) | Then it began.",
			"Well ... maybe. | Yes.",
			"The port is shut. | 30 ships wait.",
		}},
		{"abbreviations", []string{
			"Mr. Lee met Gen. Park at 5 p.m. on Jan. 3. | They spoke.",
			"He lives in the U.S. | The rest do not.",
			"The U.S. Embassy was hit.",
			"Acme Inc. | The firm closed.",
			"Acme Inc. said so.",
			"J. K. Hall wrote it. | It sold.",
			"He came at 5 a.m. Tuesday. | She came at 9 p.m. | Witnesses left.",
			"It begins at 5 p.m. Lisbon time.",
			"At 9 p.m. Hall County was dark. | It was 9 p.m. | The men slept.",
			"It was No. 5 of ten near Main St. | The St. Mary ran aground.",
			"Hall v. Lee was heard. | So was Lee v. Park.",
			"Ships, boats etc. | More came later.",
			"Robert C. \"Bob\" Hall left. | He liked plan B. | \"We go,\" she said.",
			"PORTO, Va. - The harbour burned. | Nobody died.",
			"She runs E.ON. | It grew.",
			"The notes name others (Hall et al.). | The rest do not.",
		}},
		{"quotations", []string{
			"“We go. | We stay.” | They left.",
			"\"Who knows?\" Mr. Hall asked. | Nobody did.",
			"\"Run!\" she cried. | He ran.",
			"\"Why?\" | The port was shut, Hall said.",
			"He added: “It is over.” | Police came.",
			"''It's over,'' Hall said. | ''We leave.'' | They left.",
			"“It is over.” Hall said. | Nobody left.",
			"“It is over.” | Hall said that the port was shut.",
			"“It is over. | We leave.” - Anna de Hall",
			"\"It is over. \"",
		}},
		{"ellipses", []string{
			"He waited... | Then he left.",
			"He spoke to the men . . . of peace. | They left. . . . | Nobody stayed.",
			"“We lost. | ... We will not go.”",
			"They called it the end of … Hall Dock.",
		}},
		{"numbers", []string{
			"Prices rose 1.5 percent. | 30 people came.",
			"It fell 0. 54 percent. | It rose in 2005. | 54 firms failed.",
			"1. Wash your hands.",
			"Do this: 1. Clean it. | 2. Dry it. | 3. Leave.",
			"It ended there.[8] | It began here. [3 - 5] | Then it stopped. [citation needed] | More came.",
			"It was new.23 | Others followed. | “It was good.”24 | More came.",
		}},
		{"dialogue", []string{
			"Q. Did you go? | A. I did. | It rained.",
			"HALL: Nobody went. | It rained.",
		}},
		{"unannounced", []string{
			"Figure 3.4 | The port at night.",
			"The port at night | Image: Anna Hall.",
			"Harbour shut for good | Tuesday, May 3, 2005",
			"The harbour was shut for good on Tuesday, May 3, 2005",
			"He named a source: Hall was on it.",
			"Anna Hall. “Harbours: A History.” Port News. May 3, 2005. http://example.org/a.html",
		}},
		{"mails", []string{
			"Anna Hall | 02/13/2001 08:02 PM | Ben Lee | 02/14/2001 10:11 AM | \"Lee, Ben\" <b@example.org> | 02/15/2001 08:12 AM | The port is shut.",
			"Ben Lee@DOCKS on 02/13/2001 08:02:10 PM | The port is shut.",
			"They met on 02/13/2001 08:02 PM Lisbon time.",
			"Email: \"Anna Hall\" <anna@example.org> | They say that the port is shut.",
			"Email: anna@example.org.",
			"It is shut. | Best regards, | Anna Hall Porto Docks Ltd.",
			"It is shut. | Thanks, | Anna",
			"Thanks, Anna, for the loan. | Thanks, Anna!",
			"Dear All, | The port is shut.",
			"Dear Anna and Ben, we are shut.",
			"The charts | - docks.pdf | - Quays.xls",
			"The mail ends here | ********** | This mail is not for you. | __________ | Get more.",
			"They said “f*** this” and left.",
			"http://example.org/a | http://example.org/b | It is all there.",
		}},
		{"live blogs", []string{
			"14:10 - | The port is shut.",
			"[09:15] | Police came.",
			"1410 GMT: | “It is over,” Hall said.",
			"4.10pm: | Police came.",
			"16:00 | Two men were held.",
			"9 p.m. Friday - The port is shut.",
			"1410 - 1450 BC",
			"14.10 The Docks",
		}},
		{"posts", []string{
			"They came back the year Hall died | He also sailed.",
			"The IT firm and its IT staff left.",
			"who was it? | is he there? | they left",
			"The doors were shut? | nobody knows. | Was it him? she asked.",
			"port is shut. | nobody knows why. | i left!! | what now? | it burns",
			"It's over. 🎉 | We can go home :) | See you there",
			"Is it shut? :) | It is. | #harbour",
			"Her site eBay sold it. | eBay closed. | Yahoo! says so.",
			"The men left the port. | it was late.",
			"Mr. Lee runs Dock Bhd. and the rest.",
		}},
		{"capitals", []string{
			"GEN. HALL OF ACME INC. LEFT THE U.S. PORT. | MR. LEE STAYED AT NO. 5 PIER.",
			"He told the FT. | \"It is over.\"",
		}},
		{"other scripts", []string{
			"港口关闭。||船不能离开！||谁说的？",
			"هل وصلت السفينة؟ | نعم وصلت. | ثم غادرت۔ | انتهى",
			"बंदरगाह बंद है। | जहाज़ नहीं जाएँगे।",
		}},
	} {
		for _, want := range group.wants {
			d := read(t, strings.ReplaceAll(strings.ReplaceAll(want, "||", ""), " | ", " "))
			var got strings.Builder
			for i, s := range d.Sentences {
				switch {
				case i == 0:
				case d.Sentences[i-1].End == s.Start:
					got.WriteString("||")
				default:
					got.WriteString(" | ")
				}
				got.WriteString(s.In(d.Text))
			}
			if got.String() != want {
				t.Errorf("%s\n got %s\nwant %s", group.what, got.String(), want)
			}
		}
	}
}
