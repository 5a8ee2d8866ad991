#!/bin/sh
# Sends every file that a manifest.jsonl names through a server of its own, and tells by kind what became of them, how long
# it took and how much memory. Usage: bench/robustness.sh FOLDER [files]
if [ -z "$1" ]; then
	sed -n 2,3p "$0"
	exit 2
fi
folder=$(cd "$1" && pwd)
shift
BENCH_SCOPE=test exec "$(dirname "$0")/run.sh" io.lectern.Robustness "$folder" "$@"
