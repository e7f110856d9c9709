package lexicon

import "testing"

func TestWithdraws(t *testing.T) {
	cases := map[string]Withdrawal{
		"the company withdraws its earlier statement that all were safe.":               SourceWithdraws,
		"the mayor retracted the claim.":                                                SourceWithdraws,
		"we no longer believe that the bridge was closed.":                              SourceWithdraws,
		"my earlier post was wrong: nobody was hurt.":                                   SourceWithdraws,
		"correction: the bridge has two lanes.":                                         ReportCorrection,
		"an earlier version of this article misstated the number of lorries.":           ReportCorrection,
		"the protesters withdrew from the square, reports said.":                        NoWithdrawal,
		"the army withdrew its troops.":                                                 NoWithdrawal,
		"she withdrew money and gave a statement.":                                      NoWithdrawal,
		"corrections officers entered the prison.":                                      NoWithdrawal,
		"the earlier statement of the ministry said that the road was open to lorries.": NoWithdrawal,
		"": NoWithdrawal,
	}
	for sentence, want := range cases {
		if got := Withdraws(sentence); got != want {
			t.Errorf("%q: got %d, want %d", sentence, got, want)
		}
	}
}

func TestAfterRuledOut(t *testing.T) {
	for clause, want := range map[string]string{
		"Investigators have ruled out a signal failure": "a signal failure",
		"Police could not rule out arson":               "",
		"The court ruled on the case":                   "",
	} {
		if got, ok := AfterRuledOut(clause); got != want || ok != (want != "") {
			t.Errorf("%q: got %q", clause, got)
		}
	}
}

func TestWithdrawsWhatWasToldBefore(t *testing.T) {
	for sentence, want := range map[string]bool{
		"that statement was wrong and we withdraw it.":      true,
		"that is no longer tenable and is withdrawn.":       true,
		"the court must correct that statement.":            true,
		"“i take that back,” he said.":                      true,
		"that was a long day for the troops who withdrew.":  false,
		"the troops were withdrawn on monday.":              false,
		"he withdrew that day to a village beyond the dam.": false,
	} {
		if WithdrawsThat(sentence) != want {
			t.Errorf("%q: %v", sentence, !want)
		}
	}
}

func TestWaysOfTakingBack(t *testing.T) {
	for sentence, want := range map[string]Withdrawal{
		"northern wire withdraws its report headlined “dam bursts”.":          ReportWithdrawal,
		"an earlier version of this story said that nine had drowned.":        ReportCorrection,
		"(corrects number in second paragraph.":                               ReportCorrection,
		"the owner on monday dropped its accusation against the night watch.": SourceWithdraws,
		"the correct figure is twelve.":                                       NoWithdrawal,
		"prosecutors dropped the case.":                                       NoWithdrawal,
		"contrary to what we stated at noon, the gate was not locked.":        SourceWithdraws,
		"the board must correct its statement of this morning.":               SourceWithdraws,
		"an earlier version of the bridge stood until the flood of 1921.":     NoWithdrawal,
	} {
		if got := Withdraws(sentence); got != want {
			t.Errorf("%q: %v, want %v", sentence, got, want)
		}
	}
}
