#!/usr/bin/env bash
# What the page transfers and how soon it can be used, and how soon a PDF of 500 pages shows its first page, in Chromium,
# on a server that runs already without keys. Adds a document of its own and removes it again.
# Usage: bench/page.sh [http://localhost:8080] [runs]
set -e
cd "$(dirname "$0")/.."
source scripts/provide.sh
./mvnw -B -q -Pbrowser test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/page-classpath
java=java
for home in $JAVA_HOME /usr/lib/jvm/*; do
	if [ -x "$home/bin/javac" ] && "$home/bin/javac" --release 21 --version >/dev/null 2>&1; then java="$home/bin/java"; fi
done
exec "$java" -Dlectern.chromium="$(chromium_program)" -cp "target/bench:$(cat target/page-classpath)" PageBench "${1:-http://localhost:8080}" "${2:-7}"
