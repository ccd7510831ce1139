# The program in one word each: set it up, run it, test it, measure it.

PYTHON := .venv/bin/python
READY  := .venv/ready

# Where CI is set, branch coverage of the kernel, the store and every rules.py must be complete.
COVERAGE := $(if $(CI),--cov --cov-report=term-missing:skip-covered --cov-fail-under=100)

.PHONY: setup run test test-long bench lint lock

setup: $(READY)

$(READY): requirements.lock pyproject.toml .ci/setup .ci/qt-libraries
	.ci/setup

# Opens the sample investigation; without a display it writes its report and a picture of the window.
run: $(READY)
	$(PYTHON) main.py demo

test: $(READY)
	$(PYTHON) -m pytest --numprocesses 2 --dist worksteal $(COVERAGE)

# Every state, every kill, every run; writes what was shown to docs/assurance.md.
test-long: $(READY)
	$(PYTHON) -m pytest --numprocesses 2 --dist worksteal --long --assurance-report=docs/assurance.md

bench: $(READY)
	$(PYTHON) -m tests.benchmarks

lint: $(READY)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

# Pins again what pyproject.toml asks for; needs uv.
lock:
	@echo '# Made by `make lock` for Linux, Windows and macOS and Python 3.11 to 3.14.' > requirements.lock.new
	@echo '# Every file that is installed is checked against one of these hashes.' >> requirements.lock.new
	uv pip compile pyproject.toml --universal --python-version 3.11 --all-extras --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --quiet >> requirements.lock.new
	mv requirements.lock.new requirements.lock
