package intake

import (
	"fmt"
)

// A Problem is one piece of input that could not be read. The rest was.
type Problem struct {
	Source string // the file or stream as the user named it
	Line   int    // 1-based; 0 where the whole source is meant
	Err    error
}

func (p *Problem) Error() string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", p.Source, p.Line, p.Err)
	}
	return fmt.Sprintf("%s: %v", p.Source, p.Err)
}

// Unwrap gives the reason, so that errors.Is finds its kind.
func (p *Problem) Unwrap() error { return p.Err }
