#!/bin/sh
# What a search costs beside embedding its question alone, by ways to search and callers at once, in one run.
# Usage: bench/search.sh DATA_FOLDER COLLECTION QUESTIONS.jsonl [questions of a turn, 60] [rounds, 7] [callers, 1,8,32]
# The collection is filled before: java -jar lectern.jar evaluate --set SET --load --lectern.data-dir=DATA_FOLDER
set -e
cd "$(dirname "$0")/.."
if [ -z "$3" ]; then
	sed -n 2,4p bench/search.sh
	exit 2
fi
exec bench/run.sh io.lectern.search.SearchCost "$2" "$3" "${4:-60}" "${5:-7}" "${6:-1,8,32}" --lectern.data-dir="$1"
