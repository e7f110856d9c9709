package hearsay

// EventTypes lists every type of event: PLOVER's, then ours.
var EventTypes = []EventType{
	Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request,
	Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
	Explosion, Fire, Crash, Collapse, Quake, Flood, Storm, Outbreak,
	Shortage, Death, Election, Verdict, Trade, OtherEvent,
}
