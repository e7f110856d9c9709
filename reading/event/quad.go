package event

// Quad classes of PLOVER 2021: what the algebra of frames goes by.
func cooperative(typ string) bool {
	switch typ {
	case "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT":
		return true
	}
	return false
}

func hostile(typ string) bool {
	switch typ {
	case "THREATEN", "SANCTION", "COERCE", "ASSAULT":
		return true
	}
	return false
}

// deed reports whether an event is an act of speech, which is done when it is spoken.
func deed(typ string) bool {
	switch typ {
	case "AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE":
		return true
	}
	return false
}
