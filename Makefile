.DEFAULT_GOAL := help
SHELL := bash

.PHONY: help
help: ## Lists what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-8s %s\n", $$1, $$2 }'

.PHONY: run
run: ## Builds what is missing and starts everything on this machine; Ctrl-C stops it
	@exec tools/run

.PHONY: backup
backup: ## Copies all that is remembered into a new folder, also while it runs: make backup [TO=folder]
	@exec tools/keep backup "$(or $(TO),backups/$(shell date -u +%Y-%m-%dT%H-%M-%SZ))"

.PHONY: restore
restore: ## Puts a backup back, what is there is set aside: make restore FROM=folder [REPLACE=yes]
	@exec tools/keep restore "$(FROM)" $(if $(filter yes,$(REPLACE)),replace)

.PHONY: test
test: ## Runs all checks and tests, the servers and the browser they need included
	@exec tools/test

.PHONY: bench
bench: ## Measures the engine and writes benchmarks/reports/engine.md; only=NAME for one part of it
	@exec tools/bench $(foreach name,only sizes repetitions,$(if $($(name)),$(name)=$($(name))))

.PHONY: soak
soak: ## Publishes 10,000 posts while processes are killed, and writes benchmarks/reports/soak.md (about half an hour)
	@POSTS="$(POSTS)" CAMPAIGNS="$(CAMPAIGNS)" KILLS="$(KILLS)" SEED="$(SEED)" tools/soak

.PHONY: check
check: ## Checks format, types, arrows and lints, without running tests
	@JAVA_HOME="$$(tools/find-jdk)" mvn --batch-mode --no-transfer-progress --quiet -DskipTests verify
	@if [ -f web-ui/package.json ]; then tools/web install && tools/web check; fi

.PHONY: format
format: ## Formats all sources
	@JAVA_HOME="$$(tools/find-jdk)" mvn --batch-mode --no-transfer-progress --quiet spotless:apply
	@if [ -f web-ui/package.json ]; then tools/web install && tools/web format; fi

.PHONY: new-platform
new-platform: ## Begins a connector: make new-platform slug=example name=Example
	@exec tools/new-platform "$(slug)" "$(name)"

.PHONY: docs
docs: ## Writes docs/platforms anew from what the connectors say of themselves
	@JAVA_HOME="$$(tools/find-jdk)" mvn --batch-mode --no-transfer-progress --quiet -pl platforms -am test \
		-Dtest=PlatformsGuardTest -Dpages.write=true -Dsurefire.failIfNoSpecifiedTests=false

.PHONY: setup
setup: ## Prepares the outside servers and the browser that tests need, once, in a cache folder
	@exec tools/setup

.PHONY: clean
clean: ## Removes what was built; data and the cache folder stay
	@rm -rf target */target web-ui/dist
