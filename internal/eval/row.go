package eval

// A Row is one measured figure of the table that the evaluation prints.
type Row struct {
	Task, Corpus, Split, Metric string
	Value                       float64
	N                           int // how many items it was measured on
}
