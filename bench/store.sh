#!/bin/sh
# The PostgreSQL store at size: recall of the HNSW index against exact search, latencies, build time and sizes. Fills the
# schema bench of that database, which needs the extension vector.
# Usage: bench/store.sh JDBC-URL USER PASSWORD corpus.jsonl[,corpus.jsonl...] queries.jsonl [passages [parts]]
# Parts are fill, search (what an earlier run has filled), walk (its graph further and further) and build (of indexes with other
# parameters), or several of them with commas; fill, search and build by default.
exec "$(dirname "$0")/run.sh" io.lectern.index.StoreBench "$@"
