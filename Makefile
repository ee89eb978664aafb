# make run · test · check · bench · bundle · audit · corpus · tour · survey · torture · mutate: each installs what is missing first.
# PYTHON=… names another Python than python3 for the first time.

BIN := .venv/bin
TOUR ?= tour
WORKERS ?= -n auto --maxprocesses 8 --dist loadfile
export PYTHON

.DEFAULT_GOAL := run
.PHONY: run test check bench bundle audit corpus tour survey mutate lock ready clean

run: ready
	$(BIN)/contest demo

# Checks and tests both run to their end, side by side; pytest's summary is the last word either way.
# A worker a core, each file whole in one: windows of other files come before it in the same order.
test: ready
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -p tests.checking $(WORKERS)

# Every check speaks, also after one that failed.
check: ready
	@faults=0; check() { echo "· $$*"; "$$@" || faults=1; }; \
	check $(BIN)/ruff check; \
	check $(BIN)/ruff format --check; \
	check $(BIN)/mypy --strict contest; \
	check $(BIN)/lint-imports --no-logo; \
	check .ci/lint-qml; \
	exit $$faults

bench: ready
	$(BIN)/contest bench

# What the importers make of question banks from the wild, in the folder that CONTEST_CORPUS names.
corpus: ready
	$(BIN)/python -m tests.corpus

tour: ready
	QT_QPA_PLATFORM=offscreen $(BIN)/contest tour -o $(TOUR)

# Robots play every format many times; fails where a command, refusal or event is never seen.
survey: ready
	$(BIN)/contest survey $(if $(SEEDS),--seeds $(SEEDS))

# Kills, power cuts, spoiled files: up to an hour, a table at its end. SEED=2 TORTURE="--kills 20 …"
torture: ready
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.torture $(if $(SEED),--seed $(SEED)) $(TORTURE)

# A folder for laptops without Python and network, tried before it is handed over; 5 minutes.
bundle: ready
	.ci/bundle

# Asks a database of known faults about what is locked, where pip-audit and the network are at hand.
audit: ready
	.ci/audit

# How many small changes of rules, session and storage the tests notice; hours. EACH=150 SEED=2
mutate: ready
	.ci/mutate

# Writes the locks anew, after a change of pyproject.toml or to take newer versions (UPGRADE=1).
lock:
	.ci/lock $(if $(UPGRADE),--upgrade)

ready:
	@.ci/prepare

clean:
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache build dist
