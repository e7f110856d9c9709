# hearsay: the two commands of the README are run and test.
export CGO_ENABLED = 0
BIN := bin/hearsay

.PHONY: run build test test-needs eval bench bench-memory bench-stories bench-follow fuzz train fingerprint lint clean

run: build                ## build, and open the sample story in a browser
	$(BIN) demo

build: fingerprint        ## build one static binary
	go build -trimpath -ldflags "-s -w" -o $(BIN) ./cmd/hearsay

fingerprint:              ## bring the reader's mark up to date with its code and data
	@go run ./internal/fingerprint/write

test: test-needs          ## install what the tests need, run them all
	go vet ./...
	HEARSAY_NEED_BROWSER=1 go test -timeout 9m ./...

test-needs:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
		{ echo "installing chromium for the tests of the pages"; apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }

eval:                     ## measure accuracy on the corpora that are there, and print the table
	go test -count=1 -timeout 60m -v -run 'TestTable|TestPages' ./internal/eval -args -measure $(if $(UPDATE),-update)

bench:                    ## measure speed
	go test -run '^$$' -bench . -benchmem ./... 2>&1 | grep -E '^(pkg:|Benchmark|FAIL|panic)'

bench-memory:             ## measure the memory that a million short reports take; some minutes
	HEARSAY_BENCH_MILLION=1 go test -run '^$$' -bench Million -benchtime 1x -timeout 60m ./reading

bench-stories:            ## measure copies, grouping and restart up to a million reports; many minutes
	HEARSAY_BENCH_MILLION=1 go test -run '^$$' -bench 'Scale|Steady|Plain' -benchtime 1x -timeout 120m ./story
	HEARSAY_BENCH_MILLION=1 go test -run '^$$' -bench Restart -benchtime 1x -timeout 60m ./internal/newsroom

bench-follow:             ## measure the memory of following 2,000 sources over 100,000 fetches; some minutes
	HEARSAY_BENCH_FETCHES=100000 go test -run '^$$' -bench 'Follow|FromFetch' -benchtime 1x -timeout 60m -v ./internal/newsroom

fuzz:                     ## a minute for each fuzz target
	@go list -f '{{.Dir}}' ./... | while read -r d; do \
		for t in $$(grep -ho 'func Fuzz[A-Za-z0-9_]*' $$d/*_test.go 2>/dev/null | sed 's/func //'); do \
			(cd $$d && go test -run '^$$' -fuzz "^$$t$$" -fuzztime 1m -fuzzminimizetime 1x .) || exit 1; done; done

train: shared = $${HEARSAY_SHARED:-../shared}
train: folds = $${TMPDIR:-/tmp}/hearsay-folds
train:                    ## fit the weights anew from the corpora (reproducible to the byte); later ones rest on earlier ones
	go run ./internal/train $(shared)
	go run ./internal/train/frequencies $(shared) > lexicon/frequencies.tsv.new && mv lexicon/frequencies.tsv.new lexicon/frequencies.tsv
	go run ./internal/train/frequencies -pairs $(shared) > lexicon/pairs.tsv.new && mv lexicon/pairs.tsv.new lexicon/pairs.tsv
	go run ./internal/train/names $(shared)
	go run ./internal/train $(shared) folds $(folds)
	go run ./internal/train/attribution $(shared) $(folds)
	go run ./internal/train/stories $(shared)
	go run ./internal/train/stance $(shared)

lint:
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go vet ./...

clean:
	rm -rf bin
