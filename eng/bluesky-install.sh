#!/usr/bin/env bash
# Installs Bluesky's own PDS and PLC (npm packages) once, where the Bluesky tests look for them.
# usage: eng/bluesky-install.sh FOLDER-WITH-package.json
set -euo pipefail
from=$1
to=${XDG_CACHE_HOME:-$HOME/.cache}/monitoring-tests/bluesky
command -v npm >/dev/null || { echo "npm is not installed"; exit 1; }
mkdir -p "$to"
exec 9>"$to/.lock"; flock 9
[ -d "$to/node_modules/@atproto/pds" ] && cmp -s "$from/package-lock.json" "$to/package-lock.json" && exit 0
cp "$from"/package.json "$from"/package-lock.json "$to"/
cd "$to"
npm ci --no-fund --no-audit
