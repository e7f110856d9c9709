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
