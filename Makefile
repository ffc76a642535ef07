PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
endif
COMPILE := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command 'make lock'
CODE := bot tests $(wildcard benchmarks)
TEST := $(BIN)/python -m pytest -n 3
OFFICE := $(shell find bot -type f ! -name '*.pyc') $(addprefix data/,captions.json programmes.json units.csv)
BROWSER := chromium fonts-noto-color-emoji fonts-inter

.DEFAULT_GOAL := help
.PHONY: help install demo test browser browser-test server screenshots lint lock bench soak
.DELETE_ON_ERROR:

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: .venv/run.stamp ## what the bot needs to run, in .venv

# What plays the tour, or speaks English, has no use for the Indonesian office.
demo: $(if $(filter --once --story --new --prepare en %=en,$(ARGS)),.venv/run.stamp,.venv/demo.stamp) ## an office at work on a page in the browser (ARGS="--once": in the terminal, and end)
	$(BIN)/gaung demo $(ARGS)

test: lint browser server ## everything that CI checks: lint, then all tests with coverage, those in a browser too
	rm -f .coverage .coverage.*
	$(TEST) --cov --cov-report=term

# Debian's packages $(2), unless the command $(1) finds what is needed; only root can install them, and others are told $(3).
define from-debian
@if $(1) >/dev/null 2>&1; then :; \
elif [ "$$(id -u 2>/dev/null)" = 0 ] && command -v apt-get >/dev/null; then \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $(2) >/dev/null; \
else \
	echo 'Only root can install $(2): $(3) are skipped where they are missing.'; \
fi
endef

browser: ## the browser that the tests of the page drive, from Debian's packages
	$(call from-debian,dpkg-query --show $(BROWSER),$(BROWSER),tests in a browser)

server: ## the PostgreSQL server that some tests start, from Debian's packages
	$(call from-debian,ls /usr/lib/postgresql/*/bin/initdb,postgresql,tests with PostgreSQL)

browser-test: .venv/dev.stamp browser ## the page in a real browser
	$(TEST) tests/browser

screenshots: .venv/dev.stamp browser ## the pictures in docs/screenshots, taken anew from the demo
	$(BIN)/python -m tests.browser.screenshots

lint: .venv/dev.stamp ## style, types, import rules, Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports
	$(BIN)/hadolint Dockerfile

lock: .venv/pyvenv.cfg ## choose newer dependencies and write the hashed lists in requirements/
	$(BIN)/python -m pip install --quiet uv
	$(COMPILE) --upgrade --extra demo --group dev --output-file requirements/dev.lock pyproject.toml
	$(COMPILE) --constraints requirements/dev.lock --extra demo --output-file requirements/run.lock pyproject.toml
	$(COMPILE) --constraints requirements/dev.lock --group build --output-file requirements/build.lock

bench: .venv/dev.stamp ## speed and memory beside a plain echo bot
	$(BIN)/python -m benchmarks $(ARGS)

soak: .venv/dev.stamp ## the long crash test: fifty kills over a thousand updates
	$(BIN)/python -m tests.crash.soak $(ARGS)

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Gaung needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3'; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements/run.lock requirements/build.lock pyproject.toml | .venv/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/run.lock -r requirements/build.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/demo.stamp: .venv/run.stamp $(OFFICE)
	$(BIN)/gaung demo --prepare
	@touch $@

.venv/dev.stamp: requirements/dev.lock .venv/run.stamp
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/dev.lock
	@touch $@
