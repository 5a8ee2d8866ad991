#!/usr/bin/env bash
# Makes PDF views of Office files with the LibreOffice that is installed, and tells how well what is read stands on them:
# bench/office-views.sh FILE-OR-FOLDER…
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH_SCOPE=test bench/run.sh io.lectern.parse.OfficeViews "$@"
