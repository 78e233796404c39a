# The two commands: make demo, make test. Both do all their set-up on a machine with the .NET SDK, node and Java.
SHELL := /bin/bash
CONFIGURATION ?= Release
MONITORING := src/Monitoring.Worker/bin/$(CONFIGURATION)/net10.0/monitoring

.PHONY: help build demo test publish clean

help: ## What can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

build: ## Build everything
	dotnet build Monitoring.sln -c $(CONFIGURATION) -v q -clp:NoSummary

demo: ## Run the service on the embedded broker with the bundled posts; ends by itself
	dotnet build src/Monitoring.Worker -c $(CONFIGURATION) -v q -clp:NoSummary
	$(MONITORING) demo --once

test: ## Build and run every test
	eng/test.sh

publish: ## The program in one folder: artifacts/monitoring/monitoring
	dotnet publish src/Monitoring.Worker -c Release -o artifacts/monitoring -v q -clp:NoSummary

clean: ## Remove what was built
	find . -type d \( -name bin -o -name obj \) -not -path './.git/*' -prune -exec rm -rf {} +
