# Everything starts from a Python of 3.11 or newer: `make run` to use Parley, `make test` to check it.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
TESTING := $(VENV)/.testing
# What an installation depends on: the packages' metadata and the explorer's sources.
SOURCES := pyproject.toml $(wildcard hatch_build.py) $(shell find app/explorer -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

.PHONY: run install test lint unit store accuracy browser proofs test-store-newest train bench clean help
.DEFAULT_GOAL := help

help: ## show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Parley needs Python 3.11 or newer; name one with make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip uv

# uv resolves and downloads in parallel; the progress is its own.
$(INSTALLED): $(BIN)/python $(SOURCES)
	$(BIN)/uv pip install --python $(BIN)/python --editable '.[embedded]'
	@touch $@

$(TESTING): $(INSTALLED)
	$(BIN)/uv pip install --python $(BIN)/python --editable '.[embedded,dev]'
	@touch $@

install: $(INSTALLED) ## environment and installation only

run: $(INSTALLED) ## ingest the seed, answer, serve on http://127.0.0.1:8000 (PORT=… for another)
	@$(BIN)/parley run seeds/articles --port $(PORT)

test: lint unit store accuracy browser ## every check

lint: $(TESTING) ## ruff, mypy, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(TESTING) ## tests that need no engine
	$(BIN)/pytest tests -m 'not store and not browser and not slow' --ignore tests/accuracy

store: $(TESTING) ## tests on a real Neo4j, started by them
	$(BIN)/pytest tests -m 'store and not slow' --ignore tests/browser

accuracy: $(TESTING) ## accuracy on Parley's own gold against its pinned floors
	$(BIN)/pytest tests/accuracy

browser: $(TESTING) ## the explorer in a real Chromium
	$(BIN)/pytest tests/browser

proofs: $(TESTING) ## the long proofs: crash loops, large oracles
	$(BIN)/pytest tests -m slow

test-store-newest: $(TESTING) ## the store tests on the newest Neo4j release
	PARLEY_TEST_NEO4J_VERSION=2026.08.1 $(BIN)/pytest tests -m 'store and not slow' --ignore tests/browser

train: $(TESTING) ## rebuild the model from DATA=FOLDER of treebanks and names
	$(BIN)/uv pip install --python $(BIN)/python -r ingest/nlp/training/requirements.txt
	$(BIN)/python -m ingest.nlp.training $(DATA)

bench: $(TESTING) ## the benchmarks
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.reading --worst
	$(BIN)/python -m benchmarks.store --data build/bench
	$(BIN)/python -m benchmarks.queries build/bench

clean: ## remove the environment and what was built
	rm -rf $(VENV) app/explorer/dist app/explorer/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
