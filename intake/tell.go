package intake

// Tell names the format of bytes by their content, as [Read] would read them; the name is
// what they are called, and may be empty. The error is of kind hearsay.ErrUnsupported where
// no format knows them.
func Tell(name string, data []byte) (string, error) {
	f, err := choose(Source{Name: name}, data[:min(len(data), headSize)])
	return f.name, err
}
