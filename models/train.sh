#!/usr/bin/env bash
# Trains the shipped model again: models/train.sh [FOLDER OF LABELLED TEXTS]...
# Without a folder it trains on the project's own corpus alone and writes artifacts/asn-own.zip, which is weaker. The same texts give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/Monitoring.Worker -c Release -v q -clp:NoSummary
model=models/asn-support
if [ $# -eq 0 ]; then
  mkdir -p artifacts
  model=artifacts/asn-own
fi
src/Monitoring.Worker/bin/Release/net10.0/monitoring train \
  --corpus "$@" models/corpus --rosters models/rosters models/corpus/rosters \
  --except models/corpus/mislabelled.txt --notes models/asn-support.notes.md --id "$(basename "$model")-2" --threshold 0.88 --out "$model.zip"
