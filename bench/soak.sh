#!/bin/sh
# Hours of a steady load of questions, documents that come, go and are read anew, and two rebuilds, with what the process holds.
# Folders and files by their whole paths; the folders hold more than 60 different documents.
# Usage: bench/soak.sh FOLDER[,FOLDER…] queries.jsonl [minutes] [executable jar] [port]
set -e
cd "$(dirname "$0")/.."
if [ -z "$2" ]; then
	sed -n 2,4p bench/soak.sh
	exit 2
fi
jar=$4
if [ -z "$jar" ]; then
	./mvnw -B -q package -DskipTests
	jar=$(ls target/lectern-*.jar | head -n 1)
fi
exec bench/run.sh io.lectern.Soak "$jar" "$1" "$2" "${3:-120}" "${5:-8098}"
