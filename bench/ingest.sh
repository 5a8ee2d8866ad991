#!/bin/sh
# Upload to index, end to end, against ONNX Runtime called directly on the same passages.
# Usage: bench/ingest.sh [folder with documents] [rounds]
exec "$(dirname "$0")/run.sh" io.lectern.ingest.IngestBench "$@"
