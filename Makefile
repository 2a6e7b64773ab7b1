# Every target does its own set-up. `make` alone lists them.
SHELL := bash
.DEFAULT_GOAL := help
PROFILE ?= quick
SCALE ?= cpu-minutes
CONFIGURATION ?= Release

export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_CLI_UI_LANGUAGE := en
# The product is culture-invariant; so are its tools, and no ICU library is needed.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT := 1
# Build processes that outlive the build would keep a pipe open behind `make test | tee`.
export MSBUILDDISABLENODEREUSE := 1
export CONFIGURATION

.PHONY: help
help: ## Show this list
	@printf 'T5Platform\n\n'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@printf '\nSettings: T5_HOME (default ~/.t5platform), T5_HTTP (default http://127.0.0.1:5080), T5_POSTGRES (default: a private server)\n'

.PHONY: demo
demo: ## Train, evaluate and print the demo study's table (PROFILE=quick: some minutes, PROFILE=hour: an hour; T5_STUDY=FILE: a study of yours)
	@build/run/demo.sh '$(PROFILE)'

.PHONY: table
table: ## Run one table of the paper at a scale and write it (T=4 SCALE=cpu-minutes)
	@build/run/table.sh '$(T)' '$(SCALE)'

.PHONY: study-verify
study-verify: ## Hold the catalogue of the paper against its own rules, and against a record (AGAINST=study.json)
	@build/setup/dotnet.sh
	@dotnet run --project src/T5Platform.Cli -c $(CONFIGURATION) -- study verify $(if $(AGAINST),--against '$(AGAINST)')

.PHONY: up
up: ## Start the platform on this machine and leave it running
	@build/run/running.sh || { $(MAKE) --no-print-directory publish && build/run/up.sh; }

.PHONY: down
down: ## Stop what `make up` started
	@build/run/down.sh

.PHONY: test
test: ## Run every test, as CI does; ends with the counts
	@build/test/run.sh

.PHONY: build
build: ## Build everything (warnings are errors)
	@build/setup/dotnet.sh
	@dotnet build T5Platform.sln --no-restore -c $(CONFIGURATION) -m:2 --nologo -v q

.PHONY: publish
publish: setup ## Put the host, the agent, the shard and t5 into artifacts/app
	@build/run/publish.sh

.PHONY: setup
setup: ## Find or install what `make demo` and `make up` need
	@build/setup/for-demo.sh

.PHONY: setup-test
setup-test: ## Find or install what `make test` needs
	@build/setup/for-test.sh

.PHONY: conformance
conformance: ## Compare with reference implementations' outputs (DIR=folder, ARGS='--topic model --verbose --json file')
	@build/setup/dotnet.sh
	@dotnet run --project tests/T5Platform.Conformance -c $(CONFIGURATION) -- '$(DIR)' $(ARGS)

.PHONY: clean
clean: ## Remove what was built (keeps ~/.t5platform and the downloaded tools)
	@rm -rf artifacts
	@find src tests \( -name bin -o -name obj \) -type d -prune -exec rm -rf {} +
