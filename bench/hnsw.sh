#!/bin/sh
# What Lucene's graph of vectors takes to build and to ask and what it misses, by its parameters, on real passages repeated.
# Usage: bench/hnsw.sh corpus.jsonl[,corpus.jsonl...] queries.jsonl [passages, 50000] [graphs]
# A graph is numbers/neighbours/looked at, with commas between several: float/16/100,float/24/200,byte/24/200 unless given.
set -e
if [ -z "$2" ]; then
	sed -n 2,4p "$0"
	exit 2
fi
exec "$(dirname "$0")/run.sh" io.lectern.index.GraphCost "$1" "$2" "${3:-50000}" "${4:-float/16/100,float/24/200,byte/24/200}"
