package lexicon

import "testing"

func TestVoiceDomain(t *testing.T) {
	for description, want := range map[string]string{
		"regional interior ministry":      GovernmentVoice,
		"defence ministry":                MilitaryVoice,
		"regional fire service":           FireVoice,
		"St Elm hospital director":        HealthVoice,
		"city police chief":               PoliceVoice,
		"officials":                       OfficialVoice,
		"emergency services":              RescueVoice,
		"a worker":                        WitnessVoice,
		"two sources close to the matter": SourceVoice,
		"Ana Ruhl":                        "",
	} {
		if got := VoiceDomain(description); got != want {
			t.Errorf("%q: got %q, want %q", description, got, want)
		}
	}
	for description, want := range map[string]string{
		"mayor of Orla": "city", "regional government": "region", "prime minister": "nation", "police": "",
	} {
		if got := VoiceLevel(description); got != want {
			t.Errorf("level of %q: got %q, want %q", description, got, want)
		}
	}
}

func TestSmallLists(t *testing.T) {
	if PartyOf("three police officers") != "police" || PartyOf("people") != "" {
		t.Error("parties")
	}
	if !PointsBack("“That.”") || !PointsBack("") || PointsBack("that the bridge fell") {
		t.Error("words that point back")
	}
	if AspectOf("try") != "attempt" || AspectOf("fall") != "" {
		t.Error("aspects")
	}
	if !TellsUnknown("know") || TellsUnknown("fall") {
		t.Error("unknowns")
	}
	if !OnlyHappens("strike") || OnlyHappens("arrest") {
		t.Error("happenings")
	}
	if !TellsPlan("has no plans to leave") || TellsPlan("the plane left") {
		t.Error("plans")
	}
	if len(DeniedQuestions("toxic")) == 0 || len(SignOf("chlorine")) == 0 || DeniedQuestions("lorry") != nil {
		t.Error("bearings")
	}
	for _, pair := range [][2]string{{"explosion", "blast"}, {"fail", "failure"}} {
		shared := false
		for _, g := range RelationGroups(pair[0]) {
			for _, h := range RelationGroups(pair[1]) {
				shared = shared || g == h
			}
		}
		if !shared {
			t.Errorf("%v share no group", pair)
		}
	}
	if len(RelationGroups("killing")) == 0 || RelationGroups("ing") != nil {
		t.Error("gerunds")
	}
}
