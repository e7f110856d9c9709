package hearsay

// SourceStand is in one word how things stand with a source.
type SourceStand string

// The ways in which they stand.
const (
	NewSource     SourceStand = "new"     // it was not looked at yet
	GoodSource    SourceStand = "good"    // the last look went well
	FailingSource SourceStand = "failing" // it didn't
	PausedSource  SourceStand = "paused"  // by the user
	StoppedSource SourceStand = "stopped" // it is asked no more, see SourceState.Stopped
)

// Stand is how things stand with the source.
func (s *Source) Stand() SourceStand {
	switch {
	case s.Paused:
		return PausedSource
	case s.State.Stopped != "":
		return StoppedSource
	case s.State.LastError != "":
		return FailingSource
	case s.State.Good.IsZero() && s.State.Tried.IsZero():
		return NewSource
	}
	return GoodSource
}
