#!/bin/sh
# Compiles the benchmarks with the project and runs one: bench/run.sh MAIN_CLASS [arguments]
# With BENCH_SCOPE=test it has what tests have; BENCH_HEAP is its heap, 2g unless given; BENCH_PROFILES adds to what is compiled.
set -e
cd "$(dirname "$0")/.."
./mvnw -B -q -P${BENCH_PROFILES:-bench} test-compile dependency:build-classpath -Dmdep.includeScope=${BENCH_SCOPE:-runtime} -Dmdep.outputFile=target/bench-classpath
java=java
for home in $JAVA_HOME /usr/lib/jvm/*; do
	if [ -x "$home/bin/javac" ] && "$home/bin/javac" --release 21 --version >/dev/null 2>&1; then java="$home/bin/java"; fi
done
exec "$java" --enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector -Xmx${BENCH_HEAP:-2g} \
	-cp "target/classes:target/bench:${BENCH_SCOPE:+target/test-classes:}$(cat target/bench-classpath)" "$@"
