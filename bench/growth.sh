#!/bin/sh
# How the embedded store grows: filling, opening, disk, memory, searches and recall at each size, in one run, and the curves
# as SVG. A million passages want some 4 GB of heap (the benchmark keeps all vectors to compare with): BENCH_HEAP=5g
# With "kept" the index that the last run left is asked again; it has to be of the one size given.
# Usage: bench/growth.sh corpus.jsonl[,corpus.jsonl...] queries.jsonl [sizes, 1000,10000,100000] [curves.svg] [kept]
set -e
if [ -z "$2" ]; then
	sed -n 2,5p "$0"
	exit 2
fi
exec "$(dirname "$0")/run.sh" io.lectern.index.Growth "$1" "$2" "${3:-1000,10000,100000}" "${4:-target/bench-data/growth.svg}" "${5:-}"
