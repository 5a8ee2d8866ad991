#!/bin/sh
# How long readers wait for answers of quotes beside searching, and for a streamed answer's first word after its model wrote it.
# Usage: bench/answer-times.sh FOLDER queries.jsonl [questions, 60] [executable jar] [port]
set -e
cd "$(dirname "$0")/.."
if [ -z "$2" ]; then
	sed -n 2,3p bench/answer-times.sh
	exit 2
fi
jar=$4
if [ -z "$jar" ]; then
	./mvnw -B -q package -DskipTests
	jar=$(ls target/lectern-*.jar | head -n 1)
fi
exec bench/run.sh io.lectern.AnswerTimes "$jar" "$1" "$2" "${3:-60}" "${5:-8097}"
