package account_test

import (
	"slices"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

const (
	wire  = hearsay.WireOutlet
	paper = hearsay.NewspaperOutlet
	post  = hearsay.SocialOutlet
	own   = hearsay.OfficialOutlet
)

// A bridge over the river Orla, and who says what about it.
var (
	collapse   = say{text: "The north bridge over the Orla collapsed at dawn.", terms: "north bridge orla collapse dawn", event: hearsay.Collapse}
	noWarning  = say{text: "Nobody had closed the ramp to lorries.", terms: "close ramp lorry", negated: true}
	rampClosed = say{text: "The ramp had been closed to lorries.", terms: "ramp close lorry"}
	cracks     = say{text: "Cracks had been found in two pillars in March.", terms: "crack find pillar march"}
)

func by(s say, who, org string, named bool) say {
	s.by, s.org, s.named = who, org, named
	return s
}

func TestOriginsAreCountedNotOutlets(t *testing.T) {
	cases := []struct {
		name  string
		reads []account.Read
		want  int
	}{
		{"one official in five outlets", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "Ana Ruhl", "bridge authority", true)),
			report("b", "East Wire", wire, 5, by(cracks, "Ana Ruhl", "bridge authority", true)),
			report("c", "Morning Paper", paper, 9, by(cracks, "Ana Ruhl", "bridge authority", true)),
			report("d", "Evening Paper", paper, 12, by(cracks, "Ana Ruhl", "bridge authority", true)),
			report("e", "Station Six", hearsay.BroadcasterOutlet, 20, by(cracks, "Ana Ruhl", "bridge authority", true)),
		}, 1},
		{"a ministry, its minister and its spokesman", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "transport ministry", "", false)),
			report("b", "East Wire", wire, 5, by(cracks, "Jon Vale", "transport ministry", true)),
			report("c", "Morning Paper", paper, 9, by(cracks, "ministry spokesman", "transport ministry", false)),
		}, 1},
		{"officials may be the police", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "officials", "", false)),
			report("b", "East Wire", wire, 5, by(cracks, "police", "", false)),
		}, 1},
		{"police and the ministry over them", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "police", "", false)),
			report("b", "East Wire", wire, 5, by(cracks, "Jon Vale", "interior ministry", true)),
		}, 1},
		{"police and a hospital", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "police", "", false)),
			report("b", "East Wire", wire, 5, by(say{text: "As early as March inspectors had come upon cracks in two pillars.", terms: "crack find pillar march"}, "St Elm hospital", "", true)),
		}, 2},
		{"the same words ascribed to two", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "police", "", false)),
			report("b", "East Wire", wire, 5, by(cracks, "St Elm hospital", "", true)),
		}, 1},
		{"witnesses count once", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "a witness", "", false)),
			report("b", "East Wire", wire, 5, by(cracks, "residents", "", false)),
		}, 1},
		{"a paper's own line in a wire's words", []account.Read{
			report("a", "North Wire", wire, 0, cracks),
			report("b", "Morning Paper", paper, 5, cracks),
		}, 1},
		{"two wires, each in its own words", []account.Read{
			report("a", "North Wire", wire, 0, cracks),
			report("b", "East Wire", wire, 5, say{text: "As early as March inspectors had come upon cracks in two pillars.", terms: "crack find pillar march"}),
		}, 2},
		{"a wire's unsourced line after the police's word", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "police", "", false)),
			report("b", "East Wire", wire, 5, say{text: "As early as March inspectors had come upon cracks in two pillars.", terms: "crack find pillar march"}),
		}, 1},
		{"a wire's own line before the police's word", []account.Read{
			report("a", "North Wire", wire, 0, cracks),
			report("b", "East Wire", wire, 5, by(say{text: "As early as March inspectors had come upon cracks in two pillars.", terms: "crack find pillar march"}, "police", "", false)),
		}, 2},
		{"a paper that words a wire's line anew", []account.Read{
			report("a", "North Wire", wire, 0, cracks),
			report("b", "Morning Paper", paper, 5, say{text: "As early as March inspectors had come upon cracks in two pillars.", terms: "crack find pillar march"}),
		}, 1},
		{"a later post adds none", []account.Read{
			report("a", "North Wire", wire, 0, by(cracks, "police", "", false)),
			report("b", "@orla", post, 5, cracks),
		}, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := build(c.reads...)
			claim := claimWith(a, "a", cracks.text)
			if len(a.Claims) != 1 || claim == nil {
				t.Fatalf("got %d claims, want one", len(a.Claims))
			}
			if len(claim.Origins) != c.want {
				t.Errorf("origins %q, want %d", claim.Origins, c.want)
			}
			if corroborated := claim.Status == hearsay.Corroborated; corroborated != (c.want > 1) {
				t.Errorf("status %s with %d origins", claim.Status, c.want)
			}
		})
	}
}

