#!/bin/sh
# How a store grows: filling, opening, disk, memory, searches, recall and changes at each size, in one run, and the curves
# as SVG. The embedded store, or PostgreSQL where its JDBC URL, user and password are given (in the schema bench of a database
# with the extension vector). A million passages want some 4 GB of heap (the benchmark keeps all vectors to compare with):
# BENCH_HEAP=6g. With "kept" instead of "new" what the last run left is asked again; it has to be of the one size given.
# Usage: bench/growth.sh corpus.jsonl[,corpus.jsonl...] queries.jsonl [sizes, 1000,10000,100000] [curves.svg] [new|kept]
#        [JDBC-URL USER PASSWORD]
set -e
if [ -z "$2" ]; then
	sed -n 2,7p "$0"
	exit 2
fi
corpora=$1 questions=$2 sizes=${3:-1000,10000,100000} curves=${4:-target/bench-data/growth.svg} kept=${5:-new}
if [ $# -gt 5 ]; then shift 5; else shift $#; fi
exec "$(dirname "$0")/run.sh" io.lectern.index.Growth "$corpora" "$questions" "$sizes" "$curves" "$kept" "$@"
