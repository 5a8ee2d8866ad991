#!/bin/sh
# What langchain4j and Spring AI take to search the same passages with the same weights, by turns with Lectern in one process.
# Usage: bench/peers.sh DATA_FOLDER COLLECTION QUESTIONS.jsonl [questions of a turn, 60] [rounds, 7] [callers, 1,8,32]
# The collection is filled as for bench/search.sh.
set -e
cd "$(dirname "$0")/.."
if [ -z "$3" ]; then
	sed -n 2,4p bench/peers.sh
	exit 2
fi
BENCH_PROFILES=bench,peers exec bench/run.sh io.lectern.search.Peers "$2" "$3" "${4:-60}" "${5:-7}" "${6:-1,8,32}" \
	--lectern.data-dir="$1"