func TestPapersOfOnePublisherAreOneOrigin(t *testing.T) {
	other := say{text: "As early as March inspectors had come upon cracks in two pillars.", terms: "crack find pillar march"}
	a := account.Build(account.Input{
		Versions: []account.Read{
			report("a", "North Wire", wire, 0, cracks),
			report("b", "East Wire", wire, 5, other),
		},
		Profiles: map[string]hearsay.Profile{
			"North Wire": {Outlet: "North Wire", Family: "Orla Group"},
			"East Wire":  {Outlet: "East Wire", Family: "Orla Group"},
		},
	})
	if c := claimWith(a, "b", other.text); c == nil || len(c.Origins) != 1 || c.Origins[0] != "Orla Group" {
		t.Errorf("claim %+v", c)
	}
}

func TestCopyAddsNothing(t *testing.T) {
	first := report("a", "North Wire", wire, 0, collapse, by(cracks, "police", "", false))
	copied := report("b", "Morning Paper", paper, 30, collapse, by(cracks, "police", "", false))
	a := account.Build(account.Input{
		Versions: []account.Read{first, copied},
		Copies:   []hearsay.Copy{{Report: "b", Of: "a", Share: 1}},
	})
	for _, c := range a.Claims {
		if len(c.Origins) != 1 || len(c.Assertions) != 2 {
			t.Errorf("%s: origins %q, %d assertions", c.Summary, c.Origins, len(c.Assertions))
		}
	}
	for _, u := range a.Updates {
		if u.Report == "b" && u.Kind != hearsay.CopiedUpdate {
			t.Errorf("a copy brought %+v", u)
		}
	}
}

func TestDenials(t *testing.T) {
	said := by(rampClosed, "Ana Ruhl", "bridge authority", true)
	denied := by(noWarning, "Lorry Union", "", true)
	a := build(report("a", "North Wire", wire, 0, said), report("b", "East Wire", wire, 40, denied))
	c := claimWith(a, "a", "ramp")
	if c == nil || c.Status != hearsay.Disputed || len(c.Against) != 1 || c.Against[0] != "Lorry Union" {
		t.Fatalf("claim %+v", c)
	}
	if !slices.ContainsFunc(a.Updates, func(u hearsay.Update) bool {
		return u.Kind == hearsay.DisputedUpdate && u.Claim == c.ID && u.Report == "b" && u.At.Equal(at(40))
	}) {
		t.Errorf("updates %+v", a.Updates)
	}

	a = build(report("b", "East Wire", wire, 40, denied))
	if c := claimWith(a, "b", "ramp"); c == nil || c.Status != hearsay.Reported || c.Summary != denied.text {
		t.Errorf("a negation that answers nobody: %+v", c)
	}
	rejected := by(rampClosed, "Lorry Union", "", true)
	rejected.denies = true
	a = build(report("b", "East Wire", wire, 40, rejected))
	if c := claimWith(a, "b", "ramp"); c == nil || c.Status != hearsay.Denied || len(c.Origins) != 0 || c.Summary != rejected.text {
		t.Errorf("a denial alone: %+v", c)
	}

	a = build(report("a", "North Wire", wire, 0, said), report("b", "East Wire", wire, 40, by(noWarning, "Ana Ruhl", "bridge authority", true)))
	if c := claimWith(a, "a", "ramp"); c == nil || c.Status != hearsay.Revised {
		t.Errorf("one's own denial: %+v", c)
	}
}

func TestDenialThatPointsBack(t *testing.T) {
	a := build(report("a", "North Wire", wire, 0,
		by(cracks, "Ana Ruhl", "bridge authority", true),
		say{text: "The Orla Steel company denied that.", by: "Orla Steel company", denies: true, bare: true, content: "that"},
	))
	c := claimWith(a, "a", "Cracks")
	if c == nil || c.Status != hearsay.Disputed || len(c.Assertions) != 2 || c.Assertions[1].Polarity != hearsay.DeniesIt {
		t.Fatalf("claim %+v", c)
	}
}

func TestNotKnownIsNoDenial(t *testing.T) {
	a := build(report("a", "North Wire", wire, 0, say{text: "The cause was not immediately known.", terms: "cause immediately know", negated: true, kind: hearsay.CauseClause}))
	if c := a.Claims[0]; c.Status == hearsay.Denied || len(c.Against) != 0 {
		t.Errorf("claim %+v", c)
	}
}

