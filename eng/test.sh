#!/usr/bin/env bash
# Builds the solution and runs every test. Ends with one line: N passed, N failed, N skipped.
#
# Real parts, where they can be had:
#   nginx      installed from Debian when this is root and it is missing; the feed tests are skipped without it
#   Kafka      each test class starts its own from ../shared/kafka when the folder is there (else: KAFKA_BOOTSTRAP_SERVERS, else skipped)
#   Bluesky    ../shared/bluesky when the folder is there (npm install, about 2 minutes, the first time)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
shared=$(cd .. && pwd)/shared
finish() {
  local code=$?
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT

install_nginx() {
  [ -x /usr/sbin/nginx ] && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "nginx is not installed: the tests against it are skipped (Debian: apt-get install nginx-light)"; return; }
  echo "Installing nginx for the feed tests"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light; } >"$work/nginx.log" 2>&1 \
    || { tail -n 5 "$work/nginx.log"; echo "nginx could not be installed: the tests against it are skipped"; }
}

# The PDS compiles a native module once; it does so while the solution builds.
prepare_bluesky() {
  [ -x "$shared/bluesky/start.sh" ] || return 0
  eng/bluesky-install.sh "$shared/bluesky" >"$work/bluesky.log" 2>&1 || { tail -n 5 "$work/bluesky.log"; echo "Bluesky's server could not be installed: the tests against it are skipped"; }
}

install_nginx
prepare_bluesky & bluesky=$!
dotnet build Monitoring.sln -c "${CONFIGURATION:=Release}" -v q -clp:NoSummary
wait "$bluesky"

set +e
dotnet test --solution Monitoring.sln -c "$CONFIGURATION" --no-build --no-progress --no-ansi 2>&1 | tee "$work/tests.log"
code=${PIPESTATUS[0]}
set -e
count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$work/tests.log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
exit "$code"
