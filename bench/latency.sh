#!/bin/sh
# How long answers take on two servers over the same documents, asked in turns: a build and the one before it.
# Usage: bench/latency.sh BASE_URL_BEFORE BASE_URL_NOW COLLECTION QUESTIONS.jsonl [every how many questions]
set -e
cd "$(dirname "$0")/.."
if [ -z "$4" ]; then
	sed -n 2,3p bench/latency.sh
	exit 2
fi
exec bench/run.sh io.lectern.AnswerLatency "$1" "$2" "$3" "$4" "${5:-1}"
