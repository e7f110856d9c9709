package eval

// A Row is one measured figure.
type Row struct {
	Task   string  // what was to be done: "language", "statements"
	Corpus string  // on whose work it was measured: the folder's or file's name
	Split  string  // which part of the corpus: "held out", "dev"
	Metric string  // how it was measured: "sentence F1", "LAS"
	Value  float64 // 0-1, 1 is perfect
	N      int     // how many gold items it rests on
}
