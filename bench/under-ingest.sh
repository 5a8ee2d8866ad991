#!/bin/sh
# Searches and questions while a bulk of reports is being ingested, against the same on an idle server.
# Usage: bench/under-ingest.sh FOLDER_WITH_PDFS [reports] [executable jar] [port] [most seconds]
set -e
cd "$(dirname "$0")/.."
if [ -z "$1" ]; then
	sed -n 2,3p bench/under-ingest.sh
	exit 2
fi
folder=$(cd "$1" && pwd)
jar=$3
if [ -z "$jar" ]; then
	./mvnw -B -q package -DskipTests
	jar=$(ls target/lectern-*.jar | head -n 1)
fi
exec bench/run.sh io.lectern.UnderIngest "$jar" "$folder" "${2:-70}" "${4:-8099}" "${5:-900}"
