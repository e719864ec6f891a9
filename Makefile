# The verbs of this project; `make` alone lists them.

PORT ?= 8000
DATA ?= var
# The first of these that is 3.11 or newer makes the virtual environment.
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
CATALOGS = $(wildcard locale/*/LC_MESSAGES/django.po)
TEMPLATES = $(shell find templates statements -name '*.html')

help:
	@echo 'make run     everything from a fresh clone, then the server; PORT=8000 DATA=var'
	@echo 'make test    the whole suite, on SQLite and PostgreSQL, in Chromium'
	@echo 'make check   lint, types, import contract, migrations, deployment settings'
	@echo 'make bench   how fast releases and PDFs are read, archives imported and searched; BENCH=full for 100,000'
	@echo 'make format  Python and templates'
	@echo 'make messages  what readers see, for translation; then the catalogs, compiled'

run: export DEBUG := 1
run: export DATA := $(DATA)
run: export SITE_URL := http://127.0.0.1:$(PORT)
run: .venv/requirements.txt
	@echo 'Bringing the database up to date …'
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo --if-empty
	@$(MANAGE) serve --port $(PORT)

# All three at the same time, and the desk once Chromium is done; what runs beside is printed when it is done.
test: .venv/requirements-dev.txt
	@echo 'In Chromium, on SQLite and on PostgreSQL at the same time …'
	@$(BIN)/pytest --ignore tests/browser --ignore tests/admin >.venv/sqlite.log 2>&1 & sqlite=$$!; \
	$(BIN)/pytest --engine postgresql >.venv/postgresql.log 2>&1 & postgresql=$$!; \
	$(BIN)/pytest tests/browser; browser=$$?; \
	$(BIN)/pytest tests/admin; desk=$$?; \
	wait $$sqlite; sqlite=$$?; cat .venv/sqlite.log; \
	wait $$postgresql; postgresql=$$?; cat .venv/postgresql.log; \
	exit $$((browser || desk || sqlite || postgresql))

# As in production, with a secret and a database that live as long as one command.
check: export DEBUG := 0
check: export SITE_URL := https://news.example.org
check: export SECRET_KEY = $(shell head -c 48 /dev/urandom | base64)
check: export DATABASE_URL := sqlite://:memory:
check: .venv/requirements-dev.txt
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djade --check --target-version 5.2 $(TEMPLATES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check --deploy --fail-level WARNING

format: .venv/requirements-dev.txt
	$(BIN)/ruff check --fix --select I
	$(BIN)/ruff format
	$(BIN)/djade --target-version 5.2 $(TEMPLATES) || true

# Needs gettext. What is new stands in each catalog with nothing below it; a test fails until it is translated.
messages: .venv/requirements-dev.txt
	$(BIN)/django-admin makemessages --all --no-location --no-wrap --no-obsolete --ignore .venv --ignore var --ignore tests
	@sed -i.old '/^"POT-Creation-Date/d' $(CATALOGS) && rm $(CATALOGS:.po=.po.old)
	@for catalog in $(CATALOGS:.po=); do \
		msgattrib --clear-fuzzy --empty --no-wrap --output-file $$catalog.po $$catalog.po && \
		msgfmt --check-format --output-file $$catalog.mo $$catalog.po || exit; \
	done

bench: .venv/requirements-dev.txt
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.hostile
	$(BIN)/python -m benchmarks.documents
	$(BIN)/python -m benchmarks.checking
	$(BIN)/python -m benchmarks.importing
	$(BIN)/python -m benchmarks.searching

# A copy of each lock file says what the environment was made from; requirements-dev.txt holds all of requirements.txt.
.venv/requirements.txt: requirements.txt .venv/bin/python
	@echo 'Installing what $< lists …'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@cp $< $@

.venv/requirements-dev.txt: requirements-dev.txt .venv/bin/python
	@echo 'Installing what $< lists …'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@cp requirements.txt requirements-dev.txt .venv

.venv/bin/python:
	@for python in $(PYTHON); do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		echo "Making the virtual environment .venv with $$("$$python" --version) …"; \
		"$$python" -m venv --clear .venv && exit; \
		rm -rf .venv; exit 1; \
	done; \
	echo 'Python 3.11 or newer is needed, and none of these is: $(PYTHON). Name yours: make run PYTHON=/path/to/python3' >&2; \
	exit 1

.PHONY: help run test check bench format messages
