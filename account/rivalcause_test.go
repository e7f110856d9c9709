package account_test

import "testing"

func TestRivalCauses(t *testing.T) {
	testOpposed(t, []opposed{
		{"blamed on one, behind it another", "Prosecutor Ida Holm blamed the ambush on the Red Lantern gang.", "The ambush was the work of the Corvin clan, police chief Tom Reed said.", true},
		{"one gang by two verbs", "Prosecutor Ida Holm blamed the ambush on the Red Lantern gang.", "The Red Lantern gang carried out the ambush, police chief Tom Reed said.", false},
		{"gunmen of whatever gang", "Prosecutor Ida Holm blamed the ambush on gunmen.", "The ambush was the work of the Corvin clan, police chief Tom Reed said.", false},
		{"two acts", "Prosecutor Ida Holm blamed the ambush on the Red Lantern gang.", "The Corvin clan carried out the burglary, police chief Tom Reed said.", false},
		{"nobody knows who", "Prosecutor Ida Holm blamed the ambush on the Red Lantern gang.", "It is unknown who carried out the ambush, police chief Tom Reed said.", false},
		{"weather or people", "Weeks of frost had undermined the bridge, engineer Ida Holm said.", "Protesters brought down the bridge, police chief Tom Reed said.", true},
		{"one sort of weather", "Weeks of frost had undermined the bridge, engineer Ida Holm said.", "The collapse of the bridge was caused by ice, police chief Tom Reed said.", false},
		{"sabotage or a fault", "Saboteurs knocked out the grid in Aldbury, minister Ida Holm said.", "The outage was due to a faulty transformer, the utility Vale Power said.", true},
		{"no sign of what hackers do", "Hackers shut down the grid in Aldbury, minister Ida Holm said.", "There is no evidence of sabotage, the utility Vale Power said.", true},
		{"no sign of another thing", "Hackers shut down the grid in Aldbury, minister Ida Holm said.", "There is no evidence of looting, the utility Vale Power said.", false},
		{"masterminded by one, carried out by another", "The attack was masterminded by the Corvin clan, prosecutor Ida Holm said.", "Police chief Tom Reed said the Red Lantern gang had carried out the attack.", true},
		{"accused of it, hallmarks of others", "The governor, Ida Holm, accused the Red Lantern gang of the bombing.", "The bombing bore the hallmarks of the Corvin clan, police chief Tom Reed said.", true},
		{"an accident caused by, a bomb caused", "The blast was an accident caused by a gas leak, fire chief Tom Reed said.", "A bomb caused the blast, deputy Ida Holm said.", true},
		{"a rail or its driver", "The train derailed because of a broken rail, inspector Ida Holm said.", "The derailment was caused by a drunk driver, the operator said.", true},
		{"shot down or of itself", "The plane was shot down by a missile, minister Tom Reed said.", "The plane crashed because of engine failure, the airline said.", true},
		{"two sources of an outbreak", "The outbreak came from a butcher, health minister Ida Holm said.", "The outbreak was traced to a wedding party, doctor Tom Reed said.", true},
		{"two sources of something else", "The grain came from a butcher, health minister Ida Holm said.", "The grain was brought by a wedding party, doctor Tom Reed said.", false},
		{"died of one thing and not of the other", "The sailor died of a stroke, the owner, Tom Reed, said.", "The sailor died of cholera and not of a stroke, doctor Ida Holm said.", true},
		{"two causes of one's death", "Rolf Brandt died of a stroke, the owner, Tom Reed, said.", "Rolf Brandt died of cholera, doctor Ida Holm said.", true},
		{"two people's deaths", "Rolf Brandt died of a stroke, the owner, Tom Reed, said.", "Jan Aldus died of cholera, doctor Ida Holm said.", false},
	})
}
