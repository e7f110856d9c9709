package reading

// Stages is the standard reader's list, for benchmarks that time each.
var Stages = stages
