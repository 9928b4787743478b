# Two commands for everyone: `make play` and `make test`. `make help` lists the rest.
# Nothing here waits for an answer: everything runs with standard input closed.

PREFIX ?= /usr/local
DESTDIR ?=
EVAL ?=
RELEASE := swift build -c release --static-swift-stdlib --product peilian
PROGRAM := .build/release/peilian

.DEFAULT_GOAL := help
.PHONY: help play build test check lint record simulate eval bench fuzz install install-files dist

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

play: build ## set up, build, and start the REPL
	@$(PROGRAM)

build: ## set up and build the program (.build/release/peilian)
	@Tools/set-up build
	@$(RELEASE)

test: ## set up and run every test
	@Tools/set-up test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

check: lint test ## what CI does: lint, build with warnings as errors, tests, content
	.build/debug/peilian check

record: ## write down anew what comes of the golden transcripts (then read git diff)
	swift build --build-tests
	-PEILIAN_RECORD=1 swift test --skip-build --filter theSameIsSaidAsWrittenDown
	git diff --stat -- Tests/TranscriptTests/Golden

simulate: build ## let simulated trainees try every scenario (300 conversations of each kind)
	@$(PROGRAM) simulate --lang zh && $(PROGRAM) simulate --lang en

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

eval: build ## measure agreement with the raters: make eval EVAL=DIR
	@if [ -d "$(EVAL)" ]; then python3 Tools/eval.py "$(EVAL)" $(PROGRAM); \
	else echo "no evaluation sets: make eval EVAL=DIR"; fi

bench: build ## measure speed (some minutes: the large file has 1 GB)
	@Tools/bench

fuzz: build ## score a million spoilt rows: nothing may crash, time must grow with the text only
	@Tools/fuzz $(PROGRAM)

install: build ## put program, library and completions under PREFIX (/usr/local)
	@$(MAKE) --no-print-directory install-files

install-files:
	install -D -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/peilian"
	rm -rf "$(DESTDIR)$(PREFIX)/share/peilian"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/peilian"
	for folder in Scenarios Rubrics Questions Packs; do \
	  [ ! -d $$folder ] || cp -R $$folder "$(DESTDIR)$(PREFIX)/share/peilian/"; done
	chmod -R u=rwX,go=rX "$(DESTDIR)$(PREFIX)/share/peilian"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(PROGRAM) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/peilian"
	$(PROGRAM) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_peilian"
	$(PROGRAM) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/peilian.fish"

dist: build ## a tarball that runs on Debian without a Swift toolchain
	@Tools/dist
