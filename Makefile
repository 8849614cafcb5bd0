PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: serve demo test test-unit lint bench soak lock clean

serve: $(VENV)/run
	$(BIN)/taskforce-graph serve $(ARGS)

demo: $(VENV)/run
	$(BIN)/taskforce-graph demo $(ARGS)

# Two processes, each with a Neo4j of its own; a file stays in one of them. In one: make test ARGS="-n 0".
test: $(VENV)/dev
	NEO4J_VERSION=$(or $(NEO4J_VERSION),2026.09) $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

# No database, no server, no browser: what is pure, within seconds.
test-unit: $(VENV)/dev
	$(BIN)/python -m pytest -m "not database and not slow" tests/golden tests/loaders tests/queries tests/reading tests/schema $(ARGS)

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/dev
	$(BIN)/python -m bench $(ARGS)

soak: $(VENV)/dev
	$(BIN)/python -m bench.soak $(ARGS)

# Dependencies first, by hash; then the project without them: pip takes no hashes for a local folder.
$(VENV)/run: pyproject.toml requirements/run.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev: $(VENV)/run requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	touch $@

# New pins, with hashes and without download addresses.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q pyproject.toml --group build --extra analysis -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q pyproject.toml --group build --extra analysis --extra otel -o requirements/otel.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q pyproject.toml --extra analysis --extra otel --group build --group test --group lint -o requirements/dev.txt

clean:
	rm -rf $(VENV) dist build