func TestTakingBack(t *testing.T) {
	safe := say{text: "All drivers have been accounted for.", terms: "driver account"}
	back := say{text: "The authority withdraws its earlier statement that all drivers were accounted for.", terms: "driver account"}
	t.Run("in so many words", func(t *testing.T) {
		a := build(report("a", "Bridge Authority", own, 0, safe), report("b", "Bridge Authority", own, 90, back))
		c := claimWith(a, "a", "drivers")
		if c == nil || c.Status != hearsay.Withdrawn || !c.Assertions[0].Withdrawn || claimWith(a, "b", "withdraws") != c {
			t.Fatalf("claim %+v", c)
		}
	})
	t.Run("by another is no taking back", func(t *testing.T) {
		a := build(report("a", "Bridge Authority", own, 0, safe), report("b", "Lorry Union", own, 90, back))
		if c := claimWith(a, "a", "drivers"); c.Status == hearsay.Withdrawn {
			t.Errorf("claim %+v", c)
		}
	})
	t.Run("silently", func(t *testing.T) {
		a := build(report("a#1", "North Wire", wire, 0, collapse, safe), report("a#2", "North Wire", wire, 60, collapse))
		if c := claimWith(a, "a", "drivers"); c.Status != hearsay.Withdrawn {
			t.Errorf("claim %+v", c)
		}
		if c := claimWith(a, "a", "bridge"); c.Status != hearsay.Reported || len(c.Assertions) != 1 {
			t.Errorf("carried claim %+v", c)
		}
		if !slices.ContainsFunc(a.Updates, func(u hearsay.Update) bool { return u.Kind == hearsay.EditedUpdate && u.Report == "a" }) {
			t.Errorf("no edit among %+v", a.Updates)
		}
	})
	t.Run("attributed words that are left out still stand", func(t *testing.T) {
		a := build(report("a#1", "North Wire", wire, 0, collapse, by(safe, "police", "", false)), report("a#2", "North Wire", wire, 60, collapse))
		if c := claimWith(a, "a", "drivers"); c.Status != hearsay.Reported || !slices.Contains(c.Flags, "dropped") {
			t.Errorf("claim %+v", c)
		}
	})
}

func TestTolls(t *testing.T) {
	count := func(n int, who, org string, named bool) say {
		return say{text: map[int]string{1: "One man died.", 2: "Two people died.", 3: "Three people died.", 9: "Nine people died."}[n], terms: "person die", by: who, org: org, named: named, figures: dead(n), event: hearsay.Death}
	}
	a := build(
		report("a", "North Wire", wire, 0, count(1, "interior ministry", "", false)),
		report("p", "@orla", post, 10, count(3, "", "", false)),
		report("b", "East Wire", wire, 60, count(2, "Jon Vale", "interior ministry", true)),
	)
	if len(a.Figures) != 1 {
		t.Fatalf("series %+v", a.Figures)
	}
	s := a.Figures[0]
	if s.Current.Best != 2 || s.Current.High != 3 || s.Current.Low != 2 || len(s.History) != 3 {
		t.Errorf("series %+v", s)
	}
	one, two, three := figureClaim(a, "a", "One"), figureClaim(a, "b", "Two"), figureClaim(a, "p", "Three")
	if one == nil || two == nil || three == nil || one == two || two == three {
		t.Fatal("counts that exclude each other are one claim")
	}
	if one.Status != hearsay.Revised {
		t.Errorf("replaced count is %s", one.Status)
	}
	if two.Status != hearsay.Reported || three.Status != hearsay.Disputed || !slices.Contains(three.Disputes, two.ID) || !slices.Contains(two.Disputes, three.ID) {
		t.Errorf("two is %s, three is %s and excludes %v", two.Status, three.Status, three.Disputes)
	}

	a = build(
		report("a", "North Wire", wire, 0, count(3, "police", "", false)),
		report("b", "East Wire", wire, 20, count(9, "River Guard militia", "", true)),
	)
	for _, c := range a.Claims {
		if c.Status != hearsay.Disputed {
			t.Errorf("%s is %s", c.Summary, c.Status)
		}
	}
	if s := a.Figures[0].Current; s != (hearsay.Range{Low: 3, Best: 3, High: 9}) {
		t.Errorf("range %+v", s)
	}
}

func TestBoundsDontContradict(t *testing.T) {
	a := build(
		report("a", "North Wire", wire, 0, say{text: "At least three were hurt.", terms: "hurt", by: "police", figures: atLeastHurt(3)}),
		report("b", "East Wire", wire, 20, say{text: "Five were hurt.", terms: "hurt", by: "St Elm hospital", named: true, figures: []hearsay.Figure{{Words: "five", Quantity: hearsay.Exactly(5), Counted: hearsay.Injured}}}),
	)
	if len(a.Claims) != 2 {
		t.Fatalf("got %d claims", len(a.Claims))
	}
	for _, c := range a.Claims {
		if c.Status == hearsay.Disputed || len(c.Origins) != 1 {
			t.Errorf("%s is %s on %q", c.Summary, c.Status, c.Origins)
		}
	}
}

