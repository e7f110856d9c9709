package text

// maxReuse is the room, in elements, of the largest buffer that is kept for the next document.
const maxReuse = 1 << 13

// Reuse readies a stage's buffer for the next document: empty, and without a hold on what
// the last one put in. One that a very long document has stretched is let go. Stages keep
// their buffers in a sync.Pool, so that reading allocates what it gives and little else.
func Reuse[T any](buf []T) []T {
	if cap(buf) > maxReuse {
		return nil
	}
	clear(buf)
	return buf[:0]
}

// Sized is a buffer of n zero elements, in the room of buf where that is enough.
func Sized[T any](buf []T, n int) []T {
	if n > cap(buf) {
		return make([]T, n, n+n/4)
	}
	buf = buf[:n]
	clear(buf)
	return buf
}
