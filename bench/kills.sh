#!/usr/bin/env bash
# Kills the server at eight named points and at random moments, with both stores, and looks after each start whether
# anything acknowledged is lost, doubled, half visible or back from deletion. PostgreSQL needs a Docker engine.
# Usage: bench/kills.sh [embedded|postgres|embedded,postgres] [kills at random moments, 100] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
stores=${1:-embedded,postgres}
if [[ $stores == *postgres* ]]; then
	scripts/postgres-image
	# A stand-in for the image, made where none can be pulled, comes without Testcontainers' own images.
	export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=localhost
fi
BENCH_SCOPE=test exec bench/run.sh io.lectern.KillBench "$stores" "${@:2}"
