package story_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/story"
)

func TestStatementsOfOneOfficeOnOtherMattersStayApart(t *testing.T) {
	g := story.NewGrouper()
	for i, body := range []string{
		"Parents are asked to have children vaccinated against measles before the school year begins. Vaccination is free and no appointment is needed.",
		"The price of 41 medicines against high blood pressure falls by a tenth in October. Pharmacies will be told by letter.",
		"Two wards of the hospital in Tostrup stay closed after water came through the roof. Patients have been moved to Halven.",
		"A bill on the pay of nurses goes to parliament on Thursday. Unions were heard in June.",
		"People who bought smoked fish of the brand Sundvik should not eat it, for listeria was found in two samples. The shop gives the money back.",
	} {
		v := &hearsay.Version{Title: fmt.Sprint("Notice no. ", i+31), Body: body}
		v.ID, v.Outlet, v.Kind = fmt.Sprint("n", i), "Helmian Ministry of Health", hearsay.AgencyOutlet
		v.Published = noon.Add(time.Duration(i) * 3 * time.Hour)
		g.Add(story.NewSketch(v, &hearsay.Reading{}))
		if i == 0 { // a wire tells of the first, and whose notice it is
			g.Add(sketch("wire", "Helmi Wire", 60, "Helmian ministry asks parents to vaccinate children", "Children should be vaccinated against measles before school begins, the Helmian Ministry of Health said on Monday. Vaccination is free."))
		}
	}
	g.Settle()
	if g.StoryOf("wire") != g.StoryOf("n0") {
		t.Error("the wire's report of a notice stands apart from it")
	}
	in := map[string]bool{}
	for i := range 5 {
		in[g.StoryOf(fmt.Sprint("n", i))] = true
	}
	if len(in) != 5 {
		t.Errorf("five matters are %d stories", len(in))
	}
}
