package account_test

import "testing"

func TestDelays(t *testing.T) {
	testOpposed(t, []opposed{
		{"at once or after days", "The leak was reported to the inspectors within two hours, the owner, Tom Reed, said.", "The plant had waited four days before it reported the leak, inspector Ida Holm said.", true},
		{"it took them days", "The leak was reported to the inspectors within two hours, the owner, Tom Reed, said.", "The plant took four days to report the leak, inspector Ida Holm said.", true},
		{"no longer than that", "The leak was reported to the inspectors within two days, the owner, Tom Reed, said.", "The plant waited an hour before it reported the leak, inspector Ida Holm said.", false},
		{"another act", "The leak was stopped within two hours, the owner, Tom Reed, said.", "The plant had waited four days before it reported the leak, inspector Ida Holm said.", false},
		{"another thing", "The theft was reported within two hours, the owner, Tom Reed, said.", "The plant had waited four days before it reported the leak, inspector Ida Holm said.", false},
	})
}
