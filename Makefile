# Every target makes its own environment from the files alone: Python 3.11 to 3.13, git and make are all it needs.
VENV ?= .venv
PYTHON ?= $(firstword $(foreach p,python3 python3.11 python3.12 python3.13,$(if $(shell $(p) -c 'import sys, ensurepip, venv; print("ok" if (3, 11) <= sys.version_info < (3, 14) else "")' 2>/dev/null),$(p))))
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
GOLD ?= ../shared/gold

.PHONY: help demo test lint score bench reports docs clean

help:
	@echo "make demo    check the draft in corpus/ against its coverage and print the report's first screen"
	@echo "make test    run the tests"
	@echo "make lint    style, types and the import contracts"
	@echo "make score   measure accuracy on annotated news, where it is there; GOLD=FOLDER says where (a score.py, and folders with articles.csv)"
	@echo "make bench   measure speed"
	@echo "make reports make reports/ anew from corpus/"
	@echo "make docs    make docs/checks/, docs/settings.md and docs/rules.md anew from the rules"
	@echo "make clean   remove the environment and what was built"

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "make: Checker needs Python 3.11, 3.12 or 3.13 with its venv module: none was found; name one with PYTHON=..." >&2; exit 1; }
	@echo "Making an environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)

$(READY): pyproject.toml constraints.txt | $(VENV)/bin/python
	@$(PIP) install -c constraints.txt -e .
	@touch $@

$(READY_DEV): pyproject.toml constraints.txt | $(VENV)/bin/python
	@$(PIP) install -c constraints.txt -e '.[dev]'
	@touch $(READY) $@

demo: $(READY)
	@$(BIN)/checker check corpus/draft.md --against corpus/coverage --fail-on never --output-file reports/draft.md
	@sed '/^---$$/,$$d' reports/draft.md
	@echo
	@echo "The whole report: reports/draft.md"

test: $(READY_DEV)
	@$(BIN)/python -m pytest

lint: $(READY_DEV)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

score: $(READY)
	@$(BIN)/python tests/bench/score.py $(GOLD)

bench: $(READY_DEV)
	@$(BIN)/python tests/bench/bench.py

reports: $(READY)
	@$(BIN)/python tests/corpus/corpus_refresh.py

docs: $(READY)
	@$(BIN)/python tests/docs/docs_refresh.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