func TestBackgroundStaysApart(t *testing.T) {
	old := collapse
	old.past, old.text, old.figures = true, "The north bridge over the Orla had collapsed in a flood long before, killing three.", dead(3)
	a := build(
		report("a", "North Wire", wire, 0, collapse, say{text: "Two died.", terms: "die", figures: dead(2)}),
		report("b", "East Wire", wire, 20, old),
	)
	if claimWith(a, "a", "dawn") == claimWith(a, "b", "flood") {
		t.Error("background and foreground are one claim")
	}
	if s := a.Figures[0]; s.Background || s.Current.Best != 2 || s.Current.High != 2 {
		t.Errorf("main series %+v", s)
	}
	if s := a.Figures[len(a.Figures)-1]; !s.Background {
		t.Errorf("last series %+v", s)
	}
}

func TestVetoes(t *testing.T) {
	on := func(s say, day string) say { s.when = day; return s }
	who := func(s say, key string) say { s.subject = key; return s }
	may := func(s say) say { s.may = true; return s }
	plan := func(s say) say { s.kind = hearsay.PlanClause; return s }
	cases := []struct {
		name string
		a, b say
		same bool
	}{
		{"said twice", cracks, cracks, true},
		{"on two days", on(cracks, "2031-05-05"), on(cracks, "2031-05-06"), false},
		{"of two bodies", who(cracks, "organization:orla steel"), who(cracks, "organization:bridge authority"), false},
		{"of one body by two names", who(cracks, "organization:orla"), who(cracks, "organization:orla steel"), true},
		{"what may be", cracks, may(cracks), false},
		{"what is planned", cracks, plan(cracks), false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := build(report("a", "North Wire", wire, 0, c.a), report("b", "East Wire", wire, 5, c.b))
			if same := len(a.Claims) == 1; same != c.same {
				t.Errorf("%d claims", len(a.Claims))
			}
		})
	}
}

func TestAsOfAndSince(t *testing.T) {
	in := account.Input{Versions: []account.Read{
		report("a", "North Wire", wire, 0, collapse),
		report("b", "East Wire", wire, 60, by(cracks, "police", "", false)),
	}}
	in.AsOf = at(30)
	if a := account.Build(in); len(a.Claims) != 1 || !a.AsOf.Equal(at(30)) {
		t.Errorf("as of 30: %d claims", len(a.Claims))
	}
	in.AsOf = time.Time{}
	a := account.Build(in)
	if !a.AsOf.Equal(at(60)) {
		t.Errorf("as of %s", a.AsOf)
	}
	since := account.Since(a, at(30))
	if len(since.Claims) != 1 || claimWith(since, "b", "Cracks") == nil || len(since.Updates) != 1 {
		t.Errorf("since 30: %+v", since)
	}
	if account.Since(a, at(60)).Claims != nil {
		t.Error("nothing changed since the end")
	}
}

func TestHeadlineMakesNoClaimOfWhatTheBodySays(t *testing.T) {
	head := say{text: "Bridge collapses over Orla", terms: "bridge collapse orla", event: hearsay.Collapse, title: true}
	a := build(report("a", "North Wire", wire, 0, head, by(collapse, "police", "", false)))
	if len(a.Claims) != 1 || a.Claims[0].Origins[0] != "police" {
		t.Errorf("claims %+v", a.Claims)
	}
}

func TestNothing(t *testing.T) {
	a := account.Build(account.Input{})
	if len(a.Claims)+len(a.Figures)+len(a.Updates)+len(a.Timeline) != 0 {
		t.Errorf("account of nothing: %+v", a)
	}
	a = build(account.Read{Version: hearsay.Version{Body: "x"}}, report("a", "", wire, 0))
	if len(a.Claims) != 0 {
		t.Errorf("claims of nothing: %+v", a.Claims)
	}
}

func TestCreditsNameOneAgency(t *testing.T) {
	early := say{text: "As early as March inspectors had come upon cracks in two pillars.", terms: "crack find pillar march"}
	with := func(r account.Read, line, byline string) account.Read {
		r.Version.Credit, r.Version.Byline = line, byline
		return r
	}
	for name, other := range map[string]account.Read{
		"a credit":       with(report("b", "Evening Paper", paper, 5, early), "By North Wire", ""),
		"its own byline": with(report("b", "Evening Paper", paper, 5, early), "", "Ana Ruiz, North Wire"),
	} {
		a := build(with(report("a", "Morning Paper", paper, 0, cracks), "(North Wire)", ""), other)
		if c := a.Claims[0]; len(a.Claims) != 1 || len(c.Origins) != 1 || c.Origins[0] != "North Wire" {
			t.Errorf("%s: claims %+v", name, a.Claims)
		}
	}
}
