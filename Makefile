# Every target sets up what it needs; a newcomer types `make demo` or `make test`.
# The system's Python where it will do: distributions build theirs optimised, pyenv does not unless it is told to, and
# then everything here takes half as long again. `make setup PYTHON=…` takes another.
PYTHON ?= $(or $(shell /usr/bin/python3 -c 'import sys, ensurepip; print(sys.version_info >= (3, 11) and sys.executable or "")' 2>/dev/null),python3)
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Tests that keep something in a database; they run on SQLite with the others, and once more on PostgreSQL.
STORED := tests/config tests/runtime tests/services tests/storage \
  tests/scenarios tests/rehearsal tests/faults tests/upgrade

# What holds the pure rules, and all their branches; measuring them slows the rest for nothing.
RULES := tests/domain tests/inputs tests/config

.PHONY: help setup demo test check bench faults wheel audit lock clean

help: ## 列出可用的命令
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ —/'

$(READY): requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

setup: $(READY) ## 安装运行环境

demo: $(READY) ## 演示一个乡镇的一天（ONCE=1 演完即止）
	$(BIN)/pinganbao demo $(if $(ONCE),--once,)

check: $(READY) ## 格式、类型、楼层检查
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What has been compiled is kept, also where Python is told otherwise for everything else: a worker of pytest takes
# half as long again to begin if it has all tests to compile.
test: export PYTHONDONTWRITEBYTECODE =
test: $(READY) check ## 全部检查与测试
	$(BIN)/pytest $(RULES) -n auto --maxprocesses 4 --cov=bot/domain --cov-branch --cov-report= --cov-fail-under=100
	$(BIN)/pytest $(RULES:%=--ignore=%)
	$(BIN)/pytest --database postgresql $(STORED)

bench: $(READY) ## 性能测量
	$(BIN)/python -m benchmarks

faults: $(READY) ## 放进各种故障，列出丢失、重复、迟到（约十分钟）
	$(BIN)/python -m tests.faults --keep

# Built with locked tools too, in an environment of their own: what runs the program needs none of them.
wheel: ## 打包成 dist/ 里的一个文件，用来部署
	$(PYTHON) -m venv --clear .build
	.build/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.lock
	rm -rf dist
	.build/bin/pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

audit: ## 查依赖的已知漏洞（要联网）
	@$(PYTHON) -m venv .audit && .audit/bin/pip install --quiet --disable-pip-version-check pip-audit \
	  || { echo "没有检查：装不上 pip-audit。请在能连上 PyPI 的机器上再试。" >&2; exit 1; }
	@.audit/bin/pip-audit --strict --require-hashes --disable-pip --progress-spinner off -r requirements-dev.lock \
	  || { echo "列出了漏洞的，请升级（make lock UPGRADE=1）；查不到漏洞库的，就没有检查，请换能联网的机器再试。" >&2; exit 1; }

# What is already locked stays as it is; `make lock UPGRADE=1` takes the newest. One file serves every Python we run on.
# Extras stay in: older pips take another version for `name[extra]` as soon as a newer one is out, and refuse it then.
LOCKED := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
  --no-strip-extras --no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade,)

# The tools of development first: what runs is then locked at the versions that are tested.
lock: $(READY) ## 重新锁定依赖（要联网；UPGRADE=1 升级到最新）
	$(LOCKED) pyproject.toml --extra dev -o requirements-dev.lock
	$(LOCKED) pyproject.toml -c requirements-dev.lock -o requirements.lock
	$(LOCKED) --group build -c requirements-dev.lock -o requirements-build.lock

clean: ## 删除环境与产物
	rm -rf $(VENV) .audit .build dist demo-output .pytest_cache .mypy_cache .ruff_cache .coverage
