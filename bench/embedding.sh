#!/bin/sh
# Embedding throughput against ONNX Runtime called directly.
# Usage: bench/embedding.sh [model: 0 English, 1 Chinese] [text file or folder] [rounds] [passages] [tokens]
set -e
cd "$(dirname "$0")/.."
./mvnw -B -q compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
java=java
for home in $JAVA_HOME /usr/lib/jvm/*; do
	if [ -x "$home/bin/javac" ] && "$home/bin/javac" --release 21 --version >/dev/null 2>&1; then java="$home/bin/java"; fi
done
classpath="target/classes:target/bench:$(cat target/bench-classpath)"
mkdir -p target/bench
"${java}c" --release 21 -cp "$classpath" -d target/bench bench/EmbeddingBench.java
exec "$java" --enable-native-access=ALL-UNNAMED -Xmx2g -cp "$classpath" io.lectern.embedding.EmbeddingBench "$@"
