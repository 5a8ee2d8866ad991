#!/bin/sh
# Embedding throughput and question latency against ONNX Runtime called directly.
# Usage: bench/embedding.sh [model: 0 English, 1 Chinese] [text file or folder] [rounds] [passages] [tokens]
exec "$(dirname "$0")/run.sh" io.lectern.embedding.EmbeddingBench "$@"
